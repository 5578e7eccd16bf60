/* A table's cells by their columns.  Private to deliver/. */
#ifndef READOUT_DELIVER_GRID_H
#define READOUT_DELIVER_GRID_H

#include "deliver/tree.h"

struct grid_cell {
    const struct element *element;
    size_t column, span; /* columns that it stands in */
    bool is_continued;   /* from a row above */
};

struct grid_row {
    const struct element *element;
    VEC(struct grid_cell);
};

struct grid {
    const struct grid_row *rows;
    size_t count, columns;
    size_t heads; /* rows at the head */
};

struct grid grid_new(struct arena *arena, const struct element *table);

/* The cell of a row that stands in a column, or NULL. */
const struct grid_cell *grid_at(const struct grid *grid, size_t row,
                                size_t column);

/* What the rows at the head call each column: "Faults by cause · other". */
const struct str *grid_labels(struct arena *arena, const struct grid *grid);

#endif
