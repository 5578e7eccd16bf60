/* PNG files, written row by row.  Internal to picture/; libpng is known here
 * only. */
#ifndef READOUT_PICTURE_PIXMAP_H
#define READOUT_PICTURE_PIXMAP_H

#include "base/buf.h"

struct pixmap;

struct pixmap_head {
    uint32_t width, height;
    uint32_t channels; /* of 8 bits: 1 or 3 are grey or sRGB, and 2 or 4 these
                          with alpha */
    uint32_t dpi;      /* 0: not told */
    struct str title;  /* empty: none */
    const char *language;
};

struct pixmap *pixmap_begin(const struct pixmap_head *head, struct buf *out);
/* The next row from the top. */
void pixmap_row(struct pixmap *pixmap, const unsigned char *row);
/* All rows are there; frees it. */
void pixmap_end(struct pixmap *pixmap);

#endif
