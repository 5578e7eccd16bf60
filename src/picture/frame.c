/* Where an image lies on a page; see frame.h. */
#include "picture/frame.h"

#include "image/image.h"

struct frame
frame_of(const struct page_item *item)
{
    struct image_axes axes = image_axes(item->image);
    bool is_upright = axes.across_x != 0;
    return (struct frame){
        .x = item->x + (axes.from_right + axes.up_x) * item->width,
        .y = item->y + (1 - axes.from_top - axes.up_y) * item->height,
        .width = is_upright ? item->width : item->height,
        .height = is_upright ? item->height : item->width,
        .across_x = axes.across_x,
        .across_y = (int8_t)-axes.across_y,
        .down_x = (int8_t)-axes.up_x,
        .down_y = axes.up_y,
    };
}
