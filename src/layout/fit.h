/* Copy-fitting: type, leading and space as large as the number of pages that
 * the style asks for allows. */
#ifndef READOUT_LAYOUT_FIT_H
#define READOUT_LAYOUT_FIT_H

#include "layout/draft.h"

/* The brief's own pages, set so that they fit: in the sheet's loosest setting
 * if that does, else in the loosest that does, which is searched for among
 * SETTINGS with at most 7 further drafts.  Reports what it chose. */
struct draft *fit_brief(const struct document *document,
                        const struct styled *styled);

/* The least n in [1, count) that fits, if 0 does not, and what fits is fitted
 * by all that follow: by bisection.  `count`: none does; then the last question
 * was for the last n. */
uint32_t fit_search(uint32_t count, bool (*fits)(void *context, uint32_t n),
                    void *context);

#endif
