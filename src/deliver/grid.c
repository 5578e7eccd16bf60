/* A table's cells by their columns; see grid.h. */
#include "deliver/grid.h"

#include "base/arena.h"

#define LABEL_JOINT " \xC2\xB7 " /* U+00B7 */

/* Columns that cells from above take, and for how many rows more. */
struct taken {
    VEC(struct {
        size_t rows;
        struct grid_cell cell;
    });
};

/* The first free column from `column` on; the row goes on with the cells that
 * take those before it. */
static size_t
pass_taken(struct arena *arena, struct taken *taken, struct grid_row *row,
           size_t column)
{
    for (; column < taken->count && taken->at[column].rows > 0; column++) {
        struct grid_cell cell = taken->at[column].cell;
        cell.is_continued = true;
        if (cell.column == column)
            VEC_PUSH(arena, row, cell);
    }
    return column;
}

/* Places the cells of a row, each in the first columns that are free. */
static void
row_fill(struct arena *arena, struct grid_row *row, struct taken *taken)
{
    size_t column = 0;
    for (const struct element *element = row->element->first; element != NULL;
         element = element->next) {
        column = pass_taken(arena, taken, row, column);
        struct grid_cell cell = {
            .element = element, .column = column, .span = element->column_span};
        VEC_PUSH(arena, row, cell);
        for (size_t i = 0; i < cell.span; i++, column++) {
            if (column == taken->count)
                (void)VEC_ADD(arena, taken);
            taken->at[column].rows = element->row_span;
            taken->at[column].cell = cell;
        }
    }
    (void)pass_taken(arena, taken, row, column);
    for (size_t i = 0; i < taken->count; i++)
        taken->at[i].rows -= taken->at[i].rows > 0;
}

struct grid
grid_new(struct arena *arena, const struct element *table)
{
    struct {
        VEC(struct grid_row);
    } rows = {0};
    struct taken taken = {0};
    size_t heads = 0;
    for (const struct element *row = table->first; row != NULL;
         row = row->next) {
        struct grid_row *made = VEC_ADD(arena, &rows);
        made->element = row;
        row_fill(arena, made, &taken);
        heads += row->is_head;
    }
    return (struct grid){rows.at, rows.count, taken.count, heads};
}

const struct grid_cell *
grid_at(const struct grid *grid, size_t row, size_t column)
{
    for (size_t i = 0; i < grid->rows[row].count; i++) {
        const struct grid_cell *cell = &grid->rows[row].at[i];
        if (cell->column <= column && column < cell->column + cell->span)
            return cell;
    }
    return NULL;
}

static struct str
label_of(struct arena *arena, const struct grid *grid, size_t column)
{
    struct str label = {NULL, 0};
    for (size_t i = 0; i < grid->heads; i++) {
        const struct grid_cell *head = grid_at(grid, i, column);
        if (head == NULL || head->is_continued)
            continue;
        struct str text = str_trim(plain_text(arena, head->element));
        if (label.size > 0 && text.size > 0)
            text = str_printf(arena, "%.*s" LABEL_JOINT "%.*s", STR_ARGS(label),
                              STR_ARGS(text));
        label = text.size > 0 ? text : label;
    }
    return label;
}

const struct str *
grid_labels(struct arena *arena, const struct grid *grid)
{
    struct str *labels = ARENA_ARRAY(arena, struct str, grid->columns);
    for (size_t i = 0; i < grid->columns; i++)
        labels[i] = label_of(arena, grid, i);
    return labels;
}
