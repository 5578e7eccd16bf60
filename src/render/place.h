/* A place that links and outline entries lead to.  Internal to render/. */
#ifndef READOUT_RENDER_PLACE_H
#define READOUT_RENDER_PLACE_H

#include "base/buf.h"
#include "base/unit.h"

struct page_table;

struct place {
    uint32_t page; /* index into the page table */
    scaled y;      /* from the top */
};

/* A destination (ISO 32000-1, 12.3.2.2): the page from there down, at the zoom
 * that the reader has. */
void place_print(const struct place *place, const struct page_table *pages,
                 struct buf *out);

#endif
