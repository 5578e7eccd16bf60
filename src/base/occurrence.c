/* The days that a recurrence rule gives: each day is asked whether it is one.
 * RFC 5545, section 3.3.10, has the table of what each part expands or limits.
 */
#include "base/calendar.h"

enum {
    WEEK = 7,
    MONTHS = 12,
};

/* A day as a rule looks at it. */
struct rule_day {
    int32_t number;
    struct date date;
    int weekday; /* 0 Monday */
};

static int
floor_mod(int32_t value, int32_t divisor)
{
    int32_t rest = value % divisor;
    return rest < 0 ? rest + divisor : rest;
}

static struct rule_day
rule_day_of(int32_t number)
{
    /* 1970-01-01 was a Thursday. */
    return (struct rule_day){number, date_of_day_number(number),
                             floor_mod(number + 3, WEEK)};
}

static int32_t
first_of(int year, int month)
{
    struct date first = {.year = (int16_t)year, .month = (int8_t)month};
    return date_day_number(&first);
}

/* How many days the month, or with no month the year, of a day has; and how
 * many of them are before the day. */
static void
period_around(const struct rule_day *day, bool is_month, int32_t *length,
              int32_t *before)
{
    int year = day->date.year, month = is_month ? day->date.month : 1;
    int32_t first = first_of(year, month);
    int32_t next = is_month && month < MONTHS ? first_of(year, month + 1)
                                              : first_of(year + 1, 1);
    *length = next - first;
    *before = day->number - first;
}

/* ---- the parts of a rule ---- */

static bool
is_in_turn(const struct rrule *rule, const struct rule_day *start,
           const struct rule_day *day)
{
    int64_t passed = 0;
    switch (rule->frequency) {
    case DAILY:
        passed = day->number - start->number;
        break;
    case WEEKLY: {
        int into = floor_mod(start->weekday - rule->week_start, WEEK);
        passed = (day->number - (start->number - into)) / WEEK;
        break;
    }
    case MONTHLY:
        passed = (day->date.year - start->date.year) * MONTHS +
                 day->date.month - start->date.month;
        break;
    case YEARLY:
        passed = day->date.year - start->date.year;
        break;
    }
    return passed % rule->interval == 0;
}

static bool
is_in_month(const struct rrule *rule, const struct rule_day *start,
            const struct rule_day *day)
{
    for (size_t i = 0; i < rule->by_month_count; i++)
        if (rule->by_month[i] == day->date.month)
            return true;
    bool is_from_start = rule->frequency == YEARLY &&
                         rule->by_day_count + rule->by_month_day_count == 0;
    return rule->by_month_count == 0 &&
           (!is_from_start || day->date.month == start->date.month);
}

static bool
is_month_day(const struct rrule *rule, const struct rule_day *start,
             const struct rule_day *day)
{
    int32_t length, before;
    if (rule->by_month_day_count == 0) {
        bool is_from_start =
            rule->frequency >= MONTHLY && rule->by_day_count == 0;
        return !is_from_start || day->date.day == start->date.day;
    }
    period_around(day, true, &length, &before);
    for (size_t i = 0; i < rule->by_month_day_count; i++) {
        int8_t wanted = rule->by_month_day[i];
        if (wanted == before + 1 || wanted == before - length)
            return true;
    }
    return false;
}

/* "MO", or "-1MO" counted within the month, or within the year where no month
 * is named. */
static bool
is_weekday(const struct rrule *rule, const struct rule_day *start,
           const struct rule_day *day)
{
    int32_t length, before;
    if (rule->by_day_count == 0)
        return rule->frequency != WEEKLY || day->weekday == start->weekday;
    period_around(day, rule->frequency != YEARLY || rule->by_month_count > 0,
                  &length, &before);
    int32_t nth = before / WEEK + 1;
    int32_t nth_last = -((length - 1 - before) / WEEK + 1);
    for (size_t i = 0; i < rule->by_day_count; i++) {
        int8_t ordinal = rule->by_day[i].ordinal;
        if (rule->by_day[i].weekday == day->weekday &&
            (ordinal == 0 || ordinal == nth || ordinal == nth_last))
            return true;
    }
    return false;
}

size_t
rrule_days(const struct rrule *rule, int32_t start, int32_t last, int32_t *days,
           size_t most)
{
    struct rule_day first = rule_day_of(start);
    size_t count = 0;
    if (rule->has_until && date_day_number(&rule->until) < last)
        last = date_day_number(&rule->until);
    if (rule->count > 0 && rule->count < most)
        most = rule->count;
    for (int32_t number = start; number <= last && count < most; number++) {
        struct rule_day day = rule_day_of(number);
        if (is_in_turn(rule, &first, &day) && is_in_month(rule, &first, &day) &&
            is_month_day(rule, &first, &day) && is_weekday(rule, &first, &day))
            days[count++] = number;
    }
    return count;
}
