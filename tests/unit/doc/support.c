/* What the cases of this folder share; see cases.h. */
#include "doc/cases.h"

#include <stdio.h>

struct node *
add(struct arena *arena, struct node *parent, enum node_kind kind)
{
    struct node *node = node_new(arena, kind);
    node->language = "en";
    if (parent != NULL)
        node_append(parent, node);
    return node;
}

struct node *
add_text(struct arena *arena, struct node *parent, const char *text)
{
    struct node *node = add(arena, parent, NODE_TEXT);
    node->text = str_from(text);
    return node;
}

struct article
sample(struct arena *arena)
{
    struct node *root = add(arena, NULL, NODE_ARTICLE);
    struct node *body = add(arena, root, NODE_BODY);
    struct node *p = add(arena, body, NODE_P);
    p->id = STR("p1");
    add_text(arena, p, "One");
    struct node *fn = add(arena, p, NODE_FN);
    add_text(arena, fn, "a note");
    (void)add(arena, p, NODE_BR);
    struct node *em = add(arena, p, NODE_EM);
    add_text(arena, em, "two");
    add_text(arena, p, " three");
    add_text(arena, add(arena, body, NODE_P), "Four");
    return (struct article){.root = root};
}

void
silence_assert(void)
{
    ck_assert_ptr_nonnull(freopen("/dev/null", "w", stderr));
}
