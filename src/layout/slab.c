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

/* Where the lines of a row stand, by their tops.  Cells come row by row: those
 * before `first` end above. */
static struct extents
gather_row(struct arena *arena, const struct slab *slab, size_t first,
           struct extent row)
{
    struct extents extents = {0};
    for (size_t i = first; i < slab->cell_count; i++) {
        if (slab->cells[i].y >= row.bottom)
            break;
        gather_cell(arena, &slab->cells[i], row, &extents);
    }
    if (extents.count > 0)
        qsort(extents.at, extents.count, sizeof *extents.at, compare_extents);
    return extents;
}

/* Pieces of a row, cut where no cell has a line; where there is no such place
 * for half of a column, cut anyway. */
static struct extents
cut_row(struct arena *arena, const struct extents *lines, struct extent row,
        scaled most)
{
    struct extents pieces = {0};
    struct extent piece = {row.top, row.top};
    for (size_t i = 0; i < lines->count; i++) {
        const struct extent *line = &lines->at[i];
        if (i > 0 &&
            (line->top >= piece.bottom || line->top - piece.top > most)) {
            scaled bottom = piece.bottom;
            piece.bottom = line->top;
            VEC_PUSH(arena, &pieces, piece);
            piece = (struct extent){line->top, bottom};
        }
        if (line->bottom > piece.bottom)
            piece.bottom = line->bottom;
    }
    piece.bottom = row.bottom;
    VEC_PUSH(arena, &pieces, piece);
    return pieces;
}

/* What it costs to end a column before piece `i` of a row. */
static int32_t
cut_cost(const struct style *style, size_t i, size_t count)
{
    bool is_lone = i < style->orphans || count - i < style->widows;
    return is_lone ? COST_INSIDE + COST_WIDOW : COST_INSIDE;
}

static void
add_by_lines(struct galley *galley, const struct slab *slab, scaled x,
             size_t first, const struct slab_row *row)
{
    struct arena *scratch = galley->layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    struct extent extent = {row->y, row->y + row->height};
    struct extents lines = gather_row(scratch, slab, first, extent);
    struct extents pieces =
        cut_row(scratch, &lines, extent, galley->most_height / 2);
    for (size_t i = 0; i < pieces.count; i++) {
        if (i > 0)
            galley_break_cost(galley,
                              cut_cost(row->element->style, i, pieces.count));
        add_slice(galley, slab, x, pieces.at[i]);
    }
    arena_reset(scratch, mark);
}

void
slab_add(struct galley *galley, const struct slab *slab, scaled x)
{
    scaled most = galley->most_height;
    if (galley->head != NULL)
        most -= galley->head->height;
    size_t first = 0;
    for (size_t i = 0; i < slab->row_count; i++) {
        const struct slab_row *row = &slab->rows[i];
        const struct style *style = row->element->style;
        while (first < slab->cell_count &&
               slab->cells[first].y + slab->cells[first].height <= row->y)
            first++;
        if (i > 0)
            galley_break_cost(galley, COST_KEEP);
        galley_break_between(galley, style->break_before);
        galley_anchor(galley, row->element, row->scope);
        galley_notes(galley, row->notes);
        if (style->break_inside == BREAK_INSIDE_AVOID && row->height <= most)
            add_slice(galley, slab, x,
                      (struct extent){row->y, row->y + row->height});
        else
            add_by_lines(galley, slab, x, first, row);
        galley_break_between(galley, style->break_after);
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
