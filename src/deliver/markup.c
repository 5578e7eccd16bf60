/* Escaping for HTML; see markup.h. */
#include "deliver/markup.h"

#include "base/address.h"
#include "base/escape.h"
#include "base/utf8.h"

#include <string.h>

#define MARKUP       "&<>\"" /* in text and in attributes */
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

void
markup_text(struct buf *out, struct str text)
{
    size_t from = 0;
    for (size_t at = 0; at < text.size;) {
        size_t before = at;
        if (!is_forbidden(utf8_next(text, &at)))
            continue;
        escape_text(out, str_slice(text, from, before - from), MARKUP);
        buf_code_point(out, UTF8_REPLACEMENT);
        from = at;
    }
    escape_text(out, str_slice(text, from, text.size), MARKUP);
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
    return buf_take(arena, &buf);
}

struct str
markup_address(struct arena *arena, struct str address)
{
    static const char *const schemes[] = {"https:", "http:", "mailto:"};
    if (!address_is_known(address))
        return (struct str){NULL, 0};
    for (size_t i = 0; i < COUNT(schemes); i++)
        if (address_has_scheme(address, str_from(schemes[i])))
            return encoded(arena, address);
    if (!address_has_scheme(address, STR("doi:")))
        return (struct str){NULL, 0};
    return str_printf(
        arena, DOI_RESOLVER "%.*s",
        STR_ARGS(encoded(arena, str_slice(address, 4, address.size))));
}
