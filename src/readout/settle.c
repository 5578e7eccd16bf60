/* A dossier prints the numbers of its pages, which are known only once these
 * are made: it is laid out without them first, and formed again with what was
 * found.  Chapters do not change by that; only where what stands before or
 * behind them has come to have another number of pages is all found anew. */
#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "form/form.h"
#include "layout/layout.h"
#include "page/page.h"
#include "readout/kit.h"
#include "readout/pipeline.h"

enum {
    ROUNDS_MOST = 8
};

struct finding {
    struct arena *arena;
    struct map *places; /* of anchors: uint32_t */
};

static bool
note_places(void *context, const struct page *page)
{
    struct finding *finding = context;
    for (size_t i = 0; i < page->count; i++) {
        const struct page_item *item = &page->items[i];
        if (item->kind != PAGE_ANCHOR ||
            map_lookup(finding->places, item->text) != NULL)
            continue;
        (void)map_set(
            finding->places, str_copy(finding->arena, item->text),
            arena_copy(finding->arena, &page->number, sizeof page->number));
    }
    return true;
}

/* Lays out for the sink's sake only: tags are dropped, and what is to be said
 * of the pages is said when they are made. */
static uint32_t
try_layout(struct pipeline *pipeline, const struct styled *styled,
           struct page_sink sink)
{
    struct arena *arena = arena_new();
    struct layout_result result =
        layout_pages(arena, styled, kit_engine(pipeline->kit, pipeline->diag),
                     pipeline->images, &sink, diag_new(arena));
    arena_free(arena);
    return result.pages;
}

static bool
ignore_page(void *context, const struct page *page)
{
    (void)context, (void)page;
    return true;
}

/* How many pages the parts have that print numbers, one after the other: all
 * but the chapters. */
struct counts {
    VEC(uint32_t);
};

static struct counts
count_pages(struct pipeline *pipeline)
{
    struct counts counts = {0};
    for (const struct styled *s = pipeline->styled; s != NULL; s = s->next) {
        if (s->brief != NULL)
            continue;
        struct styled alone = *s;
        alone.next = NULL;
        struct page_sink sink = {NULL, ignore_page};
        VEC_PUSH(pipeline->arena, &counts, try_layout(pipeline, &alone, sink));
    }
    return counts;
}

static bool
are_equal(const struct counts *a, const struct counts *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->at[i] != b->at[i])
            return false;
    return true;
}

static bool
form(struct pipeline *pipeline, const struct map *places)
{
    pipeline->styled = form_dossier(
        pipeline->arena, pipeline->dossier, pipeline->chapters,
        pipeline->inputs[0].locale, pipeline->sheet, places, pipeline->diag);
    return pipeline->styled != NULL;
}

bool
pipeline_settle(struct pipeline *pipeline)
{
    if (!form(pipeline, NULL))
        return false;
    struct counts counts = count_pages(pipeline);
    for (int round = 0; counts.count > 0 && round < ROUNDS_MOST; round++) {
        struct counts before = counts;
        struct finding finding = {pipeline->arena, map_new(pipeline->arena)};
        (void)try_layout(pipeline, pipeline->styled,
                         (struct page_sink){&finding, note_places});
        if (!form(pipeline, finding.places))
            return false;
        counts = count_pages(pipeline);
        if (are_equal(&before, &counts))
            break;
    }
    return true;
}
