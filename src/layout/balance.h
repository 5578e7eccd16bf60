/* Columns of equal height on the last page of a region: pure, as pagebreak. */
#ifndef READOUT_LAYOUT_BALANCE_H
#define READOUT_LAYOUT_BALANCE_H

#include "layout/pagebreak.h"

struct decision {
    struct column *columns;
    size_t count;
};

/* The decision with the columns of its last page as low as they can be without
 * a break that is worse than those there.  The settings are those of the
 * decision. */
struct decision balance_last_page(struct arena *arena,
                                  const struct vertical *items, size_t count,
                                  const struct pagebreak_settings *settings,
                                  struct decision decision);

#endif
