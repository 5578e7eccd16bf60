/* Ways to break one flow, for plan.c. */
#ifndef READOUT_LAYOUT_OPTION_H
#define READOUT_LAYOUT_OPTION_H

#include "layout/plan.h"

/* One way. */
struct option {
    int64_t cost;
    uint32_t page; /* on which it ends, counted from that where it begins */
    uint32_t alone_page; /* from which it has the measure for itself, or 0 */
    scaled top, bottom;  /* where, on those pages; at the foot at most */
    struct pagebreak_end end;
};

struct options {
    struct option *at;
    size_t count;
    const struct plan_flow *flow;
    scaled top; /* where they begin */
};

struct option_settings {
    struct pagebreak_settings page;
    scaled top;    /* where the flow begins */
    bool is_alone; /* else its options are combined with those of others, and
                      limited to the cheapest */
    bool is_rough; /* where balanced columns end need not be exact */
};

struct options options_of(struct arena *arena, const struct plan_flow *flow,
                          const struct option_settings *settings);

/* The best way with the whole measure from that page on, or none: if it ends
 * before. */
struct options options_alone(struct arena *arena, const struct plan_flow *flow,
                             const struct option_settings *settings,
                             uint32_t page);

/* How many columns the flow's pages have by an option. */
struct page_columns option_columns(const struct plan_flow *flow,
                                   const struct option *option);

/* The flow's columns by an option, balanced. */
struct decision option_decision(struct arena *arena,
                                const struct plan_flow *flow,
                                const struct pagebreak_settings *page,
                                const struct option *option);

#endif
