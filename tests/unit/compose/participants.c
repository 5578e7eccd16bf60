/* Tests of participants: groups, order, functions, who is only mentioned. */
#include "compose/cases.h"

#include <stdio.h>

static const char *const parts =
    "<participants>"
    "<delegation xml:id='d' iso-cc='UA'><name>Ukraine</name>"
    "<participant xml:id='m' role='member'><name>Member</name>"
    "<function>Judge</function><function>Colonel</function></participant>"
    "<participant xml:id='s' role='speaker'><name>Spoke</name></participant>"
    "<participant xml:id='h' role='head'><name>Head</name>"
    "<function>Chief</function></participant></delegation>"
    "<delegation xml:id='e'><name>Empty</name></delegation>"
    "<participant xml:id='o' role='observer'><name>Other</name>"
    "<org>Institute</org><alias>Ms Other</alias></participant>"
    "<participant xml:id='n' role='mentioned' evidence='#p3'><name>Named"
    "</name></participant>"
    "</participants>"
    "<body><p><person ref='#m'>Member</person> of <org ref='#d'>U</org></p>"
    "<p><person>Stranger</person>, <person>Ms Other</person>, "
    "<org>Institute</org>, <org>League</org></p>"
    "<p xml:id='p3'><q who='#s'>x</q> <person>Stranger</person> "
    "<person ref='#m'>M</person> <person ref='#n'>N</person></p>"
    "<p><person ref='#m'>M</person><person ref='#n'>N</person></p>"
    "<p><person ref='#m'>M</person></p>"
    "<media media-type='image'><media-producer><person>Photographer</person>"
    "</media-producer></media></body>";

START_TEST(groups_come_in_order)
{
    struct composed composed = composed_new("en", "", parts);
    static const enum group_kind kinds[] = {GROUP_DELEGATION, GROUP_DELEGATION,
                                            GROUP_OTHERS, GROUP_SPEAKERS,
                                            GROUP_MENTIONED};
    static const size_t counts[] = {2, 0, 1, 1, 3};
    const struct brief *brief = composed.brief;
    ck_assert_uint_eq(brief->group_count, 5);
    for (size_t i = 0; i < 5; i++) {
        ck_assert_int_eq(brief->groups[i].kind, kinds[i]);
        ck_assert_uint_eq(brief->groups[i].count, counts[i]);
    }
    ck_assert(str_equals(brief->groups[0].country, "UA"));
    ck_assert(brief->groups[0].entries[0].is_head);
    assert_line(&composed, "head: Head");
    assert_line(&composed, "note: nobody named");
    composed_free(&composed);
}
END_TEST

START_TEST(functions_and_roles_are_joined)
{
    struct composed composed = composed_new("en", "", parts);
    assert_line(&composed, "function: Chief, head of delegation");
    assert_line(&composed, "function: Judge, Colonel");
    assert_line(&composed, "function: Institute, observer");
    assert_line(&composed, "function: Ukraine"); /* of who spoke */
    composed_free(&composed);
}
END_TEST

START_TEST(evidence_is_their_own_or_the_first_mentions)
{
    struct composed composed = composed_new("en", "", parts);
    assert_line(&composed, "name: Member ¶1 ¶3 ¶4");
    assert_line(&composed, "name: Named ¶3");
    assert_line(&composed, "name: Spoke ¶3");
    assert_line(&composed, "delegation: Ukraine ¶1");
    composed_free(&composed);
}
END_TEST

START_TEST(names_of_the_text_alone_come_once)
{
    struct composed composed = composed_new("en", "", parts);
    assert_line(&composed, "name: Stranger ¶2 ¶3");
    assert_line(&composed, "name: League ¶2");
    assert_no_line(&composed, "name: Institute ¶2");
    assert_no_line(&composed, "name: Ms Other ¶2");
    assert_no_line(&composed, "name: Photographer");
    composed_free(&composed);
}
END_TEST

