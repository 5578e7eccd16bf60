/* How wide a table's columns are.  Least and most widths are those of automatic
 * layout in CSS 2.1, 17.5.2.2, which leaves open how to share out what is
 * between them: here so that the cell with the most lines has as few as can be,
 * and that short cells then keep to one line. */
#include "base/arena.h"
#include "layout/inline.h"
#include "layout/table.h"

enum {
    LINES_MOST = 1 << 20 /* of a cell, when its width is sought */
};

struct widths {
    scaled least, most;
};

struct column_width {
    int64_t least, most, width;
    bool is_fixed;
};

static scaled
larger(scaled a, scaled b)
{
    return a > b ? a : b;
}

static struct widths
paragraph_widths(struct layout *layout, const struct element *element)
{
    struct arena *scratch = layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    struct inline_text text = {0};
    struct tag_scope none = {NULL, element->language, true};
    struct widths widths = {0, 0};
    inline_gather(layout, scratch, element, none, &text);
    if (text.count > 0)
        text_content_widths(
            layout->engine,
            &(struct text_paragraph){text.at, text.count, false}, &widths.least,
            &widths.most);
    arena_reset(scratch, mark);
    return widths;
}

static scaled
edges(const struct style *style)
{
    return style->margin_start + style->margin_end + style->border_start_width +
           style->padding_start + style->padding_end;
}

static struct widths content_widths(struct layout *layout,
                                    const struct element *element);

/* Blocks stand one below the other, the cells of a row side by side. */
static struct widths
children_widths(struct layout *layout, const struct element *element)
{
    struct widths widths = {0, 0};
    for (const struct element *e = element->first; e != NULL; e = e->next) {
        struct widths own = content_widths(layout, e);
        bool is_row = element->kind == ELEMENT_ROW;
        widths.least =
            is_row ? widths.least + own.least : larger(widths.least, own.least);
        widths.most =
            is_row ? widths.most + own.most : larger(widths.most, own.most);
    }
    return widths;
}

static struct widths
content_widths(struct layout *layout, const struct element *element)
{
    if (element->style->display == DISPLAY_NONE)
        return (struct widths){0, 0};
    scaled extra = edges(element->style);
    struct widths widths = element->kind == ELEMENT_PARAGRAPH
                               ? paragraph_widths(layout, element)
                               : children_widths(layout, element);
    if (element->kind == ELEMENT_IMAGE)
        widths = (struct widths){SCALED_OF(36), SCALED_OF(200)};
    if (element->marker != NULL && element->style->margin_start == 0)
        extra += element->style->marker_width;
    return (struct widths){widths.least + extra, widths.most + extra};
}

static void
measure_cells(struct layout *layout, struct table_grid *grid)
{
    for (size_t i = 0; i < grid->cell_count; i++) {
        struct table_cell *cell = &grid->cells[i];
        struct widths widths = content_widths(layout, cell->element);
        scaled given = cell->element->style->width;
        cell->least = widths.least;
        cell->most = given > 0 ? larger(given, widths.least) : widths.most;
    }
}

/* Adds what a cell over several columns needs beyond what they have, in
 * proportion to it. */
static void
widen(struct column_width *columns, const struct table_cell *cell,
      int64_t least, int64_t most)
{
    int64_t has_least = 0;
    int64_t has_most = 0;
    for (uint32_t i = 0; i < cell->column_span; i++) {
        has_least += columns[i].least;
        has_most += columns[i].most;
    }
    for (uint32_t i = 0; i < cell->column_span; i++) {
        struct column_width *column = &columns[i];
        int64_t share = has_most > 0 ? column->most : 1;
        int64_t shares = has_most > 0 ? has_most : cell->column_span;
        if (least > has_least)
            column->least += (least - has_least) * share / shares + 1;
        if (most > has_most)
            column->most += (most - has_most) * share / shares + 1;
        if (column->most < column->least)
            column->most = column->least;
    }
}

static void
measure_single(struct column_width *columns, const struct table_grid *grid)
{
    for (size_t i = 0; i < grid->cell_count; i++) {
        const struct table_cell *cell = &grid->cells[i];
        struct column_width *column = &columns[cell->column];
        if (cell->column_span > 1)
            continue;
        if (cell->element->style->width > 0)
            column->is_fixed = true;
        if (cell->least > column->least)
            column->least = cell->least;
        if (cell->most > column->most)
            column->most = cell->most;
    }
}

/* Cells over few columns first, so that wide ones find their columns done. */
static void
measure_spans(struct column_width *columns, const struct table_grid *grid)
{
    uint32_t next = 2;
    for (uint32_t span = next; span <= grid->column_count; span = next) {
        next = grid->column_count + 1;
        for (size_t i = 0; i < grid->cell_count; i++) {
            const struct table_cell *cell = &grid->cells[i];
            if (cell->column_span == span)
                widen(&columns[cell->column], cell, cell->least, cell->most);
            else if (cell->column_span > span && cell->column_span < next)
                next = cell->column_span;
        }
    }
}

