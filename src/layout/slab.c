/* Rows of a table in a galley, cut where they must be; see slab.h. */
#include "layout/slab.h"

#include "base/arena.h"

#include <stdlib.h>

struct extent { /* of a box, from the slab's top */
    scaled top, bottom;
};

struct extents {
    VEC(struct extent);
};

static void
add_slice(struct galley *galley, const struct slab *slab, scaled x,
          struct extent extent)
{
    struct entry *entry =
        galley_box(galley, ENTRY_SLAB, extent.bottom - extent.top);
    entry->x = x;
    entry->width = slab->width;
    entry->as.slice = (struct slice){slab, extent.top, extent.bottom};
}

static void
gather_cell(struct arena *arena, const struct slab_cell *cell,
            struct extent within, struct extents *extents)
{
    scaled y = cell->y + cell->content_y;
    const struct stack *stack = cell->content;
    for (size_t i = 0; i < stack->count; i++) {
        if (stack->verticals[i].kind == VERTICAL_BREAK)
            continue;
        scaled top = y;
        y += stack->verticals[i].height;
        struct extent extent = {top, y};
        if (stack->verticals[i].kind == VERTICAL_BOX && y > top &&
            top >= within.top && top < within.bottom)
            VEC_PUSH(arena, extents, extent);
    }
}

static int
compare_extents(const void *a, const void *b)
{
    const struct extent *left = a;
    const struct extent *right = b;
    if (left->top != right->top)
        return left->top < right->top ? -1 : 1;
    return (left->bottom > right->bottom) - (left->bottom < right->bottom);
}

/* Cuts a row where no cell has a line; where there is no such place for a whole
 * column, cuts anyway. */
static void
add_by_lines(struct galley *galley, const struct slab *slab, scaled x,
             struct extent row)
{
    struct arena *scratch = galley->layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    struct extents extents = {0};
    for (size_t i = 0; i < slab->cell_count; i++)
        gather_cell(scratch, &slab->cells[i], row, &extents);
    if (extents.count > 0)
        qsort(extents.at, extents.count, sizeof *extents.at, compare_extents);
    scaled most = galley->most_height / 2;
    scaled top = row.top;
    scaled bottom = row.top;
    for (size_t i = 0; i < extents.count; i++) {
        scaled next = extents.at[i].top;
        if (i > 0 && (next >= bottom || next - top > most)) {
            add_slice(galley, slab, x, (struct extent){top, next});
            galley_break_cost(galley, COST_INSIDE);
            top = next;
        }
        if (extents.at[i].bottom > bottom)
            bottom = extents.at[i].bottom;
    }
    add_slice(galley, slab, x, (struct extent){top, row.bottom});
    arena_reset(scratch, mark);
}

void
slab_add(struct galley *galley, const struct slab *slab, scaled x)
{
    scaled most = galley->most_height;
    if (galley->head != NULL)
        most -= galley->head->height;
    for (size_t i = 0; i < slab->row_count; i++) {
        const struct slab_row *row = &slab->rows[i];
        struct extent extent = {row->y, row->y + row->height};
        if (i > 0)
            galley_break_cost(galley, COST_KEEP);
        if (row->height > most)
            add_by_lines(galley, slab, x, extent);
        else
            add_slice(galley, slab, x, extent);
    }
}

struct stack *
slab_stack(struct arena *arena, const struct slab *slab, scaled x)
{
    struct vertical *vertical = ARENA_NEW(arena, struct vertical);
    *vertical = (struct vertical){
        .kind = VERTICAL_BOX,
        .height = slab->height,
    };
    struct entry *entry = ARENA_NEW(arena, struct entry);
    *entry = (struct entry){
        .kind = ENTRY_SLAB,
        .x = x,
        .width = slab->width,
        .as.slice = {slab, 0, slab->height},
    };
    struct stack *stack = ARENA_NEW(arena, struct stack);
    *stack = (struct stack){
        .verticals = vertical,
        .entries = entry,
        .count = 1,
        .height = slab->height,
    };
    return stack;
}
