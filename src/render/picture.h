/* Pictures as image XObjects.  Internal to render/. */
#ifndef READOUT_RENDER_PICTURE_H
#define READOUT_RENDER_PICTURE_H

#include "base/buf.h"
#include "base/vec.h"

struct deflater;
struct image;
struct objects;

struct picture {
    const struct image *image;
    uint32_t object;
};

/* The pictures of a document; each stands in the file once. */
struct pictures {
    struct arena *arena;
    struct objects *objects;
    struct deflater *deflater;
    VEC(struct picture);
};

/* A rectangle in 1/1000 pt, from the page's bottom left. */
struct box {
    int64_t left, bottom, width, height;
};

/* Prints the operators that show the image in the box; the image is written
 * when it is first used. */
void picture_place(struct pictures *pictures, const struct image *image,
                   const struct box *box, struct buf *out);

/* "/Im0 4 0 R ...", for the resource dictionary. */
void pictures_print(const struct pictures *pictures, struct buf *out);

#endif
