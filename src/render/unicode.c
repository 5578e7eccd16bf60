/* ToUnicode maps (ISO 32000-1, 9.10.3); see unicode.h. */
#include "render/unicode.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "render/syntax.h"

enum {
    BLOCK_MOST = 100, /* mappings of one bfchar block */
    PRIVATE_FIRST = 0xE000,
    PRIVATE_LAST = 0xF8FF,
    PRIVATE_PLANES = 0xF0000,
    BYTE_ORDER_MARK = 0xFEFF,
    NOT_A_CHARACTER = 0xFFFE,
};

static const char opening[] = "/CIDInit/ProcSet findresource begin\n"
                              "12 dict begin\n"
                              "begincmap\n"
                              "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
                              "/Supplement 0>>def\n"
                              "/CMapName/Adobe-Identity-UCS def\n"
                              "/CMapType 2 def\n"
                              "1 begincodespacerange\n"
                              "<0000><FFFF>\n"
                              "endcodespacerange\n";
static const char closing[] = "endcmap\n"
                              "CMapName currentdict/CMap defineresource pop\n"
                              "end\n"
                              "end\n";

/* PDF/A (ISO 19005-3, 6.2.11.7) allows neither what stands for no character nor
 * what only a private agreement gives a meaning to. */
static bool
is_allowed(uint32_t c)
{
    return c != 0 && c != BYTE_ORDER_MARK && c != NOT_A_CHARACTER &&
           (c < PRIVATE_FIRST || c > PRIVATE_LAST) && c < PRIVATE_PLANES;
}

/* A glyph that is shown with a neighbour's text maps to the empty string: every
 * code must map to something. */
static void
print_text(struct str text, struct buf *out)
{
    for (size_t at = 0; at < text.size;) {
        size_t begin = at;
        if (is_allowed(utf8_next(text, &at)))
            pdf_utf16(out, str_slice(text, begin, at - begin));
        else
            pdf_hexadecimal(out, UTF8_REPLACEMENT);
    }
}

void
unicode_map_print(const struct code *const *codes, size_t count,
                  struct buf *out)
{
    buf_text(out, opening);
    for (size_t from = 0; from < count; from += BLOCK_MOST) {
        size_t left = count - from;
        size_t to = from + (left < BLOCK_MOST ? left : BLOCK_MOST);
        buf_printf(out, "%zu beginbfchar\n", to - from);
        for (size_t i = from; i < to; i++) {
            buf_char(out, '<');
            pdf_hexadecimal(out, codes[i]->cid);
            buf_text(out, "><");
            print_text(codes[i]->text, out);
            buf_text(out, ">\n");
        }
        buf_text(out, "endbfchar\n");
    }
    buf_text(out, closing);
}
