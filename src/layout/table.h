/* Tables: which cell is where, how wide columns are. */
#ifndef READOUT_LAYOUT_TABLE_H
#define READOUT_LAYOUT_TABLE_H

#include "layout/block.h"

/* What a cell needs: its widths when broken wherever it can be and nowhere, and
 * how much text it has. */
struct table_content {
    scaled least, most;
    scaled height; /* of its paragraphs when each has one line */
    int64_t area;  /* of its text: widths times line heights */
};

struct table_cell {
    const struct element *element;
    uint32_t row, column, row_span, column_span; /* within the table */
    struct table_content content; /* widths with padding and gutter */
    scaled frame;                 /* widths of padding and gutter */
    scaled gutter;                /* beside its padding, at its end */
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
    bool fills_column;
};

/* A table in its galley: where its columns are is known. */
struct table {
    struct galley *galley;
    struct table_grid grid;
    const scaled *borders; /* as table_columns() gives them */
    struct room room;
};

/* The grid, in `arena`: HTML's model of rows filled cell by cell around those
 * that reach down from above. */
struct table_grid table_grid_new(struct arena *arena,
                                 const struct element *table);

/* Measures what the cells hold. */
void table_measure(struct layout *layout, struct table_grid *grid);

/* Positions of the columns' borders from the table's start side, one more than
 * there are columns; the last is at most `width`.  `is_too_wide`: words had to
 * be broken. */
const scaled *table_columns(struct arena *arena, struct table_grid *grid,
                            scaled width, bool *is_too_wide);

/* Rows [from, to), which no cell reaches across the borders of, as a slab:
 * cells with their content, each row as high as its highest. */
const struct slab *table_rows(const struct table *table, uint32_t from,
                              uint32_t to, struct tag_scope scope);

#endif
