/* Dates and times by CLDR's patterns (UTS 35 part 4, "Date Field Symbol
 * Table"), always of the Gregorian calendar. */
#include "locale/state.h"

#include "base/ascii.h"
#include "base/buf.h"

#include <assert.h>
#include <stdio.h>

#define NO_NAME ((struct str){NULL, 0})

/* Where a pattern stands; `narrower` is the one with short names, which is
 * widened where a language gives no other. */
static const struct pattern_key {
    const char *path, *narrower;
    int32_t index;
} pattern_keys[PATTERN_COUNT] = {
    [PATTERN_YEAR_MONTH_DAY] = {GREGORIAN "DateTimePatterns", NULL, 5},
    [PATTERN_YEAR_MONTH] = {GREGORIAN "availableFormats/yMMMM",
                            GREGORIAN "availableFormats/yMMM", -1},
    [PATTERN_YEAR] = {GREGORIAN "availableFormats/y", NULL, -1},
    [PATTERN_MONTH_DAY] = {GREGORIAN "availableFormats/MMMMd",
                           GREGORIAN "availableFormats/MMMd", -1},
    [PATTERN_MONTH] = {GREGORIAN "availableFormats/MMMM",
                       GREGORIAN "availableFormats/MMM", -1},
    [PATTERN_SHORT_DAY] = {GREGORIAN "availableFormats/MMMd", NULL, -1},
    [PATTERN_SHORT_MONTH] = {GREGORIAN "availableFormats/MMM", NULL, -1},
    [PATTERN_DAY] = {GREGORIAN "availableFormats/d", NULL, -1},
    [PATTERN_TIME] = {GREGORIAN "DateTimePatterns", NULL, 3},
};

/* "d MMM" to "d MMMM". */
static struct str
widen(struct arena *arena, struct str pattern)
{
    struct buf out = {0};
    for (size_t i = 0; i < pattern.size;) {
        size_t run = 1;
        while (i + run < pattern.size && pattern.at[i + run] == pattern.at[i])
            run++;
        buf_append(&out, pattern.at + i, run);
        if (run == 3 && (pattern.at[i] == 'M' || pattern.at[i] == 'L'))
            buf_char(&out, pattern.at[i]);
        i += run;
    }
    return buf_take(arena, &out);
}

typedef struct str cldr_find(struct cldr *cldr, const char *path,
                             int32_t index);

/* The pattern, else its narrower one widened. */
static struct str
find_either(struct locale *locale, const struct pattern_key *key,
            cldr_find *find)
{
    struct cldr *cldr = locale_cldr(locale);
    struct str pattern = find(cldr, key->path, key->index);
    if (pattern.at != NULL || key->narrower == NULL)
        return pattern;
    pattern = find(cldr, key->narrower, key->index);
    return pattern.at != NULL ? widen(locale->arena, pattern) : pattern;
}

/* The language's own, else root's, which newer data leave out of a language
 * that has the same. */
static struct str
find_pattern(struct locale *locale, const struct pattern_key *key)
{
    struct str own = find_either(locale, key, cldr_own_text);
    return own.at != NULL ? own : find_either(locale, key, cldr_text);
}

static struct str
locale_pattern(struct locale *locale, enum pattern pattern)
{
    struct str *kept = &locale->patterns[pattern];
    if (kept->at == NULL)
        *kept = find_pattern(locale, &pattern_keys[pattern]);
    return *kept;
}

static struct str
format(struct arena *arena, struct locale *locale, struct str pattern,
       const struct date *date, struct str month)
{
    struct buf out = {0};
    date_fill(&(struct date_filling){locale, date, month, &out}, pattern);
    return buf_take(arena, &out);
}

/* ---- dates ---- */

enum exactness {
    EXACT_YEAR,
    EXACT_MONTH,
    EXACT_DAY
};

static enum exactness
exactness_of(const struct date *date)
{
    return date->month == 0 ? EXACT_YEAR
           : date->day == 0 ? EXACT_MONTH
                            : EXACT_DAY;
}

/* A year or years alone, which some languages say to be one. */
static struct str
year_message(struct arena *arena, struct locale *locale, const char *key,
             struct str text)
{
    return locale_message(
        arena, locale, key,
        &(struct locale_argument){.name = "year", .text = text}, 1);
}

struct str
locale_date(struct arena *arena, struct locale *locale, const struct date *date,
            enum date_style style)
{
    static const enum pattern patterns[][3] = {
        [DATE_STYLE_LONG] = {PATTERN_YEAR, PATTERN_YEAR_MONTH,
                             PATTERN_YEAR_MONTH_DAY},
        [DATE_STYLE_NO_YEAR] = {PATTERN_YEAR, PATTERN_MONTH, PATTERN_MONTH_DAY},
        [DATE_STYLE_SHORT] = {PATTERN_YEAR, PATTERN_SHORT_MONTH,
                              PATTERN_SHORT_DAY},
        [DATE_STYLE_TICK] = {PATTERN_YEAR, PATTERN_SHORT_MONTH, PATTERN_DAY},
    };
    assert(date->year > 0);
    enum exactness exactness = exactness_of(date);
    enum pattern pattern = patterns[style][exactness];
    struct str text =
        format(arena, locale, locale_pattern(locale, pattern), date, NO_NAME);
    if (text.size == 0)
        text = date_iso(arena, date);
    return exactness == EXACT_YEAR && style != DATE_STYLE_TICK
               ? year_message(arena, locale, "year", text)
               : text;
}

