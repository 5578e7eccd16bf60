/* Pages as text, for golden tests and for reading.
 *
 * One line an item, in the order of drawing: tag with its parent ("-" for an
 * artifact), place, what it is.  Neighbouring glyphs of a line are one line of
 * text; where its spaces are not as wide as the font has them, "_2.31/2.2" says
 * how wide they are on average, and would be; "%+127" that the glyphs are 1.27
 * % wider.  Lengths are in points, to a hundredth. */
#include "page/page.h"

#include "base/buf.h"
#include "font/font.h"
#include "image/image.h"

static void
print_length(scaled length, struct buf *out)
{
    int64_t product = (int64_t)length * 100;
    int64_t half = product < 0 ? -SCALED_PT / 2 : SCALED_PT / 2;
    int64_t hundredths = (product + half) / SCALED_PT;
    if (hundredths < 0)
        buf_char(out, '-');
    int64_t value = hundredths < 0 ? -hundredths : hundredths;
    buf_printf(out, "%lld", (long long)(value / 100));
    if (value % 100 > 0)
        buf_printf(
            out, value % 10 > 0 ? ".%02lld" : ".%lld",
            (long long)(value % 10 > 0 ? value % 100 : value % 100 / 10));
}

static void
print_pair(scaled x, scaled y, struct buf *out)
{
    print_length(x, out);
    buf_char(out, ',');
    print_length(y, out);
}

static void
print_place(const struct page_item *item, struct buf *out)
{
    buf_char(out, ' ');
    print_pair(item->x, item->y, out);
}

static void
print_size(scaled width, scaled height, struct buf *out)
{
    buf_char(out, ' ');
    print_length(width, out);
    buf_char(out, 'x');
    print_length(height, out);
}

static void
print_spans(const struct tag *tag, struct buf *out)
{
    if (tag->is_column_head)
        buf_text(out, "|");
    if (tag->is_row_head)
        buf_text(out, "=");
    if (tag->column_span > 1 || tag->row_span > 1)
        buf_printf(out, "(%u,%u)", tag->column_span > 0 ? tag->column_span : 1,
                   tag->row_span > 0 ? tag->row_span : 1);
    if (tag->is_ordered)
        buf_text(out, "+");
    if (tag->is_bulleted)
        buf_text(out, "*");
    if (tag->baseline_shift != 0) {
        buf_char(out, '^');
        print_length(tag->baseline_shift, out);
    }
    if (tag->language != NULL)
        buf_printf(out, "@%s", tag->language);
    if (tag->description.size > 0)
        buf_printf(out, "\"%.*s\"", STR_ARGS(tag->description));
}

static void
print_tag(const struct tag *tag, struct buf *out)
{
    if (tag == NULL) {
        buf_char(out, '-');
        return;
    }
    buf_printf(out, "%s%u", role_name(tag->role), tag->number);
    print_spans(tag, out);
    if (tag->parent != NULL)
        buf_printf(out, "<%s%u", role_name(tag->parent->role),
                   tag->parent->number);
}

static void
print_text(struct str text, struct buf *out)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] == '\n')
            buf_text(out, "\\n");
        else
            buf_char(out, text.at[i]);
}

/* Whether `next` goes on with the line of text that `item` is part of. */
static bool
goes_on(const struct page_item *item, const struct page_item *next)
{
    return next->kind == PAGE_GLYPHS && next->tag == item->tag &&
           next->y == item->y && next->face == item->face &&
           next->size == item->size && next->color == item->color &&
           next->letter_spacing == item->letter_spacing &&
           next->expansion == item->expansion && next->x >= item->x;
}

/* A space, and not one that only keeps two lines' words apart in the text. */
static bool
is_space(const struct page_item *item)
{
    return (str_equals(item->text, " ") ||
            str_equals(item->text, NO_BREAK_SPACE)) &&
           item->width > 0;
}

static scaled
natural_width(const struct page_item *item)
{
    int64_t units = 0;
    for (size_t i = 0; i < item->glyph_count; i++)
        units += item->glyphs[i].advance;
    return scaled_ratio(item->size, units, item->face->units_per_em) +
           item->letter_spacing * (scaled)item->glyph_count;
}

