/* The pages being made, and how full the last one is. */
#ifndef READOUT_LAYOUT_PAGES_H
#define READOUT_LAYOUT_PAGES_H

#include "layout/canvas.h"

struct pages {
    struct canvas canvas;
    scaled left, width; /* of the area within the margins */
    scaled top, bottom;
    bool is_right_to_left;
    bool is_fresh; /* nothing is on the page yet */
    scaled y;      /* where the content so far ends */
    scaled margin; /* wanted below it */
    struct {
        VEC(struct arena *);
    } held; /* what the page's items point into; freed with the page */
};

/* Hands the page over and begins the next. */
void pages_next(struct pages *pages);

/* Frees what the page at hand holds; it is not handed over. */
void pages_release(struct pages *pages);

/* Takes the arena over, to be freed once the page at hand was handed over. */
void pages_hold(struct pages *pages, struct arena *arena);

#endif
