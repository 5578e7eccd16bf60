/* Which parts stand where, if the sheet gives them more than one place. */
#ifndef READOUT_LAYOUT_ARRANGE_H
#define READOUT_LAYOUT_ARRANGE_H

#include "layout/band.h"

/* Names of parts that have found their place. */
struct placed {
    VEC(struct str);
};

/* Puts the regions of the bands together, from parts that may move, in the way
 * that plan_bands() finds best on the page.  Parts of one region keep their
 * order; a part that is placed already is left out, and so is one whose first
 * place is not among the bands.  Returns what the plan costs if it was looked
 * for, else 0. */
int64_t arrange_bands(struct arena *arena, struct band_flows *const *bands,
                      size_t count, const struct plan_page *page,
                      struct placed *placed);

#endif
