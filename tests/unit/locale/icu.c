/* What is filled from CLDR's data here is what ICU's own formatters give, for
 * languages whose data is complete; for others ICU builds patterns anew. */
#include "locale/cases.h"

#include "base/buf.h"
#include "locale/state.h"

#include <stdio.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

enum {
    TEXT_MOST = 256
};

/* A locale that formats in a language without labels of its own. */
static struct opened
language_new(const char *tag)
{
    struct opened opened = opened_new("en");
    opened.locale->language = tag;
    return opened;
}

static struct str
utf8(struct arena *arena, const UChar *text, int32_t length)
{
    UErrorCode error = U_ZERO_ERROR;
    char bytes[TEXT_MOST * 3];
    int32_t size = 0;
    u_strToUTF8(bytes, sizeof bytes, &size, text, length, &error);
    ck_assert(U_SUCCESS(error));
    return str_copy(arena, (struct str){bytes, (size_t)size});
}

/* The expected and what was found, counted; a few are shown. */
static void
compare(const char *language, const char *what, struct str found,
        struct str expected, int *wrong)
{
    if (str_equal(found, expected))
        return;
    if (++*wrong <= 12)
        fprintf(stderr, "%s %s: found '%.*s', expected '%.*s'\n", language,
                what, STR_ARGS(found), STR_ARGS(expected));
}

/* The Gregorian calendar, in whatever a language's own one is. */
static const char *
gregorian(const char *name, char full[ULOC_FULLNAME_CAPACITY])
{
    snprintf(full, ULOC_FULLNAME_CAPACITY, "%s@calendar=gregorian", name);
    return full;
}

static struct str
icu_date(struct arena *arena, const char *name, const char *skeleton,
         double time)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar pattern[TEXT_MOST], text[TEXT_MOST], wanted[TEXT_MOST];
    UDateFormat *format;
    char full[ULOC_FULLNAME_CAPACITY];
    gregorian(name, full);
    if (skeleton == NULL) {
        format =
            udat_open(UDAT_NONE, UDAT_LONG, full, u"UTC", -1, NULL, 0, &error);
    } else {
        UDateTimePatternGenerator *generator = udatpg_open(full, &error);
        u_uastrcpy(wanted, skeleton);
        int32_t size = udatpg_getBestPattern(generator, wanted, -1, pattern,
                                             TEXT_MOST, &error);
        format = udat_open(UDAT_PATTERN, UDAT_PATTERN, full, u"UTC", -1,
                           pattern, size, &error);
        udatpg_close(generator);
    }
    int32_t length = udat_format(format, time, text, TEXT_MOST, NULL, &error);
    udat_close(format);
    ck_assert(U_SUCCESS(error));
    return utf8(arena, text, length);
}

/* Languages whose long names of months newer data leave to root, which puts
 * the month first; ours goes by their short ones. */
static bool
is_left_to_root(const char *name)
{
    return strcmp(name, "cy") == 0 || strcmp(name, "hy") == 0 ||
           strcmp(name, "pa") == 0;
}

static void
compare_dates(const char *name, const char *tag, int *wrong)
{
    static const struct date date = {.year = 2025, .month = 4, .day = 4};
    static const struct date month = {.year = 2025, .month = 10};
    struct opened opened = language_new(tag);
    struct arena *arena = opened.arena;
    double time = 86400e3 * date_day_number(&date);
    compare(name, "long",
            locale_date(arena, opened.locale, &date, DATE_STYLE_LONG),
            icu_date(arena, name, NULL, time), wrong);
    if (!is_left_to_root(name))
        compare(name, "no year",
                locale_date(arena, opened.locale, &date, DATE_STYLE_NO_YEAR),
                icu_date(arena, name, "MMMMd", time), wrong);
    compare(name, "short",
            locale_date(arena, opened.locale, &date, DATE_STYLE_SHORT),
            icu_date(arena, name, "MMMd", time), wrong);
    compare(name, "month",
            locale_date(arena, opened.locale, &month, DATE_STYLE_LONG),
            icu_date(arena, name, "yMMMM", 86400e3 * date_day_number(&month)),
            wrong);
    opened_free(&opened);
}

