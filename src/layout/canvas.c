/* The page being filled; see canvas.h. */
#include "layout/canvas.h"

#include "style/style.h"

struct page_item *
canvas_add(struct canvas *canvas, enum page_item_kind kind,
           const struct tag *tag)
{
    struct page_item *item = VEC_ADD(canvas->arena, &canvas->items);
    *item = (struct page_item){.kind = kind, .tag = tag};
    return item;
}

void
canvas_fill(struct canvas *canvas, scaled x, scaled y, scaled width,
            scaled height, colour color)
{
    if (color == COLOUR_NONE || width <= 0 || height <= 0)
        return;
    struct page_item *item = canvas_add(canvas, PAGE_FILL, NULL);
    item->x = x;
    item->y = y;
    item->width = width;
    item->height = height;
    item->color = color;
}

void
canvas_finish(struct canvas *canvas)
{
    struct page page = {
        .number = canvas->number,
        .width = canvas->width,
        .height = canvas->height,
        .is_furniture = canvas->is_furniture,
        .items = canvas->items.at,
        .count = canvas->items.count,
    };
    if (!canvas->is_stopped)
        canvas->is_stopped = !canvas->sink->take(canvas->sink->context, &page);
    canvas->items.count = 0;
    canvas->number++;
}
