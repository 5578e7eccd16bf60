/* A page as an SVG file; see svg.h.
 *
 * Version 1.1 with its xlink:href, which all programs read; they differ in
 * fonts, so text is outlines, each defined once and used where it stands.  A
 * run of glyphs is a group whose unit is the font's, so that places in it are
 * whole numbers. */
#include "picture/svg.h"

#include "base/address.h"
#include "base/escape.h"
#include "font/font.h"
#include "picture/frame.h"
#include "picture/leaf.h"
#include "picture/outline.h"
#include "picture/svgimage.h"
#include "picture/svgsyntax.h"

enum {
    WHITE = 0xFFFFFF,
    WHOLE = 10000,      /* of a glyph's width, when it is expanded */
    FINE = 10,          /* decimals of the size of a font unit, in points */
    UNIT_DECIMALS = 1,  /* of lengths in font units */
    POINT_DECIMALS = 3, /* of lengths in points */
};

struct writer {
    struct buf *out;
    struct buf definitions; /* of the glyphs */
    struct outlines *outlines;
    uint32_t page;
};

/* Fit for an element and for an attribute. */
static void
write_text(struct buf *out, struct str text)
{
    escape_text(out, text, XML_IN_ATTRIBUTE);
}

/* ---- text ---- */

static void
define(struct writer *writer, const struct page_item *item, uint16_t glyph,
       struct outline *outline)
{
    if (outline->page == writer->page)
        return;
    outline->page = writer->page;
    struct buf *out = &writer->definitions;
    buf_printf(out, "<path id=\"f%ug%u\" d=\"", item->face->number, glyph);
    svg_path(out, outline->steps, outline->count, UNIT_DECIMALS);
    buf_text(out, "\"/>\n");
}

/* A font unit in points, FINE decimals. */
static int64_t
fine_unit(const struct page_item *item)
{
    static const int64_t one = 10000000000;
    int64_t em = (int64_t)item->face->units_per_em * SCALED_PT;
    return (item->size * one + em / 2) / em;
}

static void
begin_run(struct writer *writer, const struct page_item *item)
{
    int64_t unit = fine_unit(item);
    buf_text(writer->out, "<g");
    svg_color(writer->out, "fill", item->color);
    buf_text(writer->out, " transform=\"matrix(");
    svg_number(writer->out, unit + unit * item->expansion / WHOLE, FINE);
    buf_text(writer->out, " 0 0 ");
    svg_number(writer->out, unit, FINE);
    buf_char(writer->out, ' ');
    svg_points(writer->out, item->x);
    buf_char(writer->out, ' ');
    svg_points(writer->out, item->y);
    buf_text(writer->out, ")\">");
}

/* Lengths are in tenths of font units. */
static void
use(struct writer *writer, const struct page_item *item,
    const struct glyph *glyph, int64_t pen)
{
    struct buf *out = writer->out;
    int64_t x = pen + 10 * glyph->x_offset, y = -10 * glyph->y_offset;
    buf_printf(out, "<use xlink:href=\"#f%ug%u\"", item->face->number,
               glyph->id);
    if (x != 0) {
        buf_text(out, " x=\"");
        svg_number(out, x, UNIT_DECIMALS);
        buf_char(out, '"');
    }
    if (y != 0) {
        buf_text(out, " y=\"");
        svg_number(out, y, UNIT_DECIMALS);
        buf_char(out, '"');
    }
    buf_text(out, "/>");
}

/* The letter spacing before a glyph is counted as a whole, so that rounding
 * does not add up. */
static int64_t
spacing_before(const struct page_item *item, size_t i)
{
    int64_t product = 10 * (int64_t)item->letter_spacing *
                      item->face->units_per_em * (int64_t)i;
    return product / item->size;
}

static void
write_glyphs(struct writer *writer, const struct page_item *item)
{
    int64_t pen = 0;
    bool is_begun = false;
    for (size_t i = 0; i < item->glyph_count; i++) {
        const struct glyph *glyph = &item->glyphs[i];
        struct outline *outline =
            outline_find(writer->outlines, item->face, glyph->id);
        if (outline->count > 0) {
            if (!is_begun)
                begin_run(writer, item);
            is_begun = true;
            define(writer, item, glyph->id, outline);
            use(writer, item, glyph, pen + spacing_before(item, i));
        }
        pen += 10 * glyph->advance;
    }
    if (is_begun)
        buf_text(writer->out, "</g>\n");
}

/* ---- all else ---- */

static void
write_box(struct buf *out, scaled x, scaled y, scaled width, scaled height)
{
    svg_length(out, "x", x);
    svg_length(out, "y", y);
    svg_length(out, "width", width);
    svg_length(out, "height", height);
}

static void
write_fill(struct writer *writer, const struct page_item *item)
{
    buf_text(writer->out, "<rect");
    write_box(writer->out, item->x, item->y, item->width, item->height);
    svg_color(writer->out, "fill", item->color);
    buf_text(writer->out, "/>\n");
}

