/* The image of a running head; see emblem.h. */
#include "layout/emblem.h"

struct emblem
emblem_open(const struct layout *layout, const struct styled_running *running,
            scaled width)
{
    struct emblem emblem = {NULL, 0, running->image_height};
    if (running->image.size == 0)
        return emblem;
    emblem.image =
        image_open(layout->images, running->image, running->image_where);
    if (emblem.image == NULL)
        return emblem;
    int32_t across = (int32_t)emblem.image->width;
    int32_t down = (int32_t)emblem.image->height;
    emblem.width = scaled_ratio(emblem.height, across, down);
    if (emblem.width > width / 2) {
        emblem.width = width / 2;
        emblem.height = scaled_ratio(emblem.width, down, across);
    }
    return emblem;
}

scaled
emblem_room(const struct emblem *emblem)
{
    return emblem->image != NULL ? emblem->width + EMBLEM_GAP : 0;
}
