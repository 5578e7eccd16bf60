/* Recurrence rules in words: "every two weeks on Monday and Friday, until ...",
 * from labels, because prepositions and cases differ too much to compute.
 *
 * A rule is told by the unit that its days are counted in, which need not be
 * its frequency (RFC 5545, 3.3.10): "FREQ=MONTHLY;BYDAY=MO" is every Monday,
 * "FREQ=YEARLY;BYMONTHDAY=9" the 9th of every month. */
#include "locale/state.h"

#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    EACH = 1,        /* the count of "every Monday", */
    SOME = 2,        /* and of "on Monday" */
    ANY_YEAR = 2000, /* that has a February 29, of a date without one */
};

struct wording {
    struct arena *arena;
    struct locale *locale;
    const struct rrule *rule;
};

static const char *const day_names[] = {
    "monday", "tuesday",  "wednesday", "thursday",
    "friday", "saturday", "sunday",
};

static struct locale_argument
number_of(const char *name, int32_t number)
{
    return (struct locale_argument){
        .name = name, .is_number = true, .number = number};
}

static struct locale_argument
text_of(const char *name, struct str text)
{
    return (struct locale_argument){.name = name, .text = text};
}

static struct str
fill(const struct wording *wording, const char *key,
     const struct locale_argument *arguments, size_t count)
{
    return locale_message(wording->arena, wording->locale, key, arguments,
                          count);
}

static struct str
fill_pair(const struct wording *wording, const char *key,
          struct locale_argument first, struct locale_argument second)
{
    struct locale_argument arguments[] = {first, second};
    return fill(wording, key, arguments, 2);
}

static struct str
list(const struct wording *wording, const struct str *items, size_t count)
{
    return locale_list(wording->arena, wording->locale, items, count);
}

static struct str
with_comma(const struct wording *wording, struct str first, struct str second)
{
    struct str comma = locale_label(wording->locale, "comma");
    return str_printf(wording->arena, "%.*s%.*s%.*s", STR_ARGS(first),
                      STR_ARGS(comma), STR_ARGS(second));
}

/* ---- days ---- */

/* "every Monday" or "on Monday", as the count is EACH or another. */
static struct str
weekday(const struct wording *wording, const char *day, uint32_t count)
{
    char key[32];
    struct locale_argument argument = number_of("count", (int32_t)count);
    (void)snprintf(key, sizeof key, "on-%s", day);
    return fill(wording, key, &argument, 1);
}

/* "the first Monday", "the third to last Friday". */
static struct str
nth_weekday(const struct wording *wording, const struct weekday_rule *day)
{
    char key[32];
    struct locale_argument ordinal[] = {
        number_of("number", abs(day->ordinal)),
        number_of("last", day->ordinal < 0 ? -day->ordinal : 0),
        {.name = "nth"},
    };
    ordinal[2].text = fill(wording, "nth", ordinal, 2);
    (void)snprintf(key, sizeof key, "nth-%s", day_names[day->weekday]);
    return fill_pair(
        wording, key, ordinal[2],
        text_of("nth-feminine", fill(wording, "nth-feminine", ordinal, 3)));
}

static bool
is_monday_to_friday(const struct rrule *rule)
{
    unsigned days = 0;
    for (size_t i = 0; i < rule->by_day_count; i++)
        if (rule->by_day[i].ordinal == 0)
            days |= 1U << rule->by_day[i].weekday;
    return days == 0x1F;
}

/* The days that have a number, or those that have none. */
static size_t
gather_weekdays(const struct wording *wording, bool is_nth, uint32_t count,
                struct str *days)
{
    const struct rrule *rule = wording->rule;
    size_t used = 0;
    if (!is_nth && is_monday_to_friday(rule)) {
        days[0] = weekday(wording, "monday-to-friday", count);
        return 1;
    }
    for (size_t i = 0; i < rule->by_day_count; i++) {
        const struct weekday_rule *day = &rule->by_day[i];
        if ((day->ordinal != 0) == is_nth)
            days[used++] =
                is_nth ? nth_weekday(wording, day)
                       : weekday(wording, day_names[day->weekday], count);
    }
    return used;
}

