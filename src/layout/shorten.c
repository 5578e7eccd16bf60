/* Text cut with an ellipsis; see shorten.h. */
#include "layout/shorten.h"

#include "base/utf8.h"

#include <string.h>

struct str
shortened(struct arena *arena, struct str text, size_t size)
{
    if (size >= text.size)
        return text;
    while (size > 0 && utf8_is_continuation(text.at[size]))
        size--;
    struct str kept = str_trim(str_slice(text, 0, size));
    return str_printf(arena, "%.*s\xE2\x80\xA6", STR_ARGS(kept));
}

size_t
shorten_size(struct arena *arena, struct str text, shorten_fits *fits,
             const void *context)
{
    size_t low = 0, high = text.size;
    if (fits(context, text))
        return text.size;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (fits(context, shortened(arena, text, middle)))
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The end of the last whole word in [0, size), or `size` where there is none in
 * the second half. */
static size_t
word_end(struct str text, size_t size)
{
    for (size_t i = size; i > size / 2; i--)
        if (text.at[i] == ' ')
            return i;
    return size;
}

struct str
shorten_to_words(struct arena *arena, struct str text, shorten_fits *fits,
                 const void *context)
{
    size_t size = shorten_size(arena, text, fits, context);
    if (size == text.size || size == 0)
        return str_slice(text, 0, size);
    size = word_end(text, size);
    while (size > 0 && strchr(":;,. ", text.at[size - 1]) != NULL)
        size--;
    return shortened(arena, text, size);
}
