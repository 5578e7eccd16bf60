/* The text of a running head or foot. */
#ifndef READOUT_LAYOUT_RUNNING_H
#define READOUT_LAYOUT_RUNNING_H

#include "form/form.h"

struct arena;

/* A page's number and the last one's. */
struct numbers {
    struct str page, pages;
};

/* All pieces put together, with as much of the title as `title` has; without
 * one also without what parts it from its neighbours.  In `arena`. */
struct str running_text(struct arena *arena,
                        const struct styled_running *running, struct str title,
                        struct numbers numbers);

#endif
