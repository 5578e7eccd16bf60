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
    uint32_t alone;   /* columns where flows beside it have ended; 0, 1: the
                         same */
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
    bool is_fresh;     /* nothing stands on the page at hand; else */
    scaled y, margin;  /* the content so far ends there, with a margin below */
    bool is_end;       /* nothing follows the bands on their page */
    int64_t cost_most; /* what costs more is not looked for; 0: all is */
};

struct plan_choice {
    bool turns_page;
    struct decision *flows;       /* as many as the band has */
    struct page_columns *columns; /* by which those are numbered */
};

/* The choice for each band with the least total cost, in `arena`: of breaks, of
 * room left empty, of flows side by side that end unevenly, by their share of
 * the width, of pages begun, and of a last page that is not full, more so if it
 * holds hardly anything.
 * NULL if there is none within `cost_most`.  `cost` is that as height. */
const struct plan_choice *plan_bands(struct arena *arena,
                                     const struct plan_band *bands,
                                     size_t count, const struct plan_page *page,
                                     int64_t *cost);

/* Where a flow begins below what ends at `y` with a margin. */
scaled plan_top(const struct plan_flow *flow, scaled y, scaled margin,
                bool is_fresh);

enum {
    COST_HERE = COST_EMPTY / 2, /* of what had better begin on a new page */
    COST_PAGE = 300,            /* a page more */
    COST_SHORT_PAGE = 2000,     /* a last page that is nearly empty */
    COST_ALONE = 4000,          /* a flow that goes on alone */
    UNEVEN = 2, /* room counts so many times that stays empty beside a flow */
    LAST_PAGE = 2,     /* room on the last page counts by this part */
    SHORT_PAGE = 12,   /* that is less than this part of it */
    GLUE_SHRINK = 400, /* of a column's glue, in 1024ths */
};

#endif
