/* Images as cairo takes them.  Internal to picture/. */
#ifndef READOUT_PICTURE_TEXTURE_H
#define READOUT_PICTURE_TEXTURE_H

#include <cairo.h>

struct image;

enum {
    SIDE_MOST = 32000 /* pixels of a surface: cairo's coordinates end at 32,767
                       */
};

/* The image as it is stored, not turned; coarser where it is larger than a
 * surface may be.  An embedded profile is taken for
 * sRGB.  Freed by texture_free(). */
cairo_surface_t *texture_new(const struct image *image);
void texture_free(cairo_surface_t *texture);

#endif
