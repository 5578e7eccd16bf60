/* Writing text and bytes into XML; see escape.h. */
#include "base/escape.h"

#include <string.h>

static void
add_reference(struct buf *out, char c)
{
    switch (c) {
    case '&':
        buf_text(out, "&amp;");
        break;
    case '<':
        buf_text(out, "&lt;");
        break;
    case '>':
        buf_text(out, "&gt;");
        break;
    case '"':
        buf_text(out, "&quot;");
        break;
    default:
        buf_printf(out, "&#%d;", c);
    }
}

void
escape_text(struct buf *out, struct str text, const char *characters)
{
    size_t from = 0;
    for (size_t at = 0; at < text.size; at++) {
        char c = text.at[at];
        if (c == '\0' || strchr(characters, c) == NULL)
            continue;
        buf_append(out, text.at + from, at - from);
        add_reference(out, c);
        from = at + 1;
    }
    buf_str(out, str_slice(text, from, text.size));
}

void
escape_base64(struct buf *out, struct str bytes)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+/";
    char *to = buf_reserve(out, (bytes.size + 2) / 3 * 4);
    for (size_t i = 0; i < bytes.size; i += 3) {
        size_t left = bytes.size - i;
        uint32_t three = 0;
        for (size_t k = 0; k < 3; k++)
            three =
                three << 8 | (k < left ? (unsigned char)bytes.at[i + k] : 0);
        *to++ = digits[three >> 18];
        *to++ = digits[three >> 12 & 63];
        *to++ = left > 1 ? digits[three >> 6 & 63] : '=';
        *to++ = left > 2 ? digits[three & 63] : '=';
    }
    out->size += (bytes.size + 2) / 3 * 4;
    *to = '\0';
}
