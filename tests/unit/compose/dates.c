/* Tests of when the event was: periods, bounds, doubts. */
#include "compose/cases.h"

static void
assert_when(const char *language, const char *date, const char *when)
{
    struct buf head = {0}, line = {0};
    buf_printf(&head, "<event><name>E</name>%s</event>", date);
    struct composed composed =
        composed_new(language, head.at, "<body><p>T</p></body>");
    buf_printf(&line, "%.*s: %s",
               STR_ARGS(locale_label(composed.locale, "when")), when);
    assert_line(&composed, line.at);
    composed_free(&composed);
    buf_release(&line);
    buf_release(&head);
}

START_TEST(dates_say_what_the_article_says)
{
    static const struct {
        const char *date, *when;
    } cases[] = {
        {"", "not stated"},
        {"<date when='2025-04-04'>x</date>", "4 April 2025"},
        {"<date when='2025-04-04' cert='medium'>April 4</date>",
         "4 April, year not stated"},
        {"<date when='2025-04-04' cert='low'>April 4</date>",
         "about 4 April, year not stated"},
        {"<date when='2025-04-04' cert='medium'>April 4, 2025</date>",
         "about 4 April 2025"},
        {"<date when='2025-04' cert='low'>2025</date>", "about April 2025"},
        {"<date when='2025' cert='low'>then</date>", "about 2025"},
        {"<date when='2025-04-04' cert='unknown'>x</date>",
         "4 April 2025, date uncertain"},
        {"<date when='2025-04-04T10:30:00'>x</date>", "4 April 2025, 10:30"},
        {"<date from='2025-04-04' to='2025-04-06'>x</date>", "4–6 April 2025"},
        {"<date from='2025-04-04' to='2025-04-06' cert='medium'>April "
         "4–6</date>",
         "4 April – 6 April, year not stated"},
        {"<date from='2025-04-04'>x</date>", "from 4 April 2025"},
        {"<date to='2025'>x</date>", "until 2025"},
        {"<date notAfter='2025'>x</date>", "not after 2025"},
        {"<date notBefore='2025-04'>x</date>", "not before April 2025"},
        {"<date notBefore='2025-04-01' notAfter='2025-05-02'>x</date>",
         "between 1 April 2025 and 2 May 2025"},
        {"<date>one Thursday</date>", "one Thursday"},
        {"<date when='2025-04-04'>x</date><date when='2025-05'>y</date>",
         "4 April 2025 and May 2025"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_when("en-GB", cases[i].date, cases[i].when);
}
END_TEST

START_TEST(a_day_is_certain_only_if_it_is_named)
{
    static const struct {
        const char *date, *when;
    } cases[] = {
        {"<date when='2025-04-04' cert='medium'>early April</date>",
         "about 4 April 2025"},
        {"<date when='2025-04-04' cert='medium'>last Friday</date>",
         "about 4 April 2025"},
        {"<date when='2025-04-04' cert='medium'>the 4th of April</date>",
         "4 April, year not stated"},
        {"<date when='2025-04' cert='medium'>April</date>",
         "April, year not stated"},
        {"<date when='2025-04' cert='medium'>that month</date>",
         "about April 2025"},
        {"<date from='2025-04-04' to='2025-04-06' cert='medium'>April 4 "
         "to the weekend</date>",
         "about 4–6 April 2025"},
        {"<date from='2025-04-04' cert='medium'>from April 4</date>",
         "from 4 April, year not stated"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_when("en-GB", cases[i].date, cases[i].when);
}
END_TEST

START_TEST(doubt_is_printed_with_every_kind_of_date)
{
    static const struct {
        const char *date, *when;
    } cases[] = {
        {"<date from='2025-04-01' cert='low'>x</date>",
         "from about 1 April 2025"},
        {"<date to='2025-04-01' cert='medium'>x</date>",
         "until about 1 April 2025"},
        {"<date to='2025-04' cert='unknown'>x</date>",
         "until April 2025, date uncertain"},
        {"<date notAfter='2025-04-01' cert='low'>x</date>",
         "not after 1 April 2025, low confidence"},
        {"<date notBefore='2025-04-01' cert='unknown'>x</date>",
         "not before 1 April 2025, date uncertain"},
        {"<date notBefore='2025' notAfter='2026' cert='medium'>x</date>",
         "between 2025 and 2026, moderate confidence"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_when("en-GB", cases[i].date, cases[i].when);
}
END_TEST

START_TEST(times_have_their_zone)
{
    static const struct {
        const char *date, *when;
    } cases[] = {
        {"<date when='2025-04-04T23:30:00Z'>x</date>",
         "4 April 2025, 23:30\u00A0UTC"},
        {"<date when='2025-04-04T23:30:00-03:30'>x</date>",
         "4 April 2025, 23:30\u00A0UTC\u2212"
         "03:30"},
        {"<date from='2025-04-04T10:00:00Z' to='2025-04-04T12:00:00Z'>x"
         "</date>",
         "4 April 2025, 10:00–12:00\u00A0UTC"},
        {"<date from='2025-04-04T10:00:00' to='2025-04-04T12:00:00'>x</date>",
         "4 April 2025, 10:00–12:00"},
        {"<date from='2025-04-04T10:00:00+03:00' "
         "to='2025-04-05T12:00:00+03:00'>x</date>",
         "4 April 2025, 10:00\u00A0UTC+03:00 – 5 April 2025, "
         "12:00\u00A0UTC+03:00"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_when("en-GB", cases[i].date, cases[i].when);
}
END_TEST

START_TEST(dates_are_worded_in_each_language)
{
    static const struct {
        const char *language, *date, *when;
    } cases[] = {
        {"fr", "<date from='2025-04-01'>x</date>",
         "à partir du 1er avril 2025"},
        {"fr", "<date when='2025-04-01' cert='low'>x</date>",
         "vers le 1er avril 2025"},
        {"fr", "<date to='2025-04'>x</date>", "jusqu’en avril 2025"},
        {"fr", "<date notBefore='2025-04-01' notAfter='2025-05'>x</date>",
         "entre le 1er avril 2025 et mai 2025"},
        {"uk", "<date when='2025' cert='low'>x</date>",
         "орієнтовно 2025\u202Fр."},
        {"uk", "<date from='2024' to='2025'>x</date>", "2024–2025\u202Fрр."},
        {"uk", "<date notAfter='2025'>x</date>", "не пізніше 2025\u202Fр."},
        {"uk", "<date from='2025'>x</date>", "з 2025\u202Fр."},
        {"uk", "<date when='2025-04-04' cert='medium'>4 квітня</date>",
         "4 квітня, рік не вказано"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_when(cases[i].language, cases[i].date, cases[i].when);
}
END_TEST

TCase *
dates_case(void)
{
    TCase *tcase = tcase_create("dates");
    tcase_add_test(tcase, dates_say_what_the_article_says);
    tcase_add_test(tcase, a_day_is_certain_only_if_it_is_named);
    tcase_add_test(tcase, doubt_is_printed_with_every_kind_of_date);
    tcase_add_test(tcase, times_have_their_zone);
    tcase_add_test(tcase, dates_are_worded_in_each_language);
    return tcase;
}
