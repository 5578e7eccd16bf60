/* Cards side by side, as many as fit, in rows of equal height; see block.h.
 *
 * A card's width is the least it may have, as with the auto-fill tracks of CSS
 * Grid; its margins at the end and bottom are the room between cards. */
#include "base/arena.h"
#include "layout/slab.h"
#include "layout/table.h"

/* The next card from `element` on that is printed. */
static const struct element *
card_from(const struct element *element)
{
    while (element != NULL && element->style->display == DISPLAY_NONE)
        element = element->next;
    return element;
}

static uint32_t
smaller(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* As few columns as make no row more, so that the last is not much emptier; but
 * at least half of those that fit, lest a lone card stretches over all. */
static uint32_t
column_count(scaled width, const struct style *card, uint32_t count)
{
    scaled least = card->width > 0 ? card->width : width;
    scaled pitch = least + card->margin_end;
    uint32_t fit = pitch > 0 && width > least
                       ? 1 + (uint32_t)((width - least) / pitch)
                       : 1;
    uint32_t rows = (count + fit - 1) / fit;
    uint32_t needed = (count + rows - 1) / rows;
    uint32_t half = (fit + 1) / 2;
    return needed > half ? needed : half;
}

/* Columns for cards, and between them columns that stay empty. */
static const scaled *
borders_new(struct arena *arena, scaled width, scaled gap, uint32_t columns)
{
    scaled *borders = ARENA_ARRAY(arena, scaled, (size_t)columns * 2);
    for (uint32_t i = 0; i < columns; i++) {
        scaled start = scaled_ratio(width + gap, (int32_t)i, (int32_t)columns);
        scaled end =
            scaled_ratio(width + gap, (int32_t)i + 1, (int32_t)columns);
        borders[2 * i] = start;
        borders[2 * i + 1] = end - gap;
    }
    return borders;
}

static struct table_grid
cards_grid(struct arena *arena, const struct element *element, uint32_t count,
           uint32_t columns)
{
    struct table_grid grid = {
        .cells = ARENA_ARRAY(arena, struct table_cell, count),
        .cell_count = count,
        .row_count = (count + columns - 1) / columns,
        .column_count = columns * 2 - 1,
    };
    grid.rows = ARENA_ARRAY(arena, struct table_row, grid.row_count);
    const struct element *card = card_from(element->first);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t row = i / columns;
        grid.cells[i] = (struct table_cell){
            .element = card,
            .row = row,
            .column = i % columns * 2,
            .row_span = 1,
            .column_span = 1,
        };
        grid.rows[row] = (struct table_row){
            .element = element,
            .first_cell = (size_t)row * columns,
            .cell_count = smaller(count - row * columns, columns),
            .group_end = row + 1,
        };
        card = card_from(card->next);
    }
    return grid;
}

void
grid_build(struct galley *galley, const struct element *element,
           struct room room, struct tag_scope scope)
{
    struct layout *layout = galley->layout;
    const struct element *first = card_from(element->first);
    uint32_t count = 0;
    for (const struct element *e = first; e != NULL; e = card_from(e->next))
        count++;
    if (count == 0)
        return;
    const struct style *card = first->style;
    uint32_t columns = column_count(room.width, card, count);
    struct arena_mark mark = arena_mark(layout->scratch);
    struct table table = {
        .galley = galley,
        .grid = cards_grid(layout->scratch, element, count, columns),
        .borders =
            borders_new(layout->scratch, room.width, card->margin_end, columns),
        .room = room,
    };
    for (uint32_t row = 0; row < table.grid.row_count; row++) {
        if (row > 0)
            galley_margin(galley, card->margin_bottom);
        slab_add(galley, table_rows(&table, row, row + 1, scope), room.x);
        galley_rest(galley);
    }
    arena_reset(layout->scratch, mark);
}
