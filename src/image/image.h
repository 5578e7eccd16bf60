/* Door of image/: pictures, checked and decoded.  libpng and libjpeg are known
 * here only. */
#ifndef READOUT_IMAGE_IMAGE_H
#define READOUT_IMAGE_IMAGE_H

#include "base/source.h"
#include "base/str.h"

struct arena;
struct bundle;
struct diag;

enum image_format {
    IMAGE_PIXELS, /* decoded, 8 bits a channel, rows from the top */
    IMAGE_JPEG,   /* a whole, checked JPEG file, to be embedded as it is */
};

/* How the rows and columns of the data are to be laid out to be shown, as in
 * EXIF 2.3, 4.6.4: where the first row and the first column belong. */
enum image_turn {
    TURN_NONE = 1,   /* top, left */
    TURN_MIRROR,     /* top, right */
    TURN_HALF,       /* bottom, right */
    TURN_FLIP,       /* bottom, left */
    TURN_TRANSPOSE,  /* left, top */
    TURN_RIGHT,      /* right, top */
    TURN_TRANSVERSE, /* right, bottom */
    TURN_LEFT,       /* left, bottom */
};

struct image {
    struct str path;
    struct str file; /* its bytes as they were read */
    uint32_t number; /* order of opening, from 0 */
    enum image_format format;
    uint32_t width, height; /* pixels, as shown: turned */
    enum image_turn turn;   /* of the data, to be shown */
    uint32_t channels;      /* of the colour: 1 grey, 3 sRGB */
    struct str data;        /* pixels without alpha, or the JPEG file */
    struct str alpha;       /* width * height bytes, or empty: opaque */
    struct str profile;     /* embedded ICC profile, checked; empty: sRGB */
};

struct image_store;

/* Images are sought below the folder of the file that names them, or `folder`
 * where it is nowhere; a path that climbs out of it (also by a symbolic link)
 * is refused. */
struct image_store *image_store_new(struct arena *arena, struct str folder,
                                    struct diag *diag);

/* From now on images are sought in the bundle instead of on the disk. */
void image_store_use(struct image_store *store, const struct bundle *bundle);

/* Forgets which files were opened, though not what is in them: so a form that
 * is made knows its own, whatever others were made before. */
void image_store_begin(struct image_store *store);

/* A file that was opened since then. */
struct image_file {
    const struct source *source; /* that names it; NULL: nowhere */
    struct str path;             /* from the folder of that, without dots */
    struct str bytes;            /* the store's */
    const char *media_type;
};

/* The i-th of them, in the order of opening: once for each name that it was
 * opened by and each file that names it.  False: there are no more. */
bool image_store_at(const struct image_store *store, size_t i,
                    struct image_file *file);

/* Whether `key` (of path_key()) is that of an image opened so far. */
bool image_store_has(const struct image_store *store, struct str key);

/* The path of an image that was asked for, from where the program runs; empty
 * behind the last.  And the bytes of its file, where it could be opened. */
struct str image_store_path(const struct image_store *store, size_t i,
                            struct str *bytes);

/* The size of the data, before it is turned. */
void image_stored_size(const struct image *image, uint32_t *width,
                       uint32_t *height);

/* How the unit square of the data, its first row at the top, lies in the box
 * where the picture is shown: its edges across and up (1: along the box's, -1:
 * against it), and which corner of the box its lower left one is at. */
struct image_axes {
    int8_t across_x, across_y, up_x, up_y;
    bool from_right, from_top;
};
struct image_axes image_axes(const struct image *image);

/* The image's colours as pixels, 8 bits a channel, rows of the stored size from
 * the top: its own data, or in the arena.  Empty: the file cannot be decoded,
 * though it could before. */
struct str image_pixels(struct arena *arena, const struct image *image);

/* The image at `path`; the same pointer for the same content.  NULL: missing,
 * corrupt, truncated, too large or refused; reported at `where`. */
const struct image *image_open(struct image_store *store, struct str path,
                               struct where where);

#endif
