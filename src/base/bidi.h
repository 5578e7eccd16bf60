/* Characters that turn the way text is read in (UAX 9). */
#ifndef READOUT_BASE_BIDI_H
#define READOUT_BASE_BIDI_H

#include "base/str.h"

struct buf;

/* Embeddings and overrides up to a PDF, isolates up to a PDI. */
enum {
    BIDI_LRE = 0x202A,
    BIDI_RLE = 0x202B,
    BIDI_PDF = 0x202C,
    BIDI_LRO = 0x202D,
    BIDI_RLO = 0x202E,
    BIDI_LRI = 0x2066,
    BIDI_RLI = 0x2067,
    BIDI_FSI = 0x2068,
    BIDI_PDI = 0x2069,
};

/* Appends what ends the embeddings, overrides and isolates that are still open
 * at the end of `text`, so that they turn nothing behind it.  The text may be
 * what is in `out`. */
void bidi_close(struct str text, struct buf *out);

#endif
