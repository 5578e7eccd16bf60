/* How pictures are turned to be shown; see image.h. */
#include "image/image.h"

struct image_axes
image_axes(const struct image *image)
{
    static const struct image_axes axes[] = {
        [TURN_NONE] = {1, 0, 0, 1, false, false},
        [TURN_MIRROR] = {-1, 0, 0, 1, true, false},
        [TURN_HALF] = {-1, 0, 0, -1, true, true},
        [TURN_FLIP] = {1, 0, 0, -1, false, true},
        [TURN_TRANSPOSE] = {0, -1, -1, 0, true, true},
        [TURN_RIGHT] = {0, -1, 1, 0, false, true},
        [TURN_TRANSVERSE] = {0, 1, 1, 0, false, false},
        [TURN_LEFT] = {0, 1, -1, 0, true, false},
    };
    return axes[image->turn];
}

void
image_stored_size(const struct image *image, uint32_t *width, uint32_t *height)
{
    bool is_on_its_side = image->turn >= TURN_TRANSPOSE;
    *width = is_on_its_side ? image->height : image->width;
    *height = is_on_its_side ? image->width : image->height;
}
