/* Tests of filling lines by display width. */
#include "deliver/wrap.h"

#include "base/diag.h"
#include "deliver/cases.h"
#include "locale/locale.h"

#include <string.h>

/* The lines of a text, with "|" between them. */
static void
assert_wrapped(const char *language, const char *text, size_t width,
               const char *expected)
{
    struct arena *arena = arena_new();
    struct locale *locale = locale_new(arena, language, diag_new(arena));
    struct lines lines = {0};
    struct buf joined = {0};
    wrap(arena, locale, str_from(text), width, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        buf_text(&joined, i > 0 ? "|" : "");
        buf_str(&joined, lines.at[i]);
    }
    assert_str(buf_view(&joined), expected);
    buf_release(&joined);
    locale_free(locale);
    arena_free(arena);
}

START_TEST(words)
{
    assert_wrapped("en", "one two three", 7, "one two|three");
    assert_wrapped("en", "one two three", 8, "one two|three");
    assert_wrapped("en", "one two three", 100, "one two three");
    assert_wrapped("en", "one two", 1, "one|two");
    assert_wrapped("en", "one\ntwo three\n", 9, "one|two three");
    assert_wrapped("en", "", 9, "");
}
END_TEST

START_TEST(wide_and_combining)
{
    assert_wrapped("zh", "水认得边界", 6, "水认得|边界");
    assert_wrapped("zh", "水认得。边界", 6, "水认|得。边|界");
    /* e and acute become one; a and macron below are no wider than a. */
    assert_wrapped("en", "e\u0301e\u0301 xx", 5, "éé xx");
    assert_wrapped("en", "a\u0331a\u0331 xx", 5, "a\u0331a\u0331 xx");
    /* A family is one character to its reader. */
    assert_wrapped("en", "\U0001F468\u200D\U0001F469\u200D\U0001F467", 2,
                   "\U0001F468\u200D\U0001F469\u200D\U0001F467");
}
END_TEST

START_TEST(signs_of_breaks)
{
    assert_wrapped("en", "a\u00A0b c", 2, "a b|c");
    assert_wrapped("fr", "oui\u202F! non", 5, "oui !|non");
    assert_wrapped("en", "hyphen\u00ADated", 6, "hyphenated");
    assert_wrapped("en", "zero\u200Bwidth", 5, "zero|width");
    assert_wrapped("en", "ab-\u2060cd", 3, "ab-cd");
    assert_wrapped("en", "ab-cd", 3, "ab-|cd");
}
END_TEST

START_TEST(addresses_stay_whole)
{
    assert_wrapped("en", "see <https://x.org/a-b/c?d=e> now", 9,
                   "see|<https://x.org/a-b/c?d=e>|now");
    assert_wrapped("en", "a/b mailto:a-b@x-y.org", 4, "a/b|mailto:a-b@x-y.org");
    assert_wrapped("zh", "见https://x.org/a/b。边", 6,
                   "见|https://x.org/a/b。|边");
    assert_wrapped("en", "note: well/so-so", 6, "note:|well/|so-so");
}
END_TEST

START_TEST(figures)
{
    struct buf out = {0};
    ck_assert(append_shifted(&out, STR("2"), false));
    ck_assert(append_shifted(&out, STR("−n+1"), true));
    assert_str(buf_view(&out), "₂⁻ⁿ⁺¹");
    ck_assert(!append_shifted(&out, STR("1st"), true));
    assert_str(buf_view(&out), "₂⁻ⁿ⁺¹");
    buf_release(&out);
}
END_TEST

START_TEST(lines_below_each_other)
{
    struct arena *arena = arena_new();
    struct lines inner = {0}, outer = {0};
    struct buf text = {0};
    buf_text(&text, "a\n\nb\n");
    lines_take(arena, &inner, &text);
    lines_hang(arena, &outer, STR("- "), STR("  "), &inner);
    lines_part(arena, &outer);
    struct buf out = {0};
    lines_print(&outer, &out);
    assert_str(buf_view(&out), "- a\n\n  b\n\n");
    buf_release(&out);
    arena_free(arena);
}
END_TEST

/* Within the time that a test has. */
START_TEST(colons_are_no_addresses)
{
    enum {
        COUNT = 250000
    };
    struct arena *arena = arena_new();
    struct locale *locale = locale_new(arena, "en", diag_new(arena));
    struct lines lines = {0};
    char *text = arena_alloc(arena, COUNT);
    memset(text, ':', COUNT);
    wrap(arena, locale, (struct str){text, COUNT}, 72, &lines);
    ck_assert_uint_eq(lines.count, 1);
    locale_free(locale);
    arena_free(arena);
}
END_TEST

TCase *
wrap_case(void)
{
    TCase *tests = tcase_create("wrap");
    tcase_add_test(tests, words);
    tcase_add_test(tests, wide_and_combining);
    tcase_add_test(tests, signs_of_breaks);
    tcase_add_test(tests, addresses_stay_whole);
    tcase_add_test(tests, colons_are_no_addresses);
    tcase_add_test(tests, figures);
    tcase_add_test(tests, lines_below_each_other);
    return tests;
}
