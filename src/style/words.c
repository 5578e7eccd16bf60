/* What messages about style sheets are made of. */
#include "style/words.h"

#include "base/buf.h"

#include <string.h>

struct str
style_alternatives(struct arena *arena, const struct str *words, size_t count)
{
    struct buf buf = {0};
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            buf_text(&buf, i + 1 < count ? ", " : " or ");
        buf_str(&buf, words[i]);
    }
    return buf_take(arena, &buf);
}

struct str
style_hint(struct arena *arena, struct str nearest)
{
    if (nearest.size == 0)
        return STR("");
    return str_printf(arena, "; did you mean '%.*s'?", STR_ARGS(nearest));
}

/* Sides are said by the direction of the text, so that a sheet serves Arabic as
 * well (CSS Logical Properties 1). */
static struct str
logical(struct arena *arena, struct str name)
{
    static const struct {
        const char *physical, *logical;
    } sides[] = {{"left", "inline-start"}, {"right", "inline-end"}};
    for (size_t i = 0; i < COUNT(sides); i++) {
        size_t at = str_find(name, sides[i].physical);
        size_t behind = at + strlen(sides[i].physical);
        if (at < name.size)
            return str_printf(arena, "%.*s%s%.*s", (int)at, name.at,
                              sides[i].logical, (int)(name.size - behind),
                              name.at + behind);
    }
    return name;
}

struct str
style_meant(struct arena *arena, struct str name, const struct str *names,
            size_t count)
{
    struct str meant = logical(arena, name);
    for (size_t i = 0; i < count; i++)
        if (str_equal(meant, names[i]))
            return meant;
    return str_nearest(name, names, count);
}
