/* Bands of regions side by side, one below the other. */
#ifndef READOUT_LAYOUT_BAND_H
#define READOUT_LAYOUT_BAND_H

#include "layout/flow.h"

/* Lays the band out below what is on the page, and hands over every page that
 * it fills.  `is_last`: nothing follows. */
void band_place(struct layout *layout, struct pages *pages,
                const struct styled_band *band, bool is_last);

/* What a region gets of its band. */
struct region_room {
    const struct element *root;
    scaled left, width; /* from the area's start side */
    uint32_t columns;
    scaled column_gap;
};

/* The band's regions that have content, in `arena`, where `width` is there for
 * all.  What one without content would have is given to those that take what is
 * left; a region that is alone has as many columns of its width as fit. */
size_t band_share(struct arena *arena, const struct styled_band *band,
                  scaled width, struct region_room **rooms);

#endif
