/* Fills CLDR's patterns of dates (UTS 35 part 4, "Date Field Symbol Table"),
 * and the names in them. */
#include "base/ascii.h"
#include "locale/state.h"

#include "base/arena.h"
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
print_field(const struct date_filling *it, char letter, size_t width)
{
    struct locale *locale = it->locale;
    const struct date *date = it->date;
    struct buf *out = it->out;
    uint32_t value, digits = (uint32_t)width;
    switch (letter) {
    case 'M':
    case 'L':
        if (it->month.at != NULL && width >= 3)
            buf_str(out, it->month);
        else
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
