/* Tests that a broken tree is caught. */
#include "base/arena.h"
#include "doc/cases.h"

#include <signal.h>

static struct arena *arena;
static struct article article;
static struct node *body;

static void
set_up(void)
{
    arena = arena_new();
    article = sample(arena);
    body = article.root->first;
}

static void
tear_down(void)
{
    arena_free(arena);
}

START_TEST(valid_tree)
{
    article_check(&article);
}
END_TEST

START_TEST(wrong_parent)
{
    silence_assert();
    body->first->parent = NULL;
    article_check(&article);
}
END_TEST

START_TEST(wrong_last)
{
    silence_assert();
    body->last = body->first;
    article_check(&article);
}
END_TEST

START_TEST(no_language)
{
    silence_assert();
    body->language = NULL;
    article_check(&article);
}
END_TEST

START_TEST(empty_text)
{
    silence_assert();
    (void)add_text(arena, body, "");
    article_check(&article);
}
END_TEST

START_TEST(pointer_out_of_the_tree)
{
    silence_assert();
    struct node *stranger = add(arena, NULL, NODE_TOPIC);
    stranger->id = STR("t");
    const struct node *targets[] = {stranger};
    node_add_attribute(arena, body->first, ATTRIBUTE_ANA)->value.pointers =
        (struct node_list){targets, 1};
    article_check(&article);
}
END_TEST

TCase *
check_case(void)
{
    TCase *tcase = tcase_create("check");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, valid_tree);
    tcase_add_test_raise_signal(tcase, wrong_parent, SIGABRT);
    tcase_add_test_raise_signal(tcase, wrong_last, SIGABRT);
    tcase_add_test_raise_signal(tcase, no_language, SIGABRT);
    tcase_add_test_raise_signal(tcase, empty_text, SIGABRT);
    tcase_add_test_raise_signal(tcase, pointer_out_of_the_tree, SIGABRT);
    return tcase;
}
