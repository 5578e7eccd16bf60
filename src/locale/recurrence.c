/* Recurrence rules in words: "every two weeks on Monday and Friday, until ...",
 * from labels, because prepositions and cases differ too much to compute. */
#include "locale/state.h"

#include "base/arena.h"
#include "base/buf.h"

#include <stdio.h>

static const char *const day_names[] = {
    "monday", "tuesday",  "wednesday", "thursday",
    "friday", "saturday", "sunday",
};

static struct str
number_message(struct arena *arena, struct locale *locale, const char *key,
               const char *name, int32_t number)
{
    return locale_message(arena, locale, key,
                          &(struct locale_argument){.name = name,
                                                    .is_number = true,
                                                    .number = number},
                          1);
}

static struct str
text_message(struct arena *arena, struct locale *locale, const char *key,
             const char *name, struct str text)
{
    return locale_message(arena, locale, key,
                          &(struct locale_argument){.name = name, .text = text},
                          1);
}

static void
append(struct buf *out, const char *separator, struct str text)
{
    buf_text(out, out->size > 0 ? separator : "");
    buf_str(out, text);
}

/* "on Monday and Friday", "on the first Monday of the month". */
static void
append_days(struct arena *arena, struct locale *locale,
            const struct rrule *rule, struct buf *out)
{
    struct str days[RRULE_DAYS_MOST];
    bool is_counted = false;
    for (size_t i = 0; i < rule->by_day_count; i++) {
        const struct weekday_rule *day = &rule->by_day[i];
        char key[32];
        (void)snprintf(key, sizeof key, "%s-%s",
                       day->ordinal != 0 ? "nth" : "on",
                       day_names[day->weekday]);
        days[i] = day->ordinal != 0
                      ? number_message(arena, locale, key, "nth", day->ordinal)
                      : locale_label(locale, key);
        is_counted |= day->ordinal != 0;
    }
    if (rule->by_day_count > 0)
        append(
            out, " ",
            text_message(arena, locale,
                         is_counted ? "on-month-days" : "on-weekdays", "days",
                         locale_list(arena, locale, days, rule->by_day_count)));
}

static void
append_month_days(struct arena *arena, struct locale *locale,
                  const struct rrule *rule, struct buf *out)
{
    struct str days[RRULE_DAYS_MOST];
    for (size_t i = 0; i < rule->by_month_day_count; i++) {
        int8_t day = rule->by_month_day[i];
        days[i] = day < -2
                      ? number_message(arena, locale, "month-day-from-end",
                                       "day", -day)
                      : number_message(arena, locale, "month-day", "day", day);
    }
    if (rule->by_month_day_count > 0)
        append(out, " ",
               text_message(
                   arena, locale, "on-month-days", "days",
                   locale_list(arena, locale, days, rule->by_month_day_count)));
}

static void
append_months(struct arena *arena, struct locale *locale,
              const struct rrule *rule, struct buf *out)
{
    static const char *const keys[MONTHS] = {
        "in-january",   "in-february", "in-march",    "in-april",
        "in-may",       "in-june",     "in-july",     "in-august",
        "in-september", "in-october",  "in-november", "in-december",
    };
    struct str months[MONTHS];
    for (size_t i = 0; i < rule->by_month_count; i++)
        months[i] = locale_label(locale, keys[rule->by_month[i] - 1]);
    if (rule->by_month_count > 0)
        append(out, ", ",
               text_message(
                   arena, locale, "in-months", "months",
                   locale_list(arena, locale, months, rule->by_month_count)));
}

struct str
locale_recurrence(struct arena *arena, struct locale *locale,
                  const struct rrule *rule)
{
    static const char *const keys[] = {
        [DAILY] = "every-day",
        [WEEKLY] = "every-week",
        [MONTHLY] = "every-month",
        [YEARLY] = "every-year",
    };
    struct buf out = {0};
    append(&out, "",
           number_message(arena, locale, keys[rule->frequency], "count",
                          (int32_t)rule->interval));
    append_days(arena, locale, rule, &out);
    append_month_days(arena, locale, rule, &out);
    append_months(arena, locale, rule, &out);
    if (rule->count > 0)
        append(&out, ", ",
               number_message(arena, locale, "times", "count",
                              (int32_t)rule->count));
    if (rule->has_until)
        append(&out, ", ",
               text_message(
                   arena, locale, "until", "date",
                   locale_date(arena, locale, &rule->until, DATE_STYLE_LONG)));
    struct str text = str_copy(arena, buf_view(&out));
    buf_release(&out);
    return text;
}
