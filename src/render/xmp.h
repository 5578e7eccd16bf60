/* The XMP packet.  Internal to render/. */
#ifndef READOUT_RENDER_XMP_H
#define READOUT_RENDER_XMP_H

#include "base/buf.h"

struct metadata;

void xmp_print(const struct metadata *metadata, struct str producer,
               struct buf *out);

#endif
