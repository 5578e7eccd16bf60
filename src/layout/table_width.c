/* How wide a table's columns are: automatic layout, CSS 2.1, 17.5.2.2. */
#include "base/arena.h"
#include "layout/inline.h"
#include "layout/table.h"

struct widths {
    scaled least, most;
};

struct column_width {
    int64_t least, most;
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
        text_content_widths(layout->engine, scratch, text.at, text.count,
                            &widths.least, &widths.most);
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

/* A column's share: squeezed below its least, between least and most, or more
 * than its most. */
static int64_t
share_of(const struct column_width *column, const struct sum *sum,
         int64_t width)
{
    if (width <= sum->least)
        return sum->least > 0 ? width * column->least / sum->least : 0;
    if (width < sum->most)
        return column->least + (width - sum->least) *
                                   (column->most - column->least) /
                                   (sum->most - sum->least);
    int64_t spare = width - sum->most;
    if (sum->loose == 0)
        return column->most +
               (sum->most > 0 ? spare * column->most / sum->most : 0);
    return column->most +
           (column->is_fixed ? 0 : spare * column->most / sum->loose);
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
    struct sum sum = sum_of(columns, count);
    *is_too_wide = sum.least > width;
    scaled *borders = ARENA_ARRAY(arena, scaled, count + 1);
    int64_t x = 0;
    for (uint32_t i = 0; i < count; i++) {
        borders[i] = (scaled)x;
        x += share_of(&columns[i], &sum, width);
    }
    borders[count] = width;
    return borders;
}
