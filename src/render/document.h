/* What the document says of itself: catalogue, information, output intent,
 * attachments.  Internal to render/. */
#ifndef READOUT_RENDER_DOCUMENT_H
#define READOUT_RENDER_DOCUMENT_H

#include "base/vec.h"
#include "render/render.h"

struct deflater;
struct objects;

struct attachments {
    VEC(struct attachment);
};

struct document {
    struct arena *arena;
    struct objects *objects;
    struct deflater *deflater;
    const struct metadata *metadata;
    const struct attachments *attachments;
    uint32_t structure, outline; /* objects; outline 0: none */
};

void document_write(const struct document *document);

#endif
