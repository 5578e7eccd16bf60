/* Text operators (ISO 32000-1, 9.4).
 *
 * The pen is followed as the reader's will move, by the widths that the PDF
 * says, in whole millionths of an em; where a glyph belongs elsewhere by half a
 * thousandth of an em or more, an adjustment is put in.  So errors never add
 * up, whatever a line holds: kerning, letter spacing, justified space. */
#include "render/content.h"

#include "render/codes.h"
#include "render/syntax.h"

#include <assert.h>

enum {
    MICRO = 1000000,   /* to the em */
    WHOLE = 10000,     /* of a glyph's width, when it is expanded */
    THOUSANDTH = 1000, /* of an em, in millionths */
    JUMP = 3 * MICRO,  /* further than this is a new position */
    BACKSTEP = -1 * MICRO,
};

static int64_t
divide(int64_t value, int64_t by)
{
    return (value + (value < 0 ? -by / 2 : by / 2)) / by;
}

static void
show(struct content *content)
{
    if (!content->text.is_showing)
        buf_text(content->out, "[(");
    content->text.is_showing = true;
}

static void
stop_showing(struct content *content)
{
    if (content->text.is_showing)
        buf_text(content->out, ")]TJ\n");
    content->text.is_showing = false;
}

void
glyphs_end(struct content *content)
{
    stop_showing(content);
    if (content->text.is_open)
        buf_text(content->out, "ET\n");
    content->text.is_open = false;
    content->text.has_line = false;
}

/* BT puts the line at the origin, in its own matrix. */
static void
open_text(struct content *content)
{
    struct text_state *text = &content->text;
    if (text->is_open)
        return;
    buf_text(content->out, "BT\n");
    text->is_open = true;
    text->line_x = text->line_y = 0;
}

static void
select_font(struct content *content, const struct pdf_font *font,
            uint32_t variant, scaled size)
{
    struct text_state *text = &content->text;
    if (text->font == font && text->variant == variant && text->size == size)
        return;
    stop_showing(content);
    buf_char(content->out, '/');
    font_name_print(font, variant, content->out);
    buf_char(content->out, ' ');
    pdf_operand(content->out, milli_of(size));
    buf_text(content->out, "Tf\n");
    text->font = font;
    text->variant = variant;
    text->size = size;
}

/* Horizontal scaling, in percent; the pen's em is scaled likewise. */
static void
set_expansion(struct content *content, int32_t expansion)
{
    struct text_state *text = &content->text;
    if (text->expansion == expansion)
        return;
    stop_showing(content);
    pdf_operand(content->out, (int64_t)(WHOLE + expansion) * 10);
    buf_text(content->out, "Tz\n");
    text->expansion = expansion;
    text->has_line = false;
}

/* Begins a line at the item; distances are between rounded places, so that
 * they add up to these. */
static void
begin_line(struct content *content, const struct page_item *item)
{
    struct text_state *text = &content->text;
    int64_t x = milli_of(item->x);
    int64_t y = milli_of(content->page->height - item->y);
    stop_showing(content);
    pdf_operand(content->out, x - text->line_x);
    pdf_operand(content->out, y - text->line_y);
    buf_text(content->out, "Td\n");
    text->x = item->x;
    text->y = item->y;
    text->line_x = x;
    text->line_y = y;
    text->pen = text->gap = 0;
    text->has_line = true;
}

/* Goes on where the last item ended if the pen can be brought to this one;
 * else begins a line. */
static void
move_to(struct content *content, const struct page_item *item, bool same_font)
{
    struct text_state *text = &content->text;
    if (same_font && text->has_line && text->y == item->y) {
        int64_t distance = (int64_t)item->x - text->x;
        int64_t em = (int64_t)item->size * (WHOLE + item->expansion);
        int64_t gap = divide(distance * MICRO * WHOLE, em) - text->pen;
        if (gap <= JUMP && gap >= BACKSTEP) {
            text->gap = gap;
            return;
        }
    }
    begin_line(content, item);
}

static void
set_rise(struct content *content, int64_t rise)
{
    if (content->text.rise == rise)
        return;
    stop_showing(content);
    pdf_operand(content->out, rise);
    buf_text(content->out, "Ts\n");
    content->text.rise = rise;
}

/* Closes the gap before a glyph as nearly as a thousandth of an em. */
static void
adjust(struct content *content)
{
    struct text_state *text = &content->text;
    int64_t thousandths = divide(text->gap, THOUSANDTH);
    if (thousandths == 0)
        return;
    show(content);
    buf_char(content->out, ')');
    pdf_integer(content->out, -thousandths);
    buf_char(content->out, '(');
    text->gap -= thousandths * THOUSANDTH;
    text->pen += thousandths * THOUSANDTH;
}

/* A byte of a literal string (7.3.4.2). */
static char *
put_byte(char *end, unsigned byte)
{
    if (byte == '\r') {
        *end++ = '\\';
        byte = 'r';
    } else if (byte == '(' || byte == ')' || byte == '\\') {
        *end++ = '\\';
    }
    *end++ = (char)byte;
    return end;
}

static void
put_code(struct content *content, uint16_t cid)
{
    enum {
        BYTES_MOST = 4
    };
    show(content);
    char *begin = buf_reserve(content->out, BYTES_MOST);
    char *end = put_byte(put_byte(begin, cid >> 8), cid & 0xFF);
    content->out->size += (size_t)(end - begin);
}

/* What is the same for all glyphs of an item. */
struct run {
    const struct page_item *item;
    struct pdf_font *font;
    int64_t spacing; /* letter spacing in millionths of an em */
};

static void
write_glyph(struct content *content, const struct run *run,
            const struct glyph *glyph)
{
    const struct face *face = run->font->face;
    struct text_state *text = &content->text;
    struct str shown =
        str_slice(run->item->text, glyph->text_at, glyph->text_size);
    const struct code *code =
        font_encode(content->fonts, run->font, glyph->id, shown);
    int64_t offset =
        glyph->x_offset != 0 ? font_micro(face, glyph->x_offset) : 0;
    text->gap += offset;
    select_font(content, run->font, code->variant, run->item->size);
    set_rise(content,
             glyph->y_offset != 0
                 ? divide((int64_t)glyph->y_offset * milli_of(run->item->size),
                          face->units_per_em)
                 : 0);
    adjust(content);
    put_code(content, code->cid);
    text->pen += code->width;
    text->gap += run->spacing - offset;
    if (glyph->advance != code->advance)
        text->gap += font_micro(face, glyph->advance - code->advance);
}

void
glyphs_write(struct content *content, const struct page_item *item)
{
    struct run run = {
        item, fonts_use(content->fonts, item->face),
        divide((int64_t)item->letter_spacing * MICRO, item->size)};
    struct text_state *text = &content->text;
    bool same_font = text->font == run.font && text->size == item->size;
    open_text(content);
    if (!content->has_color || content->color != item->color)
        stop_showing(content);
    content_color(content, item->color);
    set_expansion(content, item->expansion);
    move_to(content, item, same_font);
    for (size_t i = 0; i < item->glyph_count; i++) {
        /* PDF/A: .notdef is never shown; layout has reported the character. */
        assert(item->glyphs[i].id != 0);
        if (item->glyphs[i].id != 0)
            write_glyph(content, &run, &item->glyphs[i]);
    }
    set_rise(content, 0);
}
