/* Door of layout/: the styled tree to finished pages. */
#ifndef READOUT_LAYOUT_LAYOUT_H
#define READOUT_LAYOUT_LAYOUT_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct buf;
struct diag;
struct image_store;
struct page_sink;
struct styled;
struct text_engine;

struct layout_result {
    bool is_done; /* false: the sink stopped, or an error was reported */
    uint32_t pages;
};

/* Lays the tree out and hands each page to the sink as soon as nothing can
 * change it any more.  Tags live in `arena`; pages do not. */
struct layout_result
layout_pages(struct arena *arena, const struct styled *styled,
             struct text_engine *engine, struct image_store *images,
             const struct page_sink *sink, struct diag *diag);

/* Boxes and lines as text, for --dump=box: what stands where before pages are
 * made. */
void layout_dump(struct arena *arena, const struct styled *styled,
                 struct text_engine *engine, struct image_store *images,
                 struct diag *diag, struct buf *out);

#endif
