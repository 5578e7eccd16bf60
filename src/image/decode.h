/* Decoders, one a format.  Internal to image/. */
#ifndef READOUT_IMAGE_DECODE_H
#define READOUT_IMAGE_DECODE_H

#include "base/diag.h"
#include "image/image.h"

enum {
    /* A page of A4 at 600 dots an inch has 35 million. */
    PIXELS_MOST = 40 * 1000 * 1000,
    /* Of all pictures that are held as pixels, which takes up to four bytes
     * each; a small file may hold many. */
    PIXELS_TOGETHER = 5 * PIXELS_MOST,
};

/* A file on its way to being an image. */
struct decoding {
    struct arena *arena;
    struct diag *diag;
    struct str path;
    struct where where;
    struct str bytes;
    struct image *image;  /* to be filled */
    uint64_t pixels_left; /* of PIXELS_TOGETHER */
};

/* ---- find.c ---- */
/* A path in a folder. */
const char *path_below(struct arena *arena, struct str folder, struct str path);
/* Reads the file at the decoding's path from a folder, of the bundle or, where
 * that is NULL, on the disk.  The path is taken as it is written, as in an
 * address: what ".." takes back need not be there.  False: reported. */
bool decoding_read(struct decoding *decoding, const struct bundle *bundle,
                   struct str folder);

/* False: reported. */
bool png_decode(struct decoding *decoding);
bool jpeg_decode(struct decoding *decoding);

/* Whether a picture of that size may be decoded, and held as pixels unless the
 * file is kept as it is; else reports. */
bool decoding_fits(const struct decoding *decoding, uint64_t width,
                   uint64_t height, bool is_kept);
void decoding_report(const struct decoding *decoding, enum message message,
                     struct str what);

/* The profile if it can stand in a PDF/A file for colours of so many channels;
 * else the empty str.  Copied. */
struct str profile_accept(struct arena *arena, struct str profile,
                          uint32_t channels);

/* How the picture is to be turned, by the bytes of an EXIF marker: a TIFF
 * structure. */
enum image_turn exif_turn(struct str bytes);

#endif
