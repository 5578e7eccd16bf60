/* Where links and outline entries lead to, and what links and figures cover.
 * Internal to render/. */
#ifndef READOUT_RENDER_PLACE_H
#define READOUT_RENDER_PLACE_H

#include "base/buf.h"
#include "page/page.h"

struct page_table;

struct place {
    uint32_t page; /* index into the page table */
    scaled y;      /* from the top */
};

/* A destination (ISO 32000-1, 12.3.2.2): the page from there down, at the zoom
 * that the reader has. */
void place_print(const struct place *place, const struct page_table *pages,
                 struct buf *out);

struct area {
    uint32_t page;                   /* index into the page table */
    scaled left, top, right, bottom; /* from the page's top left */
};

struct area area_of(const struct page_item *item, uint32_t page);

/* A rectangle (ISO 32000-1, 7.9.5). */
void area_print(const struct area *area, const struct page_table *pages,
                struct buf *out);

#endif
