/* Tests of dates: how exact they are, and by which clock. */
#include "calendar/writer.h"

#include "calendar/cases.h"

static struct date
date_from(const char *text)
{
    struct date date = {0};
    ck_assert_int_eq(date_parse(str_from(text), &date), DATE_FINE);
    return date;
}

START_TEST(an_inexact_date_has_a_first_and_a_last_day)
{
    static const struct {
        const char *date, *first, *last;
    } cases[] = {
        {"2025-04-04", "2025-04-04", "2025-04-04"},
        {"2025-04", "2025-04-01", "2025-04-30"},
        {"2025-12", "2025-12-01", "2025-12-31"},
        {"2028-02", "2028-02-01", "2028-02-29"},
        {"2025", "2025-01-01", "2025-12-31"},
        {"9999", "9999-01-01", "9999-12-31"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct date date = date_from(cases[i].date);
        struct date wanted_first = date_from(cases[i].first);
        struct date wanted_last = date_from(cases[i].last);
        struct date first = first_day(&date), last = last_day(&date);
        ck_assert_int_eq(date_compare(&first, &wanted_first), 0);
        ck_assert_int_eq(date_compare(&last, &wanted_last), 0);
        ck_assert_int_eq(is_inexact(&date), date_compare(&first, &last) != 0);
    }
}
END_TEST

START_TEST(a_clock_is_that_of_both_dates)
{
    struct date day = date_from("2025-04-04");
    struct date local = date_from("2025-04-04T10:00:00");
    struct date utc = date_from("2025-04-04T10:00:00Z");
    struct date east = date_from("2025-04-04T10:00:00+03:00");
    ck_assert_int_eq(clock_of(&day, NULL, false), CLOCK_DAY);
    ck_assert_int_eq(clock_of(&local, &day, false), CLOCK_DAY);
    ck_assert_int_eq(clock_of(&local, &utc, false), CLOCK_DAY);
    ck_assert_int_eq(clock_of(NULL, &local, true), CLOCK_FLOATING);
    ck_assert_int_eq(clock_of(&utc, &east, false), CLOCK_UTC);
    ck_assert_int_eq(clock_of(&east, NULL, true), CLOCK_OFFSET);
    ck_assert_int_eq(clock_of(&utc, NULL, true), CLOCK_UTC);
}
END_TEST

START_TEST(what_libical_cannot_write_is_no_moment)
{
    struct date near = date_from("2999"), far = date_from("3000-01-01");
    ck_assert(has_moment(&near, NULL));
    ck_assert(has_moment(NULL, &near));
    ck_assert(!has_moment(NULL, NULL));
    ck_assert(!has_moment(&near, &far));
}
END_TEST

TCase *
moment_case(void)
{
    TCase *tcase = tcase_create("moment");
    tcase_add_test(tcase, an_inexact_date_has_a_first_and_a_last_day);
    tcase_add_test(tcase, a_clock_is_that_of_both_dates);
    tcase_add_test(tcase, what_libical_cannot_write_is_no_moment);
    return tcase;
}
