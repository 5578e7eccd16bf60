/* Running heads and feet, once the number of pages is known. */
#ifndef READOUT_LAYOUT_FURNITURE_H
#define READOUT_LAYOUT_FURNITURE_H

#include "layout/flow.h"

/* Hands over the furniture of pages `first` to `last` of `count`. */
void furniture_place(struct layout *layout, struct pages *pages, uint32_t first,
                     uint32_t last, uint32_t count);

#endif
