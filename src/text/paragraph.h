/* A paragraph's text in one piece, and what is known about it; for text/
 * only. */
#ifndef READOUT_TEXT_PARAGRAPH_H
#define READOUT_TEXT_PARAGRAPH_H

#include "text/engine.h"

/* A run of the caller's in the paragraph's text. */
struct paragraph_run {
    const struct text_run *run;
    struct text_style *style;
    uint32_t from, to;
};

struct paragraph {
    struct str text; /* as shown: no soft hyphens, in capitals where wanted */
    struct paragraph_run *runs;
    size_t run_count;
    uint8_t *breaks;       /* for each byte and the end: enum in breaks.h */
    const uint8_t *levels; /* for each byte; NULL: all level 0 */
    bool is_right_to_left;
};

/* The bidi level of a byte; where a byte of a run stands in the article. */
uint8_t paragraph_level(const struct paragraph *paragraph, uint32_t at);
struct where paragraph_where(const struct paragraph_run *run, uint32_t at);

/* All in `arena`. */
struct paragraph paragraph_new(struct text_engine *engine, struct arena *arena,
                               const struct text_paragraph *given);

#endif
