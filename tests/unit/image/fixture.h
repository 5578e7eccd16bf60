/* A folder of its own for a test's images, and files made for it. */
#ifndef TESTS_IMAGE_FIXTURE_H
#define TESTS_IMAGE_FIXTURE_H

#include "base/buf.h"
#include "image/image.h"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct image_store *store;
    char folder[64]; /* with an article's folder "in" below it */
};

struct fixture fixture_new(void);
void fixture_free(struct fixture *fixture);

/* Writes a file; the path is relative to the outer folder. */
void fixture_write(struct fixture *fixture, const char *path, struct str bytes);
const struct image *fixture_open(struct fixture *fixture, const char *path);
/* Opens the bytes as an image under a name of their own. */
const struct image *fixture_decode(struct fixture *fixture, struct str bytes);
/* Opens the file again and again, each time with another byte from `from` on
 * changed. */
void fixture_decode_changed(struct fixture *fixture, struct buf *file,
                            size_t from);
/* The messages so far, as printed. */
struct str fixture_messages(struct fixture *fixture);

/* A PNG file; `row` gives the bytes of row y. */
struct png_kind {
    int color_type, depth;
    bool is_interlaced, has_transparency;
    uint32_t width, height;
};
void png_make(const struct png_kind *kind,
              void (*row)(const struct png_kind *kind, uint32_t y,
                          unsigned char *to),
              struct buf *out);

/* A JPEG file of a slope from one colour to another. */
struct jpeg_kind {
    int components; /* 1, 3, 4 */
    bool is_progressive, is_rgb, is_inverted, is_arithmetic;
    uint32_t width, height;
    struct str exif;
};
void jpeg_make(const struct jpeg_kind *kind, struct buf *out);

#endif
