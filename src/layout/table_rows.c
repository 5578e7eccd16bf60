/* Rows of cells set side by side and made a slab; see table.h. */
#include "base/arena.h"
#include "layout/slab.h"
#include "layout/table.h"

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
    set.content_width =
        set.x + set.width - style->padding_end - cell->gutter - set.content_x;
    set.content_y = frame_top(style);
    struct tag_scope scope = tag_enter(layout, row_scope, cell->element);
    struct galley inner;
    galley_init_inner(&inner, table->galley, set.content_width);
    galley_anchor(&inner, cell->element, scope);
    struct room room = {0, set.content_width, cell->element->align};
    block_children(&inner, cell->element, room, scope);
    galley_end(&inner);
    set.content = galley_stack(&inner);
    set.height = set.content_y + set.content->height + frame_bottom(style);
    return set;
}

static void
set_row(struct group *group, uint32_t row, struct tag_scope scope)
{
    const struct table *table = group->table;
    const struct table_row *source = &table->grid.rows[row];
    struct galley *galley = table->galley;
    struct slab_row *set = &group->rows[row - group->from];
    set->element = source->element;
    set->scope = tag_enter(galley->layout, scope, source->element);
    for (size_t i = 0; i < source->cell_count; i++)
        group->slab->cells[group->slab->cell_count++] = cell_set(
            table, &table->grid.cells[source->first_cell + i], set->scope);
    set->notes = galley_take_notes(galley);
}

/* ---- heights ---- */

/* Cells over several rows that reach into the row at hand, by column. */
struct reaching {
    VEC(size_t);
};

static const struct table_cell *
source_of(const struct group *group, size_t cell)
{
    const struct table_grid *grid = &group->table->grid;
    return &grid->cells[grid->rows[group->from].first_cell + cell];
}

static bool
reaches_beyond(const struct group *group, size_t cell, uint32_t row)
{
    const struct table_cell *source = source_of(group, cell);
    return source->row + source->row_span > row + 1;
}

static void
add_reaching(struct group *group, struct reaching *reaching, size_t cell)
{
    size_t i = reaching->count;
    VEC_PUSH(group->table->galley->layout->scratch, reaching, cell);
    for (; i > 0 && source_of(group, reaching->at[i - 1])->column >
                        source_of(group, cell)->column;
         i--)
        reaching->at[i] = reaching->at[i - 1];
    reaching->at[i] = cell;
}

/* What a cell that ends with the row needs beyond the rows above. */
static void
fit_cell(struct group *group, size_t cell, struct slab_row *row)
{
    uint32_t first = source_of(group, cell)->row - group->from;
    const struct style *style = row->element->style;
    scaled needed = group->rows[first].y + frame_top(style) +
                    frame_bottom(style) + group->slab->cells[cell].height -
                    row->y;
    if (needed > row->height)
        row->height = needed;
}

/* Lets go of cells that end with the row. */
static void
end_reaching(struct group *group, struct reaching *reaching, uint32_t row)
{
    size_t kept = 0;
    for (size_t i = 0; i < reaching->count; i++) {
        if (reaches_beyond(group, reaching->at[i], row))
            reaching->at[kept++] = reaching->at[i];
        else
            fit_cell(group, reaching->at[i], &group->rows[row - group->from]);
    }
    reaching->count = kept;
}

static void
set_rules(struct group *group, const struct reaching *reaching,
          struct slab_row *row)
{
    struct rule *rules = ARENA_ARRAY(group->table->galley->arena, struct rule,
                                     reaching->count + 1);
    scaled x = 0;
    for (size_t i = 0; i < reaching->count; i++) {
        const struct slab_cell *cell = &group->slab->cells[reaching->at[i]];
        if (cell->x > x)
            rules[row->rule_count++] = (struct rule){x, cell->x - x};
        if (cell->x + cell->width > x)
            x = cell->x + cell->width;
    }
    if (group->slab->width > x)
        rules[row->rule_count++] = (struct rule){x, group->slab->width - x};
    row->rules = rules;
}

/* Each row is as high as its highest cell; what a cell over several rows needs
 * beyond them goes to the last. */
static void
set_heights(struct group *group)
{
    struct reaching reaching = {0};
    size_t cell = 0;
    for (uint32_t row = group->from; row < group->to; row++) {
        struct slab_row *set = &group->rows[row - group->from];
        set->y = group->slab->height;
        set->height =
            frame_top(set->element->style) + frame_bottom(set->element->style);
        size_t end = cell + group->table->grid.rows[row].cell_count;
        for (; cell < end; cell++) {
            if (reaches_beyond(group, cell, row))
                add_reaching(group, &reaching, cell);
            else
                fit_cell(group, cell, set);
        }
        end_reaching(group, &reaching, row);
        set_rules(group, &reaching, set);
        group->slab->height += set->height;
    }
}

static void
set_cells(struct group *group)
{
    for (size_t i = 0; i < group->slab->cell_count; i++) {
        const struct table_cell *source = source_of(group, i);
        const struct slab_row *first = &group->rows[source->row - group->from];
        const struct slab_row *last = first + source->row_span - 1;
        struct slab_cell *cell = &group->slab->cells[i];
        cell->y = first->y + frame_top(first->element->style);
        cell->height = last->y + last->height - cell->y -
                       frame_bottom(last->element->style);
    }
}

static size_t
cells_in(const struct table_grid *grid, uint32_t from, uint32_t to)
{
    const struct table_row *last = &grid->rows[to - 1];
    return last->first_cell + last->cell_count - grid->rows[from].first_cell;
}

const struct slab *
table_rows(const struct table *table, uint32_t from, uint32_t to,
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
    slab->width = column_at(table, table->grid.column_count);
    for (uint32_t row = from; row < to; row++)
        set_row(&group, row, scope);
    set_heights(&group);
    set_cells(&group);
    return slab;
}
