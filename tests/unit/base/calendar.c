/* Tests of dates. */
#include "base/calendar.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/cases.h"

START_TEST(dates_come_back_as_written)
{
    static const char *const texts[] = {
        "2025",
        "2025-04",
        "2025-04-04",
        "2025-04-04T10:30:00",
        "2025-04-04T10:30:00Z",
        "2025-04-04T10:30:00+03:00",
        "2025-04-04T10:30:59-09:30",
        "2025Z",
        "2025-04-04-05:00",
        "2025-05:00",
        "2025-04-05:00",
        "0001-01-01",
        "9999-12-31",
        "2024-02-29",
        "2000-02-29",
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct date date;
        ck_assert_msg(date_parse(str_from(texts[i]), &date) == DATE_FINE, "%s",
                      texts[i]);
        assert_str(date_iso(arena, &date), texts[i]);
    }
    struct date date;
    ck_assert_int_eq(date_parse(STR("2025-04-04T10:30:00.125+00:00"), &date),
                     DATE_FINE);
    assert_str(date_iso(arena, &date), "2025-04-04T10:30:00Z");
    arena_free(arena);
}
END_TEST

START_TEST(what_is_no_date)
{
    static const char *const forms[] = {
        "",
        "25",
        "20250404",
        "2025-4-4",
        "2025-04-04 10:30",
        "2025-04-04T10:30",
        "2025-04-04T24:00:00",
        "2025-04-04T10:60:00",
        "2025-04-04T10:30:60",
        "2025-04-04T10:30:00.",
        "2025-04-04T10:30:00+3",
        "2025-04-04T10:30:00+14:01",
        "2025-04-04T10:30:00+03:60",
        "2025-04-04x",
        "April 4",
        "-2025",
        "12025",
        " 2025",
        "2025T10:30:00",
    };
    static const char *const days[] = {
        "0000",       "2025-00",    "2025-13",    "2025-04-31",
        "2025-04-00", "2025-02-29", "1900-02-29", "2025-12-32",
    };
    struct date date;
    for (size_t i = 0; i < COUNT(forms); i++)
        ck_assert_msg(date_parse(str_from(forms[i]), &date) == DATE_BAD_FORM,
                      "%s", forms[i]);
    for (size_t i = 0; i < COUNT(days); i++)
        ck_assert_msg(date_parse(str_from(days[i]), &date) == DATE_NO_SUCH_DAY,
                      "%s", days[i]);
}
END_TEST

/* Every day of the calendar, one after the other. */
START_TEST(day_numbers_count_every_day)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};
    struct date date = {.year = 1, .month = 1, .day = 1};
    int32_t number = date_day_number(&date);
    while (date.year < 10000) {
        bool is_leap = (date.year % 4 == 0 && date.year % 100 != 0) ||
                       date.year % 400 == 0;
        struct date back = date_of_day_number(number);
        if (date_day_number(&date) != number || back.year != date.year ||
            back.month != date.month || back.day != date.day)
            ck_abort_msg("%d-%d-%d", date.year, date.month, date.day);
        number++;
        int length = lengths[date.month - 1] + (is_leap && date.month == 2);
        if (date.day++ < length)
            continue;
        date.day = 1;
        if (date.month++ < 12)
            continue;
        date.month = 1;
        date.year++;
    }
    ck_assert_int_eq(number, 2932897); /* 10000-01-01, as `date` has it */
}
END_TEST

static struct date
parsed(const char *text)
{
    struct date date;
    ck_assert_int_eq(date_parse(str_from(text), &date), DATE_FINE);
    return date;
}

START_TEST(seconds_since_the_epoch)
{
    static const struct {
        const char *text;
        int64_t seconds;
    } cases[] = {
        {"1970-01-01T00:00:00Z", 0},
        {"1970", 0},
        {"2025-04-04T10:30:00+03:00", 1743751800},
        {"2025-04-04T07:30:00", 1743751800},
        {"2001-09-09T01:46:40Z", 1000000000},
        {"1969-12-31T23:59:59Z", -1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct date date = parsed(cases[i].text);
        ck_assert_int_eq(date_unix_time(&date), cases[i].seconds);
    }
}
END_TEST

START_TEST(earlier_comes_first)
{
    static const char *const in_order[] = {
        "2024-12",
        "2025",
        "2025-01-01T00:00:01",
        "2025-04-03",
        "2025-04-04T10:30:00+03:00",
        "2025-04-04T10:30:00",
    };
    for (size_t i = 0; i + 1 < COUNT(in_order); i++) {
        struct date a = parsed(in_order[i]), b = parsed(in_order[i + 1]);
        ck_assert_int_eq(date_compare(&a, &b), -1);
        ck_assert_int_eq(date_compare(&b, &a), 1);
        ck_assert_int_eq(date_compare(&a, &a), 0);
    }
    struct date a = parsed("2025"), b = parsed("2025-01-01T02:00:00+02:00");
    ck_assert_int_eq(date_compare(&a, &b), 0);
}
END_TEST

START_TEST(moments_of_seconds)
{
    static const struct {
        int64_t seconds;
        const char *text;
    } cases[] = {
        {0, "1970-01-01T00:00:00Z"},
        {-1, "1969-12-31T23:59:59Z"},
        {1743762645, "2025-04-04T10:30:45Z"},
        {-62135596800, "0001-01-01T00:00:00Z"},
        {-62135596801, "0001-01-01T00:00:00Z"},
        {253402300799, "9999-12-31T23:59:59Z"},
        {253402300800, "9999-12-31T23:59:59Z"},
        {INT64_MIN, "0001-01-01T00:00:00Z"},
        {INT64_MAX, "9999-12-31T23:59:59Z"},
    };
    struct date date = date_of_unix_time(cases[_i].seconds);
    struct buf out = {0};
    date_print(&date, &out);
    assert_str(buf_view(&out), cases[_i].text);
    buf_release(&out);
}
END_TEST

TCase *
calendar_case(void)
{
    TCase *tcase = tcase_create("calendar");
    tcase_add_test(tcase, dates_come_back_as_written);
    tcase_add_test(tcase, what_is_no_date);
    tcase_add_loop_test(tcase, moments_of_seconds, 0, 9);
    tcase_add_test(tcase, day_numbers_count_every_day);
    tcase_add_test(tcase, seconds_since_the_epoch);
    tcase_add_test(tcase, earlier_comes_first);
    return tcase;
}
