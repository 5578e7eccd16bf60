/* Tests of recurrence rules. */
#include "base/buf.h"
#include "base/calendar.h"
#include "base/cases.h"

START_TEST(rules_come_back)
{
    static const char *const texts[] = {
        "FREQ=WEEKLY",
        "FREQ=DAILY;INTERVAL=2",
        "FREQ=WEEKLY;COUNT=10;BYDAY=MO,WE,FR",
        "FREQ=WEEKLY;UNTIL=20250430",
        "FREQ=MONTHLY;UNTIL=20250430T235959Z;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=1,15,-1",
        "FREQ=YEARLY;BYDAY=2TU;BYMONTH=4,10",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "FREQ=WEEKLY;INTERVAL=2;WKST=TU",
        "FREQ=DAILY;UNTIL=20250430T101112",
        "FREQ=YEARLY;BYMONTHDAY=29,-31;BYMONTH=2,1",
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct rrule rule;
        struct rrule_fault fault;
        struct buf text = {0};
        ck_assert_msg(rrule_parse(str_from(texts[i]), &rule, &fault),
                      "%s: %.*s", texts[i], STR_ARGS(fault.part));
        rrule_print(&rule, &text);
        assert_str(buf_view(&text), texts[i]);
        buf_release(&text);
    }
}
END_TEST