static struct str
month_days(const struct wording *wording)
{
    const struct rrule *rule = wording->rule;
    struct str days[RRULE_DAYS_MOST];
    size_t count = 0;
    for (size_t i = 0; i < rule->by_month_day_count; i++) {
        int8_t day = rule->by_month_day[i];
        days[count++] =
            fill_pair(wording, "month-day", number_of("day", abs(day)),
                      number_of("last", day < 0 ? -day : 0));
    }
    return list(wording, days, count);
}

/* ---- months ---- */

struct str
locale_in_month(struct arena *arena, struct locale *locale, int month)
{
    static const char *const keys[MONTHS] = {
        "in-january",   "in-february", "in-march",    "in-april",
        "in-may",       "in-june",     "in-july",     "in-august",
        "in-september", "in-october",  "in-november", "in-december",
    };
    struct locale_argument name =
        text_of("month", locale_name(locale, NAMES_MONTH_WIDE, month));
    return locale_message(arena, locale, keys[month], &name, 1);
}

/* Their names as a date has them, or as a label does. */
static struct str
months(const struct wording *wording, bool as_in_dates)
{
    const struct rrule *rule = wording->rule;
    struct str names[MONTHS];
    size_t count = 0;
    for (size_t i = 0; i < rule->by_month_count; i++) {
        int month = rule->by_month[i] - 1;
        names[count++] =
            as_in_dates
                ? locale_name(wording->locale, NAMES_MONTH_WIDE, month)
                : locale_in_month(wording->arena, wording->locale, month);
    }
    return list(wording, names, count);
}

/* A label for a date, which may go by the number of the day: "l’ 8". */
static struct str
on_date(const struct wording *wording, const char *key, const struct date *date,
        enum date_style style)
{
    return fill_pair(wording, key,
                     text_of("date", locale_date(wording->arena,
                                                 wording->locale, date, style)),
                     number_of("day", date->day));
}

/* "March 9 and September 9". */
static struct str
month_dates(const struct wording *wording)
{
    const struct rrule *rule = wording->rule;
    struct str dates[MONTHS];
    size_t count = 0;
    for (size_t i = 0; i < rule->by_month_count; i++) {
        struct date date = {.year = ANY_YEAR,
                            .month = rule->by_month[i],
                            .day = rule->by_month_day[0]};
        dates[count++] = on_date(wording, "on-date", &date, DATE_STYLE_NO_YEAR);
    }
    return list(wording, dates, count);
}

/* Whether the days are of the months named, in every or every other year. */
static bool
names_months(const struct rrule *rule)
{
    return rule->by_month_count > 0 &&
           (rule->frequency == YEARLY || rule->interval == 1);
}

/* ---- days of a unit ---- */

static struct str
period(const struct wording *wording, enum frequency unit, uint32_t count)
{
    static const char *const keys[] = {
        [DAILY] = "every-day",
        [WEEKLY] = "every-week",
        [MONTHLY] = "every-month",
        [YEARLY] = "every-year",
    };
    struct locale_argument argument = number_of("count", (int32_t)count);
    return fill(wording, keys[unit], &argument, 1);
}

/* How many units lie between: a rule of another unit means each. */
static uint32_t
unit_count(const struct rrule *rule, enum frequency unit)
{
    return rule->frequency == unit ? rule->interval : EACH;
}

/* "on the first Monday of every month", "every two weeks on Monday". */
static struct str
days_of_each(const struct wording *wording, enum frequency unit,
             struct str days)
{
    static const char *const keys[] = {
        [WEEKLY] = "on-weekdays",
        [MONTHLY] = "on-month-days",
        [YEARLY] = "on-year-days",
    };
    uint32_t count = unit_count(wording->rule, unit);
    struct locale_argument arguments[] = {
        number_of("count", (int32_t)count),
        text_of("period", period(wording, unit, count)),
        text_of("days", days),
    };
    return fill(wording, keys[unit], arguments, 3);
}

