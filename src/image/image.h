/* Door of image/: pictures, checked and decoded.  libpng and libjpeg are known
 * here only. */
#ifndef READOUT_IMAGE_IMAGE_H
#define READOUT_IMAGE_IMAGE_H

#include "base/source.h"
#include "base/str.h"

struct arena;
struct diag;

enum image_format {
    IMAGE_PIXELS, /* decoded, 8 bits a channel, rows from the top */
    IMAGE_JPEG,   /* a whole, checked JPEG file, to be embedded as it is */
};

struct image {
    struct str path;
    uint32_t number; /* order of opening, from 0 */
    enum image_format format;
    uint32_t width, height; /* pixels */
    uint32_t channels;      /* of the colour: 1 grey, 3 sRGB, 4 CMYK (JPEG) */
    bool is_inverted;       /* CMYK as Adobe writes it */
    struct str data;        /* pixels without alpha, or the JPEG file */
    struct str alpha;       /* width * height bytes, or empty: opaque */
    struct str profile;     /* embedded ICC profile, or empty: sRGB */
};

struct image_store;

/* Images are sought below `folder`, the article's own; a path that climbs out
 * of it (also by a symbolic link) is refused. */
struct image_store *image_store_new(struct arena *arena, struct str folder,
                                    struct diag *diag);

/* The image at `path`; the same pointer for the same content.  NULL: missing,
 * corrupt, truncated, too large or refused; reported at `where`. */
const struct image *image_open(struct image_store *store, struct str path,
                               struct where where);

#endif