struct sum {
    int64_t least, most, loose; /* loose: `most` of the columns not fixed */
};

static struct sum
sum_of(const struct column_width *columns, uint32_t count)
{
    struct sum sum = {0, 0, 0};
    for (uint32_t i = 0; i < count; i++) {
        sum.least += columns[i].least;
        sum.most += columns[i].most;
        if (!columns[i].is_fixed)
            sum.loose += columns[i].most;
    }
    return sum;
}

static void
squeeze(struct column_width *columns, uint32_t count, const struct sum *sum,
        int64_t width)
{
    for (uint32_t i = 0; i < count; i++)
        columns[i].width =
            sum->least > 0 ? width * columns[i].least / sum->least : 0;
}

/* What is left over goes to the columns without a width of their own. */
static void
spread(struct column_width *columns, uint32_t count, const struct sum *sum,
       int64_t width)
{
    int64_t spare = width - sum->most;
    for (uint32_t i = 0; i < count; i++) {
        struct column_width *column = &columns[i];
        int64_t share = column->is_fixed ? 0 : column->most;
        if (sum->loose == 0)
            share = column->most;
        int64_t shares = sum->loose > 0 ? sum->loose : sum->most;
        column->width =
            column->most + (shares > 0 ? spare * share / shares : 0);
    }
}

/* Widths at which no cell needs more than about `lines` lines: words leave a
 * tenth of each line unused.  Returns their sum. */
static int64_t
set_for_lines(struct column_width *columns, uint32_t count, int64_t lines)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct column_width *column = &columns[i];
        int64_t wanted = column->most * 11 / (lines * 10);
        wanted = wanted < column->most ? wanted : column->most;
        column->width = wanted < column->least ? column->least : wanted;
        if (column->is_fixed)
            column->width = column->most;
        sum += column->width;
    }
    return sum;
}

/* The column that lacks least to hold its cells on one line each, if that is no
 * more than `spare`; NULL: none. */
static struct column_width *
nearest_to_most(struct column_width *columns, uint32_t count, int64_t spare)
{
    struct column_width *nearest = NULL;
    for (uint32_t i = 0; i < count; i++) {
        int64_t lack = columns[i].most - columns[i].width;
        if (lack > 0 && lack <= spare &&
            (nearest == NULL || lack < nearest->most - nearest->width))
            nearest = &columns[i];
    }
    return nearest;
}

/* Widths for the fewest lines that fit into `width`; returns what is left. */
static int64_t
set_for_fewest_lines(struct column_width *columns, uint32_t count,
                     int64_t width)
{
    int64_t lines = 1;
    int64_t sum = set_for_lines(columns, count, lines);
    while (sum > width && lines < LINES_MOST) {
        lines += 1 + lines / 8;
        sum = set_for_lines(columns, count, lines);
    }
    return width - sum;
}

/* Columns that are short beside the others hold each cell on one line. */
static void
fix_short(struct column_width *columns, uint32_t count, int64_t width)
{
    for (uint32_t i = 0; i < count; i++)
        if (columns[i].most * 3 * count <= width * 2)
            columns[i].is_fixed = true;
}

static void
fit(struct column_width *columns, uint32_t count, int64_t width)
{
    fix_short(columns, count, width);
    int64_t spare = set_for_fewest_lines(columns, count, width);
    if (spare < 0) { /* what is fixed is too much */
        for (uint32_t i = 0; i < count; i++)
            columns[i].is_fixed = false;
        spare = set_for_fewest_lines(columns, count, width);
    }
    struct column_width *column = nearest_to_most(columns, count, spare);
    for (; column != NULL; column = nearest_to_most(columns, count, spare)) {
        spare -= column->most - column->width;
        column->width = column->most;
    }
    int64_t lack = 0;
    for (uint32_t i = 0; i < count; i++)
        lack += columns[i].most - columns[i].width;
    for (uint32_t i = 0; i < count && lack > 0; i++)
        columns[i].width += spare * (columns[i].most - columns[i].width) / lack;
}

static void
share_out(struct column_width *columns, uint32_t count, int64_t width)
{
    struct sum sum = sum_of(columns, count);
    if (width <= sum.least)
        squeeze(columns, count, &sum, width);
    else if (width >= sum.most)
        spread(columns, count, &sum, width);
    else
        fit(columns, count, width);
}

const scaled *
table_columns(struct arena *arena, const struct galley *galley,
              struct table_grid *grid, scaled width, bool *is_too_wide)
{
    uint32_t count = grid->column_count;
    struct column_width *columns =
        ARENA_ARRAY(arena, struct column_width, count);
    measure_cells(galley->layout, grid);
    measure_single(columns, grid);
    measure_spans(columns, grid);
    *is_too_wide = sum_of(columns, count).least > width;
    share_out(columns, count, width);
    scaled *borders = ARENA_ARRAY(arena, scaled, count + 1);
    int64_t x = 0;
    for (uint32_t i = 0; i < count; i++) {
        borders[i] = (scaled)x;
        x += columns[i].width;
    }
    borders[count] = width;
    return borders;
}
