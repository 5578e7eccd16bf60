/* Ideographs and their marks as boxes and the white between them; for text/
 * only. */
#ifndef READOUT_TEXT_WIDE_H
#define READOUT_TEXT_WIDE_H

#include "text/build.h"

/* A word of ideographs, each in a box of its own; see build_word(). */
void build_wide_word(struct builder *it, const struct word *word, uint32_t at,
                     bool is_joined);

/* What is between an ideograph and a word of another script behind it. */
void build_wide_end(struct builder *it, uint32_t at);

#endif
