/* Sums by which a reader sees whether an embedded file is whole.  Internal to
 * render/. */
#ifndef READOUT_RENDER_CHECKSUM_H
#define READOUT_RENDER_CHECKSUM_H

#include "base/str.h"

struct buf;

/* Appends the bytes' MD5 sum, as PDF has a string of bytes (ISO 32000-1, table
 * 46). */
void checksum_print(struct str bytes, struct buf *out);

#endif
