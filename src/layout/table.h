/* Tables: which cell is where, how wide columns are. */
#ifndef READOUT_LAYOUT_TABLE_H
#define READOUT_LAYOUT_TABLE_H

#include "layout/block.h"

struct table_cell {
    const struct element *element;
    uint32_t row, column, row_span, column_span; /* within the table */
    scaled least, most; /* widths of its content with padding */
};

struct table_row {
    const struct element *element;
    size_t first_cell, cell_count;
    uint32_t group_end; /* the first row that no cell reaches from here */
};

struct table_grid {
    struct table_cell *cells; /* row by row */
    size_t cell_count;
    struct table_row *rows;
    uint32_t row_count, column_count, head_rows;
};

/* The grid, in `arena`: HTML's model of rows filled cell by cell around those
 * that reach down from above. */
struct table_grid table_grid_new(struct arena *arena,
                                 const struct element *table);

/* Positions of the columns' borders from the table's start side, one more than
 * there are columns.  `is_too_wide`: content may stick out. */
const scaled *table_columns(struct arena *arena, const struct galley *galley,
                            struct table_grid *grid, scaled width,
                            bool *is_too_wide);

#endif
