/* Characters as XML and our messages see them; see character.h. */
#include "xml/character.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

static bool
is_forbidden(struct str text, size_t at)
{
    unsigned char c = (unsigned char)text.at[at];
    if (c < 0x20)
        return c != '\t' && c != '\n' && c != '\r';
    /* U+FFFE and U+FFFF: EF BF BE, EF BF BF */
    return c == 0xEF && (unsigned char)text.at[at + 1] == 0xBF &&
           (unsigned char)text.at[at + 2] >= 0xBE;
}

/* Whether all eight bytes are from 0x20 to 0x7F. */
static bool
is_plain(const char *bytes)
{
    const uint64_t ones = 0x0101010101010101u, high = 0x80 * ones;
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return ((word | (word - 0x20 * ones)) & high) == 0;
}

size_t
character_find_forbidden(struct str text)
{
    size_t i = 0;
    while (i < text.size) {
        if (text.size - i >= 8 && is_plain(text.at + i)) {
            i += 8;
            continue;
        }
        size_t end = text.size - i >= 8 ? i + 8 : text.size;
        for (; i < end; i++)
            if (is_forbidden(text, i))
                return i;
    }
    return text.size;
}

void
character_print(struct str text, size_t at, struct buf *out)
{
    if (at >= text.size) {
        buf_text(out, "the end of the file");
        return;
    }
    size_t end = at;
    uint32_t code_point = utf8_next(text, &end);
    if (code_point == UTF8_REPLACEMENT && end == at + 1)
        buf_printf(out, "byte 0x%02X", (unsigned char)text.at[at]);
    else if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) ||
             (code_point & 0xFFFE) == 0xFFFE)
        buf_printf(out, "U+%04X", (unsigned)code_point);
    else
        buf_printf(out, "'%.*s'", (int)(end - at), text.at + at);
}
