/* A page as a PNG file.  Internal to picture/. */
#ifndef READOUT_PICTURE_RASTER_H
#define READOUT_PICTURE_RASTER_H

#include <stdbool.h>

struct buf;
struct diag;
struct leaf;
struct outlines;

/* False: it would be too large; reported. */
bool raster_write(const struct leaf *leaf, struct outlines *outlines,
                  struct diag *diag, struct buf *out);

#endif
