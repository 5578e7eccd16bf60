/* Dates in words, no more exact and no more certain than the article is. */
#include "compose/composer.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    YEAR_DIGITS = 4,
    KEY_MOST = 32,
};

struct str
label_with(struct composer *composer, const char *key, const char *name,
           struct str text)
{
    return locale_message(composer->arena, composer->locale, key,
                          &(struct locale_argument){.name = name, .text = text},
                          1);
}

struct str
join_words(struct composer *composer, struct str first, struct str second)
{
    if (first.size == 0 || second.size == 0)
        return first.size == 0 ? second : first;
    return str_printf(composer->arena, "%.*s, %.*s", STR_ARGS(first),
                      STR_ARGS(second));
}

/* The label `key` in its form for a day, a month or a year, which take
 * different prepositions in many languages. */
static struct str
date_label(struct composer *composer, const char *key, const struct date *date,
           struct str text)
{
    char name[KEY_MOST];
    (void)snprintf(name, sizeof name, "%s-%s", key,
                   date->month == 0 ? "year"
                   : date->day == 0 ? "month"
                                    : "day");
    return label_with(composer, name, "date", text);
}

static struct str
pair_label(struct composer *composer, const char *key, struct str from,
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

static bool
has_year(struct str text)
{
    size_t digits = 0;
    for (size_t i = 0; i < text.size && digits < YEAR_DIGITS; i++)
        digits = text.at[i] >= '0' && text.at[i] <= '9' ? digits + 1 : 0;
    return digits == YEAR_DIGITS;
}

bool
is_year_unstated(struct composer *composer, const struct node *date)
{
    if (!is_doubtful(node_keyword(date, ATTRIBUTE_CERT)))
        return false;
    const struct date *first = node_date(date, ATTRIBUTE_WHEN);
    if (first == NULL)
        first = node_date(date, ATTRIBUTE_FROM);
    return first != NULL && first->month > 0 &&
           !has_year(node_string(composer, date));
}

/* ---- a <date> ---- */

static struct str
date_text(struct composer *composer, const struct date *date,
          enum date_style style)
{
    struct str text =
        locale_date(composer->arena, composer->locale, date, style);
    if (!date->has_time)
        return text;
    struct str time = locale_time(composer->arena, composer->locale, date);
    struct locale_argument arguments[] = {{.name = "date", .text = text},
                                          {.name = "time", .text = time}};
    return locale_message(composer->arena, composer->locale, "date-and-time",
                          arguments, 2);
}

static struct str
period_text(struct composer *composer, const struct date *from,
            const struct date *to, enum date_style style)
{
    if (style == DATE_STYLE_LONG)
        return locale_date_range(composer->arena, composer->locale, from, to);
    return pair_label(composer, "date-span", date_text(composer, from, style),
                      date_text(composer, to, style));
}

/* Two bounds that the date lies between. */
static struct str
bounds_text(struct composer *composer, const struct date *after,
            const struct date *before)
{
    struct str from = {NULL, 0}, to = {NULL, 0};
    if (after != NULL)
        from = date_text(composer, after, DATE_STYLE_LONG);
    if (before != NULL)
        to = date_text(composer, before, DATE_STYLE_LONG);
    if (after != NULL && before != NULL)
        return pair_label(composer, "between-dates", from, to);
    return after != NULL ? date_label(composer, "not-before", after, from)
                         : date_label(composer, "not-after", before, to);
}

/* The date with its doubts: about when, and of which year. */
static struct str
qualify(struct composer *composer, struct str text, const struct date *date,
        enum keyword certainty, bool is_unstated)
{
    /* where only the year is the reader's own, the day is not about */
    bool is_about = certainty == KEYWORD_LOW ||
                    (certainty == KEYWORD_MEDIUM && !is_unstated);
    if (is_about)
        text = date_label(composer, "about", date, text);
    if (is_unstated)
        text = label_with(composer, "year-not-stated", "date", text);
    if (certainty == KEYWORD_UNKNOWN)
        text = join_words(composer, text,
                          locale_label(composer->locale, "date-uncertain"));
    return text;
}

struct str
date_words(struct composer *composer, const struct node *node)
{
    enum keyword certainty = node_keyword(node, ATTRIBUTE_CERT);
    bool is_unstated = is_year_unstated(composer, node);
    enum date_style style = is_unstated ? DATE_STYLE_NO_YEAR : DATE_STYLE_LONG;
    const struct date *when = node_date(node, ATTRIBUTE_WHEN);
    const struct date *from = node_date(node, ATTRIBUTE_FROM);
    const struct date *to = node_date(node, ATTRIBUTE_TO);
    const struct date *after = node_date(node, ATTRIBUTE_NOT_BEFORE);
    const struct date *before = node_date(node, ATTRIBUTE_NOT_AFTER);
    if (when != NULL)
        return qualify(composer, date_text(composer, when, style), when,
                       certainty, is_unstated);
    if (from != NULL && to != NULL)
        return qualify(composer, period_text(composer, from, to, style), from,
                       certainty, is_unstated);
    if (from != NULL)
        return date_label(composer, "from", from,
                          date_text(composer, from, style));
    if (to != NULL)
        return date_label(composer, "not-after", to,
                          date_text(composer, to, DATE_STYLE_LONG));
    if (after != NULL || before != NULL)
        return bounds_text(composer, after, before);
    return node_string(composer, node);
}

/* ---- dates of decisions and steps ---- */

/* Without its year where that is as unstated as the event's. */
static struct str
step_date_text(struct composer *composer, const struct date *date,
               enum keyword certainty)
{
    int years = date->year - composer->event_date.year;
    bool is_unstated = composer->year_is_unstated && is_doubtful(certainty) &&
                       date->month > 0 && abs(years) <= 1;
    return date_text(composer, date,
                     is_unstated ? DATE_STYLE_NO_YEAR : DATE_STYLE_LONG);
}

struct str
when_words(struct composer *composer, const struct node *decision)
{
    const struct date *when = node_date(decision, ATTRIBUTE_WHEN);
    enum keyword certainty = node_keyword(decision, ATTRIBUTE_CERT);
    if (when == NULL)
        return (struct str){NULL, 0};
    return qualify(composer, step_date_text(composer, when, certainty), when,
                   certainty, false);
}

static struct str
start_words(struct composer *composer, const struct date *start,
            enum keyword certainty)
{
    return date_label(composer, is_doubtful(certainty) ? "from-about" : "from",
                      start, step_date_text(composer, start, certainty));
}

static struct str
deadline_words(struct composer *composer, const struct date *due,
               enum keyword certainty)
{
    struct str text = step_date_text(composer, due, certainty);
    return is_doubtful(certainty) ? date_label(composer, "by-about", due, text)
                                  : text;
}

struct str
due_words(struct composer *composer, const struct node *action)
{
    enum keyword certainty = node_keyword(action, ATTRIBUTE_CERT);
    const struct date *start = node_date(action, ATTRIBUTE_START);
    const struct date *due = node_date(action, ATTRIBUTE_DUE);
    const struct rrule *rule = node_rrule(action);
    struct str words = {NULL, 0};
    if (rule != NULL)
        words = locale_recurrence(composer->arena, composer->locale, rule);
    if (start != NULL && due != NULL && rule == NULL &&
        !is_doubtful(certainty)) {
        words =
            locale_date_range(composer->arena, composer->locale, start, due);
    } else {
        if (start != NULL)
            words = join_words(composer, words,
                               start_words(composer, start, certainty));
        if (due != NULL)
            words = join_words(composer, words,
                               deadline_words(composer, due, certainty));
    }
    if (words.size > 0 && certainty == KEYWORD_UNKNOWN)
        words = join_words(composer, words,
                           locale_label(composer->locale, "date-uncertain"));
    return words;
}

struct str
status_words(struct composer *composer, const struct node *node, bool has_date)
{
    enum keyword status = node_keyword(node, ATTRIBUTE_STATUS);
    enum keyword certainty = node_keyword(node, ATTRIBUTE_CERT);
    char key[KEY_MOST];
    if (status == KEYWORD_NONE)
        return (struct str){NULL, 0};
    (void)snprintf(key, sizeof key, "status-%.*s",
                   STR_ARGS(keyword_text(status)));
    struct str word = locale_label(composer->locale, key);
    bool is_uncertain =
        certainty == KEYWORD_LOW || certainty == KEYWORD_UNKNOWN;
    return is_uncertain && !has_date
               ? label_with(composer, "uncertain", "text", word)
               : word;
}
