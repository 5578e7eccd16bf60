/* The page being filled. */
#ifndef READOUT_LAYOUT_CANVAS_H
#define READOUT_LAYOUT_CANVAS_H

#include "base/vec.h"
#include "page/page.h"

struct canvas {
    struct arena *arena;
    const struct page_sink *sink;
    struct {
        VEC(struct page_item);
    } items;
    scaled width, height;
    uint32_t number; /* of this page, from 1 */
    bool is_stopped; /* the sink wants no more */
    bool is_furniture;
};

/* A new item, zeroed, good until the next one. */
struct page_item *canvas_add(struct canvas *canvas, enum page_item_kind kind,
                             const struct tag *tag);

/* A rectangle of one colour; none if the colour is COLOUR_NONE. */
void canvas_fill(struct canvas *canvas, scaled x, scaled y, scaled width,
                 scaled height, colour color);

/* Hands the page to the sink and begins the next. */
void canvas_finish(struct canvas *canvas);

#endif
