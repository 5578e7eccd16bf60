/* Running heads: what is filled in, and what is left to layout. */
#include "form/cases.h"

START_TEST(marking_and_title_are_filled_in)
{
    struct formed formed = formed_new("brief", "", NULL, NULL);
    const struct styled_running *running = formed.styled->running;
    assert_str(running[HEADER_START].text, "Brief");
    assert_str(running[HEADER_END].text, "TLP:GREEN");
    ck_assert_uint_eq(running[HEADER_CENTER].text.size, 0);
    ck_assert(str_starts_with(running[FOOTER_START].text, "A title"));
    ck_assert(str_ends_with(running[FOOTER_START].text, "{page} / {pages}"));
    ck_assert_int_ge(running[HEADER_END].style->font_size, SCALED_OF(12));
    formed_free(&formed);
}
END_TEST

START_TEST(without_marking_there_is_none)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    brief->marking = (struct str){NULL, 0};
    struct formed formed = formed_new("brief", "", brief, arena);
    ck_assert_uint_eq(formed.styled->running[HEADER_END].text.size, 0);
    ck_assert_uint_eq(formed.styled->running[FOOTER_END].text.size, 0);
    formed_free(&formed);
}
END_TEST

TCase *
running_case(void)
{
    TCase *tcase = tcase_create("running");
    tcase_add_test(tcase, marking_and_title_are_filled_in);
    tcase_add_test(tcase, without_marking_there_is_none);
    return tcase;
}
