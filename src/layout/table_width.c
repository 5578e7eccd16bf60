/* How wide a table's columns are.  CSS 2.1, 17.5.2.2 leaves open how to share
 * out what is between the least and most widths of automatic layout: here so
 * that the rows have as few lines as can be. */
#include "base/arena.h"
#include "layout/table.h"

#include <assert.h>

struct column_width {
    int64_t least, most, width;
    int64_t floor;  /* what it has at least, where that can be */
    int64_t letter; /* room for the widest letter */
    bool is_given;  /* by the style */
};

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
            column->is_given = true;
        int64_t letter = cell->frame + cell->element->style->font_size;
        if (letter > column->letter)
            column->letter = letter;
        if (cell->content.least > column->least)
            column->least = cell->content.least;
        if (cell->content.most > column->most)
            column->most = cell->content.most;
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
                widen(&columns[cell->column], cell, cell->content.least,
                      cell->content.most);
            else if (cell->column_span > span && cell->column_span < next)
                next = cell->column_span;
        }
    }
}

static int64_t
smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t
larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static int64_t
floor_of(const struct column_width *column)
{
    return column->floor;
}

static int64_t
sum_of(const struct column_width *columns, uint32_t count,
       int64_t (*width)(const struct column_width *))
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += width(&columns[i]);
    return sum;
}

static int64_t
most_of(const struct column_width *column)
{
    return column->most;
}

/* ---- floors ---- */

enum keeping {  /* what is not broken up: less and less */
    KEEP_SHORT, /* cells that are short beside the others */
    KEEP_GIVEN, /* columns with a width of their own */
    KEEP_WORDS,
    KEEP_NOTHING
};

static bool
is_kept(const struct column_width *column, uint32_t count, int64_t width,
        enum keeping keeping)
{
    bool is_short = column->most * 3 * count <= width * 2;
    return keeping <= KEEP_GIVEN &&
           (column->is_given || (keeping == KEEP_SHORT && is_short));
}

/* Up to which width every column can have its least, if wider ones get no more
 * than that. */
static int64_t
level_of(const struct column_width *columns, uint32_t count, int64_t width)
{
    assert(count > 0);
    int64_t level = 0;
    int64_t next = width / count;
    while (next > level) {
        level = next;
        int64_t rest = width;
        int64_t wide = 0;
        for (uint32_t i = 0; i < count; i++) {
            if (columns[i].least <= level)
                rest -= columns[i].least;
            else
                wide++;
        }
        next = wide > 0 ? rest / wide : level;
    }
    return level;
}

/* Only columns that are wider than they can be may have their words broken, and
 * then so far that others may have more than their least.  Words that lack half
 * of that width are hopeless: to break them costs nothing. */
static void
lower_floors(struct column_width *columns, uint32_t count, int64_t width)
{
    int64_t level = level_of(columns, count, width);
    for (uint32_t i = 0; i < count; i++) {
        struct column_width *column = &columns[i];
        column->floor = column->least;
        if (column->least <= level)
            continue;
        column->floor = larger(level / 2, smaller(column->letter, level));
        column->least = smaller(column->least, level + level / 2);
    }
}

static enum keeping
set_floors(struct column_width *columns, uint32_t count, int64_t width)
{
    for (enum keeping keeping = KEEP_SHORT; keeping < KEEP_NOTHING; keeping++) {
        for (uint32_t i = 0; i < count; i++)
            columns[i].floor = is_kept(&columns[i], count, width, keeping)
                                   ? columns[i].most
                                   : columns[i].least;
        if (sum_of(columns, count, floor_of) <= width)
            return keeping;
    }
    lower_floors(columns, count, width);
    return KEEP_NOTHING;
}

/* ---- too narrow for one line each ---- */

enum {
    ROWS_MOST = 256,  /* that are looked at */
    STEP_SHARE = 16,  /* of a column's width that it gives away at once */
    LINES_BROKEN = 6, /* that a broken word is as bad as */
};

/* Columns giving their width away, that which costs the least height first. */
struct shrinking {
    const struct table_grid *grid;
    struct column_width *columns;
    uint32_t stride;  /* from a row that is looked at to the next */
    int64_t *heights; /* of rows, as they are */
    int64_t *costs;   /* of a step, by column */
};

/* About how high a cell is: each line lacks half a word of being full.  To
 * break a word that is not hopeless is as bad as some lines more. */
static int64_t
height_at(const struct table_cell *cell, const struct column_width *column,
          int64_t width)
{
    const struct table_content *content = &cell->content;
    const struct style *style = cell->element->style;
    if (width >= content->most)
        return content->height / (int64_t)cell->row_span;
    int64_t room = width - cell->frame - style->font_size;
    int64_t filled = content->area / larger(room, SCALED_PT);
    int64_t height = content->height + style->line_height;
    height = larger(filled, height) / cell->row_span;
    if (width < content->least && content->least <= column->least)
        height += (int64_t)style->line_height * LINES_BROKEN;
    return height;
}

static int64_t
step_of(const struct column_width *column)
{
    int64_t step = column->width / STEP_SHARE + 1;
    int64_t most = column->width - column->floor;
    return smaller(step, most);
}

