/* Tests of dates, ranges and recurrences in the languages of the labels. */
#include "locale/cases.h"

#include <stdlib.h>
#include <string.h>

static struct date
date_of(const char *text)
{
    struct date date;
    ck_assert_int_eq(date_parse(str_from(text), &date), DATE_FINE);
    return date;
}

/* CLDR's versions differ in which space that does not break they have. */
static void
assert_text(struct arena *arena, struct str found, const char *expected)
{
    char *text = str_terminated(arena, found);
    for (char *c; (c = strstr(text, "\u202F")) != NULL;) {
        *c = ' ';
        memmove(c + 1, c + 3, strlen(c + 3) + 1);
    }
    for (char *c; (c = strstr(text, "\u00A0")) != NULL;) {
        *c = ' ';
        memmove(c + 1, c + 2, strlen(c + 2) + 1);
    }
    ck_assert_str_eq(text, expected);
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
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct opened opened = opened_new(cases[i].language);
        struct date date = date_of(cases[i].date);
        assert_text(
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
        {"uk", "2025", "2026", "2025–2026"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct opened opened = opened_new(cases[i].language);
        struct date from = date_of(cases[i].from), to = date_of(cases[i].to);
        assert_text(opened.arena,
                    locale_date_range(opened.arena, opened.locale, &from, &to),
                    cases[i].text);
        opened_free(&opened);
    }
}
END_TEST

START_TEST(recurrences_are_words)
{
    static const struct {
        const char *rule, *en, *uk, *fr;
    } cases[] = {
        {"FREQ=WEEKLY", "every week", "щотижня", "chaque semaine"},
        {"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
         "every two weeks on Monday and Friday",
         "що два тижні у понеділок і п’ятницю",
         "toutes les deux semaines le lundi et le vendredi"},
        {"FREQ=DAILY;INTERVAL=5;COUNT=3", "every 5 days, 3 times",
         "що 5 днів, 3 рази", "tous les 5 jours, 3 fois"},
        {"FREQ=DAILY;INTERVAL=21", "every 21 days", "що 21 день",
         "tous les 21 jours"},
        {"FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
         "every three months on the first Monday of the month",
         "що три місяці першого понеділка місяця",
         "tous les trois mois le premier lundi du mois"},
        {"FREQ=MONTHLY;BYDAY=-1WE",
         "every month on the last Wednesday of the month",
         "щомісяця останньої середи місяця",
         "chaque mois le dernier mercredi du mois"},
        {"FREQ=MONTHLY;BYMONTHDAY=1,15,-1",
         "every month on the 1st, the 15th, and the last day of the month",
         "щомісяця 1-го числа, 15-го числа і останнього дня місяця",
         "chaque mois le 1er, le 15 et le dernier jour du mois"},
        {"FREQ=YEARLY;BYMONTH=3,9", "every year, in March and September",
         "щороку, у березні і вересні", "chaque année, en mars et septembre"},
        {"FREQ=WEEKLY;UNTIL=20260630", "every week, until June 30, 2026",
         "щотижня, до 30 червня 2026 р.",
         "chaque semaine, jusqu’au 30 juin 2026"},
    };
    static const char *const languages[] = {"en", "uk", "fr"};
    struct opened opened = opened_new(languages[_i]);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *const texts[] = {cases[i].en, cases[i].uk, cases[i].fr};
        struct rrule rule;
        struct rrule_fault fault;
        ck_assert(rrule_parse(str_from(cases[i].rule), &rule, &fault));
        assert_text(opened.arena,
                    locale_recurrence(opened.arena, opened.locale, &rule),
                    texts[_i]);
    }
    opened_free(&opened);
}
END_TEST

START_TEST(environment_changes_nothing)
{
    ck_assert_int_eq(setenv("LC_ALL", "uk_UA.UTF-8", 1), 0);
    ck_assert_int_eq(setenv("TZ", "Asia/Kathmandu", 1), 0);
    struct opened opened = opened_new("tlh");
    struct date date = date_of("2025-04-04T23:30:00Z");
    assert_text(
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
    assert_text(opened.arena, locale_time(opened.arena, opened.locale, &date),
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
    tcase_add_loop_test(tcase, recurrences_are_words, 0, 3);
    tcase_add_test(tcase, environment_changes_nothing);
    tcase_add_test(tcase, times_are_as_the_language_tells_them);
    return tcase;
}