/* The same behind the rule's own period where that is another one. */
static struct str
days_of_unit(const struct wording *wording, enum frequency unit,
             struct str days)
{
    const struct rrule *rule = wording->rule;
    if (rule->interval == 1 || rule->frequency == unit)
        return days_of_each(wording, unit, days);
    struct str own = period(wording, rule->frequency, rule->interval);
    if (rule->frequency == DAILY)
        return fill_pair(wording, "only-on", text_of("when", own),
                         text_of("days", days));
    return with_comma(wording, own, days_of_each(wording, unit, days));
}

/* "every year on May 9", "every year on the first Monday of May". */
static struct str
days_of_months(const struct wording *wording, struct str days)
{
    const struct rrule *rule = wording->rule;
    bool is_date = rule->by_month_day_count == 1 && rule->by_month_day[0] > 0;
    struct locale_argument arguments[] = {
        text_of("period", period(wording, YEARLY, unit_count(rule, YEARLY))),
        text_of("days", is_date ? month_dates(wording) : days),
        text_of("months", months(wording, true)),
    };
    return fill(wording, is_date ? "on-dates" : "on-days-of-months", arguments,
                3);
}

static struct str
within_months(const struct wording *wording, struct str when)
{
    return wording->rule->by_month_count == 0
               ? when
               : fill_pair(wording, "in-months", text_of("when", when),
                           text_of("months", months(wording, false)));
}

static struct str
on_month_days(const struct wording *wording, enum frequency unit,
              struct str days)
{
    return names_months(wording->rule)
               ? days_of_months(wording, days)
               : within_months(wording, days_of_unit(wording, unit, days));
}

/* ---- the whole ---- */

/* "on the first Monday of every month and every Tuesday": the rule's own period
 * stands once, before the first. */
static struct str
on_weekdays(const struct wording *wording)
{
    const struct rrule *rule = wording->rule;
    struct str days[RRULE_DAYS_MOST], parts[2];
    size_t count = 0;
    size_t used = gather_weekdays(wording, true, 0, days);
    if (used > 0)
        parts[count++] = on_month_days(
            wording,
            rule->frequency == YEARLY && rule->by_month_count == 0 ? YEARLY
                                                                   : MONTHLY,
            list(wording, days, used));
    used = gather_weekdays(wording, false,
                           rule->frequency == DAILY && rule->interval > 1
                               ? SOME
                               : unit_count(rule, WEEKLY),
                           days);
    if (used > 0) {
        struct str each = list(wording, days, used);
        parts[count] = within_months(
            wording, count > 0 ? days_of_each(wording, WEEKLY, each)
                               : days_of_unit(wording, WEEKLY, each));
        count++;
    }
    return list(wording, parts, count);
}

/* "on the 13th of every month, only on Friday": weekdays beside days of the
 * month do not add to them. */
static struct str
on_days(const struct wording *wording)
{
    const struct rrule *rule = wording->rule;
    if (rule->by_month_day_count == 0)
        return on_weekdays(wording);
    struct str when = on_month_days(wording, MONTHLY, month_days(wording));
    if (rule->by_day_count == 0)
        return when;
    struct str days[RRULE_DAYS_MOST];
    size_t count = gather_weekdays(wording, true, 0, days);
    count += gather_weekdays(wording, false, SOME, days + count);
    return fill_pair(wording, "only-on", text_of("when", when),
                     text_of("days", list(wording, days, count)));
}

struct str
locale_recurrence(struct arena *arena, struct locale *locale,
                  const struct rrule *rule)
{
    struct wording wording = {arena, locale, rule};
    struct str text =
        rule->by_day_count + rule->by_month_day_count > 0
            ? on_days(&wording)
            : within_months(&wording,
                            period(&wording, rule->frequency, rule->interval));
    struct str end = {NULL, 0};
    if (rule->count > 0) {
        struct locale_argument argument =
            number_of("count", (int32_t)rule->count);
        end = fill(&wording, "times", &argument, 1);
    } else if (rule->has_until) {
        end = on_date(&wording, "until-day", &rule->until, DATE_STYLE_LONG);
    }
    return end.size == 0 ? text : with_comma(&wording, text, end);
}
