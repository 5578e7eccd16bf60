/* The styled tree to pages: the brief's own first, set so that they fit, then
 * the annex; see layout.h. */
#include "layout/layout.h"

#include "layout/fit.h"

struct layout_result
layout_pages(struct arena *arena, const struct styled *styled,
             struct text_engine *engine, struct image_store *images,
             const struct page_sink *sink, struct diag *diag)
{
    struct document document = {arena, engine, images, sink, diag};
    return draft_finish(fit_brief(&document, styled));
}
