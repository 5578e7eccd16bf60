/* What running text says of a date: "on April 4" names a day, not a year. */
#include "locale/state.h"

#include "base/utf8.h"

#include <string.h>
#include <unicode/uchar.h>

enum {
    YEAR_LEAST = 1000, /* a number from here on is a year */
    CENTURY = 100,
    NUMBERS_MOST = 16,
};

/* ---- names ---- */

static bool
begins_with_letter(struct str text)
{
    size_t at = 0;
    return text.size > 0 && u_isalpha((UChar32)utf8_next(text, &at));
}

/* Whether the text has the name as words of its own. */
static bool
has_words(struct str text, struct str name)
{
    bool is_inside = false; /* of a word, at `at` */
    for (size_t at = 0; at + name.size <= text.size;) {
        struct str rest = str_slice(text, at, text.size);
        if (!is_inside && str_equal(str_slice(rest, 0, name.size), name) &&
            !begins_with_letter(str_slice(rest, name.size, rest.size)))
            return name.size > 0;
        is_inside = begins_with_letter(rest);
        (void)utf8_next(text, &at);
    }
    return false;
}

static bool
names_month(struct locale *locale, struct str text, int month)
{
    static const enum name_list lists[] = {
        NAMES_MONTH_WIDE, NAMES_MONTH_WIDE_ALONE, NAMES_MONTH_SHORT,
        NAMES_MONTH_SHORT_ALONE};
    for (size_t i = 0; i < COUNT(lists); i++) {
        struct str name = locale_name(locale, lists[i], month - 1);
        if (str_ends_with(name, ".")) /* which many leave out */
            name.size--;
        if (has_words(text, locale_fold(locale->arena, name)))
            return true;
    }
    return false;
}

/* ---- numbers ---- */

struct numbers {
    int32_t at[NUMBERS_MOST];
    size_t count;
};

static struct numbers
find_numbers(struct str text)
{
    struct numbers numbers = {.count = 0};
    bool is_inside = false;
    for (size_t at = 0; at < text.size && numbers.count < NUMBERS_MOST;) {
        int32_t digit = u_charDigitValue((UChar32)utf8_next(text, &at));
        int32_t *number = &numbers.at[numbers.count];
        if (digit >= 0)
            *number = (is_inside ? *number % YEAR_LEAST * 10 : 0) + digit;
        numbers.count += is_inside && digit < 0;
        is_inside = digit >= 0;
    }
    numbers.count += is_inside;
    return numbers;
}

/* Takes a number away; false if it is not there. */
static bool
take(struct numbers *numbers, int32_t wanted)
{
    for (size_t i = 0; i < numbers->count; i++)
        if (numbers->at[i] == wanted) {
            numbers->at[i] = numbers->at[--numbers->count];
            return true;
        }
    return false;
}

/* Two digits are a year behind two other numbers: "4/4/25". */
static bool
has_year(const struct numbers *numbers, int32_t year, bool is_numeric)
{
    for (size_t i = 0; i < numbers->count; i++)
        if (numbers->at[i] >= YEAR_LEAST ||
            (is_numeric && numbers->at[i] == year % CENTURY))
            return true;
    return false;
}

static bool
is_yearless(struct locale *locale, struct str text, const struct date *date)
{
    text = locale_fold(locale->arena, text);
    struct numbers numbers = find_numbers(text);
    if (date->month == 0 || (date->day > 0 && !take(&numbers, date->day)))
        return false;
    bool is_numeric = !names_month(locale, text, date->month);
    if (is_numeric && (date->day == 0 || !take(&numbers, date->month)))
        return false;
    return !has_year(&numbers, date->year, is_numeric);
}

bool
locale_is_yearless(struct locale *locale, const char *language, struct str text,
                   const struct date *date)
{
    if (strcmp(language, locale->language) == 0)
        return is_yearless(locale, text, date);
    /* only CLDR's names are needed: there may be no labels */
    struct locale other = {.arena = locale->arena, .language = language};
    bool answer = is_yearless(&other, text, date);
    locale_free(&other);
    return answer;
}

bool
locale_is_month(struct locale *locale, struct str word)
{
    for (int month = 0; month < MONTHS; month++)
        if (str_equal(word, locale_name(locale, NAMES_MONTH_WIDE, month)))
            return true;
    return false;
}
