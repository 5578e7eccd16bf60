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

/* Prints the resource name of the image, which is written when first used. */
void picture_use(struct pictures *pictures, const struct image *image,
                 struct buf *out);

/* "/Im0 4 0 R ...", for the resource dictionary. */
void pictures_print(const struct pictures *pictures, struct buf *out);

#endif
