/* Tests of messages, lists, numbers and quotation marks. */
#include "locale/cases.h"

#include "base/buf.h"
#include "locale/state.h"

static struct str
fill(struct opened *opened, const char *pattern, int32_t number)
{
    struct locale_argument arguments[] = {
        {.name = "count", .is_number = true, .number = number},
        {.name = "name", .text = STR("X")},
    };
    struct buf out = {0};
    message_fill(opened->locale, str_from(pattern),
                 &(struct message_values){arguments, 2}, &out);
    struct str text = str_copy(opened->arena, buf_view(&out));
    buf_release(&out);
    return text;
}

START_TEST(words_are_for_a_language_and_its_kinds)
{
    static const struct {
        const char *language;
        bool is_taken;
    } cases[] = {{"en", true},       {"en-GB", true}, {"EN-gb", true},
                 {"", true},         {"e", false},    {"en-G", false},
                 {"en-GB-x", false}, {"uk", false},   {"en-US", false}};
    struct opened opened = opened_new("en-GB");
    for (size_t i = 0; i < COUNT(cases); i++)
        ck_assert_msg(
            locale_takes(opened.locale, str_from(cases[i].language)) ==
                cases[i].is_taken,
            "%s", cases[i].language);
    opened_free(&opened);
}
END_TEST

START_TEST(patterns_are_filled)
{
    static const struct {
        const char *pattern;
        int32_t number;
        const char *text;
    } cases[] = {
        {"a {name} b {name}", 0, "a X b X"},
        {"{count}", -3,
         "\xE2\x88\x92"
         "3"},
        {"{count, plural, one {# day} other {# days}}!", 1, "1 day!"},
        {"{count, plural, one {# day} other {# days}}", 2, "2 days"},
        {"{count, plural, =2 {two} other {{name} #}}", 2, "two"},
        {"{count, plural, =-2 {minus} other {o}}", -2, "minus"},
        {"{count,plural,=2{two}other{{name} #}}", 5, "X 5"},
        {"# {other} {name", 1, "# {other} {name"},
        {"{count, plural, one}", 1, ""},
        {"{name, plural, other {x}}", 1, "{name, plural, other {x}}"},
        {"{}{ {}", 1, "{}{ {}"},
        {"{{name}}", 1, "{X}"},
        {"{count, selectordinal, one {#st} few {#rd} other {#th}}", 23, "23rd"},
        {"{count, selectordinal, one {#st} other {#th}}", 11, "11th"},
        {"", 1, ""},
    };
    struct opened opened = opened_new("en");
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_str(fill(&opened, cases[i].pattern, cases[i].number),
                   cases[i].text);
    opened_free(&opened);
}
END_TEST

START_TEST(long_list_is_joined_in_one_pass)
{
    enum {
        COUNT = 100000
    };
    struct opened opened = opened_new("uk");
    struct str *items = ARENA_ARRAY(opened.arena, struct str, COUNT);
    for (size_t i = 0; i < COUNT; i++)
        items[i] = STR("Б");
    struct str text = locale_list(opened.arena, opened.locale, items, COUNT);
    ck_assert_uint_eq(text.size, COUNT * 2 + (COUNT - 2) * 2 + 4);
    ck_assert(str_ends_with(text, "Б, Б і Б"));
    ck_assert_uint_eq(locale_list(opened.arena, opened.locale, items, 0).size,
                      0);
    opened_free(&opened);
}
END_TEST

START_TEST(conjunctions_change_before_some_words)
{
    static const char *const cases[][4] = {
        {"es", "Ana", "Luis", "Ana y Luis"},
        {"es", "Ana", "Irene", "Ana e Irene"},
        {"es", "Ana", "\u00CD\u00F1igo", "Ana e \u00CD\u00F1igo"},
        {"es-MX", "carne", "higos", "carne e higos"},
        {"es", "agua", "hielo", "agua y hielo"},
        {"es", "agua", "hierba", "agua y hierba"},
        {"it", "Ada", "Ivo", "Ada e Ivo"},
        {"he", "\u05D0", "\u05D1", "\u05D0 \u05D5\u05D1"},
        {"he", "\u05D0", "Lind", "\u05D0 \u05D5\u05BELind"},
        {"he", "\u05D0", "15", "\u05D0 \u05D5\u05BE15"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct opened opened = opened_new(cases[i][0]);
        const struct str items[] = {str_from(cases[i][1]),
                                    str_from(cases[i][2])};
        assert_str(locale_list(opened.arena, opened.locale, items, 2),
                   cases[i][3]);
        opened_free(&opened);
    }
}
END_TEST

START_TEST(quotations_have_the_marks_of_the_language)
{
    struct opened opened = opened_new("fr");
    assert_str(locale_label(opened.locale, "quote-open"), "«\u202F");
    opened_free(&opened);
    opened = opened_new("uk");
    assert_str(locale_label(opened.locale, "quote-open"), "«");
    opened_free(&opened);
}
END_TEST

START_TEST(numerals_are_of_the_language)
{
    static const char *const cases[][2] = {
        {"ar-EG", "\u0661.\u0662\u0660"}, {"ar-MA", "1.20"}, {"he", "1.20"}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct opened opened = opened_new(cases[i][0]);
        assert_str(locale_numerals(opened.arena, opened.locale, STR("1.20")),
                   cases[i][1]);
        opened_free(&opened);
    }
}
END_TEST

START_TEST(countries_are_known)
{
    static const char *const known[] = {"UA", "UKR", "FR", "FRA", "EU", "UN"};
    static const char *const unknown[] = {"ZZ", "ZZZ", "UK", "U", "", "ua"};
    for (size_t i = 0; i < COUNT(known); i++)
        ck_assert_msg(locale_has_country(str_from(known[i])), "%s", known[i]);
    for (size_t i = 0; i < COUNT(unknown); i++)
        ck_assert_msg(!locale_has_country(str_from(unknown[i])), "%s",
                      unknown[i]);
}
END_TEST

START_TEST(names_fold_alike)
{
    static const char *const alike[][2] = {
        {"Ada MOOR", "ada moor"},
        {"\u00C9mile", "e\u0301MILE"},
        {"\u041E\u043B\u0435\u0433", "\u043E\u041B\u0415\u0413"},
        {"Gro\u00DFe", "GROSSE"},
        {"\u1E9E", "ss"},
        {"", ""},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < COUNT(alike); i++) {
        struct str one = locale_fold(arena, str_from(alike[i][0]));
        struct str other = locale_fold(arena, str_from(alike[i][1]));
        ck_assert_msg(str_equal(one, other), "%s: '%.*s', '%.*s'", alike[i][0],
                      STR_ARGS(one), STR_ARGS(other));
    }
    assert_str(locale_fold(arena, STR("\u00C9t\u00E9 d\u2019Or")),
               "\u00E9t\u00E9 d\u2019or");
    ck_assert(!str_equal(locale_fold(arena, STR("e")),
                         locale_fold(arena, STR("\u00E9"))));
    arena_free(arena);
}
END_TEST

TCase *
words_case(void)
{
    TCase *tcase = tcase_create("words");
    tcase_add_test(tcase, words_are_for_a_language_and_its_kinds);
    tcase_add_test(tcase, patterns_are_filled);
    tcase_add_test(tcase, long_list_is_joined_in_one_pass);
    tcase_add_test(tcase, conjunctions_change_before_some_words);
    tcase_add_test(tcase, quotations_have_the_marks_of_the_language);
    tcase_add_test(tcase, numerals_are_of_the_language);
    tcase_add_test(tcase, countries_are_known);
    tcase_add_test(tcase, names_fold_alike);
    return tcase;
}
