/* Plural categories of whole numbers, counting (3 days) or putting in order
 * (the 3rd), by CLDR's rules (UTS 35 part 3, "Plural Operand Meanings"):
 * "n % 10 = 2..4 and n % 100 != 12..14". */
#include "locale/state.h"

#include <stdio.h>
#include <string.h>

static const char *const plural_names[PLURAL_CATEGORIES] = {
    "zero", "one", "two", "few", "many",
};

/* The name of the set of rules for the first `size` bytes of the tag. */
static struct str
rule_set(const struct locale *locale, enum plural_type type, size_t size)
{
    static const char *const tables[] = {
        [PLURAL_CARDINAL] = "locales",
        [PLURAL_ORDINAL] = "locales_ordinals",
    };
    char path[48];
    int length = snprintf(path, sizeof path, "%s/%.*s", tables[type], (int)size,
                          locale->language);
    if (length >= (int)sizeof path)
        return (struct str){NULL, 0};
    for (char *c = path; *c != '\0'; c++)
        if (*c == '-')
            *c = '_';
    return cldr_common_text(locale->arena, "plurals", path);
}

static void
load_rules(struct locale *locale, enum plural_type type)
{
    struct plural_rules *plurals = &locale->plurals[type];
    plurals->is_loaded = true;
    struct str set = rule_set(locale, type, strlen(locale->language));
    if (set.size == 0)
        set = rule_set(locale, type, strcspn(locale->language, "-"));
    for (size_t i = 0; set.size > 0 && i < PLURAL_CATEGORIES; i++) {
        struct str path = str_printf(locale->arena, "rules/%.*s/%s",
                                     STR_ARGS(set), plural_names[i]);
        plurals->rules[i] = cldr_common_text(locale->arena, "plurals", path.at);
    }
}

/* A word of a rule without spaces around operators: "%", "=", "!=", names and
 * lists of ranges. */
static uint32_t
operand_value(struct str word, uint32_t number)
{
    /* the others count digits behind the decimal point, or exponents */
    return str_equals(word, "n") || str_equals(word, "i") ? number : 0;
}

/* One of "3..4,9". */
static bool
in_ranges(struct str ranges, uint32_t value)
{
    while (ranges.size > 0) {
        size_t size = 0;
        while (size < ranges.size && ranges.at[size] != ',')
            size++;
        struct str range = str_slice(ranges, 0, size), last = range;
        for (size_t i = 0; i + 1 < range.size; i++)
            if (range.at[i] == '.') {
                last = str_slice(range, i + 2, range.size);
                range = str_slice(range, 0, i);
            }
        uint32_t from = 0, to = 0;
        if (str_to_uint(range, &from) && str_to_uint(last, &to) &&
            value >= from && value <= to)
            return true;
        ranges = str_slice(ranges, size + 1, ranges.size);
    }
    return false;
}

/* "n % 10 = 2..4"; leaves `rest` behind it. */
static bool
relation_holds(struct str *rest, uint32_t number)
{
    struct str word;
    if (!str_next_word(rest, &word))
        return true; /* an empty rule is always so */
    uint32_t value = operand_value(word, number), divisor;
    if (!str_next_word(rest, &word))
        return false;
    if (str_equals(word, "%")) {
        if (!str_next_word(rest, &word) || !str_to_uint(word, &divisor) ||
            divisor == 0 || !str_next_word(rest, &word))
            return false;
        value %= divisor;
    }
    bool is_negated = str_equals(word, "!=");
    return str_next_word(rest, &word) && in_ranges(word, value) != is_negated;
}

static bool
rule_holds(struct str rule, uint32_t number)
{
    for (size_t i = 0; i < rule.size; i++) /* samples follow */
        if (rule.at[i] == '@')
            rule.size = i;
    bool any = false, all = true;
    for (;;) {
        all &= relation_holds(&rule, number);
        struct str word;
        bool more = str_next_word(&rule, &word);
        if (more && str_equals(word, "and"))
            continue;
        any |= all;
        all = true;
        if (!more)
            return any;
    }
}

const char *
locale_plural(struct locale *locale, enum plural_type type, int32_t number)
{
    const struct plural_rules *plurals = &locale->plurals[type];
    if (!plurals->is_loaded)
        load_rules(locale, type);
    uint32_t size = number < 0 ? 0 - (uint32_t)number : (uint32_t)number;
    for (size_t i = 0; i < PLURAL_CATEGORIES; i++)
        if (plurals->rules[i].size > 0 && rule_holds(plurals->rules[i], size))
            return plural_names[i];
    return PLURAL_OTHER;
}

bool
plural_is_category(struct str name)
{
    for (size_t i = 0; i < PLURAL_CATEGORIES; i++)
        if (str_equals(name, plural_names[i]))
            return true;
    return str_equals(name, PLURAL_OTHER);
}