typedef void cell_visitor(struct shrinking *, const struct table_cell *);

static void
visit_cells(struct shrinking *it, cell_visitor *visit)
{
    for (uint32_t i = 0; i < it->grid->row_count; i += it->stride) {
        const struct table_row *row = &it->grid->rows[i];
        for (size_t k = 0; k < row->cell_count; k++)
            if (it->grid->cells[row->first_cell + k].column_span == 1)
                visit(it, &it->grid->cells[row->first_cell + k]);
    }
}

static void
raise_row(struct shrinking *it, const struct table_cell *cell)
{
    const struct column_width *column = &it->columns[cell->column];
    int64_t height = height_at(cell, column, column->width);
    if (height > it->heights[cell->row])
        it->heights[cell->row] = height;
}

/* What makes its row higher costs, and half of that what only makes a cell
 * higher: it reads worse, if it is not a head. */
static void
add_cost(struct shrinking *it, const struct table_cell *cell)
{
    const struct column_width *column = &it->columns[cell->column];
    int64_t height = height_at(cell, column, column->width - step_of(column));
    if (cell->row >= it->grid->head_rows)
        it->costs[cell->column] +=
            (height - height_at(cell, column, column->width)) / 2;
    if (height > it->heights[cell->row])
        it->costs[cell->column] += height - it->heights[cell->row];
}

/* The column whose next step costs the least height for what it gives, of those
 * the widest. */
static uint32_t
cheapest(const struct shrinking *it)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < it->grid->column_count; i++) {
        int64_t own = step_of(&it->columns[i]);
        int64_t other = step_of(&it->columns[best]);
        int64_t more = it->costs[i] * other - it->costs[best] * own;
        bool is_wider = it->columns[i].width > it->columns[best].width;
        if (other == 0 || (own > 0 && (more < 0 || (more == 0 && is_wider))))
            best = i;
    }
    return best;
}

static void
shrink(struct shrinking *it, int64_t excess)
{
    uint32_t count = it->grid->column_count;
    while (excess > 0) {
        for (uint32_t i = 0; i < count; i++)
            it->costs[i] = 0;
        visit_cells(it, add_cost);
        struct column_width *column = &it->columns[cheapest(it)];
        int64_t step = step_of(column);
        if (step == 0)
            return;
        column->width -= smaller(step, excess);
        excess -= step;
        visit_cells(it, raise_row);
    }
}

static void
fit(struct arena *arena, const struct table_grid *grid,
    struct column_width *columns, int64_t width)
{
    uint32_t count = grid->column_count;
    struct shrinking it = {grid, columns, 1 + grid->row_count / ROWS_MOST,
                           ARENA_ARRAY(arena, int64_t, grid->row_count),
                           ARENA_ARRAY(arena, int64_t, count)};
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        columns[i].width = smaller(columns[i].most, width);
        sum += columns[i].width;
    }
    visit_cells(&it, raise_row);
    shrink(&it, sum - width);
}

/* ---- wide enough ---- */

/* What a column takes of what is left over: in proportion to its width; of much
 * that is left over the more, the wider it is, so that numbers and dates do not
 * drift away from the words that they belong to.  Columns with a width of their
 * own take nothing. */
static int64_t
share_of(const struct column_width *column)
{
    return column->is_given ? 0 : column->most;
}

static int64_t
steep_share_of(const struct column_width *column)
{
    int64_t width = column->is_given ? 0 : column->most / (SCALED_PT / 4);
    return width * width;
}

/* Tables of little content stay narrow, so that the eye finds its way along the
 * rows, if they are not to fill their column. */
static void
spread(struct column_width *columns, uint32_t count, int64_t width,
       bool fills_column)
{
    int64_t most = sum_of(columns, count, most_of);
    bool is_little = most * 3 < width * 2;
    int64_t spare =
        is_little && !fills_column ? most / 4 : larger(width - most, 0);
    int64_t (*share)(const struct column_width *) =
        fills_column ? steep_share_of : share_of;
    if (sum_of(columns, count, share) == 0)
        share = most_of;
    int64_t shares = larger(sum_of(columns, count, share), 1);
    for (uint32_t i = 0; i < count; i++)
        columns[i].width =
            columns[i].most + spare * share(&columns[i]) / shares;
}

const scaled *
table_columns(struct arena *arena, struct table_grid *grid, scaled width,
              bool *is_too_wide)
{
    uint32_t count = grid->column_count;
    struct column_width *columns =
        ARENA_ARRAY(arena, struct column_width, count);
    measure_single(columns, grid);
    measure_spans(columns, grid);
    *is_too_wide = set_floors(columns, count, width) == KEEP_NOTHING;
    if (sum_of(columns, count, most_of) > width)
        fit(arena, grid, columns, width);
    else
        spread(columns, count, width, grid->fills_column);
    scaled *borders = ARENA_ARRAY(arena, scaled, count + 1);
    int64_t x = 0;
    for (uint32_t i = 0; i < count; i++) {
        borders[i] = (scaled)x;
        x += columns[i].width;
    }
    borders[count] = (scaled)x;
    return borders;
}
