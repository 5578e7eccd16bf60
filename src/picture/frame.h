/* Where an image lies on a page.  Internal to picture/. */
#ifndef READOUT_PICTURE_FRAME_H
#define READOUT_PICTURE_FRAME_H

#include "page/page.h"

/* The corner of the data's first row and column, and which way rows and columns
 * go from there (1: as the page's axes, y down, -1: against them); the width is
 * a row's, the height a column's. */
struct frame {
    scaled x, y, width, height;
    int8_t across_x, across_y, down_x, down_y;
};

/* Of an item that is an image. */
struct frame frame_of(const struct page_item *item);

#endif
