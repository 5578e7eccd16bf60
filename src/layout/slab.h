/* Rows of a table, measured: rows that no cell reaches across a border of stand
 * in slabs of their own. */
#ifndef READOUT_LAYOUT_SLAB_H
#define READOUT_LAYOUT_SLAB_H

#include "layout/galley.h"

struct slab_row {
    const struct style *style;
    scaled y, height;
};

struct slab_cell {
    const struct style *style;
    scaled x, y, width, height; /* from the slab's top, start side */
    scaled content_x, content_y, content_width;
    const struct stack *content;
};

struct slab {
    scaled width, height;
    const struct slab_row *rows;
    size_t row_count;
    struct slab_cell *cells; /* in reading order */
    size_t cell_count;
};

/* Adds the slab: one box for each row, where that is higher than a column one
 * for each line. */
void slab_add(struct galley *galley, const struct slab *slab, scaled x);

/* The slab as a stack of one box, to be repeated. */
struct stack *slab_stack(struct arena *arena, const struct slab *slab,
                         scaled x);

#endif
