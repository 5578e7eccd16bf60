/* Ids and pointers. */
#include "cases.h"
#include "fixture.h"
#include "read/reader.h"

#include <stdio.h>

#define PEOPLE                                                                 \
    "<participants><delegation xml:id='d'><name>D</name>"                      \
    "<participant xml:id='a'><name>A</name></participant></delegation>"        \
    "<participant xml:id='b'><name>B</name></participant></participants>"      \
    "<topics><topic xml:id='t'><name>T</name></topic></topics>"

START_TEST(pointers_lead_to_nodes)
{
    struct fixture fixture = fixture_parts(
        PEOPLE,
        "<p xml:id='p1' ana='#t'><person ref='#a'>A</person> <q xml:id='q1' "
        "who='  #b\n#d '>x</q></p><table xml:id='tab'><tr xml:id='r'><td>1</td>"
        "</tr></table>",
        "<nextsteps><action xml:id='n' owner='#d #a' due='2025' "
        "evidence='#q1 #r #tab #p1'>Go</action></nextsteps>");
    const struct node *action = fixture_node(&fixture, "n");
    struct node_list owners = node_pointers(action, ATTRIBUTE_OWNER);
    ck_assert_uint_eq(owners.count, 2);
    ck_assert_ptr_eq(owners.at[0], fixture_node(&fixture, "d"));
    ck_assert_ptr_eq(owners.at[1], fixture_node(&fixture, "a"));
    struct node_list evidence = node_pointers(action, ATTRIBUTE_EVIDENCE);
    ck_assert_uint_eq(evidence.count, 4);
    ck_assert_ptr_eq(evidence.at[1], fixture_node(&fixture, "r"));
    struct node_list who =
        node_pointers(fixture_node(&fixture, "q1"), ATTRIBUTE_WHO);
    ck_assert_uint_eq(who.count, 2);
    ck_assert_ptr_eq(who.at[0], fixture_node(&fixture, "b"));
    fixture_release(&fixture);
}
END_TEST

/* xml:id 1.0, section 4: as of type ID. */
START_TEST(space_around_an_id_is_nothing)
{
    struct fixture fixture =
        fixture_body("<p xml:id=' p1\n'>x</p><p evidence='#p1'>y</p>");
    ck_assert_ptr_nonnull(fixture_node(&fixture, "p1"));
    ck_assert_uint_eq(fixture.said.size, 0);
    fixture_release(&fixture);
}
END_TEST

START_TEST(pointer_forward_and_to_itself)
{
    struct fixture fixture =
        fixture_body("<p evidence='#p2 #p1' xml:id='p1'>x</p>"
                     "<p xml:id='p2' evidence='#p1'>y</p>");
    struct node_list list =
        node_pointers(fixture_node(&fixture, "p1"), ATTRIBUTE_EVIDENCE);
    ck_assert_uint_eq(list.count, 2);
    ck_assert_ptr_eq(list.at[0], fixture_node(&fixture, "p2"));
    fixture_release(&fixture);
}
END_TEST

/* Each attribute with a target of every kind: only the allowed ones pass. */
static const struct {
    const char *text;
    const char *message; /* NULL: fine */
} targets[] = {
    {"<person ref='#a'>x</person>", NULL},
    {"<person ref='#d'>x</person>", "wrong-target"},
    {"<org ref='#d #a'>x</org>", NULL},
    {"<org ref='#t'>x</org>", "wrong-target"},
    {"<function ref='#b'>x</function>", NULL},
    {"<event ref='#e'>x</event>", "wrong-target"},
    {"<q who='#a #d'>x</q>", NULL},
    {"<q who='#p'>x</q>", "wrong-target"},
    {"<q who='#a' ana='#t'>x</q>", NULL},
    {"<q who='#a' ana='#a'>x</q>", "wrong-target"},
    {"<q who='#nobody'>x</q>", "dangling-pointer"},
    {"<q who='a'>x</q>", "bad-pointer"},
    {"<q who='#a#b'>x</q>", "bad-pointer"},
    {"<q who='#a #a'>x</q>", "pointer-repeated"},
    {"<q who=' '>x</q>", "empty-attribute"},
};

START_TEST(pointer_targets)
{
    char body[256];
    ck_assert_int_lt(snprintf(body, sizeof body,
                              "<p xml:id='p'><event xml:id='e'>m</event>%s</p>",
                              targets[_i].text),
                     256);
    struct fixture fixture = fixture_parts(PEOPLE, body, "");
    if (targets[_i].message != NULL)
        ck_assert_uint_eq(fixture_count(&fixture, targets[_i].message), 1);
    else
        ck_assert_msg(fixture.article != NULL, "%s", fixture.said.at);
    fixture_release(&fixture);
}
END_TEST

START_TEST(skipped_parts_have_no_targets)
{
    /* of a foreign element: gone; of an unknown one: no second error */
    struct fixture fixture =
        fixture_body("<p evidence='#x'><y:y xmlns:y='urn:y' xml:id='x'/></p>"
                     "<p evidence='#z'><wobble><em xml:id='z'/></wobble></p>");
    ck_assert_uint_eq(fixture_count(&fixture, "dangling-pointer"), 1);
    ck_assert_uint_eq(fixture_count(&fixture, "unknown-element"), 1);
    fixture_release(&fixture);
}
END_TEST

static const struct {
    const char *name;
    bool valid;
} names[] = {
    {"a", true},          {"_", true},
    {"p1.2-x_y", true},   {"\xD0\xB0\xD0\xB1", true}, /* Cyrillic */
    {"a\xC2\xB7", true},                              /* middle dot, within */
    {"", false},          {"1", false},
    {"-a", false},        {".a", false},
    {"a b", false},       {"a:b", false},
    {"a#", false},        {"\xC2\xB7", false},
    {"a\xC3\x97", false}, /* multiplication sign */
};

START_TEST(ids_are_names)
{
    ck_assert(name_is_valid(str_from(names[_i].name)) == names[_i].valid);
}
END_TEST

TCase *
test_pointer_case(void)
{
    TCase *tcase = tcase_create("pointer");
    tcase_add_test(tcase, pointers_lead_to_nodes);
    tcase_add_test(tcase, space_around_an_id_is_nothing);
    tcase_add_test(tcase, pointer_forward_and_to_itself);
    tcase_add_loop_test(tcase, pointer_targets, 0, COUNT(targets));
    tcase_add_test(tcase, skipped_parts_have_no_targets);
    tcase_add_loop_test(tcase, ids_are_names, 0, COUNT(names));
    return tcase;
}
