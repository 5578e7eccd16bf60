/* The outline (ISO 32000-1, 12.3.3).  Internal to render/. */
#ifndef READOUT_RENDER_OUTLINE_H
#define READOUT_RENDER_OUTLINE_H

#include "base/str.h"
#include "base/vec.h"
#include "render/place.h"

struct objects;

struct outline_entry {
    struct str title;
    struct place place;
    uint32_t tag;   /* the number of what it leads to: the order of reading */
    uint32_t level; /* from 1 */
    uint32_t object, parent;              /* parent: an object */
    uint32_t previous, next, first, last; /* objects; 0: none */
    uint32_t children;
};

struct outline {
    VEC(struct outline_entry);
};

/* Puts the entries, which come as they stand on the pages, into reading order
 * and makes the outline; returns its root, or 0 if there are no entries. */
uint32_t outline_write(struct outline *outline, const struct page_table *pages,
                       struct objects *objects);

#endif
