/* Dates in words, no more exact and no more certain than the article is. */
#include "compose/composer.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    KEY_MOST = 32,
    HOUR = 60, /* minutes */
};

/* A date, or a period that begins with it, in words. */
struct told {
    const struct date *date;
    enum date_style style;
    struct str text;
    bool is_period;
};

/* A month in a case that the label asks for. */
static struct locale_argument
month_argument(const struct composer *composer, const char *name,
               const struct told *told, enum month_case month_case)
{
    return (struct locale_argument){
        .name = name,
        .text = told->is_period
                    ? told->text
                    : locale_month(composer->arena, composer->locale,
                                   told->date, told->style, month_case),
    };
}

/* The label `key` in its form for a day, a month or a year, which take
 * different prepositions and cases in many languages. */
static struct str
date_label(struct composer *composer, const char *key, const struct told *told)
{
    const struct date *date = told->date;
    struct locale_argument arguments[3] = {
        {.name = "date", .text = told->text}};
    const char *unit = "day";
    size_t count = 1;
    char name[KEY_MOST];
    if (date->month == 0) {
        unit = "year";
    } else if (date->day == 0) {
        unit = "month";
        arguments[count++] =
            month_argument(composer, "genitive", told, MONTH_GENITIVE);
        arguments[count++] = month_argument(composer, "in", told, MONTH_IN);
    } else {
        arguments[count++] = (struct locale_argument){
            .name = "day", .is_number = true, .number = date->day};
    }
    (void)snprintf(name, sizeof name, "%s-%s", key, unit);
    return locale_message(composer->arena, composer->locale, name, arguments,
                          count);
}

static struct str
pair_label(const struct composer *composer, const char *key, struct str from,
           struct str to)
{
    struct locale_argument arguments[] = {{.name = "from", .text = from},
                                          {.name = "to", .text = to}};
    return locale_message(composer->arena, composer->locale, key, arguments, 2);
}

static bool
is_doubtful(enum keyword certainty)
{
    return certainty == KEYWORD_MEDIUM || certainty == KEYWORD_LOW;
}

bool
is_year_unstated(struct composer *composer, const struct node *date)
{
    static const enum attribute_name names[] = {ATTRIBUTE_WHEN, ATTRIBUTE_FROM,
                                                ATTRIBUTE_TO};
    bool has_any = false;
    if (!is_doubtful(node_keyword(date, ATTRIBUTE_CERT)))
        return false;
    struct str words = node_string(composer, date);
    for (size_t i = 0; i < COUNT(names); i++) {
        const struct date *day = node_date(date, names[i]);
        if (day == NULL)
            continue;
        if (!locale_is_yearless(composer->locale, date->language, words, day))
            return false;
        has_any = true;
    }
    return has_any;
}

/* ---- a day and its time ---- */

static bool
is_same_day(const struct date *a, const struct date *b)
{
    return a->year == b->year && a->month == b->month && a->day == b->day;
}

static bool
is_same_zone(const struct date *a, const struct date *b)
{
    return a->has_zone == b->has_zone && a->zone == b->zone;
}

struct str
zone_words(struct composer *composer, int16_t zone)
{
    int minutes = abs(zone);
    if (minutes == 0)
        return STR("UTC");
    return str_printf(composer->arena, "UTC%s%02d:%02d",
                      zone < 0 ? "\u2212" : "+", minutes / HOUR,
                      minutes % HOUR);
}

/* "10:30 UTC+03:00": the zone as the article has it. */
static struct str
add_zone(struct composer *composer, struct str time, const struct date *date)
{
    if (!date->has_zone)
        return time;
    return str_printf(composer->arena, "%.*s" NO_BREAK_SPACE "%.*s",
                      STR_ARGS(time),
                      STR_ARGS(zone_words(composer, date->zone)));
}

static struct str
add_time(struct composer *composer, struct str date, struct str time)
{
    struct locale_argument arguments[] = {{.name = "date", .text = date},
                                          {.name = "time", .text = time}};
    return locale_message(composer->arena, composer->locale, "date-and-time",
                          arguments, 2);
}

static struct str
date_text(struct composer *composer, const struct date *date,
          enum date_style style)
{
    struct str text =
        locale_date(composer->arena, composer->locale, date, style);
    if (!date->has_time)
        return text;
    struct str time = locale_time(composer->arena, composer->locale, date);
    return add_time(composer, text, add_zone(composer, time, date));
}