/* RFC 5545, 3.3.10: invalid dates are ignored. */
START_TEST(days_that_no_month_has_are_left_out)
{
    static const char *const cases[][2] = {
        {"FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2,1",
         "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=1"},
        {"FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=-31,29,31,-30",
         "FREQ=YEARLY;BYMONTHDAY=29,-30;BYMONTH=2,4"},
        {"FREQ=YEARLY;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTHDAY=31"},
        {"FREQ=YEARLY;BYMONTH=2", "FREQ=YEARLY;BYMONTH=2"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct rrule rule;
        struct rrule_fault fault;
        struct buf text = {0};
        ck_assert(rrule_parse(str_from(cases[i][0]), &rule, &fault));
        rrule_print(&rule, &text);
        assert_str(buf_view(&text), cases[i][1]);
        buf_release(&text);
    }
}
END_TEST

START_TEST(parts_are_decoded)
{
    struct rrule rule;
    struct rrule_fault fault;
    ck_assert(rrule_parse(
        STR("FREQ=MONTHLY;BYDAY=+1MO,-5SU;BYMONTH=12;WKST=MO"), &rule, &fault));
    ck_assert_int_eq(rule.frequency, MONTHLY);
    ck_assert_uint_eq(rule.interval, 1);
    ck_assert_uint_eq(rule.count, 0);
    ck_assert(!rule.has_until);
    ck_assert_uint_eq(rule.by_day_count, 2);
    ck_assert_int_eq(rule.by_day[0].ordinal, 1);
    ck_assert_int_eq(rule.by_day[0].weekday, 0);
    ck_assert_int_eq(rule.by_day[1].ordinal, -5);
    ck_assert_int_eq(rule.by_day[1].weekday, 6);
    ck_assert_int_eq(rule.by_month[0], 12);
    ck_assert(
        rrule_parse(STR("FREQ=DAILY;UNTIL=20250430T101112Z"), &rule, &fault));
    ck_assert(rule.has_until && rule.until.has_time && rule.until.has_zone);
    ck_assert_int_eq(rule.until.day, 30);
    ck_assert_int_eq(rule.until.second, 12);
}
END_TEST

#define PARTS                                                                  \
    "FREQ=, INTERVAL=, COUNT=, UNTIL=, BYDAY=, BYMONTHDAY=, BYMONTH= or "      \
    "WKST=, in capital letters and without spaces"
#define FREQUENCIES  "DAILY, WEEKLY, MONTHLY or YEARLY"
#define POSITIVE     "a whole number from 1"
#define UNTIL        "YYYYMMDD or YYYYMMDDThhmmssZ"
#define WEEKDAYS     "days such as MO or MO,FR, without a number"
#define COUNTED_DAYS "days such as MO, 1MO or -1FR, up to the fifth"

/* The text, the part of it that is wrong, and what was expected. */
static const char *const wrong[][3] = {
    {"", "", PARTS},
    {"WEEKLY", "WEEKLY", PARTS},
    {"FREQ", "FREQ", PARTS},
    {"FREQ=", "FREQ=", FREQUENCIES},
    {"FREQ=HOURLY", "FREQ=HOURLY", FREQUENCIES},
    {"FREQ=weekly", "FREQ=weekly", FREQUENCIES},
    {"freq=WEEKLY", "freq=WEEKLY", PARTS},
    {"RRULE:FREQ=WEEKLY", "RRULE:FREQ=WEEKLY", PARTS},
    {"INTERVAL=2;FREQ=WEEKLY", "INTERVAL=2", "FREQ first"},
    {"FREQ=WEEKLY;FREQ=WEEKLY", "FREQ=WEEKLY", "each part once"},
    {"FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0", POSITIVE},
    {"FREQ=WEEKLY;INTERVAL=2;INTERVAL=2", "INTERVAL=2", "each part once"},
    {"FREQ=WEEKLY;COUNT=-1", "COUNT=-1", POSITIVE},
    {"FREQ=WEEKLY;COUNT=3;UNTIL=20250430", "UNTIL=20250430",
     "either COUNT or UNTIL"},
    {"FREQ=WEEKLY;UNTIL=20250430;COUNT=3", "COUNT=3", "either COUNT or UNTIL"},
    {"FREQ=WEEKLY;UNTIL=20250431", "UNTIL=20250431",
     "a day that the calendar has"},
    {"FREQ=WEEKLY;UNTIL=2025-04-30", "UNTIL=2025-04-30", UNTIL},
    {"FREQ=WEEKLY;UNTIL=20250430T", "UNTIL=20250430T", UNTIL},
    {"FREQ=WEEKLY;UNTIL=20250430T1011", "UNTIL=20250430T1011", UNTIL},
    {"FREQ=WEEKLY;UNTIL=20250430T101112ZZ", "UNTIL=20250430T101112ZZ", UNTIL},
    {"FREQ=WEEKLY;UNTIL=20250430T251112Z", "UNTIL=20250430T251112Z", UNTIL},
    {"FREQ=WEEKLY;BYDAY=1MO", "BYDAY=1MO", WEEKDAYS},
    {"FREQ=MONTHLY;BYDAY=6MO", "BYDAY=6MO", COUNTED_DAYS},
    {"FREQ=MONTHLY;BYDAY=0MO", "BYDAY=0MO", COUNTED_DAYS},
    {"FREQ=WEEKLY;BYDAY=", "BYDAY=", WEEKDAYS},
    {"FREQ=WEEKLY;BYDAY=M", "BYDAY=M", WEEKDAYS},
    {"FREQ=WEEKLY;BYDAY=MO,", "BYDAY=MO,", WEEKDAYS},
    {"FREQ=WEEKLY;BYDAY=Monday", "BYDAY=Monday", WEEKDAYS},
    {"FREQ=WEEKLY; BYDAY=MO", " BYDAY=MO", PARTS},
    {"FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY=1",
     "no BYMONTHDAY with FREQ=WEEKLY"},
    {"FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32",
     "days from 1 to 31, or from -1, the last, to -31"},
    {"FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0",
     "days from 1 to 31, or from -1, the last, to -31"},
    {"FREQ=YEARLY;BYMONTH=13", "BYMONTH=13", "months from 1 to 12"},
    {"FREQ=WEEKLY;WKST=XX", "WKST=XX", "MO, TU, WE, TH, FR, SA or SU"},
    {"FREQ=WEEKLY;BYSETPOS=1", "BYSETPOS=1", PARTS},
    {"FREQ=WEEKLY;", "FREQ=WEEKLY;", PARTS},
    {"FREQ=WEEKLY;;COUNT=2", "FREQ=WEEKLY;;COUNT=2", PARTS},
    {"FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
     "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
     "a day that one of the months has"},
    {"FREQ=YEARLY;BYMONTHDAY=-31;BYMONTH=4,6",
     "FREQ=YEARLY;BYMONTHDAY=-31;BYMONTH=4,6",
     "a day that one of the months has"},
};

START_TEST(what_is_no_rule)
{
    struct rrule rule;
    struct rrule_fault fault;
    ck_assert_msg(!rrule_parse(str_from(wrong[_i][0]), &rule, &fault), "%s",
                  wrong[_i][0]);
    assert_str(fault.part, wrong[_i][1]);
    ck_assert_str_eq(fault.expected, wrong[_i][2]);
}
END_TEST

START_TEST(what_is_said_twice_counts_once)
{
    struct rrule rule;
    struct rrule_fault fault;
    ck_assert(rrule_parse(STR("FREQ=MONTHLY;BYDAY=MO,-1FR,MO,1MO,-1FR;"
                              "BYMONTHDAY=1,+1,-1,1;BYMONTH=4,4,04"),
                          &rule, &fault));
    ck_assert_uint_eq(rule.by_day_count, 3);
    ck_assert_uint_eq(rule.by_month_day_count, 2);
    ck_assert_uint_eq(rule.by_month_count, 1);
}
END_TEST

START_TEST(lists_have_room_for_all_that_differ)
{
    struct buf text = {0};
    struct rrule rule;
    struct rrule_fault fault;
    buf_text(&text, "FREQ=YEARLY;BYMONTH=1");
    for (int i = 0; i <= 40; i++)
        buf_printf(&text, ",%d", i % 12 + 1);
    buf_text(&text, ";BYMONTHDAY=1");
    for (int i = 1; i <= 31; i++)
        buf_printf(&text, ",%d,%d", i, -i);
    buf_text(&text, ";BYDAY=MO");
    for (const char *day = "MOTUWETHFRSASU"; *day != '\0'; day += 2) {
        buf_printf(&text, ",%.2s", day);
        for (int i = 1; i <= 5; i++)
            buf_printf(&text, ",%d%.2s,%d%.2s", i, day, -i, day);
    }
    ck_assert(rrule_parse(buf_view(&text), &rule, &fault));
    ck_assert_uint_eq(rule.by_day_count, RRULE_DAYS_MOST);
    ck_assert_uint_eq(rule.by_month_day_count, 62);
    ck_assert_uint_eq(rule.by_month_count, 12);
    buf_release(&text);
}
END_TEST

/* The rule's days from `start` on, to the end of the year 2030, ten at
 * most. */
static void
assert_days(const char *rule_text, const char *start, const char *expected)
{
    struct rrule rule;
    struct rrule_fault fault;
    struct date date, last = {.year = 2030, .month = 12, .day = 31};
    int32_t days[10];
    struct buf out = {0};
    ck_assert(rrule_parse(str_from(rule_text), &rule, &fault));
    ck_assert_int_eq(date_parse(str_from(start), &date), DATE_FINE);
    size_t count = rrule_days(&rule, date_day_number(&date),
                              date_day_number(&last), days, 10);
    for (size_t i = 0; i < count; i++) {
        date = date_of_day_number(days[i]);
        buf_text(&out, i > 0 ? " " : "");
        date_print(&date, &out);
    }
    buf_char(&out, '\0');
    ck_assert_str_eq(out.at, expected);
    buf_release(&out);
}

START_TEST(days_of_rules)
{
    assert_days("FREQ=DAILY;INTERVAL=3;COUNT=3", "2025-12-30",
                "2025-12-30 2026-01-02 2026-01-05");
    assert_days("FREQ=WEEKLY;COUNT=3", "2025-04-04",
                "2025-04-04 2025-04-11 2025-04-18");
    assert_days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20250502",
                "2025-04-04",
                "2025-04-04 2025-04-14 2025-04-18 2025-04-28 "
                "2025-05-02");
    /* RFC 5545's own example of WKST, with a count of 4. */
    assert_days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
                "1997-08-05", "1997-08-05 1997-08-10 1997-08-19 1997-08-24");
    assert_days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
                "1997-08-05", "1997-08-05 1997-08-17 1997-08-19 1997-08-31");
    assert_days("FREQ=MONTHLY;COUNT=3", "2025-01-31",
                "2025-01-31 2025-03-31 2025-05-31");
    assert_days("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "2025-04-01",
                "2025-04-25 2025-05-30 2025-06-27");
    assert_days("FREQ=MONTHLY;BYDAY=2TU;COUNT=2", "2025-04-01",
                "2025-04-08 2025-05-13");
    assert_days("FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=4", "2024-02-01",
                "2024-02-15 2024-02-29 2024-03-15 2024-03-31");
    assert_days("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "2025-01-01",
                "2025-06-13 2026-02-13");
    assert_days("FREQ=YEARLY;COUNT=2", "2024-02-29", "2024-02-29 2028-02-29");
    assert_days("FREQ=YEARLY;BYMONTH=5,9;COUNT=3", "2025-01-09",
                "2025-05-09 2025-09-09 2026-05-09");
    assert_days("FREQ=YEARLY;BYMONTH=5;BYDAY=1MO;COUNT=2", "2025-01-01",
                "2025-05-05 2026-05-04");
    assert_days("FREQ=YEARLY;BYDAY=-1SU;COUNT=2", "2025-01-01",
                "2025-12-28 2026-12-27");
    assert_days("FREQ=YEARLY;INTERVAL=3;BYMONTHDAY=9;BYMONTH=5", "2025-05-09",
                "2025-05-09 2028-05-09");
    assert_days("FREQ=DAILY;BYMONTH=12;BYDAY=SA", "2030-12-01",
                "2030-12-07 2030-12-14 2030-12-21 2030-12-28");
}
END_TEST

TCase *
rrule_case(void)
{
    TCase *tcase = tcase_create("rrule");
    tcase_add_test(tcase, rules_come_back);
    tcase_add_test(tcase, days_that_no_month_has_are_left_out);
    tcase_add_test(tcase, parts_are_decoded);
    tcase_add_loop_test(tcase, what_is_no_rule, 0, COUNT(wrong));
    tcase_add_test(tcase, what_is_said_twice_counts_once);
    tcase_add_test(tcase, lists_have_room_for_all_that_differ);
    tcase_add_test(tcase, days_of_rules);
    return tcase;
}
