/* Filling lines of plain text; see wrap.h. */
#include "deliver/wrap.h"

#include "base/address.h"
#include "base/ascii.h"
#include "base/bidi.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "locale/locale.h"

#include <string.h>

enum {
    SOFT_HYPHEN = 0xAD,
    IDEOGRAPHIC_SPACE = 0x3000,
    ZERO_WIDTH_SPACE = 0x200B,
    WORD_JOINER = 0x2060,
    BYTE_ORDER_MARK = 0xFEFF,
};

/* ---- characters that only say where lines break ---- */

/* Without soft hyphens: a word is not divided. */
static struct str
undivided(struct arena *arena, struct str text)
{
    struct buf buf = {0};
    for (size_t at = 0, from = 0; at < text.size; from = at)
        if (utf8_next(text, &at) != SOFT_HYPHEN)
            buf_str(&buf, str_slice(text, from, at - from));
    return buf_take(arena, &buf);
}

static struct str
without_blanks(struct str text)
{
    while (str_ends_with(text, " "))
        text.size--;
    return text;
}

/* A line once it has been broken: its spaces are all alike, but for those as
 * wide as an ideograph, and none is at its end.  It turns nothing that a table
 * or a reader puts beside it. */
static void
add_line(struct arena *arena, struct lines *lines, struct str text)
{
    struct buf buf = {0};
    size_t end = 0;
    for (size_t at = 0, from = 0; at < text.size; from = at) {
        uint32_t c = utf8_next(text, &at);
        bool is_space = plain_class(c) == PLAIN_SPACE;
        if (is_space && c != IDEOGRAPHIC_SPACE)
            buf_char(&buf, ' ');
        else if (c != ZERO_WIDTH_SPACE && c != WORD_JOINER &&
                 c != BYTE_ORDER_MARK)
            buf_str(&buf, str_slice(text, from, at - from));
        end = is_space ? end : buf.size;
    }
    buf.size = end;
    bidi_close(buf_view(&buf), &buf);
    lines_add(arena, lines, str_copy(arena, buf_view(&buf)));
    buf_release(&buf);
}

/* ---- addresses ---- */

/* Lets no line break within the addresses of a text, nor behind the bracket
 * before one: who clicks on it gets the whole (RFC 3986, appendix C). */
static void
keep_addresses(struct str text, bool *breaks)
{
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] != ':')
            continue;
        size_t from = i, to = i + 1;
        while (from > 0 && ascii_is_letter(text.at[from - 1]))
            from--;
        /* the scheme, and one letter more */
        if (!address_is_known(str_slice(text, from, to + 1 - from)))
            continue;
        while (to < text.size && text.at[to] > ' ' && text.at[to] < 0x7F)
            to++;
        for (size_t k = from; k <= to && k < text.size; k++)
            if (k > from ? k < to : k > 0 && text.at[k - 1] == '<')
                breaks[k] = false;
        i = to - 1;
    }
}

/* ---- filling ---- */

/* One line's text from `from` on, up to `end`: as much as fits. */
static size_t
line_end(struct str text, const bool *breaks, size_t from, size_t width)
{
    size_t fits = from, columns = 0, measured = from;
    for (size_t at = from + 1; at <= text.size; at++) {
        if (!breaks[at] && at < text.size)
            continue;
        struct str piece = str_slice(text, measured, at - measured);
        if (fits > from &&
            columns + plain_columns(without_blanks(piece)) > width)
            return fits;
        columns += plain_columns(piece);
        fits = measured = at;
    }
    return fits;
}

static void
fill(struct arena *arena, struct locale *locale, struct str text, size_t width,
     struct lines *lines)
{
    bool *breaks = ARENA_ARRAY(arena, bool, text.size + 1);
    locale_line_breaks(locale, text, breaks);
    keep_addresses(text, breaks);
    for (size_t from = 0; from < text.size;) {
        size_t end = line_end(text, breaks, from, width);
        add_line(arena, lines, str_slice(text, from, end - from));
        from = end;
    }
}

void
wrap(struct arena *arena, struct locale *locale, struct str text, size_t width,
     struct lines *lines)
{
    struct str rest = plain_composed(arena, undivided(arena, text));
    while (rest.size > 0) {
        const char *end = memchr(rest.at, '\n', rest.size);
        size_t size = end != NULL ? (size_t)(end - rest.at) : rest.size;
        fill(arena, locale, str_trim(str_slice(rest, 0, size)), width, lines);
        rest = str_slice(rest, size + 1, rest.size);
    }
}

/* ---- raised and lowered figures ---- */

bool
append_shifted(struct buf *out, struct str text, bool is_raised)
{
    static const struct {
        const char *plain, *raised, *lowered;
    } figures[] = {
        {"0", "⁰", "₀"}, {"1", "¹", "₁"}, {"2", "²", "₂"}, {"3", "³", "₃"},
        {"4", "⁴", "₄"}, {"5", "⁵", "₅"}, {"6", "⁶", "₆"}, {"7", "⁷", "₇"},
        {"8", "⁸", "₈"}, {"9", "⁹", "₉"}, {"+", "⁺", "₊"}, {"-", "⁻", "₋"},
        {"−", "⁻", "₋"}, {"n", "ⁿ", "ₙ"}, {"i", "ⁱ", "ᵢ"},
    };
    size_t size = out->size;
    for (size_t at = 0, from = 0; at < text.size; from = at) {
        (void)utf8_next(text, &at);
        struct str one = str_slice(text, from, at - from);
        size_t i = 0;
        while (i < COUNT(figures) && !str_equals(one, figures[i].plain))
            i++;
        if (i == COUNT(figures)) {
            out->size = size;
            return false;
        }
        buf_text(out, is_raised ? figures[i].raised : figures[i].lowered);
    }
    return true;
}
