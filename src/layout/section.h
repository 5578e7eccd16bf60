/* Bands that follow each other down the pages. */
#ifndef READOUT_LAYOUT_SECTION_H
#define READOUT_LAYOUT_SECTION_H

#include "layout/band.h"

/* Lays the bands out, and hands over every page that they fill.  `next` is
 * the band that follows, or NULL.  Where bands begin and how they
 * break is weighed together, but for a lone region of many pages: of that, and
 * before it, no more than a few pages are in memory. */
void section_place(struct layout *layout, struct pages *pages,
                   const struct styled_band *bands, size_t count,
                   const struct styled_band *next);

#endif
