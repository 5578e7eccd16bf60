/* Words from right to left with marks on their letters.  Internal to
 * render/. */
#ifndef READOUT_RENDER_VOWELS_H
#define READOUT_RENDER_VOWELS_H

#include "page/page.h"

enum {
    VOWELS_MOST = 256 /* glyphs of a word */
};

/* The word as it is to be written: first the letters, each of which shows the
 * text of its marks as well, then the marks, which show nothing.  Readers that
 * go by places would else take a mark, which is drawn before its letter and
 * above the line, for a word of its own.  `glyphs` has room for VOWELS_MOST;
 * false: the word has no marks, or goes as it is. */
bool vowels_reorder(struct page_item *word, struct glyph *glyphs);

#endif
