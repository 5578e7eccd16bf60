/* Marks with labels, put into lanes so that nothing covers anything else. */
#ifndef READOUT_LAYOUT_LANES_H
#define READOUT_LAYOUT_LANES_H

#include "base/unit.h"

#include <stddef.h>

struct arena;

struct lane_item {
    scaled from, to; /* of the mark */
    scaled width;    /* of the label; 0: it has none */
    /* The answer. */
    uint32_t lane, label_lane; /* from the top; the same, or the label's is the
                                  one above */
    scaled label_x;
};

struct lane_settings {
    scaled width;   /* labels stay within [0, width] */
    scaled gap;     /* between a mark and its label */
    scaled spacing; /* between neighbours in a lane */
};

/* Gives each item the highest lane where there is room for its mark and its
 * label: behind the mark, before it, or, if neither side is ever wide enough,
 * above it.  Items are taken as they come.  Returns the number of lanes. */
uint32_t lanes_place(struct arena *scratch, struct lane_item *items,
                     size_t count, const struct lane_settings *settings);

#endif
