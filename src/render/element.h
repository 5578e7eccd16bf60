/* A structure element.  Internal to render/. */
#ifndef READOUT_RENDER_ELEMENT_H
#define READOUT_RENDER_ELEMENT_H

#include "base/buf.h"
#include "render/place.h"

struct arena;
struct kid;
struct page_table;

/* Children and content as they are read. */
struct kid_list {
    struct kid *first, *last, *last_child;
};

struct element {
    const struct tag *tag;
    const struct element *parent; /* NULL: the root */
    const struct page_table *pages;
    struct area *area; /* of a figure, on the page where it begins */
    struct kid_list kids, notes;
    uint32_t object, parent_object;
    uint32_t page; /* that of the first content, index + 1; 0: none */
    uint32_t annotation_count;
};

/* Children stand in the order of their tags' numbers, among content that comes
 * as it comes.  Notes are read behind all else: their paragraph may go on on
 * the next page, while they are at the foot of this one. */
void element_add_child(struct element *parent, struct arena *arena,
                       const struct element *child);
void element_add_content(struct element *element, struct arena *arena,
                         uint32_t page, uint32_t identifier);
void element_add_annotation(struct element *element, struct arena *arena,
                            uint32_t page, uint32_t object);
void element_cover(struct element *element, struct arena *arena, uint32_t page,
                   const struct page_item *item);

/* The IDs that notes must have (ISO 14289-1, 7.9). */
void element_print_id(const struct element *element, struct buf *out);

/* An object_print; the context is a struct element. */
void element_print(const void *context, struct buf *out);

#endif
