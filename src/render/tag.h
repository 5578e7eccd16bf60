/* The structure tree (ISO 32000-1, 14.7 and 14.8).  Internal to render/.
 *
 * A structure element is made when its tag first has content, and its
 * ancestors with it. */
#ifndef READOUT_RENDER_TAG_H
#define READOUT_RENDER_TAG_H

#include "page/page.h"

struct arena;
struct objects;
struct page_table;
struct tags;

/* `pages` gives the page objects when the tree is written. */
struct tags *tags_new(struct arena *arena, struct objects *objects,
                      const struct page_table *pages);

/* The tag that content of `tag` belongs to: the nearest that makes a structure
 * element; NULL: the content is an artifact. */
const struct tag *tag_resolve(const struct tag *tag);

/* A piece of content of a resolved tag begins on a page (an index into the page
 * table); returns its marked-content identifier. */
uint32_t tags_content(struct tags *tags, const struct tag *tag, uint32_t page);

/* The marks of a resolved tag's content cover this; for a figure's BBox. */
void tags_cover(struct tags *tags, const struct tag *tag, uint32_t page,
                const struct page_item *item);

/* A link annotation belongs to the resolved tag; returns its place among the
 * annotations, to be given to tags_annotation_key(). */
uint32_t tags_annotation(struct tags *tags, const struct tag *tag,
                         uint32_t page, uint32_t object);

/* The annotation's StructParent, once all pages are made. */
uint32_t tags_annotation_key(const struct tags *tags, uint32_t annotation);

/* Makes the tree's objects; returns that of its root. */
uint32_t tags_write(struct tags *tags);

#endif
