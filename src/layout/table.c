/* Tables in a galley, group of rows by group of rows; see block.h. */
#include "layout/table.h"
#include "base/arena.h"
#include "base/diag.h"
#include "layout/slab.h"

struct table {
    struct galley *galley;
    struct table_grid grid;
    const scaled *borders;
    struct room room;
};

/* A group of rows being made a slab. */
struct group {
    const struct table *table;
    uint32_t from, to; /* rows */
    struct slab *slab;
    struct slab_row *rows;
};

static scaled
column_at(const struct table *table, uint32_t column)
{
    uint32_t most = table->grid.column_count;
    return table->borders[column < most ? column : most];
}

static scaled
above(const struct style *style)
{
    return style->border_top_width + style->padding_top;
}

static scaled
below(const struct style *style)
{
    return style->border_bottom_width + style->padding_bottom;
}

/* The cell's content in a galley of its own. */
static struct slab_cell
cell_set(const struct table *table, const struct table_cell *cell,
         struct tag_scope row_scope)
{
    const struct style *style = cell->element->style;
    struct layout *layout = table->galley->layout;
    struct slab_cell set = {.style = style};
    set.x = column_at(table, cell->column);
    set.width = column_at(table, cell->column + cell->column_span) - set.x;
    set.content_x = set.x + style->border_start_width + style->padding_start;
    set.content_width = set.x + set.width - style->padding_end - set.content_x;
    set.content_y = above(style);
    struct tag_scope scope = tag_enter(layout, row_scope, cell->element);
    struct galley inner;
    galley_init_inner(&inner, table->galley, set.content_width);
    galley_anchor(&inner, cell->element, scope);
    struct room room = {0, set.content_width, cell->element->align};
    block_children(&inner, cell->element, room, scope);
    galley_end(&inner);
    set.content = galley_stack(&inner);
    set.height = set.content_y + set.content->height + below(style);
    return set;
}

static void
set_row(struct group *group, uint32_t row, struct tag_scope scope)
{
    const struct table *table = group->table;
    const struct table_row *source = &table->grid.rows[row];
    struct galley *galley = table->galley;
    struct tag_scope inner = tag_enter(galley->layout, scope, source->element);
    galley_anchor(galley, source->element, inner);
    group->rows[row - group->from].style = source->element->style;
    for (size_t i = 0; i < source->cell_count; i++)
        group->slab->cells[group->slab->cell_count++] =
            cell_set(table, &table->grid.cells[source->first_cell + i], inner);
}

/* Each row is as high as its highest cell; what a cell over several rows needs
 * beyond them goes to the last. */
static void
set_heights(struct group *group)
{
    const struct table_grid *grid = &group->table->grid;
    const struct table_cell *cells =
        grid->cells + grid->rows[group->from].first_cell;
    scaled y = 0;
    for (uint32_t row = group->from; row < group->to; row++) {
        struct slab_row *set = &group->rows[row - group->from];
        scaled frame = above(set->style) + below(set->style);
        set->y = y;
        for (size_t i = 0; i < group->slab->cell_count; i++) {
            if (cells[i].row + cells[i].row_span != row + 1)
                continue;
            scaled top = group->rows[cells[i].row - group->from].y;
            scaled needed = top + frame + group->slab->cells[i].height - y;
            if (needed > set->height)
                set->height = needed;
        }
        if (set->height < frame)
            set->height = frame;
        y += set->height;
    }
    group->slab->height = y;
}

static void
set_cells(struct group *group)
{
    const struct table_grid *grid = &group->table->grid;
    const struct table_cell *cells =
        grid->cells + grid->rows[group->from].first_cell;
    for (size_t i = 0; i < group->slab->cell_count; i++) {
        const struct slab_row *first = &group->rows[cells[i].row - group->from];
        const struct slab_row *last = first + cells[i].row_span - 1;
        struct slab_cell *cell = &group->slab->cells[i];
        cell->y = first->y + above(first->style);
        cell->height = last->y + last->height - below(last->style) - cell->y;
    }
}

static size_t
cells_in(const struct table_grid *grid, uint32_t from, uint32_t to)
{
    const struct table_row *last = &grid->rows[to - 1];
    return last->first_cell + last->cell_count - grid->rows[from].first_cell;
}

static const struct slab *
set_rows(const struct table *table, uint32_t from, uint32_t to,
         struct tag_scope scope)
{
    struct arena *arena = table->galley->arena;
    struct slab *slab = ARENA_NEW(arena, struct slab);
    slab->cells =
        ARENA_ARRAY(arena, struct slab_cell, cells_in(&table->grid, from, to));
    struct group group = {table, from, to, slab,
                          ARENA_ARRAY(arena, struct slab_row, to - from)};
    slab->rows = group.rows;
    slab->row_count = to - from;
    slab->width = table->room.width;
    for (uint32_t row = from; row < to; row++)
        set_row(&group, row, scope);
    set_heights(&group);
    set_cells(&group);
    return slab;
}

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
    const struct slab *slab = set_rows(table, 0, table->grid.head_rows, inner);
    galley->arena = arena;
    slab_add(galley, slab, table->room.x);
    galley_break_cost(galley, COST_KEEP);
    if (slab->height < galley->most_height / 3)
        galley->head = slab_stack(galley->layout->heads, slab, table->room.x);
}

/* A single row at a column's top or foot looks lost. */
enum {
    COST_LONE_ROW = 400
};

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
        bool is_lone = row == grid->head_rows + 1 || end == grid->row_count;
        if (row > grid->head_rows && is_lone)
            galley_break_cost(galley, COST_LONE_ROW);
        slab_add(galley, set_rows(table, row, end, inner), table->room.x);
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
        table.borders = table_columns(layout->scratch, galley, &table.grid,
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