struct str
locale_month(struct arena *arena, struct locale *locale,
             const struct date *date, enum date_style style,
             enum month_case month_case)
{
    assert(exactness_of(date) == EXACT_MONTH);
    enum pattern pattern =
        style == DATE_STYLE_LONG ? PATTERN_YEAR_MONTH : PATTERN_MONTH;
    int month = date->month - 1;
    return format(arena, locale, locale_pattern(locale, pattern), date,
                  month_case == MONTH_IN
                      ? locale_in_month(arena, locale, month)
                      : locale_name(locale, NAMES_MONTH_WIDE, month));
}

struct str
locale_time(struct arena *arena, struct locale *locale, const struct date *date)
{
    return format(arena, locale, locale_pattern(locale, PATTERN_TIME), date,
                  NO_NAME);
}

/* ---- ranges ---- */

/* Where the second half of an interval pattern begins: at the field that
 * comes for the second time (UTS 35 part 4, "Interval Formats"). */
static size_t
second_half(struct str pattern)
{
    bool seen[128] = {false};
    for (size_t i = 0; i < pattern.size; i++) {
        char c = pattern.at[i];
        if (c == '\'') {
            do
                i++;
            while (i < pattern.size && pattern.at[i] != '\'');
            continue;
        }
        if (!ascii_is_letter(c))
            continue;
        char field = c == 'L' ? 'M' : c;
        if (seen[(unsigned char)field])
            return i;
        seen[(unsigned char)field] = true;
        while (i + 1 < pattern.size && pattern.at[i + 1] == c)
            i++;
    }
    return pattern.size;
}

/* Where a day of two digits stands, from `at` on; the size if there is none. */
static size_t
find_day(struct str pattern, size_t at)
{
    while (at + 1 < pattern.size &&
           (pattern.at[at] != 'd' || pattern.at[at + 1] != 'd'))
        at++;
    return at + 1 < pattern.size ? at : pattern.size;
}

/* Days as the language's dates have them: CLDR says "04–06 aprile" beside "4
 * aprile". */
static struct str
with_own_days(struct locale *locale, struct str pattern)
{
    struct str own = locale_pattern(locale, PATTERN_YEAR_MONTH_DAY);
    if (find_day(own, 0) < own.size)
        return pattern;
    for (size_t at = 0; (at = find_day(pattern, at)) < pattern.size;)
        pattern = str_printf(locale->arena, "%.*s%.*s", (int)at, pattern.at,
                             (int)(pattern.size - at - 1), pattern.at + at + 1);
    return pattern;
}

/* The pattern for two dates that are equal down to the field before
 * `letter`; the language's one for short names is widened. */
static struct str
interval_pattern(struct locale *locale, enum exactness exactness, char letter)
{
    static const char *const skeletons[][2] = {
        [EXACT_YEAR] = {"y", NULL},
        [EXACT_MONTH] = {"yMMMM", "yMMM"},
        [EXACT_DAY] = {"yMMMMd", "yMMMd"},
    };
    char paths[2][64] = {"", ""};
    for (size_t i = 0; i < 2 && skeletons[exactness][i] != NULL; i++)
        (void)snprintf(paths[i], sizeof paths[i],
                       GREGORIAN "intervalFormats/%s/%c",
                       skeletons[exactness][i], letter);
    const struct pattern_key key = {paths[0],
                                    paths[1][0] != '\0' ? paths[1] : NULL, -1};
    return with_own_days(locale, find_pattern(locale, &key));
}

/* Both dates in full with the language's sign between: "{0} – {1}". */
static struct str
plain_range(struct arena *arena, struct locale *locale, const struct date *from,
            const struct date *to)
{
    struct str first = locale_date(arena, locale, from, DATE_STYLE_LONG);
    struct str last = locale_date(arena, locale, to, DATE_STYLE_LONG);
    struct locale_argument arguments[] = {{.name = "0", .text = first},
                                          {.name = "1", .text = last}};
    struct str pattern = cldr_text(locale_cldr(locale),
                                   GREGORIAN "intervalFormats/fallback", -1);
    struct buf out = {0};
    message_fill(locale, pattern, &(struct message_values){arguments, 2}, &out);
    return buf_take(arena, &out);
}

struct str
locale_date_range(struct arena *arena, struct locale *locale,
                  const struct date *from, const struct date *to)
{
    enum exactness exactness = exactness_of(from);
    if (exactness != exactness_of(to))
        return plain_range(arena, locale, from, to);
    char letter = from->year != to->year     ? 'y'
                  : from->month != to->month ? 'M'
                  : from->day != to->day     ? 'd'
                                             : '\0';
    if (letter == '\0')
        return locale_date(arena, locale, from, DATE_STYLE_LONG);
    struct str pattern = interval_pattern(locale, exactness, letter);
    if (pattern.size == 0)
        return plain_range(arena, locale, from, to);
    size_t half = second_half(pattern);
    struct buf out = {0};
    date_fill(&(struct date_filling){locale, from, NO_NAME, &out},
              str_slice(pattern, 0, half));
    date_fill(&(struct date_filling){locale, to, NO_NAME, &out},
              str_slice(pattern, half, pattern.size));
    struct str text = buf_take(arena, &out);
    return exactness == EXACT_YEAR ? year_message(arena, locale, "years", text)
                                   : text;
}
