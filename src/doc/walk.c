/* Walking the article tree depth first, without recursion. */
#include "doc/doc.h"

struct walk
walk_start(const struct node *root)
{
    return (struct walk){root, NULL, false};
}

bool
walk_next(struct walk *walk)
{
    const struct node *node = walk->node;
    if (node == NULL) {
        walk->node = walk->root;
        walk->entering = true;
    } else if (walk->entering && node->first != NULL) {
        walk->node = node->first;
    } else if (walk->entering) {
        walk->entering = false;
    } else if (node == walk->root) {
        return false;
    } else if (node->next != NULL) {
        walk->node = node->next;
        walk->entering = true;
    } else {
        walk->node = node->parent;
    }
    return true;
}
