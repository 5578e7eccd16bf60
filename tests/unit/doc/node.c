/* Tests of building and asking nodes. */
#include "base/arena.h"
#include "base/buf.h"
#include "doc/cases.h"

#include <signal.h>

static struct arena *arena;

static void
set_up(void)
{
    arena = arena_new();
}

static void
tear_down(void)
{
    arena_free(arena);
}

START_TEST(children_keep_their_order)
{
    struct node *p = add(arena, NULL, NODE_P);
    struct node *first = add(arena, p, NODE_EM);
    struct node *text = add_text(arena, p, "x");
    struct node *last = add(arena, p, NODE_EM);
    ck_assert_ptr_eq(p->first, first);
    ck_assert_ptr_eq(first->next, text);
    ck_assert_ptr_eq(text->next, last);
    ck_assert_ptr_eq(p->last, last);
    ck_assert_ptr_null(last->next);
    ck_assert_ptr_eq(text->parent, p);
    ck_assert_ptr_eq(node_child(p, NODE_EM), first);
    ck_assert_ptr_eq(node_sibling(first, NODE_EM), last);
    ck_assert_ptr_null(node_sibling(last, NODE_EM));
    ck_assert_ptr_null(node_child(p, NODE_Q));
}
END_TEST

START_TEST(attributes_say_what_was_set)
{
    static const struct date due = {.year = 2025, .month = 4, .day = 4};
    static const struct rrule weekly = {.frequency = WEEKLY, .interval = 1};
    struct node *owner = add(arena, NULL, NODE_PARTICIPANT);
    const struct node *owners[] = {owner};
    struct node *action = add(arena, NULL, NODE_ACTION);
    node_add_attribute(arena, action, ATTRIBUTE_OWNER)->value.pointers =
        (struct node_list){owners, 1};
    node_add_attribute(arena, action, ATTRIBUTE_DUE)->value.date = &due;
    node_add_attribute(arena, action, ATTRIBUTE_RRULE)->value.rrule = &weekly;
    node_add_attribute(arena, action, ATTRIBUTE_STATUS)->value.keyword =
        KEYWORD_COMPLETED;
    node_add_attribute(arena, action, ATTRIBUTE_PRIORITY)->value.number = 3;
    node_add_attribute(arena, action, ATTRIBUTE_CLASS)->value.text =
        STR("wide");
    node_add_attribute(arena, action, ATTRIBUTE_DIRECT)->value.boolean = false;
    ck_assert_uint_eq(node_pointers(action, ATTRIBUTE_OWNER).count, 1);
    ck_assert_ptr_eq(node_pointers(action, ATTRIBUTE_OWNER).at[0], owner);
    ck_assert_ptr_eq(node_date(action, ATTRIBUTE_DUE), &due);
    ck_assert_ptr_eq(node_rrule(action), &weekly);
    ck_assert_int_eq(node_keyword(action, ATTRIBUTE_STATUS), KEYWORD_COMPLETED);
    ck_assert_uint_eq(node_number(action, ATTRIBUTE_PRIORITY), 3);
    assert_str(node_text(action, ATTRIBUTE_CLASS), "wide");
    ck_assert(!node_boolean(action, ATTRIBUTE_DIRECT, true));
    ck_assert_int_eq(action->attributes->name, ATTRIBUTE_OWNER);
}
END_TEST

START_TEST(attributes_that_are_missing)
{
    struct node *action = add(arena, NULL, NODE_ACTION);
    ck_assert_uint_eq(node_pointers(action, ATTRIBUTE_OWNER).count, 0);
    ck_assert_ptr_null(node_date(action, ATTRIBUTE_DUE));
    ck_assert_ptr_null(node_rrule(action));
    ck_assert_int_eq(node_keyword(action, ATTRIBUTE_STATUS), KEYWORD_NONE);
    ck_assert_uint_eq(node_number(action, ATTRIBUTE_PRIORITY), 0);
    assert_str(node_text(action, ATTRIBUTE_CLASS), "");
    ck_assert(node_boolean(action, ATTRIBUTE_DIRECT, true));
    ck_assert(!node_boolean(action, ATTRIBUTE_DIRECT, false));
}
END_TEST

START_TEST(asking_for_the_wrong_type)
{
    silence_assert();
    (void)node_text(add(arena, NULL, NODE_ACTION), ATTRIBUTE_DUE);
}
END_TEST

START_TEST(text_without_footnotes)
{
    struct article article = sample(arena);
    struct buf text = {0};
    node_gather_text(article.root, &text);
    assert_str(buf_view(&text), "One two threeFour");
    buf_clear(&text);
    const struct node *p = node_child(article.root->first, NODE_P);
    node_gather_text(node_child(p, NODE_FN), &text);
    assert_str(buf_view(&text), "a note");
    buf_release(&text);
}
END_TEST

START_TEST(around_a_node)
{
    struct article article = sample(arena);
    const struct node *p = node_child(article.root->first, NODE_P);
    const struct node *note = node_child(p, NODE_FN);
    ck_assert_ptr_eq(node_within(note, NODE_FN), note);
    ck_assert_ptr_eq(node_within(note, NODE_P), p);
    ck_assert_ptr_null(node_within(p, NODE_FN));
    ck_assert_ptr_null(node_within(NULL, NODE_P));
}
END_TEST

TCase *
node_case(void)
{
    TCase *tcase = tcase_create("node");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, children_keep_their_order);
    tcase_add_test(tcase, attributes_say_what_was_set);
    tcase_add_test(tcase, attributes_that_are_missing);
    tcase_add_test_raise_signal(tcase, asking_for_the_wrong_type, SIGABRT);
    tcase_add_test(tcase, text_without_footnotes);
    tcase_add_test(tcase, around_a_node);
    return tcase;
}
