/* PNG's row filters, for images in the file.  Internal to render/. */
#ifndef READOUT_RENDER_FILTER_H
#define READOUT_RENDER_FILTER_H

#include "base/buf.h"

struct raster {
    const char *rows; /* 8 bits a channel */
    uint32_t width, height, channels;
};

/* Appends each row with its filter type before it. */
void raster_filter(const struct raster *raster, struct buf *out);

#endif
