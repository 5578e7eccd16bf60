/* Lists of words. */
#include "locale/state.h"

#include "base/arena.h"
#include "base/buf.h"

enum {
    ENDS_MOST = 2
};

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
    struct str text = str_copy(arena, buf_view(&list));
    buf_release(&list);
    return text;
}
