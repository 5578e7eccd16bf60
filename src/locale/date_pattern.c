/* Fills CLDR's patterns of dates (UTS 35 part 4, "Date Field Symbol Table"),
 * and the names in them. */
#include "locale/state.h"

#include "base/arena.h"
#include "base/ascii.h"
#include "base/buf.h"

/* ---- names ---- */

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

/* ---- fields ---- */

static void
print_month(const struct date_filling *it, char letter, size_t width)
{
    struct locale *locale = it->locale;
    enum name_list list =
        letter == 'L'
            ? (width == 3 ? NAMES_MONTH_SHORT_ALONE : NAMES_MONTH_WIDE_ALONE)
            : (width == 3 ? NAMES_MONTH_SHORT : NAMES_MONTH_WIDE);
    if (width < 3)
        number_print(locale, (uint32_t)it->date->month, (uint32_t)width,
                     it->out);
    else if (it->month.at != NULL)
        buf_str(it->out, it->month);
    else
        buf_str(it->out, locale_name(locale, list, it->date->month - 1));
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

/* What a field of digits says; false: it is none that patterns above have. */
static bool
field_number(const struct date *date, char letter, size_t width,
             uint32_t *number)
{
    switch (letter) {
    case 'y':
        *number = (uint32_t)date->year % (width == 2 ? 100 : 10000);
        return true;
    case 'd':
        *number = (uint32_t)date->day;
        return true;
    case 'H':
        *number = (uint32_t)date->hour;
        return true;
    case 'h':
        *number = date->hour % 12 == 0 ? 12 : (uint32_t)date->hour % 12;
        return true;
    case 'm':
        *number = (uint32_t)date->minute;
        return true;
    default:
        return false;
    }
}

/* A run of `width` equal letters. */
static void
print_field(const struct date_filling *it, char letter, size_t width)
{
    struct locale *locale = it->locale;
    const struct date *date = it->date;
    uint32_t number;
    if (letter == 'M' || letter == 'L')
        print_month(it, letter, width);
    else if (letter == 'a')
        buf_str(it->out,
                locale_name(locale, NAMES_DAY_PERIOD, date->hour >= 12));
    else if (letter == 'G')
        buf_str(it->out, locale_name(locale, NAMES_ERA, 1));
    else if (letter == 'd' && width == 1)
        print_day(locale, date->day, it->out);
    else if (field_number(date, letter, width, &number))
        number_print(locale, number, (uint32_t)width, it->out);
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

void
date_fill(const struct date_filling *it, struct str pattern)
{
    struct buf *out = it->out;
    for (size_t i = 0; i < pattern.size;) {
        char c = pattern.at[i];
        size_t run = 1;
        if (c == '\'') {
            i += print_quoted(pattern, i, out);
            continue;
        }
        if (!ascii_is_letter(c)) {
            buf_char(out, c);
            i++;
            continue;
        }
        while (i + run < pattern.size && pattern.at[i + run] == c)
            run++;
        print_field(it, c, run);
        i += run;
    }
}
