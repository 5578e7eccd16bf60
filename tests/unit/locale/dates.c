/* Tests of dates, ranges and times in the languages of the labels. */
#include "locale/cases.h"

#include <stdlib.h>

static struct date
date_of(const char *text)
{
    struct date date;
    ck_assert_int_eq(date_parse(str_from(text), &date), DATE_FINE);
    return date;
}

START_TEST(dates_are_as_exact_as_they_are)
{
    static const struct {
        const char *language, *date;
        enum date_style style;
        const char *text;
    } cases[] = {
        {"en", "2025-04-04", DATE_STYLE_LONG, "April 4, 2025"},
        {"en-GB", "2025-04-04", DATE_STYLE_LONG, "4 April 2025"},
        {"en", "2025-04", DATE_STYLE_LONG, "April 2025"},
        {"en", "2025", DATE_STYLE_LONG, "2025"},
        {"en", "2025-04-04", DATE_STYLE_NO_YEAR, "April 4"},
        {"en", "2025-04", DATE_STYLE_NO_YEAR, "April"},
        {"en", "2025-04-04", DATE_STYLE_SHORT, "Apr 4"},
        {"uk", "2025-04-04", DATE_STYLE_LONG, "4 квітня 2025 р."},
        {"uk", "2025-04", DATE_STYLE_LONG, "квітень 2025 р."},
        {"uk", "2025-04-04", DATE_STYLE_NO_YEAR, "4 квітня"},
        {"uk", "2025-04", DATE_STYLE_NO_YEAR, "квітень"},
        {"fr", "2025-04-04", DATE_STYLE_LONG, "4 avril 2025"},
        {"fr", "2025-08", DATE_STYLE_LONG, "août 2025"},
        {"fr", "2025-04-04", DATE_STYLE_NO_YEAR, "4 avril"},
        {"fr", "0987-07-03", DATE_STYLE_LONG, "3 juillet 987"},
        {"fr", "2025-12-01", DATE_STYLE_LONG, "1er décembre 2025"},
        {"fr", "2025-12-01", DATE_STYLE_NO_YEAR, "1er décembre"},
        {"fr", "2025-12-31", DATE_STYLE_LONG, "31 décembre 2025"},
        {"uk", "2025", DATE_STYLE_LONG, "2025 р."},
        {"fr", "2025", DATE_STYLE_NO_YEAR, "2025"},
        {"de", "2025-04-04", DATE_STYLE_LONG, "4. April 2025"},
        {"de-AT", "2025-01", DATE_STYLE_LONG, "Jänner 2025"},
        {"pl", "2025-04", DATE_STYLE_LONG, "kwiecień 2025"},
        {"pl", "2025", DATE_STYLE_LONG, "2025 r."},
        {"he", "2025-04-04", DATE_STYLE_LONG, "4 באפריל 2025"},
        {"ar-EG", "2025-04-04", DATE_STYLE_LONG, "٤ أبريل ٢٠٢٥"},
        {"ar-MA", "2025-04-04", DATE_STYLE_LONG, "4 أبريل 2025"},
        {"zh-TW", "2025-04-04", DATE_STYLE_LONG, "2025年4月4日"},
        {"ja", "2025", DATE_STYLE_LONG, "2025年"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct opened opened = opened_new(cases[i].language);
        struct date date = date_of(cases[i].date);
        assert_spaced(
            opened.arena,
            locale_date(opened.arena, opened.locale, &date, cases[i].style),
            cases[i].text);
        opened_free(&opened);
    }
}
END_TEST

START_TEST(ranges_name_shared_parts_once)
{
    static const struct {
        const char *language, *from, *to, *text;
    } cases[] = {
        {"uk", "2025-04-04", "2025-04-06", "4–6 квітня 2025 р."},
        {"fr", "2025-10-06", "2025-10-07", "6–7 octobre 2025"},
        {"en-GB", "2025-04-04", "2025-04-04", "4 April 2025"},
        {"uk", "2025", "2026", "2025–2026 рр."},
        {"fr", "2025", "2026", "2025–2026"},
        {"fr", "2025-04-01", "2025-04-03", "1er–3 avril 2025"},
        {"it", "2025-04-01", "2025-04-08", "1º–8 aprile 2025"},
        {"de", "2025-04-01", "2025-04-03", "1.–3. April 2025"},
        {"pl", "2025", "2026", "2025–2026"},
        {"zh", "2025-04-01", "2025-04-03", "2025年4月1日至3日"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct opened opened = opened_new(cases[i].language);
        struct date from = date_of(cases[i].from), to = date_of(cases[i].to);
        assert_spaced(
            opened.arena,
            locale_date_range(opened.arena, opened.locale, &from, &to),
            cases[i].text);
        opened_free(&opened);
    }
}
END_TEST

START_TEST(months_stand_in_the_case_of_a_label)
{
    static const struct {
        const char *language;
        enum date_style style;
        enum month_case month_case;
        const char *text;
    } cases[] = {
        {"pl", DATE_STYLE_LONG, MONTH_GENITIVE, "września 2025"},
        {"pl", DATE_STYLE_LONG, MONTH_IN, "we wrześniu 2025"},
        {"pl", DATE_STYLE_NO_YEAR, MONTH_IN, "we wrześniu"},
        {"uk", DATE_STYLE_LONG, MONTH_GENITIVE, "вересня 2025 р."},
        {"he", DATE_STYLE_NO_YEAR, MONTH_IN, "בספטמבר"},
        {"es", DATE_STYLE_LONG, MONTH_IN, "septiembre de 2025"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct opened opened = opened_new(cases[i].language);
        struct date date = date_of("2025-09");
        assert_spaced(opened.arena,
                      locale_month(opened.arena, opened.locale, &date,
                                   cases[i].style, cases[i].month_case),
                      cases[i].text);
        opened_free(&opened);
    }
}
END_TEST

START_TEST(text_names_a_day_without_its_year)
{
    static const struct {
        const char *language, *text, *date;
        bool is_yearless;
    } cases[] = {
        {"en", "April 4", "2025-04-04", true},
        {"en", "on the 4th of APRIL", "2025-04-04", true},
        {"en", "Friday, Apr. 4, at 10:30", "2025-04-04", true},
        {"en", "4/4", "2025-04-04", true},
        {"en", "early April", "2025-04-04", false},
        {"en", "last Friday", "2025-04-04", false},
        {"en", "the 4th", "2025-04-04", false},
        {"en", "April 14", "2025-04-04", false},
        {"en", "4 Maybe", "2025-05-04", false},
        {"en", "April 4, 2025", "2025-04-04", false},
        {"en", "4/4/25", "2025-04-04", false},
        {"en", "by May", "2025-05", true},
        {"en", "in 5 weeks", "2025-05", false},
        {"en", "in spring", "2025", false},
        {"uk", "4 квітня", "2025-04-04", true},
        {"uk", "у квітні", "2025-04-04", false},
        {"uk", "червень", "2026-06", true},
        {"fr", "le 1er avril", "2025-04-01", true},
        {"fr", "le 4 août", "2025-08-04", true},
        {"de", "am 4. März", "2025-03-04", true},
        {"de", "am 4. April", "2025-03-04", false},
    };
    struct opened opened = opened_new("en");
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct date date = date_of(cases[i].date);
        ck_assert_msg(locale_is_yearless(opened.locale, cases[i].language,
                                         str_from(cases[i].text),
                                         &date) == cases[i].is_yearless,
                      "%s", cases[i].text);
    }
    ck_assert(locale_is_month(opened.locale, STR("May")));
    ck_assert(!locale_is_month(opened.locale, STR("may")));
    opened_free(&opened);
}
END_TEST

START_TEST(environment_changes_nothing)
{
    ck_assert_int_eq(setenv("LC_ALL", "uk_UA.UTF-8", 1), 0);
    ck_assert_int_eq(setenv("TZ", "Asia/Kathmandu", 1), 0);
    struct opened opened = opened_new("tlh");
    struct date date = date_of("2025-04-04T23:30:00Z");
    assert_spaced(
        opened.arena,
        locale_date(opened.arena, opened.locale, &date, DATE_STYLE_LONG),
        "April 4, 2025");
    opened_free(&opened);
}
END_TEST

START_TEST(times_are_as_the_language_tells_them)
{
    struct opened opened = opened_new("fr");
    struct date date = date_of("2025-04-04T09:05:00");
    assert_spaced(opened.arena, locale_time(opened.arena, opened.locale, &date),
                  "09:05");
    opened_free(&opened);
    opened = opened_new("en");
    date = date_of("2025-04-04T12:05:00");
    struct str text = locale_time(opened.arena, opened.locale, &date);
    ck_assert(str_starts_with(text, "12:05") && str_ends_with(text, "PM"));
    opened_free(&opened);
}
END_TEST

TCase *
dates_case(void)
{
    TCase *tcase = tcase_create("dates");
    tcase_add_test(tcase, dates_are_as_exact_as_they_are);
    tcase_add_test(tcase, ranges_name_shared_parts_once);
    tcase_add_test(tcase, months_stand_in_the_case_of_a_label);
    tcase_add_test(tcase, text_names_a_day_without_its_year);
    tcase_add_test(tcase, environment_changes_nothing);
    tcase_add_test(tcase, times_are_as_the_language_tells_them);
    return tcase;
}
