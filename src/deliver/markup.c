/* Escaping for HTML; see markup.h. */
#include "deliver/markup.h"

#include "base/address.h"
#include "base/utf8.h"

#include <string.h>

#define DOI_RESOLVER "https://doi.org/"

/* Code points that no document may have (HTML, 13.2.3.5): controls,
 * surrogates, noncharacters. */
static bool
is_forbidden(uint32_t c)
{
    if (c == '\t' || c == '\n')
        return false;
    return c < ' ' || (c >= 0x7F && c <= 0x9F) || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xFDD0 && c <= 0xFDEF);
}

static const char *
reference(uint32_t c)
{
    return c == '&'   ? "&amp;"
           : c == '<' ? "&lt;"
           : c == '>' ? "&gt;"
           : c == '"' ? "&quot;"
                      : NULL;
}

void
markup_text(struct buf *out, struct str text)
{
    for (size_t at = 0; at < text.size;) {
        size_t from = at;
        uint32_t c = utf8_next(text, &at);
        const char *escaped = reference(c);
        if (escaped != NULL)
            buf_text(out, escaped);
        else if (is_forbidden(c))
            buf_code_point(out, UTF8_REPLACEMENT);
        else
            buf_append(out, text.at + from, at - from);
    }
}

void
markup_attribute(struct buf *out, const char *name, struct str value)
{
    if (value.size == 0)
        return;
    buf_printf(out, " %s=\"", name);
    markup_text(out, value);
    buf_char(out, '"');
}

void
markup_number(struct buf *out, const char *name, uint32_t value)
{
    buf_printf(out, " %s=\"%u\"", name, (unsigned)value);
}

void
markup_json(struct buf *out, struct str json)
{
    for (size_t i = 0; i < json.size; i++)
        if (json.at[i] == '<')
            buf_text(out, "\\u003c");
        else
            buf_char(out, json.at[i]);
}

void
markup_base64(struct buf *out, struct str bytes)
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

/* What no URI has (RFC 3986), and a second "#", is percent-encoded. */
static struct str
encoded(struct arena *arena, struct str address)
{
    struct buf buf = {0};
    bool has_fragment = false;
    for (size_t i = 0; i < address.size; i++) {
        char c = address.at[i];
        bool is_odd = strchr("\"<>\\^`{|}", c) != NULL;
        if (is_odd || (c == '#' && has_fragment))
            buf_printf(&buf, "%%%02X", (unsigned char)c);
        else
            buf_char(&buf, c);
        has_fragment = has_fragment || c == '#';
    }
    struct str text = str_copy(arena, buf_view(&buf));
    buf_release(&buf);
    return text;
}

struct str
markup_address(struct arena *arena, struct str address)
{
    static const char *const schemes[] = {"https:", "http:", "mailto:"};
    if (!address_is_known(address))
        return (struct str){NULL, 0};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (address_has_scheme(address, str_from(schemes[i])))
            return encoded(arena, address);
    if (!address_has_scheme(address, STR("doi:")))
        return (struct str){NULL, 0};
    return str_printf(
        arena, DOI_RESOLVER "%.*s",
        STR_ARGS(encoded(arena, str_slice(address, 4, address.size))));
}
