/* Bands on pages: where each begins and how its flows are broken, chosen
 * together.  A pure function over what the galleys hold, as pagebreak.h. */
#ifndef READOUT_LAYOUT_PLAN_H
#define READOUT_LAYOUT_PLAN_H

#include "layout/balance.h"

/* What goes down one region of a band. */
struct plan_flow {
    const struct vertical *items;
    size_t count;
    scaled first_margin, last_margin; /* wanted above and below */
    scaled width;
    uint32_t columns; /* those of several are balanced at the flow's end */
};

/* Flows side by side, all of them with a box. */
struct plan_band {
    const struct plan_flow *flows;
    size_t count;
    bool turns_page;   /* has to begin on a new page */
    int32_t here_cost; /* of not beginning on one */
};

struct plan_page {
    scaled height, foot_rule;
    bool is_fresh;    /* nothing stands on the page at hand; else */
    scaled y, margin; /* the content so far ends there, with a margin below */
    bool is_end;      /* nothing follows the bands; or */
    bool turns_page;  /* what follows begins on a new page */
};

struct plan_choice {
    bool turns_page;
    struct decision *flows; /* as many as the band has */
};

/* The choice for each band with the least total cost, in `arena`: of breaks, of
 * room left empty, of flows side by side that end unevenly, by their share of
 * the width, of pages begun, and of a last page that holds hardly anything.
 * `cost` is that as height and may be NULL. */
const struct plan_choice *plan_bands(struct arena *arena,
                                     const struct plan_band *bands,
                                     size_t count, const struct plan_page *page,
                                     int64_t *cost);

/* Where a flow begins below what ends at `y` with a margin. */
scaled plan_top(const struct plan_flow *flow, scaled y, scaled margin,
                bool is_fresh);

enum {
    COST_PAGE = 300,        /* a page more */
    COST_SHORT_PAGE = 2000, /* a last page that is nearly empty */
    SHORT_PAGE = 12,        /* that is less than this part of it */
    GLUE_SHRINK = 400,      /* of a column's glue, in 1024ths */
};

#endif
