/* Bands of regions side by side, one below the other. */
#ifndef READOUT_LAYOUT_BAND_H
#define READOUT_LAYOUT_BAND_H

#include "layout/flow.h"

/* Lays the band out below what is on the page, and hands over every page that
 * it fills.  `is_last`: nothing follows. */
void band_place(struct layout *layout, struct pages *pages,
                const struct styled_band *band, bool is_last);

/* Widths of its regions where `width` is there for all, in `arena`. */
scaled *band_widths(struct arena *arena, const struct band *band, scaled width);

#endif
