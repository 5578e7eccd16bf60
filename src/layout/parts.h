/* Regions whose parts may stand elsewhere: each part is built by itself, and
 * the region's galley is put together of those that are to stand in it. */
#ifndef READOUT_LAYOUT_PARTS_H
#define READOUT_LAYOUT_PARTS_H

#include "layout/galley.h"

struct region_part {
    const struct element *element;
    struct galley galley;
    bool is_left_out;
};

struct region_parts {
    const struct element *root; /* of the region */
    struct region_part *at;
    size_t count; /* 0: the region is built as a whole */
};

/* Has the region such a part? */
bool parts_may_move(const struct element *root);

/* Builds the parts of a region as wide as `galley`. */
struct region_parts parts_build(const struct galley *galley,
                                const struct element *root);

/* Puts those that are not left out into the galley, which is emptied before. */
void parts_join(const struct region_parts *parts, struct galley *galley);

#endif
