/* Which paragraphs are on which topic: a row a topic, a cell a paragraph; see
 * figure.h.
 *
 * A mark carries its topic's number, so that it reads without colour; no cell
 * is narrower than that.  Where one strip has no room for all paragraphs there
 * are several, one below the other, and where these would be too high a cell
 * is of several paragraphs.  Names of topics stand before their rows or, where
 * that leaves too little, above all as a list. */
#include "layout/figure.h"

#include "base/arena.h"

enum {
    CELL_MOST = 550,   /* hundredths of an em: how wide a cell is at most */
    MARK_PADDING = 22, /* of it, beside the widest number of a topic */
    CELL_GAP = 12,     /* of it, between cells */
    MIDDLE = 36,       /* of it: half of a capital's height */
    HEIGHT_SHARE = 3,  /* of a column's height: a third for all strips */
    ROUND = 5,         /* several strips begin behind a multiple of it */
};

struct coverage_line { /* of a topic */
    struct label number, name, mark;
};

struct coverage {
    struct drawing *drawing;
    const struct coverage_figure *figure;
    struct coverage_line *lines;
    scaled em, gap;
    scaled number_width, left; /* of numbers; where cells begin */
    scaled row_height, axis_height;
    bool has_list;       /* of names, above the strips */
    uint32_t span;       /* paragraphs of a cell */
    uint32_t cell_count; /* of all strips */
    uint32_t strip_cells, strip_count;
    scaled cell; /* width, with the gap behind it */
};

static scaled
hundredths(const struct coverage *coverage, int64_t count)
{
    return scaled_ratio(coverage->em, count, 100);
}

static uint32_t
quotient_up(uint32_t count, uint32_t size)
{
    return (count + size - 1) / size;
}

/* ---- columns ---- */

static scaled
set_numbers(struct coverage *coverage)
{
    scaled marks = 0;
    for (size_t i = 0; i < coverage->figure->count; i++) {
        struct coverage_line *line = &coverage->lines[i];
        struct figure_text number = coverage->figure->rows[i].number;
        line->mark = label_set(coverage->drawing, &number, SCALED_MOST);
        number.style = coverage->figure->label;
        line->number = label_set(coverage->drawing, &number, SCALED_MOST);
        marks = scaled_larger(marks, line->mark.width);
        coverage->number_width =
            scaled_larger(coverage->number_width, line->number.width);
        coverage->row_height = scaled_larger(
            coverage->row_height,
            scaled_larger(line->mark.height, line->number.height));
    }
    return marks + 2 * hundredths(coverage, MARK_PADDING);
}

/* Names stand before their rows where that leaves half of the width to the
 * cells, or as much as all of them need to be twice as wide as `least`. */
static void
set_names(struct coverage *coverage, scaled least)
{
    scaled width = coverage->drawing->width, names = 0;
    scaled indent = coverage->number_width + coverage->gap / 2;
    for (size_t i = 0; i < coverage->figure->count; i++) {
        struct coverage_line *line = &coverage->lines[i];
        line->name = label_set(coverage->drawing,
                               &coverage->figure->rows[i].name, width - indent);
        names = scaled_larger(names, line->name.width);
    }
    scaled beside = indent + names + coverage->gap;
    coverage->has_list =
        beside > width / 2 && (width - beside) / (2 * least) <
                                  (scaled)coverage->figure->paragraph_count;
    coverage->left = coverage->has_list ? indent : beside;
}

/* ---- cells ---- */

static scaled
list_height(const struct coverage *coverage)
{
    scaled height = (scaled)coverage->figure->count * coverage->row_height;
    return coverage->has_list ? height + coverage->gap : 0;
}

static scaled
strip_height(const struct coverage *coverage)
{
    return coverage->axis_height +
           (scaled)coverage->figure->count * coverage->row_height;
}

/* 1, 2, 5, 10, 20 ... */
static uint32_t
next_round(uint32_t number)
{
    uint32_t power = 1;
    while (number / power >= 10)
        power *= 10;
    return number / power == 2 ? 5 * power : 2 * number;
}

