/* Margin kerning: how far glyphs hang into the margin; for text/ only. */
#ifndef READOUT_TEXT_HANG_H
#define READOUT_TEXT_HANG_H

#include "text/text.h"

/* Of a chunk whose first or last character stands at a line's start or end, as
 * its style allows. */
scaled hang_start(const struct chunk *chunk);
scaled hang_end(const struct chunk *chunk);

#endif