/* Dots are dashes of no length with round ends. */
static void
write_pen(struct buf *out, const struct page_item *item)
{
    const struct path_pen *pen = &item->pen;
    buf_text(out, " fill=\"none\"");
    svg_color(out, "stroke", item->color);
    svg_length(out, "stroke-width", pen->width);
    if (pen->gap == 0)
        return;
    if (pen->dash == 0)
        buf_text(out, " stroke-linecap=\"round\"");
    buf_text(out, " stroke-dasharray=\"");
    svg_points(out, pen->dash);
    buf_char(out, ' ');
    svg_points(out, pen->gap);
    buf_char(out, '"');
}

static void
write_path(struct writer *writer, const struct page_item *item)
{
    struct buf *out = writer->out;
    buf_text(out, "<path transform=\"translate(");
    svg_points(out, item->x);
    buf_char(out, ' ');
    svg_points(out, item->y);
    buf_text(out, ")\" d=\"");
    svg_path(out, item->steps, item->step_count, POINT_DECIMALS);
    buf_char(out, '"');
    if (item->pen.width > 0)
        write_pen(out, item);
    else
        svg_color(out, "fill", item->color);
    buf_text(out, "/>\n");
}

static void
write_image(struct writer *writer, const struct page_item *item)
{
    struct buf *out = writer->out;
    struct frame frame = frame_of(item);
    buf_text(out, "<image preserveAspectRatio=\"none\"");
    svg_length(out, "width", frame.width);
    svg_length(out, "height", frame.height);
    buf_printf(out, " transform=\"matrix(%d %d %d %d ", frame.across_x,
               frame.across_y, frame.down_x, frame.down_y);
    svg_points(out, frame.x);
    buf_char(out, ' ');
    svg_points(out, frame.y);
    buf_text(out, ")\" xlink:href=\"");
    svg_image_address(out, item->image);
    if (item->tag != NULL && item->tag->description.size > 0) {
        buf_text(out, "\"><title>");
        write_text(out, item->tag->description);
        buf_text(out, "</title></image>\n");
    } else {
        buf_text(out, "\"/>\n");
    }
}

/* What leads into the document stays out: its other pages are in files of
 * names that nobody knows here. */
static void
write_link(struct writer *writer, const struct page_item *item)
{
    struct buf *out = writer->out;
    if (!address_is_known(item->text))
        return;
    struct buf address = {0};
    address_print(item->text, &address);
    buf_text(out, "<a xlink:href=\"");
    write_text(out, buf_view(&address));
    buf_release(&address);
    buf_text(out, "\"><title>");
    struct str told = item->tag != NULL ? item->tag->description : STR("");
    write_text(out, told.size > 0 ? told : item->text);
    buf_text(out, "</title><rect");
    write_box(out, item->x, item->y, item->width, item->height);
    buf_text(out, " fill=\"none\" pointer-events=\"all\"/></a>\n");
}

static void
write_items(struct writer *writer, const struct page *page)
{
    static void (*const writers[])(struct writer *,
                                   const struct page_item *) = {
        [PAGE_GLYPHS] = write_glyphs, [PAGE_FILL] = write_fill,
        [PAGE_PATH] = write_path,     [PAGE_IMAGE] = write_image,
        [PAGE_LINK] = write_link,     [PAGE_ANCHOR] = NULL,
        [PAGE_OUTLINE] = NULL,
    };
    for (size_t i = 0; i < page->count; i++) {
        const struct page_item *item = &page->items[i];
        if (writers[item->kind] != NULL)
            writers[item->kind](writer, item);
    }
}

/* Lines meet as in PDF, whose miter limit is another by default (ISO 32000-1,
 * 8.4.3.5). */
static void
write_head(const struct leaf *leaf, struct buf *out)
{
    const struct page *page = leaf->body;
    buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                  "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                  "version=\"1.1\" role=\"graphics-document document\"");
    if (leaf->language != NULL) {
        struct str language = str_from(leaf->language);
        buf_text(out, " xml:lang=\"");
        write_text(out, language);
        buf_text(out, "\" lang=\"");
        write_text(out, language);
        buf_char(out, '"');
    }
    buf_text(out, " width=\"");
    svg_points(out, page->width);
    buf_text(out, "pt\" height=\"");
    svg_points(out, page->height);
    buf_text(out, "pt\" viewBox=\"0 0 ");
    svg_points(out, page->width);
    buf_char(out, ' ');
    svg_points(out, page->height);
    buf_text(out, "\" stroke-miterlimit=\"10\">\n<title>");
    write_text(out, leaf->title);
    buf_text(out, "</title>\n");
}

void
svg_write(const struct leaf *leaf, struct outlines *outlines, struct buf *out)
{
    struct buf body = {0};
    struct writer writer = {
        .out = &body, .outlines = outlines, .page = leaf->body->number};
    write_items(&writer, leaf->body);
    if (leaf->furniture != NULL)
        write_items(&writer, leaf->furniture);
    write_head(leaf, out);
    buf_text(out, "<defs>\n");
    buf_str(out, buf_view(&writer.definitions));
    buf_text(out, "</defs>\n<rect");
    write_box(out, 0, 0, leaf->body->width, leaf->body->height);
    svg_color(out, "fill", WHITE);
    buf_text(out, "/>\n");
    buf_str(out, buf_view(&body));
    buf_text(out, "</svg>\n");
    buf_release(&writer.definitions);
    buf_release(&body);
}