static void
set_cells(struct coverage *coverage, scaled least, scaled most_height)
{
    uint32_t paragraphs = coverage->figure->paragraph_count;
    scaled room = coverage->drawing->width - coverage->left;
    uint32_t fitting = room > least ? (uint32_t)(room / least) : 1;
    scaled height =
        most_height / HEIGHT_SHARE - list_height(coverage) + coverage->gap;
    scaled strip = strip_height(coverage) + coverage->gap;
    uint32_t strips = height > strip ? (uint32_t)(height / strip) : 1;
    coverage->span = 1;
    while (quotient_up(paragraphs, coverage->span) > fitting * strips)
        coverage->span = next_round(coverage->span);
    coverage->cell_count = quotient_up(paragraphs, coverage->span);
    coverage->strip_count = quotient_up(coverage->cell_count, fitting);
    coverage->strip_cells =
        quotient_up(coverage->cell_count, coverage->strip_count);
    uint32_t rounded = quotient_up(coverage->strip_cells, ROUND) * ROUND;
    if (coverage->strip_count > 1 && rounded <= fitting)
        coverage->strip_cells = rounded;
    coverage->cell = scaled_lesser(room / (scaled)coverage->strip_cells,
                                   hundredths(coverage, CELL_MOST));
}

/* ---- numbers of paragraphs ---- */

struct strip {
    uint32_t first, end; /* cells */
};

static scaled
cell_x(const struct coverage *coverage, const struct strip *strip,
       uint32_t cell)
{
    return coverage->left + (scaled)(cell - strip->first) * coverage->cell;
}

/* "7", or "61–70" of a cell of several. */
static struct figure_text
cell_text(const struct coverage *coverage, uint32_t cell)
{
    struct layout *layout = coverage->drawing->layout;
    uint32_t first = cell * coverage->span + 1;
    uint32_t last = first + coverage->span - 1;
    if (last > coverage->figure->paragraph_count)
        last = coverage->figure->paragraph_count;
    struct str text = first < last
                          ? str_printf(layout->scratch, "%u\xE2\x80\x93%u",
                                       (unsigned)first, (unsigned)last)
                          : str_printf(layout->scratch, "%u", (unsigned)first);
    struct figure_text label = coverage->figure->heading;
    label.text = str_with_digits(layout->scratch, text, layout->styled->digits);
    label.style = coverage->figure->number;
    return label;
}

static struct label
cell_label(const struct coverage *coverage, uint32_t cell)
{
    struct figure_text text = cell_text(coverage, cell);
    return label_set(coverage->drawing, &text, SCALED_MOST);
}

/* Every how many cells have a number: 1, 5, 10 ... */
static uint32_t
label_step(const struct coverage *coverage)
{
    scaled widest = cell_label(coverage, coverage->cell_count - 1).width;
    uint32_t step = 1;
    while (step < coverage->strip_cells &&
           (scaled)step * coverage->cell < widest + coverage->gap / 2)
        step = step == 1 ? ROUND : 2 * step;
    return step;
}

/* The first cell of a strip, and round numbers that leave room before them. */
static void
draw_numbers(const struct coverage *coverage, const struct strip *strip,
             uint32_t step, scaled top)
{
    scaled free = coverage->left;
    scaled width = coverage->cell - hundredths(coverage, CELL_GAP);
    for (uint32_t cell = strip->first; cell < strip->end; cell++) {
        uint32_t place = coverage->span == 1 ? cell + 1 : cell;
        if (cell > strip->first && place % step != 0)
            continue;
        struct label label = cell_label(coverage, cell);
        scaled x = cell_x(coverage, strip, cell) + (width - label.width) / 2;
        x = scaled_larger(
            scaled_lesser(x, coverage->drawing->width - label.width),
            coverage->left);
        if (cell > strip->first && x < free)
            continue;
        drawing_label(coverage->drawing, &label, x, top);
        free = x + label.width + coverage->gap / 2;
    }
}

/* ---- rows ---- */

struct row {
    size_t topic;
    scaled baseline, top, height; /* of its cells */
};

/* Cells are in the middle of the line of text that they belong to. */
static struct row
row_at(const struct coverage *coverage, size_t topic, scaled y)
{
    scaled baseline = y + coverage->lines[topic].number.baseline;
    scaled height = coverage->row_height - hundredths(coverage, CELL_GAP);
    return (struct row){topic, baseline,
                        baseline - hundredths(coverage, MIDDLE) - height / 2,
                        height};
}

/* Empty cells, as one line of dashes. */
static void
draw_track(const struct coverage *coverage, const struct strip *strip,
           const struct row *row)
{
    const struct style *style = coverage->figure->cell;
    scaled gap = hundredths(coverage, CELL_GAP);
    scaled from = coverage->left;
    scaled to = cell_x(coverage, strip, strip->end) - gap;
    scaled middle = row->top + row->height / 2;
    drawing_line(coverage->drawing, (struct path_step){PATH_MOVE, from, middle},
                 (struct path_step){PATH_LINE, to, middle},
                 (struct path_pen){row->height, coverage->cell - gap, gap},
                 style->background_color);
    if (style->border_top_width > 0)
        drawing_fill(coverage->drawing, from,
                     row->top - (gap + style->border_top_width) / 2, to - from,
                     style->border_top_width, style->border_top_color);
}

