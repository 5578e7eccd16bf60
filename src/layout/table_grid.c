/* Which cell of a table is where; see table.h. */
#include "base/vec.h"
#include "layout/table.h"

struct filling {
    struct arena *arena;
    struct {
        VEC(struct table_cell);
    } cells;
    struct {
        VEC(struct table_row);
    } rows;
    struct {
        VEC(uint32_t);
    } free_from; /* of each column: the first row not reached from above */
};

static uint32_t
at_least_one(uint32_t span)
{
    return span > 0 ? span : 1;
}

static bool
is_hidden(const struct element *element)
{
    return element->style->display == DISPLAY_NONE;
}

static uint32_t
free_from(const struct filling *filling, size_t column)
{
    return column < filling->free_from.count ? filling->free_from.at[column]
                                             : 0;
}

static uint32_t
next_free(const struct filling *filling, uint32_t row, uint32_t column)
{
    while (free_from(filling, column) > row)
        column++;
    return column;
}

static void
occupy(struct filling *filling, const struct table_cell *cell)
{
    size_t end = cell->column + cell->column_span;
    while (filling->free_from.count < end)
        (void)VEC_ADD(filling->arena, &filling->free_from);
    for (size_t column = cell->column; column < end; column++)
        filling->free_from.at[column] = cell->row + cell->row_span;
}

static void
fill_row(struct filling *filling, const struct element *element)
{
    uint32_t row = (uint32_t)filling->rows.count;
    struct table_row filled = {element, filling->cells.count, 0, row + 1};
    uint32_t column = 0;
    for (const struct element *e = element->first; e != NULL; e = e->next) {
        if (e->kind != ELEMENT_CELL || is_hidden(e))
            continue;
        column = next_free(filling, row, column);
        struct table_cell cell = {
            .element = e,
            .row = row,
            .column = column,
            .row_span = at_least_one(e->row_span),
            .column_span = at_least_one(e->column_span),
        };
        VEC_PUSH(filling->arena, &filling->cells, cell);
        occupy(filling, &cell);
        column += cell.column_span;
        filled.cell_count++;
        if (row + cell.row_span > filled.group_end)
            filled.group_end = row + cell.row_span;
    }
    VEC_PUSH(filling->arena, &filling->rows, filled);
}

/* Rows that a cell reaches across belong together; none reaches beyond the last
 * row or from the head into the body. */
static void
close_groups(struct table_grid *grid)
{
    uint32_t start = 0;
    while (start < grid->row_count) {
        uint32_t limit =
            start < grid->head_rows ? grid->head_rows : grid->row_count;
        uint32_t end = grid->rows[start].group_end;
        for (uint32_t row = start; row < end && row < limit; row++)
            if (grid->rows[row].group_end > end)
                end = grid->rows[row].group_end;
        end = end < limit ? end : limit;
        for (uint32_t row = start; row < end; row++)
            grid->rows[row].group_end = end;
        start = end;
    }
    for (size_t i = 0; i < grid->cell_count; i++) {
        struct table_cell *cell = &grid->cells[i];
        uint32_t end = grid->rows[cell->row].group_end;
        if (cell->row + cell->row_span > end)
            cell->row_span = end - cell->row;
    }
}

struct table_grid
table_grid_new(struct arena *arena, const struct element *table)
{
    struct filling filling = {.arena = arena};
    struct table_grid grid = {.fills_column = table->fills_column};
    for (const struct element *e = table->first; e != NULL; e = e->next) {
        if (e->kind != ELEMENT_ROW || is_hidden(e))
            continue;
        if (e->is_head && grid.head_rows == filling.rows.count)
            grid.head_rows++;
        fill_row(&filling, e);
    }
    grid.cells = filling.cells.at;
    grid.cell_count = filling.cells.count;
    grid.rows = filling.rows.at;
    grid.row_count = (uint32_t)filling.rows.count;
    grid.column_count = (uint32_t)filling.free_from.count;
    close_groups(&grid);
    return grid;
}
