/* The styled tree to pages: of each brief its own first, set so that they fit,
 * then its annex; last the running heads of all; see layout.h. */
#include "layout/layout.h"

#include "layout/fit.h"

struct layout_result
layout_pages(struct arena *arena, const struct styled *styled,
             struct text_engine *engine, struct image_store *images,
             const struct page_sink *sink, struct diag *diag)
{
    struct document document = {
        .arena = arena,
        .engine = engine,
        .images = images,
        .sink = sink,
        .diag = diag,
        .language = styled->language,
    };
    struct {
        VEC(struct laid);
    } list = {0};
    for (; styled != NULL; styled = styled->next) {
        struct laid laid = draft_finish(fit_brief(&document, styled));
        if (!laid.is_done)
            return (struct layout_result){false, laid.last};
        document.pages = laid.last;
        document.tags = laid.tags;
        VEC_PUSH(arena, &list, laid);
    }
    return draft_furniture(&document, list.at, list.count);
}
