/* What messages about style sheets are made of. */
#include "style/words.h"

#include "base/arena.h"
#include "base/buf.h"

struct str
style_alternatives(struct arena *arena, const struct str *words, size_t count)
{
    struct buf buf = {0};
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            buf_text(&buf, i + 1 < count ? ", " : " or ");
        buf_str(&buf, words[i]);
    }
    struct str text = str_copy(arena, buf_view(&buf));
    buf_release(&buf);
    return text;
}

struct str
style_hint(struct arena *arena, struct str nearest)
{
    if (nearest.size == 0)
        return STR("");
    return str_printf(arena, "; did you mean '%.*s'?", STR_ARGS(nearest));
}
