/* A row outside of a table: blocks side by side; see block.h.
 *
 * Cells are as wide as their style says; the others share what is left.  A
 * cell's margin at its end is the room before the next. */
#include "base/arena.h"
#include "layout/slab.h"
#include "layout/table.h"

/* What each cell without a width of its own gets. */
static scaled
share_of(const struct table_grid *grid, scaled width)
{
    scaled rest = width;
    int32_t open = 0;
    for (size_t i = 0; i < grid->cell_count; i++) {
        const struct style *style = grid->cells[i].element->style;
        rest -= style->width;
        open += style->width == 0;
        if (i + 1 < grid->cell_count)
            rest -= style->margin_end;
    }
    return open > 0 ? scaled_larger(rest, 0) / open : 0;
}

static const scaled *
borders_new(struct arena *arena, const struct table_grid *grid, scaled width)
{
    scaled *borders = ARENA_ARRAY(arena, scaled, grid->cell_count * 2);
    scaled share = share_of(grid, width);
    scaled x = 0;
    for (size_t i = 0; i < grid->cell_count; i++) {
        const struct style *style = grid->cells[i].element->style;
        borders[2 * i] = x;
        x += style->width > 0 ? style->width : share;
        borders[2 * i + 1] = x;
        x += style->margin_end;
    }
    return borders;
}

/* One row of the element's cells, and columns between them that stay empty. */
static struct table_grid
cells_grid(struct arena *arena, const struct element *element, uint32_t count)
{
    struct table_grid grid = {
        .cells = ARENA_ARRAY(arena, struct table_cell, count),
        .cell_count = count,
        .rows = ARENA_NEW(arena, struct table_row),
        .row_count = 1,
        .column_count = count * 2 - 1,
    };
    *grid.rows = (struct table_row){
        .element = element, .cell_count = count, .group_end = 1};
    uint32_t i = 0;
    for (const struct element *e = element->first; e != NULL; e = e->next)
        if (e->style->display != DISPLAY_NONE) {
            grid.cells[i] = (struct table_cell){
                .element = e,
                .column = i * 2,
                .row_span = 1,
                .column_span = 1,
            };
            i++;
        }
    return grid;
}

void
row_build(struct galley *galley, const struct element *element,
          struct room room, struct tag_scope scope)
{
    struct arena *scratch = galley->layout->scratch;
    uint32_t count = 0;
    for (const struct element *e = element->first; e != NULL; e = e->next)
        count += e->style->display != DISPLAY_NONE;
    if (count == 0)
        return;
    struct arena_mark mark = arena_mark(scratch);
    struct table table = {
        .galley = galley,
        .grid = cells_grid(scratch, element, count),
        .room = room,
    };
    table.borders = borders_new(scratch, &table.grid, room.width);
    slab_add(galley, table_rows(&table, 0, 1, scope), room.x);
    arena_reset(scratch, mark);
}
