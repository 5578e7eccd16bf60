/* Pictures of few colours.  Internal to render/. */
#ifndef READOUT_RENDER_PALETTE_H
#define READOUT_RENDER_PALETTE_H

#include "base/buf.h"

struct raster;

enum {
    PALETTE_MOST = 256
};

struct palette {
    uint32_t count;
    unsigned char colors[PALETTE_MOST][3]; /* red, green, blue */
};

/* Appends a byte a pixel, the index of its colour, if the picture is RGB and
 * has no more colours than that; else false, and `indexes` is as it was. */
bool palette_make(const struct raster *raster, struct palette *palette,
                  struct buf *indexes);

#endif