static void
print_spaces(const struct page_item *items, size_t count, struct buf *out)
{
    scaled set = 0, natural = 0, spaces = 0;
    for (size_t i = 0; i < count; i++)
        if (is_space(&items[i])) {
            set += items[i].width;
            natural += natural_width(&items[i]);
            spaces++;
        }
    if (set == natural)
        return;
    buf_text(out, " _");
    print_length(set / spaces, out);
    buf_char(out, '/');
    print_length(natural / spaces, out);
}

/* Prints the glyphs at `items`, and those that go on with them; returns how
 * many items that was. */
static size_t
print_glyphs(const struct page_item *items, size_t count, struct buf *out)
{
    size_t used = 1;
    while (used < count && goes_on(&items[used - 1], &items[used]))
        used++;
    const struct page_item *last = &items[used - 1];
    buf_text(out, " +");
    print_length(last->x + last->width - items->x, out);
    buf_printf(out, " %.*s ", STR_ARGS(items->face->name));
    print_length(items->size, out);
    buf_printf(out, " #%06X", items->color);
    if (items->letter_spacing != 0) {
        buf_text(out, " ~");
        print_length(items->letter_spacing, out);
    }
    if (items->expansion != 0)
        buf_printf(out, " %%%+d", (int)items->expansion);
    print_spaces(items, used, out);
    buf_text(out, ": ");
    for (size_t i = 0; i < used; i++)
        print_text(items[i].text, out);
    return used;
}

/* "path #12345F: M0,0 L20,0 Z" or "path 0.5(2,1) #12345F: ..." for a line. */
static void
print_path(const struct page_item *item, struct buf *out)
{
    static const char letters[] = {
        [PATH_MOVE] = 'M',
        [PATH_LINE] = 'L',
        [PATH_CURVE] = 'C',
        [PATH_CLOSE] = 'Z',
    };
    const struct path_pen *pen = &item->pen;
    buf_text(out, " path");
    if (pen->width > 0) {
        buf_char(out, ' ');
        print_length(pen->width, out);
    }
    if (pen->gap > 0) {
        buf_char(out, '(');
        print_pair(pen->dash, pen->gap, out);
        buf_char(out, ')');
    }
    buf_printf(out, " #%06X:", item->color);
    for (size_t i = 0; i < item->step_count; i++) {
        const struct path_step *step = &item->steps[i];
        buf_printf(out, " %c", letters[step->verb]);
        if (step->verb != PATH_CLOSE)
            print_pair(step->x, step->y, out);
    }
}

static size_t
print_item(const struct page_item *items, size_t count, struct buf *out)
{
    size_t used = 1;
    print_tag(items->tag, out);
    print_place(items, out);
    switch (items->kind) {
    case PAGE_GLYPHS:
        used = print_glyphs(items, count, out);
        break;
    case PAGE_FILL:
        print_size(items->width, items->height, out);
        buf_printf(out, " fill #%06X", items->color);
        break;
    case PAGE_PATH:
        print_size(items->width, items->height, out);
        print_path(items, out);
        break;
    case PAGE_IMAGE:
        print_size(items->width, items->height, out);
        buf_printf(out, " image %.*s", STR_ARGS(items->image->path));
        break;
    case PAGE_LINK:
        print_size(items->width, items->height, out);
        buf_text(out, " link ");
        print_text(items->text, out);
        break;
    case PAGE_ANCHOR:
        buf_text(out, " anchor ");
        print_text(items->text, out);
        break;
    case PAGE_OUTLINE:
        buf_printf(out, " outline %u: ", items->level);
        print_text(items->text, out);
        break;
    }
    buf_char(out, '\n');
    return used;
}

void
page_dump(const struct page *page, struct buf *out)
{
    buf_printf(out, "%s %u", page->is_furniture ? "furniture" : "page",
               page->number);
    print_size(page->width, page->height, out);
    buf_char(out, '\n');
    for (size_t i = 0; i < page->count;)
        i += print_item(page->items + i, page->count - i, out);
}
