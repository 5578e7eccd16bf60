/* The pages of the document as objects.  Internal to render/. */
#ifndef READOUT_RENDER_PAGETABLE_H
#define READOUT_RENDER_PAGETABLE_H

#include "base/unit.h"
#include "base/vec.h"

#include <stdint.h>

struct page_record {
    uint32_t object, body, furniture; /* 0: none */
    scaled width, height;
    struct {
        VEC(uint32_t);
    } annotations; /* objects */
};

struct page_table {
    VEC(struct page_record);
};

struct objects;

/* Makes the page objects and their tree (ISO 32000-1, 7.7.3); `resources` is
 * the one dictionary that all share (each names it: PDF/A does not count what
 * is inherited). */
void pages_write(const struct page_table *pages, struct arena *arena,
                 struct objects *objects, uint32_t resources);

#endif
