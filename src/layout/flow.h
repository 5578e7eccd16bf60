/* The content of one region, flowing down its columns and over the pages. */
#ifndef READOUT_LAYOUT_FLOW_H
#define READOUT_LAYOUT_FLOW_H

#include "layout/galley.h"
#include "layout/pages.h"
#include "layout/parts.h"
#include "layout/place.h"
#include "layout/plan.h"

struct flow {
    struct layout *layout;
    struct pages *pages;
    scaled left, width; /* of the region, from the area's start side */
    struct page_columns columns;
    scaled column_width, gap, alone_gap;
    bool is_last; /* nothing comes below: notes stand at the page's foot */

    struct galley galley;
    struct region_parts
        parts; /* that it is put together of, if they may move */
    struct arena *lists;
    struct arena *arenas[2]; /* entries live in one or the other, in turn */
    size_t old_count; /* entries at the galley's top from the older one */

    scaled top;               /* of the columns on the page at hand */
    const struct stack *head; /* repeated on top of the first column */
    struct placer placer;

    struct column *decided; /* in the scratch arena */
    size_t decided_count;
};

void flow_init(struct flow *flow, struct layout *layout, struct pages *pages,
               scaled width, uint32_t columns, scaled gap);
/* What it put on the page at hand stays until that is handed over. */
void flow_release(struct flow *flow);

/* From the page on that a plan chooses the flow has the measure for itself, in
 * so many columns as it has now one. */
void flow_may_be_alone(struct flow *flow, uint32_t columns, scaled gap);

/* The flow as plan_bands() takes it. */
struct plan_flow flow_plan(const struct flow *flow);

/* Decides columns for all that is in the galley; with `is_end` the last page's
 * columns are balanced. */
void flow_decide(struct flow *flow, bool is_end);

/* How many pages were decided on. */
uint32_t flow_page_count(const struct flow *flow);

/* How far down the columns of a page, counted from the page at hand, reach. */
scaled flow_bottom(const struct flow *flow, uint32_t page);

/* Puts them onto the canvas, ending at `goal` if they nearly do; returns how
 * far down they reach. */
scaled flow_place(struct flow *flow, uint32_t page, scaled goal);

/* Is there more than enough to decide on the next pages? */
bool flow_is_full(const struct flow *flow);

/* Takes all pages but the last decided one away. */
void flow_drop(struct flow *flow);

#endif
