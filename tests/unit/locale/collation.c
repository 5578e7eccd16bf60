/* The order of names, and the letters of an index. */
#include "locale/cases.h"

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

static struct locale *
locale_of(const char *language)
{
    return locale_new(arena, language, diag_new(arena));
}

static bool
goes_before(const char *language, const char *a, const char *b)
{
    struct locale *locale = locale_of(language);
    struct str left = locale_sort_key(arena, locale, str_from(a));
    struct str right = locale_sort_key(arena, locale, str_from(b));
    size_t size = left.size < right.size ? left.size : right.size;
    int order = memcmp(left.at, right.at, size);
    locale_free(locale);
    return order != 0 ? order < 0 : left.size < right.size;
}

static void
check_letter(const char *language, const char *text, const char *letter)
{
    struct locale *locale = locale_of(language);
    struct str found = locale_index_letter(arena, locale, str_from(text));
    ck_assert_msg(str_equals(found, letter), "%s: '%.*s', not '%s'", text,
                  STR_ARGS(found), letter);
    locale_free(locale);
}

START_TEST(order_is_the_languages)
{
    ck_assert(goes_before("en", "Etienne", "\xC3\x89tienne"));
    ck_assert(goes_before("en", "\xC3\x89tienne", "Ewa"));
    ck_assert(goes_before("uk", "\xD0\x86\xD0\xBB\xD0\xB0\xD1\x80",
                          "\xD0\x99\xD0\xBE\xD0\xB0\xD0\xBD"));
}
END_TEST

START_TEST(marks_before_a_name_are_passed_over)
{
    ck_assert(goes_before("en", "\xE2\x80\x9Cmany\xE2\x80\x9D", "Maria"));
    ck_assert(goes_before("en", "Lind", "\xE2\x80\x9Cmany\xE2\x80\x9D"));
}
END_TEST

START_TEST(accents_are_no_letters_of_their_own)
{
    check_letter("en", "\xC3\x89tienne", "E");
    check_letter("fr", "\xC3\xA9lan", "E");
    check_letter("en", "e\xCC\x81lan", "E");
}
END_TEST

START_TEST(unless_the_language_has_them_so)
{
    /* \xD0\x99 decomposes to \xD0\x98 and a breve. */
    check_letter("uk", "\xD0\xB9\xD0\xBE\xD0\xB0\xD0\xBD", "\xD0\x99");
}
END_TEST

START_TEST(what_is_no_letter)
{
    check_letter("en", "3rd Fleet", "#");
    check_letter("en", "\xE2\x80\x9Cmany\xE2\x80\x9D", "M");
    check_letter("en", "\xE7\x8E\x8B\xE8\x8A\xB3", "");
    check_letter("en", "", "#");
}
END_TEST

TCase *
collation_case(void)
{
    TCase *tcase = tcase_create("collation");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, order_is_the_languages);
    tcase_add_test(tcase, marks_before_a_name_are_passed_over);
    tcase_add_test(tcase, accents_are_no_letters_of_their_own);
    tcase_add_test(tcase, unless_the_language_has_them_so);
    tcase_add_test(tcase, what_is_no_letter);
    return tcase;
}
