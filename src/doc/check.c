/* What every later stage trusts about the article tree, as assertions. */
#include "doc/doc.h"

#include <assert.h>

static bool
is_in_tree(const struct node *node, const struct node *root)
{
    while (node != NULL && node != root)
        node = node->parent;
    return node == root;
}

static void
check_links(const struct node *node)
{
    assert((node->first == NULL) == (node->last == NULL));
    assert(node->last == NULL || node->last->next == NULL);
    const struct node *before = NULL;
    for (const struct node *child = node->first; child != NULL;
         child = child->next) {
        assert(child->parent == node);
        before = child;
    }
    assert(before == node->last);
    (void)before;
}

static void
check_attributes(const struct node *node, const struct node *root)
{
    for (const struct attribute *attribute = node->attributes;
         attribute != NULL; attribute = attribute->next) {
        assert(attribute->name < ATTRIBUTE_COUNT);
        for (const struct attribute *other = attribute->next; other != NULL;
             other = other->next)
            assert(other->name != attribute->name);
        if (attribute_type(attribute->name) != ATTRIBUTE_TYPE_POINTERS)
            continue;
        struct node_list list = attribute->value.pointers;
        assert(list.count > 0);
        for (size_t i = 0; i < list.count; i++)
            assert(list.at[i]->id.size > 0 && is_in_tree(list.at[i], root));
    }
    (void)root;
}

static void
check_node(const struct node *node, const struct article *article)
{
    assert(node->kind < NODE_KIND_COUNT);
    assert(node->language != NULL);
    assert(article->source == NULL ||
           node->offset <= article->source->text.size);
    if (node->kind == NODE_TEXT) {
        assert(node->first == NULL && node->attributes == NULL);
        assert(node->text.size > 0);
    } else {
        assert(node->text.size == 0);
    }
    check_links(node);
    check_attributes(node, article->root);
    (void)article;
}

void
article_check(const struct article *article)
{
    assert(article->root->kind == NODE_ARTICLE);
    assert(article->root->parent == NULL && article->root->next == NULL);
    struct walk walk = walk_start(article->root);
    while (walk_next(&walk))
        if (walk.entering)
            check_node(walk.node, article);
}
