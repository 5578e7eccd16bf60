/* The image of a running head: a house's emblem. */
#ifndef READOUT_LAYOUT_EMBLEM_H
#define READOUT_LAYOUT_EMBLEM_H

#include "layout/context.h"

struct emblem {
    const struct image *image; /* NULL: there is none */
    scaled width, height;
};

#define EMBLEM_GAP SCALED_OF(6) /* to the text beside it */

/* As high as the style says, but no wider than half of `width`.  One that
 * cannot be shown is reported. */
struct emblem emblem_open(const struct layout *layout,
                          const struct styled_running *running, scaled width);

/* What it takes of the room for text. */
scaled emblem_room(const struct emblem *emblem);

#endif
