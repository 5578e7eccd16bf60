/* Running heads and feet; see furniture.h. */
#include "layout/furniture.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "layout/paragraph.h"

enum {
    SIDES = 3 /* start, centre, end of a row, as in enum running_place */
};

/* A head or foot: three texts on one base line. */
struct row {
    struct layout *layout;
    struct pages *pages;
    const struct styled_running *running; /* the first of three */
    scaled baseline;
    struct str texts[SIDES];
    scaled widths[SIDES];
};

struct blank {
    const char *name;
    struct str value;
};

static bool
fill_blank(const struct blank *blanks, size_t count, struct str rest,
           struct buf *out, size_t *used)
{
    for (size_t i = 0; i < count; i++)
        if (str_starts_with(rest, blanks[i].name)) {
            buf_str(out, blanks[i].value);
            *used = str_from(blanks[i].name).size;
            return true;
        }
    return false;
}

/* The text with {page} and its like replaced. */
static struct str
fill(struct layout *layout, struct str text, uint32_t page, uint32_t pages)
{
    struct arena *scratch = layout->scratch;
    const struct brief *brief = layout->styled->brief;
    const struct blank blanks[] = {
        {"{page}", str_printf(scratch, "%u", (unsigned)page)},
        {"{pages}", str_printf(scratch, "%u", (unsigned)pages)},
        {"{title}", brief != NULL ? brief->plain_title : STR("")},
        {"{marking}", brief != NULL ? brief->marking : STR("")},
    };
    struct buf out = {0};
    for (size_t i = 0; i < text.size;) {
        size_t used = 1;
        struct str rest = str_slice(text, i, text.size);
        if (!fill_blank(blanks, sizeof blanks / sizeof blanks[0], rest, &out,
                        &used))
            buf_char(&out, text.at[i]);
        i += used;
    }
    struct str filled = str_copy(scratch, buf_view(&out));
    buf_release(&out);
    return filled;
}

static struct text_run
run_of(const struct layout *layout, const struct styled_running *running,
       struct str text)
{
    return (struct text_run){
        .text = text,
        .style = running->style,
        .language = layout->styled->language,
        .where = NOWHERE,
    };
}

static scaled
width_of(const struct row *row, size_t side, struct str text)
{
    if (text.size == 0)
        return 0;
    struct layout *layout = row->layout;
    struct text_run run = run_of(layout, &row->running[side], text);
    return text_width(layout->engine, &run);
}

static struct str
shortened(struct layout *layout, struct str text, size_t size)
{
    while (size > 0 && ((unsigned char)text.at[size] & 0xC0) == 0x80)
        size--;
    struct str kept = str_trim(str_slice(text, 0, size));
    return str_printf(layout->scratch, "%.*s\xE2\x80\xA6", STR_ARGS(kept));
}

/* As much of the text as fits, with an ellipsis if not all does. */
static void
limit(struct row *row, size_t side, scaled most)
{
    struct str text = row->texts[side];
    if (text.size == 0 || row->widths[side] <= most)
        return;
    size_t low = 0;
    size_t high = text.size;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        struct str candidate = shortened(row->layout, text, middle);
        if (width_of(row, side, candidate) <= most)
            low = middle;
        else
            high = middle;
    }
    row->texts[side] = shortened(row->layout, text, low);
    row->widths[side] = width_of(row, side, row->texts[side]);
}

/* The end keeps its text before the start does: it holds the marking. */
static void
limit_all(struct row *row)
{
    scaled width = row->pages->width;
    scaled gap = SCALED_OF(12);
    limit(row, 2, width);
    limit(row, 0, width - row->widths[2] - (row->widths[2] > 0 ? gap : 0));
    scaled side =
        row->widths[0] > row->widths[2] ? row->widths[0] : row->widths[2];
    limit(row, 1, width - 2 * side - (side > 0 ? 2 * gap : 0));
}

static struct line_box *
line_of(const struct row *row, size_t side)
{
    static const enum text_align aligns[SIDES] = {
        TEXT_ALIGN_START, TEXT_ALIGN_CENTER, TEXT_ALIGN_END};
    struct layout *layout = row->layout;
    struct text_run run = run_of(layout, &row->running[side], row->texts[side]);
    struct paragraph paragraph = {
        .layout = layout,
        .arena = layout->scratch,
        .style = row->running[side].style,
        .text = {&run, 1, layout->styled->is_right_to_left},
        .measure = row->pages->width,
        .align = aligns[side],
        .where = NOWHERE,
    };
    struct paragraph_lines lines = paragraph_break(&paragraph);
    struct strut strut = paragraph_strut(&paragraph, lines.list);
    return paragraph_line(&paragraph, &lines, 0, strut);
}

/* A rule over the whole width, of the first text's style that asks for one. */
static void
place_rules(const struct row *row, const struct line_box *line,
            const struct style *style)
{
    struct pages *pages = row->pages;
    scaled top = row->baseline - line->baseline;
    canvas_fill(&pages->canvas, pages->left,
                top - style->padding_top - style->border_top_width,
                pages->width, style->border_top_width, style->border_top_color);
    canvas_fill(&pages->canvas, pages->left,
                top + line->height + style->padding_bottom, pages->width,
                style->border_bottom_width, style->border_bottom_color);
}

static void
place_row(struct row *row)
{
    struct placer placer = {
        .canvas = &row->pages->canvas,
        .is_right_to_left = row->pages->is_right_to_left,
        .is_repeat = true,
        .left = row->pages->left,
        .width = row->pages->width,
    };
    bool has_rules = false;
    for (size_t side = 0; side < SIDES; side++) {
        if (row->texts[side].size == 0)
            continue;
        const struct style *style = row->running[side].style;
        struct line_box *line = line_of(row, side);
        if (!has_rules)
            place_rules(row, line, style);
        has_rules = style->border_top_width + style->border_bottom_width > 0;
        place_line(&placer, line, placer.left, row->baseline - line->baseline);
    }
}

static void
furnish(struct layout *layout, struct pages *pages, enum running_place first,
        uint32_t count)
{
    const struct sheet *sheet = layout->styled->sheet;
    struct row row = {
        .layout = layout,
        .pages = pages,
        .running = &layout->styled->running[first],
        .baseline = first == HEADER_START
                        ? sheet->header_offset
                        : sheet->page_height - sheet->footer_offset,
    };
    for (size_t side = 0; side < SIDES; side++) {
        row.texts[side] =
            fill(layout, row.running[side].text, pages->canvas.number, count);
        row.widths[side] = width_of(&row, side, row.texts[side]);
    }
    limit_all(&row);
    place_row(&row);
}

void
furniture_place(struct layout *layout, struct pages *pages, uint32_t count)
{
    struct canvas *canvas = &pages->canvas;
    canvas->is_furniture = true;
    for (canvas->number = 1; canvas->number <= count && !canvas->is_stopped;) {
        struct arena_mark mark = arena_mark(layout->scratch);
        furnish(layout, pages, HEADER_START, count);
        furnish(layout, pages, FOOTER_START, count);
        canvas_finish(canvas);
        arena_reset(layout->scratch, mark);
    }
}
