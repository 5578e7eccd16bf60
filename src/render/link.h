/* Links and what they lead to.  Internal to render/. */
#ifndef READOUT_RENDER_LINK_H
#define READOUT_RENDER_LINK_H

#include "page/page.h"

struct arena;
struct links;
struct objects;
struct page_table;
struct tags;

struct links *links_new(struct arena *arena, struct objects *objects,
                        struct page_table *pages, struct tags *tags);

/* Keeps a link or an anchor of a page; passes over other items. */
void links_note(struct links *links, uint32_t page,
                const struct page_item *item);

/* Once all pages are there: makes the annotations of the links whose targets
 * were placed, and adds them to their pages and tags. */
void links_write(struct links *links);

#endif
