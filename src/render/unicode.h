/* ToUnicode maps.  Internal to render/. */
#ifndef READOUT_RENDER_UNICODE_H
#define READOUT_RENDER_UNICODE_H

#include "render/codes.h"

/* The CMap from the CIDs of the codes, which are of one variant, to their
 * texts. */
void unicode_map_print(const struct code *const *codes, size_t count,
                       struct buf *out);

#endif