static struct told
tell(struct composer *composer, const struct date *date, enum date_style style)
{
    return (struct told){date, style, date_text(composer, date, style), false};
}

/* "April 4, 2025, 10:00–12:00 UTC". */
static struct str
hours_text(struct composer *composer, const struct date *from,
           const struct date *to, enum date_style style)
{
    struct str hours =
        pair_label(composer, "time-span",
                   locale_time(composer->arena, composer->locale, from),
                   locale_time(composer->arena, composer->locale, to));
    return add_time(composer,
                    locale_date(composer->arena, composer->locale, from, style),
                    add_zone(composer, hours, to));
}

static struct str
period_text(struct composer *composer, const struct date *from,
            const struct date *to, enum date_style style)
{
    if (from->has_time && to->has_time && is_same_day(from, to) &&
        is_same_zone(from, to))
        return hours_text(composer, from, to, style);
    if (style == DATE_STYLE_LONG && !from->has_time && !to->has_time)
        return locale_date_range(composer->arena, composer->locale, from, to);
    return pair_label(composer, "date-span", date_text(composer, from, style),
                      date_text(composer, to, style));
}

static struct told
tell_period(struct composer *composer, const struct date *from,
            const struct date *to, enum date_style style)
{
    return (struct told){from, style, period_text(composer, from, to, style),
                         true};
}

/* ---- doubts ---- */

static struct str
confidence_words(const struct composer *composer, enum keyword certainty)
{
    const char *key = certainty == KEYWORD_MEDIUM    ? "confidence-medium"
                      : certainty == KEYWORD_LOW     ? "confidence-low"
                      : certainty == KEYWORD_UNKNOWN ? "confidence-unknown"
                                                     : NULL;
    return key != NULL ? locale_label(composer->locale, key)
                       : (struct str){NULL, 0};
}

struct doubt {
    bool is_about, is_yearless, is_unknown;
};

static struct doubt
doubt_of(enum keyword certainty, bool is_yearless)
{
    return (struct doubt){
        /* where only the year is the reader's own, the day is not about */
        .is_about = certainty == KEYWORD_LOW ||
                    (certainty == KEYWORD_MEDIUM && !is_yearless),
        .is_yearless = is_yearless,
        .is_unknown = certainty == KEYWORD_UNKNOWN,
    };
}

bool
is_date_doubtful(enum keyword certainty, bool is_yearless)
{
    struct doubt doubt = doubt_of(certainty, is_yearless);
    return doubt.is_about || doubt.is_unknown;
}

/* How a date is led to, for sure or about; NULL: by nothing. */
struct lead {
    const char *sure, *about;
};
static const struct lead at = {NULL, "about"}, from = {"from", "from-about"},
                         until = {"until", "until-about"},
                         by = {NULL, "by-about"};

/* The text of a date with its lead and all doubts. */
static struct str
qualify(struct composer *composer, const struct lead *lead,
        const struct told *told, struct doubt doubt)
{
    const char *key = doubt.is_about ? lead->about : lead->sure;
    struct str text =
        key != NULL ? date_label(composer, key, told) : told->text;
    if (doubt.is_yearless)
        text = label_with(composer, "year-not-stated", "date", text);
    if (doubt.is_unknown)
        text = join_words(composer, text,
                          locale_label(composer->locale, "date-uncertain"));
    return text;
}

/* ---- a <date> ---- */

/* Two bounds that the date lies between. */
static struct str
bounds_text(struct composer *composer, const struct date *after,
            const struct date *before)
{
    struct told first, last;
    if (after != NULL)
        first = tell(composer, after, DATE_STYLE_LONG);
    if (before != NULL)
        last = tell(composer, before, DATE_STYLE_LONG);
    if (after != NULL && before != NULL)
        return pair_label(composer, "between-dates",
                          date_label(composer, "the", &first),
                          date_label(composer, "the", &last));
    return after != NULL ? date_label(composer, "not-before", &first)
                         : date_label(composer, "not-after", &last);
}

