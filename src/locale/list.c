/* Lists of words. */
#include "locale/state.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

enum {
    ENDS_MOST = 2
};

/* Conjunctions that change before some words: Spanish "y" before the sound of
 * i, Hebrew vav before letters that are not Hebrew, which takes a maqaf (as
 * ICU's ListFormatter has them). */

/* "iglesia", "hijo", but not "hierro". */
static bool
begins_with_i(struct str word)
{
    bool is_mute = word.size > 0 && (word.at[0] == 'h' || word.at[0] == 'H');
    struct str rest = str_slice(word, is_mute, word.size);
    char next = rest.size > 1 ? (char)(rest.at[1] | 0x20) : '\0';
    return str_starts_with(rest, "\u00ED") || str_starts_with(rest, "\u00CD") ||
           (rest.size > 0 && (rest.at[0] | 0x20) == 'i' &&
            (!is_mute || (next != 'a' && next != 'e')));
}

static bool
is_not_hebrew(struct str word)
{
    size_t at = 0;
    uint32_t letter = word.size > 0 ? utf8_next(word, &at) : 0;
    return letter < 0x0590 || letter > 0x05FF;
}

static const struct conjunction {
    const char *language, *sign, *instead; /* of what stands before {1} */
    bool (*changes)(struct str word);
} conjunctions[] = {
    {"es", " y ", " e ", begins_with_i},
    {"he", " \u05D5", " \u05D5\u05BE", is_not_hebrew},
};

static struct str
change_conjunction(struct locale *locale, struct str pattern, struct str second)
{
    struct str language = {locale->language, strcspn(locale->language, "-")};
    for (size_t i = 0; i < COUNT(conjunctions); i++) {
        const struct conjunction *it = &conjunctions[i];
        struct str tail = str_printf(locale->arena, "%s{1}", it->sign);
        if (str_equals(language, it->language) && it->changes(second) &&
            str_ends_with(pattern, tail.at))
            return str_printf(locale->arena, "%.*s%s{1}",
                              (int)(pattern.size - tail.size), pattern.at,
                              it->instead);
    }
    return pattern;
}

/* CLDR's list patterns (UTS 35 part 2, "List Patterns") join two by {0} and
 * {1}; the middle ones have nothing outside of them. */
static void
join(struct locale *locale, const char *which, struct str second,
     struct buf *list)
{
    struct str path =
        str_printf(locale->arena, "listPattern/standard/%s", which);
    struct str pattern = cldr_text(locale_cldr(locale), path.at, -1);
    if (pattern.size == 0)
        pattern = STR("{0}, {1}");
    pattern = change_conjunction(locale, pattern, second);
    struct locale_argument arguments[] = {{.name = "0", .text = buf_view(list)},
                                          {.name = "1", .text = second}};
    struct buf joined = {0};
    message_fill(locale, pattern,
                 &(struct message_values){arguments, ENDS_MOST}, &joined);
    buf_release(list);
    *list = joined;
}

/* What stands between the items of a long list, for joining all but the ends
 * in one pass: the text between {0} and {1}. */
static struct str
middle_sign(struct locale *locale)
{
    struct str pattern =
        cldr_text(locale_cldr(locale), "listPattern/standard/middle", -1);
    return pattern.size > 6 && str_starts_with(pattern, "{0}") &&
                   str_ends_with(pattern, "{1}")
               ? str_slice(pattern, 3, pattern.size - 6)
               : STR(", ");
}

struct str
locale_list(struct arena *arena, struct locale *locale, const struct str *items,
            size_t count)
{
    if (count == 0)
        return (struct str){NULL, 0};
    struct buf list = {0};
    buf_str(&list, items[0]);
    if (count > 2) {
        join(locale, "start", items[1], &list);
        struct str sign = middle_sign(locale);
        for (size_t i = 2; i + 1 < count; i++) {
            buf_str(&list, sign);
            buf_str(&list, items[i]);
        }
    }
    if (count > 1)
        join(locale, count == 2 ? "2" : "end", items[count - 1], &list);
    return buf_take(arena, &list);
}
