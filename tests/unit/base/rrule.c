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
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct rrule rule;
        struct str fault;
        struct buf text = {0};
        ck_assert_msg(rrule_parse(str_from(texts[i]), &rule, &fault),
                      "%s: %.*s", texts[i], STR_ARGS(fault));
        rrule_print(&rule, &text);
        assert_str(buf_view(&text), texts[i]);
        buf_release(&text);
    }
}
END_TEST

START_TEST(parts_are_decoded)
{
    struct rrule rule;
    struct str fault;
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

/* The text, and the part of it that is wrong. */
static const char *const wrong[][2] = {
    {"", ""},
    {"WEEKLY", "WEEKLY"},
    {"FREQ", "FREQ"},
    {"FREQ=", "FREQ="},
    {"FREQ=HOURLY", "FREQ=HOURLY"},
    {"freq=WEEKLY", "freq=WEEKLY"},
    {"RRULE:FREQ=WEEKLY", "RRULE:FREQ=WEEKLY"},
    {"INTERVAL=2;FREQ=WEEKLY", "INTERVAL=2"},
    {"FREQ=WEEKLY;FREQ=WEEKLY", "FREQ=WEEKLY"},
    {"FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0"},
    {"FREQ=WEEKLY;INTERVAL=2;INTERVAL=2", "INTERVAL=2"},
    {"FREQ=WEEKLY;COUNT=-1", "COUNT=-1"},
    {"FREQ=WEEKLY;COUNT=3;UNTIL=20250430", "UNTIL=20250430"},
    {"FREQ=WEEKLY;UNTIL=20250430;COUNT=3", "COUNT=3"},
    {"FREQ=WEEKLY;UNTIL=20250431", "UNTIL=20250431"},
    {"FREQ=WEEKLY;UNTIL=2025-04-30", "UNTIL=2025-04-30"},
    {"FREQ=WEEKLY;UNTIL=20250430T101112", "UNTIL=20250430T101112"},
    {"FREQ=WEEKLY;UNTIL=20250430T251112Z", "UNTIL=20250430T251112Z"},
    {"FREQ=WEEKLY;BYDAY=1MO", "BYDAY=1MO"},
    {"FREQ=MONTHLY;BYDAY=6MO", "BYDAY=6MO"},
    {"FREQ=MONTHLY;BYDAY=0MO", "BYDAY=0MO"},
    {"FREQ=WEEKLY;BYDAY=", "BYDAY="},
    {"FREQ=WEEKLY;BYDAY=MO,", "BYDAY=MO,"},
    {"FREQ=WEEKLY;BYDAY=Monday", "BYDAY=Monday"},
    {"FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY=1"},
    {"FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"},
    {"FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"},
    {"FREQ=YEARLY;BYMONTH=13", "BYMONTH=13"},
    {"FREQ=WEEKLY;WKST=TU", "WKST=TU"},
    {"FREQ=WEEKLY;BYSETPOS=1", "BYSETPOS=1"},
    {"FREQ=WEEKLY;", "FREQ=WEEKLY;"},
    {"FREQ=WEEKLY;;COUNT=2", "FREQ=WEEKLY;;COUNT=2"},
};

START_TEST(what_is_no_rule)
{
    struct rrule rule;
    struct str fault;
    ck_assert_msg(!rrule_parse(str_from(wrong[_i][0]), &rule, &fault), "%s",
                  wrong[_i][0]);
    assert_str(fault, wrong[_i][1]);
}
END_TEST

START_TEST(lists_have_an_end)
{
    struct buf text = {0};
    struct rrule rule;
    struct str fault;
    buf_text(&text, "FREQ=MONTHLY;BYMONTHDAY=1");
    for (int i = 2; i <= RRULE_DAYS_MOST; i++)
        buf_printf(&text, ",%d", i);
    ck_assert(rrule_parse(buf_view(&text), &rule, &fault));
    ck_assert_int_eq(rule.by_month_day[30], 31);
    buf_text(&text, ",1");
    ck_assert(!rrule_parse(buf_view(&text), &rule, &fault));
    buf_clear(&text);
    buf_text(&text, "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12");
    ck_assert(rrule_parse(buf_view(&text), &rule, &fault));
    buf_text(&text, ",1");
    ck_assert(!rrule_parse(buf_view(&text), &rule, &fault));
    buf_release(&text);
}
END_TEST

TCase *
rrule_case(void)
{
    TCase *tcase = tcase_create("rrule");
    tcase_add_test(tcase, rules_come_back);
    tcase_add_test(tcase, parts_are_decoded);
    tcase_add_loop_test(tcase, what_is_no_rule, 0,
                        sizeof wrong / sizeof wrong[0]);
    tcase_add_test(tcase, lists_have_an_end);
    return tcase;
}
