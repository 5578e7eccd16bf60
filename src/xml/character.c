/* Characters as XML and our messages see them; see character.h. */
#include "xml/character.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

size_t
character_find_forbidden(struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
            return i;
        /* U+FFFE and U+FFFF: EF BF BE, EF BF BF */
        if (c == 0xEF && (unsigned char)text.at[i + 1] == 0xBF &&
            (unsigned char)text.at[i + 2] >= 0xBE)
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
