/* Setting the glue of a column that is to be somewhat higher or lower: pure. */
#ifndef READOUT_LAYOUT_GLUE_H
#define READOUT_LAYOUT_GLUE_H

#include "layout/pagebreak.h"

/* By how much the column of items [from, to) is to be stretched if `wanted` is
 * missing: all of that or, where its glue would become visibly too large,
 * nothing. */
scaled glue_stretch(const struct vertical *items, size_t from, size_t to,
                    scaled wanted);

/* Makes the column higher by `by`, or lower if that is negative: all its glue
 * in proportion. */
void glue_set(struct vertical *items, size_t from, size_t to, scaled by);

#endif
