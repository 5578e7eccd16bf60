/* Paths as operators; see path.h. */
#include "render/path.h"

#include "render/syntax.h"

static void
write_steps(const struct page_item *item, scaled height, struct buf *out)
{
    static const char *const operators[] = {
        [PATH_MOVE] = "m\n",
        [PATH_LINE] = "l\n",
        [PATH_CURVE] = "c\n",
        [PATH_CLOSE] = "h\n",
    };
    unsigned points = 0; /* of the curve at hand */
    for (size_t i = 0; i < item->step_count; i++) {
        const struct path_step *step = &item->steps[i];
        if (step->verb != PATH_CLOSE) {
            pdf_operand(out, milli_of(item->x + step->x));
            pdf_operand(out, milli_of(height - item->y - step->y));
        }
        if (step->verb != PATH_CURVE || ++points % 3 == 0)
            buf_text(out, operators[step->verb]);
    }
}

/* Dots are dashes of no length with round ends (8.4.3.3). */
static void
write_pen(const struct page_item *item, struct buf *out)
{
    const struct path_pen *pen = &item->pen;
    pdf_color(out, item->color, "G", "RG");
    pdf_operand(out, milli_of(pen->width));
    buf_text(out, "w\n");
    if (pen->gap == 0)
        return;
    if (pen->dash == 0)
        buf_text(out, "1 J\n");
    buf_char(out, '[');
    pdf_operand(out, milli_of(pen->dash));
    pdf_number(out, milli_of(pen->gap));
    buf_text(out, "]0 d\n");
}

void
path_write(const struct page_item *item, scaled height, struct buf *out)
{
    bool is_line = item->pen.width > 0;
    if (is_line) {
        buf_text(out, "q\n");
        write_pen(item, out);
    }
    write_steps(item, height, out);
    buf_text(out, is_line ? "S\nQ\n" : "f\n");
}