struct str
date_words(struct composer *composer, const struct node *node)
{
    enum keyword certainty = node_keyword(node, ATTRIBUTE_CERT);
    struct doubt doubt = doubt_of(certainty, is_year_unstated(composer, node));
    enum date_style style =
        doubt.is_yearless ? DATE_STYLE_NO_YEAR : DATE_STYLE_LONG;
    const struct date *when = node_date(node, ATTRIBUTE_WHEN);
    const struct date *first = node_date(node, ATTRIBUTE_FROM);
    const struct date *last = node_date(node, ATTRIBUTE_TO);
    const struct date *after = node_date(node, ATTRIBUTE_NOT_BEFORE);
    const struct date *before = node_date(node, ATTRIBUTE_NOT_AFTER);
    if (after != NULL || before != NULL)
        return join_words(composer, bounds_text(composer, after, before),
                          doubt.is_unknown
                              ? locale_label(composer->locale, "date-uncertain")
                              : confidence_words(composer, certainty));
    if (first != NULL && last != NULL) {
        struct told period = tell_period(composer, first, last, style);
        return qualify(composer, &at, &period, doubt);
    }
    const struct lead *lead = when != NULL    ? &at
                              : first != NULL ? &from
                                              : &until;
    const struct date *date = when != NULL    ? when
                              : first != NULL ? first
                                              : last;
    if (date == NULL)
        return node_string(composer, node);
    struct told told = tell(composer, date, style);
    return qualify(composer, lead, &told, doubt);
}

/* ---- dates of decisions and steps ---- */

bool
is_step_year_unstated(const struct composer *composer, const struct date *date,
                      enum keyword certainty)
{
    int years = date->year - composer->event_date.year;
    return composer->year_is_unstated && is_doubtful(certainty) &&
           date->month > 0 && abs(years) <= 1;
}

/* Without its year where that is as unstated as the event's. */
static struct told
tell_step_date(struct composer *composer, const struct date *date,
               enum keyword certainty)
{
    bool is_unstated = is_step_year_unstated(composer, date, certainty);
    return tell(composer, date,
                is_unstated ? DATE_STYLE_NO_YEAR : DATE_STYLE_LONG);
}

/* One of an element's own dates, or nothing. */
static struct str
own_date_words(struct composer *composer, const struct lead *lead,
               const struct node *node, enum attribute_name name)
{
    const struct date *date = node_date(node, name);
    enum keyword certainty = node_keyword(node, ATTRIBUTE_CERT);
    if (date == NULL)
        return (struct str){NULL, 0};
    struct told told = tell_step_date(composer, date, certainty);
    return qualify(composer, lead, &told, doubt_of(certainty, false));
}

struct str
when_words(struct composer *composer, const struct node *decision)
{
    return own_date_words(composer, &at, decision, ATTRIBUTE_WHEN);
}

struct str
due_words(struct composer *composer, const struct node *action)
{
    enum keyword certainty = node_keyword(action, ATTRIBUTE_CERT);
    const struct date *start = node_date(action, ATTRIBUTE_START);
    const struct date *due = node_date(action, ATTRIBUTE_DUE);
    const struct rrule *rule = node_rrule(action);
    if (start != NULL && due != NULL && rule == NULL &&
        !is_doubtful(certainty)) {
        struct told told = tell_period(composer, start, due, DATE_STYLE_LONG);
        return qualify(composer, &by, &told, doubt_of(certainty, false));
    }
    struct str dates = join_words(
        composer, own_date_words(composer, &from, action, ATTRIBUTE_START),
        own_date_words(composer, rule != NULL ? &until : &by, action,
                       ATTRIBUTE_DUE));
    if (rule == NULL)
        return dates;
    return join_words(
        composer, locale_recurrence(composer->arena, composer->locale, rule),
        dates.size > 0 ? dates : confidence_words(composer, certainty));
}

struct str
status_words(struct composer *composer, const struct node *node, bool has_date)
{
    enum keyword status = node_keyword(node, ATTRIBUTE_STATUS);
    struct str word = {NULL, 0}, confidence = {NULL, 0};
    char key[KEY_MOST];
    if (status != KEYWORD_NONE) {
        (void)snprintf(key, sizeof key, "status-%.*s",
                       STR_ARGS(keyword_text(status)));
        word = locale_label(composer->locale, key);
    }
    if (!has_date)
        confidence =
            confidence_words(composer, node_keyword(node, ATTRIBUTE_CERT));
    return join_words(composer, word, confidence);
}
