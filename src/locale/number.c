/* Whole numbers in the language's digits and groups (UTS 35 part 3). */
#include "locale/state.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* Digits other than 0 to 9, as ten characters in a row. */
static void
load_digits(struct locale *locale, struct number_signs *signs,
            const char *system)
{
    static const char latin[] = "0123456789";
    struct str digits = {NULL, 0};
    char path[64];
    if (strcmp(system, "latn") != 0 &&
        snprintf(path, sizeof path, "numberingSystems/%s/desc", system) <
            (int)sizeof path)
        digits = cldr_common_text(locale->arena, "numberingSystems", path);
    if (utf8_count(digits) != DIGITS)
        digits = (struct str){latin, DIGITS};
    size_t at = 0;
    for (size_t i = 0; i < DIGITS; i++) {
        size_t from = at;
        (void)utf8_next(digits, &at);
        signs->digits[i] = str_slice(digits, from, at - from);
    }
}

/* How a pattern such as "#,##,##0.###" groups digits: 3, then by 2. */
static void
read_groups(struct number_signs *signs, struct str pattern)
{
    uint32_t sizes[2] = {0, 0}, commas = 0;
    for (size_t i = 0;
         i < pattern.size && pattern.at[i] != '.' && pattern.at[i] != ';'; i++)
        if (pattern.at[i] == ',') {
            sizes[0] = sizes[1];
            sizes[1] = 0;
            commas++;
        } else if (commas > 0) {
            sizes[1]++;
        }
    signs->primary = commas > 0 ? sizes[1] : 0;
    signs->secondary = commas > 1 ? sizes[0] : signs->primary;
}

/* Root has signs for these; for others only links to the Latin digits', which
 * would lead away from the language. */
static bool
is_in_root(const char *system)
{
    return strcmp(system, "arab") == 0 || strcmp(system, "arabext") == 0;
}

/* A text of the language's numbering system, else of the Latin digits'. */
static struct str
system_text(struct locale *locale, const char *system, const char *what)
{
    char path[96];
    struct str text = {NULL, 0};
    struct cldr *cldr = locale_cldr(locale);
    if (snprintf(path, sizeof path, "NumberElements/%s/%s", system, what) <
        (int)sizeof path)
        text = is_in_root(system) ? cldr_text(cldr, path, -1)
                                  : cldr_own_text(cldr, path, -1);
    if (text.at != NULL)
        return text;
    (void)snprintf(path, sizeof path, "NumberElements/latn/%s", what);
    return cldr_text(cldr, path, -1);
}

static const struct number_signs *
signs_of(struct locale *locale)
{
    struct number_signs *signs = &locale->numbers;
    if (signs->is_loaded)
        return signs;
    struct cldr *cldr = locale_cldr(locale);
    const char *system = str_terminated(
        locale->arena, cldr_text(cldr, "NumberElements/default", -1));
    if (system[0] == '\0')
        system = "latn";
    load_digits(locale, signs, system);
    signs->group = system_text(locale, system, "symbols/group");
    read_groups(signs, system_text(locale, system, "patterns/decimalFormat"));
    struct str minimum =
        cldr_text(cldr, "NumberElements/minimumGroupingDigits", -1);
    if (!str_to_uint(minimum, &signs->minimum))
        signs->minimum = 1;
    signs->is_loaded = true;
    return signs;
}

void
number_print(struct locale *locale, uint32_t number, uint32_t width,
             struct buf *out)
{
    const struct number_signs *signs = signs_of(locale);
    char digits[16];
    int size =
        snprintf(digits, sizeof digits, "%0*u", (int)width, (unsigned)number);
    for (int i = 0; i < size; i++)
        buf_str(out, signs->digits[digits[i] - '0']);
}

/* Whether a group ends before the last `rest` digits of `count`. */
static bool
ends_group(const struct number_signs *signs, uint32_t count, uint32_t rest)
{
    if (signs->primary == 0 || rest < signs->primary || rest == count ||
        count < signs->primary + signs->minimum)
        return false;
    return signs->secondary == 0
               ? rest == signs->primary
               : (rest - signs->primary) % signs->secondary == 0;
}

struct str
locale_number(struct arena *arena, struct locale *locale, int64_t number)
{
    const struct number_signs *signs = signs_of(locale);
    char digits[32];
    uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    int count =
        snprintf(digits, sizeof digits, "%llu", (unsigned long long)size);
    struct buf out = {0};
    if (number < 0)
        buf_text(&out, "\xE2\x88\x92"); /* minus sign */
    for (int i = 0; i < count; i++) {
        uint32_t rest = (uint32_t)(count - i);
        if (ends_group(signs, (uint32_t)count, rest))
            buf_str(&out, signs->group);
        buf_str(&out, signs->digits[digits[i] - '0']);
    }
    return buf_take(arena, &out);
}

const struct str *
locale_digits(struct locale *locale)
{
    return signs_of(locale)->digits;
}

struct str
locale_numerals(struct arena *arena, struct locale *locale, struct str number)
{
    return str_with_digits(arena, number, locale_digits(locale));
}
