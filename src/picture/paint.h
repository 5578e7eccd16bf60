/* A page's items through cairo.  Internal to picture/. */
#ifndef READOUT_PICTURE_PAINT_H
#define READOUT_PICTURE_PAINT_H

#include "page/page.h"

#include <cairo.h>

struct outlines;

struct painter {
    cairo_t *cairo; /* its unit is the point, y goes down */
    struct outlines *outlines;
};

void paint_page(const struct painter *painter, const struct page *page);

#endif
