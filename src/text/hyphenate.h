/* Hyphenation points of words; for text/ only. */
#ifndef READOUT_TEXT_HYPHENATE_H
#define READOUT_TEXT_HYPHENATE_H

#include "text/word.h"

/* Fills in the word's hyphens, unless they are known.  A document's first word
 * of a language for which there are no patterns is reported at `where`. */
void hyphenate(struct text_engine *engine, struct text_style *style,
               struct word *word, struct where where);

#endif
