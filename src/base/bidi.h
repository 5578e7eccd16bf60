/* Characters that turn the way text is read in (UAX 9). */
#ifndef READOUT_BASE_BIDI_H
#define READOUT_BASE_BIDI_H

#include "base/str.h"

struct buf;

/* Appends what ends the embeddings, overrides and isolates that are still open
 * at the end of `text`, so that they turn nothing behind it.  The text may be
 * what is in `out`. */
void bidi_close(struct str text, struct buf *out);

#endif
