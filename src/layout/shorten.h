/* Text that has too little room, cut with an ellipsis. */
#ifndef READOUT_LAYOUT_SHORTEN_H
#define READOUT_LAYOUT_SHORTEN_H

#include "base/str.h"

struct arena;

/* Whether a text fits: a shorter one always does where a longer one does. */
typedef bool shorten_fits(const void *context, struct str text);

/* The first `size` bytes, rounded down to whole characters, with an ellipsis if
 * something is missing. */
struct str shortened(struct arena *arena, struct str text, size_t size);

/* The greatest size whose shortened text fits; 0: none. */
size_t shorten_size(struct arena *arena, struct str text, shorten_fits *fits,
                    const void *context);

/* As much as fits, cut between words if not too much is lost by that; empty:
 * nothing fits. */
struct str shorten_to_words(struct arena *arena, struct str text,
                            shorten_fits *fits, const void *context);

#endif
