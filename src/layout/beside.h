/* Ways to break flows side by side, for plan.c: one that goes on when the
 * others have ended may have the measure for itself from the next page on. */
#ifndef READOUT_LAYOUT_BESIDE_H
#define READOUT_LAYOUT_BESIDE_H

#include "layout/option.h"

/* Leaves each of several flows so many of its cheapest options that there are
 * not too many combinations. */
void beside_limit(struct options *options, size_t count);

/* Adds to each of a few flows' options those in which it has the measure for
 * itself, behind each page that the others may end on.  `top` of the settings
 * is not used. */
void beside_add_alone(struct arena *arena, struct options *options,
                      size_t count, const struct option_settings *settings);

/* The page from which one of the flows has the measure for itself, or 0. */
uint32_t beside_alone_page(const struct option *const *chosen, size_t count);

/* Can the options be chosen together?  A flow that is to have the measure for
 * itself has it right behind the others' last page. */
bool beside_fit(const struct option *const *chosen, size_t count);

#endif
