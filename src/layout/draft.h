/* The brief's own pages, laid out but kept back until it is certain that they
 * stay: copy-fitting may want them set in another way. */
#ifndef READOUT_LAYOUT_DRAFT_H
#define READOUT_LAYOUT_DRAFT_H

#include "layout/context.h"
#include "layout/layout.h"
#include "layout/pages.h"

/* What all drafts of a document share. */
struct document {
    struct arena *arena; /* what lives as long as the PDF is made */
    struct text_engine *engine;
    struct image_store *images;
    const struct page_sink *sink;
    struct diag *diag;
    const char *language;
    uint32_t pages, tags; /* that were made so far */
};

/* How many pages are looked at, and what becomes of a draft that has more. */
struct patience {
    uint32_t pages;
    bool is_final; /* it stays: pages go to the sink; else it ends there */
};

struct draft {
    const struct document *document;
    struct arena *arena;   /* its pages, till they are given away */
    struct arena *lasting; /* the document's, if the draft stays */
    struct diag *diag;
    struct patience patience;
    struct page_sink holder;
    struct layout layout;
    struct pages pages;
    size_t next_band; /* the first of the annex */
    bool is_given;    /* pages go to the document's sink */
    bool is_beyond;   /* text reaches over a page's edge; reported once */
    struct {
        VEC(const struct page *);
    } held;
};

/* A draft without anything in it; to be finished or dropped. */
struct draft *draft_new(const struct document *document);

/* Lays the bands before the annex out. `styled` must live as long as the
 * draft's `lasting`. */
void draft_brief(struct draft *draft, const struct styled *styled,
                 struct patience patience);

/* How many pages it has or, if it was given up, more than its patience; and how
 * far down the last one reaches. */
uint32_t draft_pages(const struct draft *draft);
scaled draft_last_height(const struct draft *draft);

/* What was laid out of a document: some pages from its `first`. */
struct laid {
    const struct styled *styled; /* as it was set in the end */
    uint32_t first, last;
    uint32_t tags;
    bool is_done; /* false: the sink stopped */
};

/* Hands its pages over, then those of the annex. */
struct laid draft_finish(struct draft *draft);

/* Hands over the running heads of the pages. */
struct layout_result draft_furniture(const struct document *document,
                                     const struct laid *laid, size_t count);

void draft_drop(struct draft *draft); /* NULL is allowed */

#endif
