/* Dates and times by CLDR's patterns (UTS 35 part 4, "Date Field Symbol
 * Table"), always of the Gregorian calendar. */
#include "locale/state.h"

#include "base/arena.h"
#include "base/buf.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define GREGORIAN "calendar/gregorian/"

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
    [PATTERN_TIME] = {GREGORIAN "DateTimePatterns", NULL, 3},
};

static const struct names_key {
    const char *path, *otherwise; /* the second where there is no first */
    int32_t count;
} names_keys[NAMES_COUNT] = {
    [NAMES_MONTH_WIDE] = {GREGORIAN "monthNames/format/wide", NULL, MONTHS},
    [NAMES_MONTH_SHORT] = {GREGORIAN "monthNames/format/abbreviated",
                           GREGORIAN "monthNames/format/wide", MONTHS},
    [NAMES_MONTH_WIDE_ALONE] = {GREGORIAN "monthNames/stand-alone/wide",
                                GREGORIAN "monthNames/format/wide", MONTHS},
    [NAMES_MONTH_SHORT_ALONE] = {GREGORIAN "monthNames/stand-alone/abbreviated",
                                 GREGORIAN "monthNames/format/abbreviated",
                                 MONTHS},
    [NAMES_DAY_PERIOD] = {GREGORIAN "AmPmMarkers", NULL, 2},
    [NAMES_ERA] = {GREGORIAN "eras/abbreviated", NULL, 2},
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
    struct str wide = str_copy(arena, buf_view(&out));
    buf_release(&out);
    return wide;
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

static const struct str *
load_names(struct locale *locale, const struct names_key *key)
{
    struct cldr *cldr = locale_cldr(locale);
    const char *path = key->path;
    /* root's stand-alone names are aliases, which would lead away */
    if (key->otherwise != NULL && cldr_own_text(cldr, path, 0).at == NULL)
        path = key->otherwise;
    struct str *names = ARENA_ARRAY(locale->arena, struct str, key->count);
    for (int32_t i = 0; i < key->count; i++)
        names[i] = cldr_text(cldr, path, i);
    return names;
}

struct str
locale_name(struct locale *locale, enum name_list list, int index)
{
    if (locale->names[list] == NULL)
        locale->names[list] = load_names(locale, &names_keys[list]);
    return locale->names[list][index];
}

/* ---- filling a pattern ---- */

static void
print_month(struct locale *locale, int month, char letter, size_t width,
            struct buf *out)
{
    enum name_list list =
        letter == 'L'
            ? (width == 3 ? NAMES_MONTH_SHORT_ALONE : NAMES_MONTH_WIDE_ALONE)
            : (width == 3 ? NAMES_MONTH_SHORT : NAMES_MONTH_WIDE);
    if (width < 3)
        number_print(locale, (uint32_t)month, (uint32_t)width, out);
    else
        buf_str(out, locale_name(locale, list, month - 1));
}

/* CLDR's patterns have no "1er avril". */
static void
print_day(struct locale *locale, int day, struct buf *out)
{
    const struct locale_argument argument = {
        .name = "day", .is_number = true, .number = day};
    message_fill(locale, locale_label(locale, "day-of-month"),
                 &(struct message_values){&argument, 1}, out);
}

/* A run of `width` equal letters; one that no pattern above has is left out. */
static void
print_field(struct locale *locale, const struct date *date, char letter,
            size_t width, struct buf *out)
{
    uint32_t value, digits = (uint32_t)width;
    switch (letter) {
    case 'M':
    case 'L':
        print_month(locale, date->month, letter, width, out);
        return;
    case 'a':
        buf_str(out, locale_name(locale, NAMES_DAY_PERIOD, date->hour >= 12));
        return;
    case 'G':
        buf_str(out, locale_name(locale, NAMES_ERA, 1));
        return;
    case 'y':
        value = (uint32_t)date->year % (width == 2 ? 100 : 10000);
        break;
    case 'd':
        if (width == 1) {
            print_day(locale, date->day, out);
            return;
        }
        value = (uint32_t)date->day;
        break;
    case 'H':
        value = (uint32_t)date->hour;
        break;
    case 'h':
        value = date->hour % 12 == 0 ? 12 : (uint32_t)date->hour % 12;
        break;
    case 'm':
        value = (uint32_t)date->minute;
        break;
    default:
        return;
    }
    number_print(locale, value, digits, out);
}

/* The size of a quoted literal at `at`; '' is an apostrophe. */
static size_t
print_quoted(struct str pattern, size_t at, struct buf *out)
{
    size_t end = at + 1;
    while (end < pattern.size && pattern.at[end] != '\'')
        end++;
    if (end == at + 1)
        buf_char(out, '\'');
    else
        buf_append(out, pattern.at + at + 1, end - at - 1);
    return end + 1 - at;
}

static bool
is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void
print_pattern(struct locale *locale, struct str pattern,
              const struct date *date, struct buf *out)
{
    for (size_t i = 0; i < pattern.size;) {
        char c = pattern.at[i];
        size_t run = 1;
        if (c == '\'') {
            i += print_quoted(pattern, i, out);
            continue;
        }
        if (!is_letter(c)) {
            buf_char(out, c);
            i++;
            continue;
        }
        while (i + run < pattern.size && pattern.at[i + run] == c)
            run++;
        print_field(locale, date, c, run, out);
        i += run;
    }
}

static struct str
format(struct arena *arena, struct locale *locale, struct str pattern,
       const struct date *date)
{
    struct buf out = {0};
    print_pattern(locale, pattern, date, &out);
    struct str text = str_copy(arena, buf_view(&out));
    buf_release(&out);
    return text;
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
    };
    assert(date->year > 0);
    enum exactness exactness = exactness_of(date);
    enum pattern pattern = patterns[style][exactness];
    struct str text =
        format(arena, locale, locale_pattern(locale, pattern), date);
    if (text.size == 0)
        text = date_iso(arena, date);
    return exactness == EXACT_YEAR ? year_message(arena, locale, "year", text)
                                   : text;
}

struct str
locale_time(struct arena *arena, struct locale *locale, const struct date *date)
{
    return format(arena, locale, locale_pattern(locale, PATTERN_TIME), date);
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
        if (!is_letter(c))
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
    return find_pattern(locale, &key);
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
    struct str text = str_copy(arena, buf_view(&out));
    buf_release(&out);
    return text;
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
    print_pattern(locale, str_slice(pattern, 0, half), from, &out);
    print_pattern(locale, str_slice(pattern, half, pattern.size), to, &out);
    struct str text = str_copy(arena, buf_view(&out));
    buf_release(&out);
    return exactness == EXACT_YEAR ? year_message(arena, locale, "years", text)
                                   : text;
}
