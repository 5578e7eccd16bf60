/* Tests of the walker. */
#include "base/arena.h"
#include "base/buf.h"
#include "doc/cases.h"

static void
assert_walk(const struct node *root, const char *expected)
{
    struct buf path = {0};
    struct walk walk = walk_start(root);
    while (walk_next(&walk))
        buf_printf(&path, "%s%.*s ", walk.entering ? "+" : "-",
                   STR_ARGS(node_kind_name(walk.node->kind)));
    assert_str(buf_view(&path), expected);
    ck_assert(!walk_next(&walk));
    buf_release(&path);
}

START_TEST(enters_and_leaves_each)
{
    struct arena *arena = arena_new();
    struct article article = sample(arena);
    assert_walk(article.root,
                "+article +body +p +#text -#text +fn +#text -#text -fn +br -br "
                "+em +#text -#text -em +#text -#text -p +p +#text -#text -p "
                "-body -article ");
    arena_free(arena);
}
END_TEST

START_TEST(stays_below_its_root)
{
    struct arena *arena = arena_new();
    struct article article = sample(arena);
    const struct node *p = article.root->first->first;
    assert_walk(node_child(p, NODE_EM), "+em +#text -#text -em ");
    assert_walk(node_child(p, NODE_BR), "+br -br ");
    arena_free(arena);
}
END_TEST

TCase *
walk_case(void)
{
    TCase *tcase = tcase_create("walk");
    tcase_add_test(tcase, enters_and_leaves_each);
    tcase_add_test(tcase, stays_below_its_root);
    return tcase;
}