/* Languages whose ranges have zeros before days, which their dates do not. */
static bool
has_zeros_in_ranges(const char *name)
{
    static const char *const names[] = {"hr", "it", "ka", "lo", "sr", "vi"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (strncmp(name, names[i], 2) == 0)
            return true;
    return false;
}

static void
compare_ranges(const char *name, const char *tag, int *wrong)
{
    static const struct date from = {.year = 2025, .month = 4, .day = 4};
    static const struct date to[] = {
        {.year = 2025, .month = 4, .day = 6},
        {.year = 2025, .month = 11, .day = 6},
        {.year = 2026, .month = 1, .day = 6},
    };
    if (has_zeros_in_ranges(name))
        return;
    struct opened opened = language_new(tag);
    UErrorCode error = U_ZERO_ERROR;
    char full[ULOC_FULLNAME_CAPACITY];
    UDateIntervalFormat *format = udtitvfmt_open(
        gregorian(name, full), u"yMMMMd", -1, u"UTC", -1, &error);
    for (size_t i = 0; i < 3; i++) {
        UChar text[TEXT_MOST];
        int32_t length = udtitvfmt_format(
            format, 86400e3 * date_day_number(&from),
            86400e3 * date_day_number(&to[i]), text, TEXT_MOST, NULL, &error);
        ck_assert(U_SUCCESS(error));
        compare(name, "range",
                locale_date_range(opened.arena, opened.locale, &from, &to[i]),
                utf8(opened.arena, text, length), wrong);
    }
    udtitvfmt_close(format);
    opened_free(&opened);
}

static void
compare_lists(const char *name, const char *tag, int *wrong)
{
    /* Hebrew letters: the "and" of Hebrew hangs on letters of other scripts
     * by a hyphen, which is left out here */
    static const struct str items[] = {
        {"\u05D0", 2}, {"\u05D1", 2}, {"\u05D2", 2}, {"\u05D3", 2}};
    static const UChar *const strings[] = {u"\u05D0", u"\u05D1", u"\u05D2",
                                           u"\u05D3"};
    static const int32_t lengths[] = {1, 1, 1, 1};
    struct opened opened = language_new(tag);
    UErrorCode error = U_ZERO_ERROR;
    UListFormatter *format = ulistfmt_open(name, &error);
    for (int32_t count = 1; count <= 4; count++) {
        UChar text[TEXT_MOST];
        int32_t length = ulistfmt_format(format, strings, lengths, count, text,
                                         TEXT_MOST, &error);
        ck_assert(U_SUCCESS(error));
        compare(name, "list",
                locale_list(opened.arena, opened.locale, items, (size_t)count),
                utf8(opened.arena, text, length), wrong);
    }
    ulistfmt_close(format);
    opened_free(&opened);
}

static void
compare_numbers(const char *name, const char *tag, int *wrong)
{
    static const int64_t numbers[] = {0, 7, 1234, 56789, 123456789};
    struct opened opened = language_new(tag);
    UErrorCode error = U_ZERO_ERROR;
    UNumberFormatter *format =
        unumf_openForSkeletonAndLocale(u"", 0, name, &error);
    UFormattedNumber *result = unumf_openResult(&error);
    for (size_t i = 0; i < 5; i++) {
        UChar text[TEXT_MOST];
        unumf_formatInt(format, numbers[i], result, &error);
        int32_t length = unumf_resultToString(result, text, TEXT_MOST, &error);
        ck_assert(U_SUCCESS(error));
        compare(name, "number",
                locale_number(opened.arena, opened.locale, numbers[i]),
                utf8(opened.arena, text, length), wrong);
    }
    unumf_closeResult(result);
    unumf_close(format);
    opened_free(&opened);
}

static void
compare_plurals(const char *name, const char *tag, int *wrong)
{
    struct opened opened = language_new(tag);
    UErrorCode error = U_ZERO_ERROR;
    for (int type = PLURAL_CARDINAL; type < PLURAL_TYPES; type++) {
        UPluralRules *rules =
            uplrules_openForType(name,
                                 type == PLURAL_CARDINAL ? UPLURAL_TYPE_CARDINAL
                                                         : UPLURAL_TYPE_ORDINAL,
                                 &error);
        for (int32_t number = 0; number < 130; number++) {
            UChar text[TEXT_MOST];
            int32_t length =
                uplrules_select(rules, number, text, TEXT_MOST, &error);
            ck_assert(U_SUCCESS(error));
            compare(name, "plural",
                    str_from(locale_plural(opened.locale,
                                           (enum plural_type)type, number)),
                    utf8(opened.arena, text, length), wrong);
        }
        uplrules_close(rules);
    }
    opened_free(&opened);
}

static int
for_each_language(void (*compare_one)(const char *, const char *, int *))
{
    static const char *const names[] = {
        "af",    "am",      "ar",         "ar_EG",   "az",    "be",    "bg",
        "bn",    "bs",      "ca",         "cs",      "cy",    "da",    "de",
        "de_AT", "de_CH",   "el",         "en",      "en_AU", "en_CA", "en_GB",
        "en_IE", "en_IN",   "en_NZ",      "en_ZA",   "es",    "es_AR", "es_MX",
        "es_US", "et",      "eu",         "fa",      "fi",    "fil",   "fr",
        "fr_BE", "fr_CA",   "fr_CH",      "ga",      "gl",    "gu",    "hi",
        "hr",    "hu",      "hy",         "id",      "is",    "it",    "it_CH",
        "ja",    "ka",      "kk",         "km",      "kn",    "ko",    "ky",
        "lo",    "lt",      "lv",         "mk",      "ml",    "mr",    "ms",
        "my",    "nb",      "ne",         "nl",      "nl_BE", "nn",    "pa",
        "pl",    "pt",      "pt_PT",      "ro",      "ru",    "si",    "sk",
        "sl",    "sq",      "sr",         "sr_Latn", "sv",    "sw",    "ta",
        "te",    "th",      "tr",         "uk",      "ur",    "uz",    "vi",
        "zh",    "zh_Hant", "zh_Hant_HK", "zh_TW",   "zu",    "he"};
    int wrong = 0;
    for (size_t i = 0; i < COUNT(names); i++) {
        UErrorCode error = U_ZERO_ERROR;
        char tag[ULOC_FULLNAME_CAPACITY];
        uloc_toLanguageTag(names[i], tag, sizeof tag, false, &error);
        ck_assert(U_SUCCESS(error));
        compare_one(names[i], tag, &wrong);
    }
    return wrong;
}

START_TEST(dates_are_those_of_icu)
{
    ck_assert_int_eq(for_each_language(compare_dates), 0);
}
END_TEST

START_TEST(ranges_are_those_of_icu)
{
    ck_assert_int_eq(for_each_language(compare_ranges), 0);
}
END_TEST

START_TEST(lists_are_those_of_icu)
{
    ck_assert_int_eq(for_each_language(compare_lists), 0);
}
END_TEST

START_TEST(numbers_are_those_of_icu)
{
    ck_assert_int_eq(for_each_language(compare_numbers), 0);
}
END_TEST

START_TEST(plurals_are_those_of_icu)
{
    ck_assert_int_eq(for_each_language(compare_plurals), 0);
}
END_TEST

static void
compare_directions(const char *name, const char *tag, int *wrong)
{
    if (language_is_right_to_left(tag) != uloc_isRightToLeft(name))
        compare(name, "direction", STR("ours"), STR("ICU's"), wrong);
}

START_TEST(directions_are_those_of_icu)
{
    ck_assert_int_eq(for_each_language(compare_directions), 0);
}
END_TEST

TCase *
icu_case(void)
{
    TCase *tcase = tcase_create("icu");
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, dates_are_those_of_icu);
    tcase_add_test(tcase, ranges_are_those_of_icu);
    tcase_add_test(tcase, lists_are_those_of_icu);
    tcase_add_test(tcase, numbers_are_those_of_icu);
    tcase_add_test(tcase, plurals_are_those_of_icu);
    tcase_add_test(tcase, directions_are_those_of_icu);
    return tcase;
}