static void
draw_marks(const struct coverage *coverage, const struct strip *strip,
           const struct row *row)
{
    const struct evidence *paragraphs =
        coverage->figure->rows[row->topic].paragraphs;
    const struct label *mark = &coverage->lines[row->topic].mark;
    scaled width = coverage->cell - hundredths(coverage, CELL_GAP);
    uint32_t drawn = coverage->cell_count;
    for (size_t i = 0; i < paragraphs->count; i++) {
        uint32_t cell = (paragraphs->numbers[i] - 1) / coverage->span;
        if (cell < strip->first || cell >= strip->end || cell == drawn)
            continue;
        scaled x = cell_x(coverage, strip, cell);
        drawing_fill(coverage->drawing, x, row->top, width, row->height,
                     coverage->figure->mark->background_color);
        drawing_label(coverage->drawing, mark, x + (width - mark->width) / 2,
                      row->baseline - mark->baseline);
        drawn = cell;
    }
}

static void
draw_name(const struct coverage *coverage, size_t topic, bool is_named,
          scaled y)
{
    const struct coverage_line *line = &coverage->lines[topic];
    drawing_label(coverage->drawing, &line->number,
                  coverage->number_width - line->number.width, y);
    if (is_named)
        drawing_label(coverage->drawing, &line->name,
                      coverage->number_width + coverage->gap / 2,
                      y + line->number.baseline - line->name.baseline);
}

static void
draw_strip(const struct coverage *coverage, const struct strip *strip,
           uint32_t step, scaled top)
{
    draw_numbers(coverage, strip, step, top);
    scaled y = top + coverage->axis_height;
    for (size_t i = 0; i < coverage->figure->count; i++) {
        struct row row = row_at(coverage, i, y);
        draw_name(coverage, i, !coverage->has_list, y);
        draw_track(coverage, strip, &row);
        draw_marks(coverage, strip, &row);
        y += coverage->row_height;
    }
}

/* ---- the whole ---- */

/* The heading, beside the first numbers of paragraphs if there is room. */
static void
draw_heading(const struct coverage *coverage)
{
    struct drawing *drawing = coverage->drawing;
    struct label heading =
        label_set(drawing, &coverage->figure->heading, drawing->width);
    drawing_label(drawing, &heading, 0, drawing->height);
    bool is_beside =
        !coverage->has_list && heading.width + coverage->gap <= coverage->left;
    drawing->height +=
        is_beside ? scaled_larger(heading.height - coverage->axis_height, 0)
                  : heading.height;
}

static void
draw_list(const struct coverage *coverage)
{
    struct drawing *drawing = coverage->drawing;
    for (size_t i = 0; i < coverage->figure->count; i++)
        draw_name(coverage, i, true,
                  drawing->height + (scaled)i * coverage->row_height);
    drawing->height += list_height(coverage);
}

static void
draw_strips(const struct coverage *coverage)
{
    struct drawing *drawing = coverage->drawing;
    uint32_t step = label_step(coverage);
    for (uint32_t i = 0; i < coverage->strip_count; i++) {
        uint32_t first = i * coverage->strip_cells;
        struct strip strip = {first, first + coverage->strip_cells <
                                             coverage->cell_count
                                         ? first + coverage->strip_cells
                                         : coverage->cell_count};
        if (i > 0)
            drawing->height += coverage->gap;
        draw_strip(coverage, &strip, step, drawing->height);
        drawing->height += strip_height(coverage);
    }
}

void
coverage_draw(struct drawing *drawing, const struct figure *figure,
              scaled most_height)
{
    struct coverage coverage = {.drawing = drawing,
                                .figure = figure->as.coverage};
    struct arena *scratch = drawing->layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    coverage.em = coverage.figure->label->font_size;
    coverage.gap = coverage.em;
    coverage.axis_height = coverage.figure->number->line_height;
    coverage.lines =
        ARENA_ARRAY(scratch, struct coverage_line, coverage.figure->count);
    scaled least = set_numbers(&coverage);
    set_names(&coverage, least);
    bool is_wide = coverage.left + least <= drawing->width;
    if (is_wide && list_height(&coverage) + strip_height(&coverage) +
                           coverage.figure->heading.style->line_height <=
                       most_height) {
        set_cells(&coverage, least, most_height);
        draw_heading(&coverage);
        if (coverage.has_list)
            draw_list(&coverage);
        draw_strips(&coverage);
    }
    arena_reset(scratch, mark);
}
