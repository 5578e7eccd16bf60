/* Outlines of glyphs, each read from its font once.  Internal to picture/. */
#ifndef READOUT_PICTURE_OUTLINE_H
#define READOUT_PICTURE_OUTLINE_H

#include "base/vec.h"
#include "page/page.h"

#include <hb.h>

/* Steps from the glyph's origin, in 1/1024 of a font unit; y goes down, as on
 * pages. */
struct outline {
    bool is_read;
    uint32_t page; /* the last one that has it in its SVG file; 0: none */
    const struct path_step *steps;
    size_t count; /* 0: nothing to see, as of a space */
};

struct outlines {
    struct arena *arena;
    hb_draw_funcs_t *functions;
    struct {
        VEC(struct outline *); /* by glyph; NULL: the face is not in use */
    } faces;                   /* by face->number */
};

void outlines_init(struct outlines *outlines, struct arena *arena);
void outlines_release(struct outlines *outlines);

struct outline *outline_find(struct outlines *outlines, const struct face *face,
                             uint16_t glyph);

#endif
