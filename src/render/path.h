/* Paths as operators (ISO 32000-1, 8.5).  Internal to render/. */
#ifndef READOUT_RENDER_PATH_H
#define READOUT_RENDER_PATH_H

#include "page/page.h"

struct buf;

/* Draws the path on a page of `height`.  A filled one takes the colour in
 * force; a line brings its own and leaves the graphics state as it was. */
void path_write(const struct page_item *item, scaled height, struct buf *out);

#endif
