/* What messages about style sheets are made of.  Private to style/. */
#ifndef READOUT_STYLE_WORDS_H
#define READOUT_STYLE_WORDS_H

#include "base/str.h"

/* "a, b or c". */
struct str style_alternatives(struct arena *arena, const struct str *words,
                              size_t count);
/* The name of `names` that was meant by `name`: the logical one for a physical
 * one ("margin-inline-start" for "margin-left"), else the nearest. */
struct str style_meant(struct arena *arena, struct str name,
                       const struct str *names, size_t count);
/* "; did you mean 'b'?", or the empty str for no `nearest`. */
struct str style_hint(struct arena *arena, struct str nearest);

#endif
