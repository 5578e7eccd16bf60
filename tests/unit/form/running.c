/* Running heads: what is filled in, and what is left to layout. */
#include "form/cases.h"

START_TEST(blanks_become_pieces)
{
    static const enum running_kind kinds[] = {
        RUNNING_TITLE, RUNNING_TEXT, RUNNING_PAGE, RUNNING_TEXT, RUNNING_PAGES};
    struct formed formed = formed_new("brief", "", NULL, NULL);
    const struct styled_running *running = formed.styled->running;
    ck_assert_uint_eq(running[HEADER_START].count, 1);
    assert_str(running[HEADER_START].pieces[0].text, "Brief");
    ck_assert_int_eq(running[HEADER_END].pieces[0].kind, RUNNING_MARKING);
    assert_str(running[HEADER_END].pieces[0].text, "TLP:GREEN");
    ck_assert_uint_eq(running[HEADER_CENTER].count, 0);
    ck_assert_uint_eq(running[FOOTER_START].count, 5);
    for (size_t i = 0; i < 5; i++)
        ck_assert_int_eq(running[FOOTER_START].pieces[i].kind, kinds[i]);
    assert_str(running[FOOTER_START].pieces[3].text, " / ");
    ck_assert_int_ge(running[HEADER_END].style->font_size, SCALED_OF(12));
    formed_free(&formed);
}
END_TEST

/* What an article says is never taken for a blank. */
START_TEST(title_with_braces_stays_whole)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    brief->plain_title = STR("Why {pages} fail");
    brief->marking = STR("DRAFT {page}");
    struct formed formed = formed_new("brief", "", brief, arena);
    const struct styled_running *running = formed.styled->running;
    ck_assert_uint_eq(running[FOOTER_START].count, 5);
    assert_str(running[FOOTER_START].pieces[0].text, "Why {pages} fail");
    ck_assert_uint_eq(running[FOOTER_END].count, 1);
    assert_str(running[FOOTER_END].pieces[0].text, "DRAFT {page}");
    formed_free(&formed);
}
END_TEST

START_TEST(without_marking_there_is_none)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    brief->marking = (struct str){NULL, 0};
    struct formed formed = formed_new("brief", "", brief, arena);
    ck_assert_uint_eq(formed.styled->running[HEADER_END].count, 0);
    ck_assert_uint_eq(formed.styled->running[FOOTER_END].count, 0);
    formed_free(&formed);
}
END_TEST

TCase *
running_case(void)
{
    TCase *tcase = tcase_create("running");
    tcase_add_test(tcase, blanks_become_pieces);
    tcase_add_test(tcase, title_with_braces_stays_whole);
    tcase_add_test(tcase, without_marking_there_is_none);
    return tcase;
}
