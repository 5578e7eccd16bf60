/* Tables in a galley, group of rows by group of rows; see block.h. */
#include "layout/table.h"
#include "base/arena.h"
#include "base/diag.h"
#include "layout/slab.h"

/* The head is repeated for as long as the table goes on, so it outlives the
 * columns of the galley. */
static void
build_head(struct table *table, struct tag_scope scope,
           const struct element *element)
{
    struct galley *galley = table->galley;
    struct tag_scope inner =
        tag_enter_as(galley->layout, scope, element, ROLE_THEAD);
    struct arena *arena = galley->arena;
    galley->arena = galley->layout->heads;
    const struct slab *slab =
        table_rows(table, 0, table->grid.head_rows, inner);
    galley->arena = arena;
    slab_add(galley, slab, table->room.x);
    galley_break_cost(galley, COST_KEEP);
    if (slab->height < galley->most_height / 3)
        galley->head = slab_stack(galley->layout->heads, slab, table->room.x);
}

static void
build_body(struct table *table, struct tag_scope scope,
           const struct element *element)
{
    struct galley *galley = table->galley;
    const struct table_grid *grid = &table->grid;
    uint32_t row = grid->head_rows;
    if (row >= grid->row_count)
        return;
    struct tag_scope inner =
        tag_enter_as(galley->layout, scope, element, ROLE_TBODY);
    while (row < grid->row_count) {
        uint32_t end = grid->rows[row].group_end;
        size_t mark = galley_mark(galley);
        slab_add(galley, table_rows(table, row, end, inner), table->room.x);
        if (row == grid->head_rows && end == row + 1 && end < grid->row_count)
            galley_lone_after(galley, mark);
        if (row > grid->head_rows && end == row + 1 && end == grid->row_count)
            galley_lone_before(galley, mark);
        galley_rest(galley);
        row = end;
    }
}

static void
report_width(const struct table *table, const struct element *element)
{
    struct layout *layout = table->galley->layout;
    struct str width =
        str_printf(layout->scratch, "%d", (int)(table->room.width / SCALED_PT));
    DIAG(layout->diag, MESSAGE_WIDE_TABLE, element->where, width);
}

void
table_build(struct galley *galley, const struct element *element,
            struct room room, struct tag_scope scope)
{
    struct layout *layout = galley->layout;
    struct arena_mark mark = arena_mark(layout->scratch);
    enum role role = tag_role(scope, element, ROLE_TABLE);
    struct tag_scope inner = tag_enter_as(layout, scope, element, role);
    struct table table = {.galley = galley};
    table.room = block_begin(galley, element, room, inner);
    table.grid = table_grid_new(layout->scratch, element);
    const struct stack *outer_head = galley->head;
    if (table.grid.column_count > 0) {
        bool is_too_wide = false;
        table_measure(layout, &table.grid);
        table.borders = table_columns(layout->scratch, &table.grid,
                                      table.room.width, &is_too_wide);
        if (is_too_wide)
            report_width(&table, element);
        if (table.grid.head_rows > 0)
            build_head(&table, inner, element);
        build_body(&table, inner, element);
    }
    galley->head = outer_head;
    block_end(galley, element, room);
    arena_reset(layout->scratch, mark);
}
