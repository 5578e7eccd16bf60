/* Rows of a table, measured: rows that no cell reaches across a border of stand
 * in slabs of their own. */
#ifndef READOUT_LAYOUT_SLAB_H
#define READOUT_LAYOUT_SLAB_H

#include "layout/galley.h"

struct rule { /* a horizontal line, from the slab's start side */
    scaled x, width;
};

struct slab_row {
    const struct element *element;
    struct tag_scope scope;
    struct stack *notes; /* of its cells, or NULL */
    scaled y, height;
    const struct rule *rules; /* where its lower border is drawn: beside cells
                                 that reach on into the next row */
    size_t rule_count;
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

/* Adds the slab: one box for each row; for each line of rows that may be
 * divided or are higher than a column. */
void slab_add(struct galley *galley, const struct slab *slab, scaled x);

/* The slab as a stack of one box, to be repeated. */
struct stack *slab_stack(struct arena *arena, const struct slab *slab,
                         scaled x);

#endif
