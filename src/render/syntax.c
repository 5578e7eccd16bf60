/* PDF syntax; see syntax.h.  Written by hand because content streams are made
 * of little else, and printf would take most of the time of a long document. */
#include "render/syntax.h"

#include "base/calendar.h"
#include "base/utf8.h"

#include <string.h>

enum {
    DIGITS_MOST = 24
};

int64_t
milli_of(scaled length)
{
    int64_t product = (int64_t)length * 1000;
    int64_t half = product < 0 ? -SCALED_PT / 2 : SCALED_PT / 2;
    return (product + half) / SCALED_PT;
}

/* Writes the digits of `value` before `end`; returns where they begin. */
static char *
digits(char *end, uint64_t value)
{
    do
        *--end = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    return end;
}

static uint64_t
magnitude(struct buf *out, int64_t value)
{
    if (value >= 0)
        return (uint64_t)value;
    buf_char(out, '-');
    return 0 - (uint64_t)value;
}

void
pdf_integer(struct buf *out, int64_t value)
{
    char text[DIGITS_MOST], *end = text + sizeof text;
    char *begin = digits(end, magnitude(out, value));
    buf_append(out, begin, (size_t)(end - begin));
}

void
pdf_number(struct buf *out, int64_t milli)
{
    uint64_t value = magnitude(out, milli);
    uint64_t whole = value / 1000, rest = value % 1000;
    char text[DIGITS_MOST], *end = text + sizeof text, *begin = end;
    if (rest > 0) {
        begin -= 4;
        (void)digits(end, rest + 1000);
        *begin = '.'; /* where the 1 stood */
        while (end[-1] == '0')
            end--;
    }
    if (whole > 0 || rest == 0)
        begin = digits(begin, whole);
    buf_append(out, begin, (size_t)(end - begin));
}

void
pdf_operand(struct buf *out, int64_t milli)
{
    pdf_number(out, milli);
    buf_char(out, ' ');
}

void
pdf_color(struct buf *out, colour color, const char *gray, const char *rgb)
{
    unsigned red = color >> 16 & 0xFF, green = color >> 8 & 0xFF;
    unsigned blue = color & 0xFF;
    bool is_gray = red == green && green == blue;
    pdf_operand(out, (int64_t)(red * 1000 + 127) / 255);
    if (!is_gray) {
        pdf_operand(out, (int64_t)(green * 1000 + 127) / 255);
        pdf_operand(out, (int64_t)(blue * 1000 + 127) / 255);
    }
    buf_text(out, is_gray ? gray : rgb);
    buf_char(out, '\n');
}

static void
hexadecimal(struct buf *out, uint32_t value, int count)
{
    static const char figures[] = "0123456789ABCDEF";
    while (count-- > 0)
        buf_char(out, figures[value >> 4 * count & 15]);
}

void
pdf_hexadecimal(struct buf *out, uint16_t value)
{
    hexadecimal(out, value, 4);
}

void
pdf_name(struct buf *out, struct str name)
{
    buf_char(out, '/');
    for (size_t i = 0; i < name.size; i++) {
        unsigned char c = (unsigned char)name.at[i];
        if (c > ' ' && c < 0x7F && strchr("#()<>[]{}/%", c) == NULL) {
            buf_char(out, (char)c);
        } else if (c != 0) {
            buf_char(out, '#');
            hexadecimal(out, c, 2);
        }
    }
}

void
pdf_string(struct buf *out, struct str bytes)
{
    buf_char(out, '(');
    for (size_t i = 0; i < bytes.size; i++) {
        char c = bytes.at[i];
        if (c == '(' || c == ')' || c == '\\')
            buf_char(out, '\\');
        if (c == '\r')
            buf_text(out, "\\r");
        else
            buf_char(out, c);
    }
    buf_char(out, ')');
}

void
pdf_utf16(struct buf *out, struct str text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        if (c >= 0x10000) {
            hexadecimal(out, 0xD800 + ((c - 0x10000) >> 10), 4);
            c = 0xDC00 + (c & 0x3FF);
        }
        hexadecimal(out, c, 4);
    }
}

/* Printable ASCII is the same in PDFDocEncoding. */
static bool
is_ascii(struct str text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] < ' ' || text.at[i] > '~')
            return false;
    return true;
}

void
pdf_text(struct buf *out, struct str text)
{
    if (is_ascii(text)) {
        pdf_string(out, text);
        return;
    }
    buf_text(out, "<FEFF");
    pdf_utf16(out, text);
    buf_char(out, '>');
}

void
pdf_reference(struct buf *out, uint32_t object)
{
    buf_char(out, ' ');
    pdf_integer(out, object);
    buf_text(out, " 0 R");
}

void
pdf_date(struct buf *out, int64_t time)
{
    struct date date = date_of_unix_time(time);
    buf_printf(out, "(D:%04d%02d%02d%02d%02d%02dZ)", date.year, date.month,
               date.day, date.hour, date.minute, date.second);
}