START_TEST(who_is_quoted_is_named)
{
    struct composed composed = composed_new(
        "en", "",
        "<participants><participant xml:id='a'><name>Declared</name>"
        "</participant></participants><body>"
        "<p><q quote-source='Jane Quoted'>Yes</q> <person>Jane Quoted"
        "</person></p><bq quote-source='Declared'><p>No</p></bq>"
        "<bq quote-source=\"King's aide\"><p>No</p></bq>"
        "<p><q who='#a' quote-source='Another'>Yes</q></p></body>");
    assert_line(&composed, "name: Jane Quoted ¶1");
    assert_line(&composed, "name: King's aide ¶3");
    assert_no_line(&composed, "name: Declared ¶2");
    assert_no_line(&composed, "name: Another ¶4");
    composed_free(&composed);
}
END_TEST

/* What a participant's function names already is no mention of its own. */
START_TEST(organisations_of_a_function_are_not_mentioned)
{
    struct composed composed = composed_new(
        "en", "",
        "<participants><participant xml:id='a'><name>A</name><function>Chief "
        "of "
        "the General Staff</function></participant></participants><body>"
        "<p><function>Chief of the <org>General Staff</org></function> "
        "<person ref='#a'>A</person>, <function>head of <org>Police</org>"
        "</function> <person>B</person>.</p><p><org>Staff</org></p></body>");
    assert_no_line(&composed, "name: General Staff ¶1");
    assert_line(&composed, "name: Police ¶1");
    assert_line(&composed, "name: Staff ¶2");
    composed_free(&composed);
}
END_TEST

START_TEST(without_delegations_nobody_is_other)
{
    static const char people[] =
        "<participants>%s<participant><name>A</name></participant>"
        "</participants><body><p>Text</p></body>";
    for (int i = 0; i < 2; i++) {
        char xml[256];
        snprintf(xml, sizeof xml, people,
                 i == 0 ? "" : "<delegation><name>D</name></delegation>");
        struct composed composed = composed_new("en", "", xml);
        ck_assert_uint_eq(composed.brief->group_count, 1 + (size_t)i);
        ck_assert_uint_eq(composed.brief->groups[i].name.count, (size_t)i);
        composed_free(&composed);
    }
}
END_TEST

START_TEST(delegation_of_speakers_names_somebody)
{
    struct composed composed = composed_new(
        "en", "",
        "<participants><delegation xml:id='d'><name>D</name>"
        "<participant xml:id='s' role='speaker'><name>S</name></participant>"
        "</delegation></participants><body><p>Text</p></body>");
    assert_line(&composed, "name: S");
    assert_no_line(&composed, "note: nobody named");
    composed_free(&composed);
}
END_TEST

START_TEST(thousands_of_participants_take_little_time)
{
    struct buf text = {0};
    buf_text(&text, "<participants>");
    for (int i = 0; i < 5000; i++)
        buf_printf(&text,
                   "<participant xml:id='p%d'><name>N%d</name></participant>",
                   i, i);
    buf_text(&text, "</participants><body>");
    for (int i = 0; i < 5000; i++)
        buf_printf(&text, "<p><person ref='#p%d'>x</person></p>", i);
    buf_text(&text, "</body>");
    struct composed composed = composed_new("en", "", text.at);
    ck_assert_uint_eq(composed.brief->groups[0].count, 5000);
    assert_line(&composed, "name: N4999 ¶5000");
    composed_free(&composed);
    buf_release(&text);
}
END_TEST

TCase *
participants_case(void)
{
    TCase *tcase = tcase_create("participants");
    tcase_add_test(tcase, groups_come_in_order);
    tcase_add_test(tcase, functions_and_roles_are_joined);
    tcase_add_test(tcase, evidence_is_their_own_or_the_first_mentions);
    tcase_add_test(tcase, names_of_the_text_alone_come_once);
    tcase_add_test(tcase, who_is_quoted_is_named);
    tcase_add_test(tcase, organisations_of_a_function_are_not_mentioned);
    tcase_add_test(tcase, without_delegations_nobody_is_other);
    tcase_add_test(tcase, delegation_of_speakers_names_somebody);
    tcase_add_test(tcase, thousands_of_participants_take_little_time);
    return tcase;
}
