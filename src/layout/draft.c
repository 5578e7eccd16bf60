/* The brief's own pages, kept back; see draft.h. */
#include "layout/draft.h"

#include "base/arena.h"
#include "base/diag.h"
#include "layout/furniture.h"
#include "layout/section.h"
#include "layout/tags.h"

/* From now on the draft is the document. */
static bool
give(struct draft *draft)
{
    const struct document *document = draft->document;
    const struct page_sink *sink = document->sink;
    bool goes_on = true;
    diag_take(document->diag, draft->diag);
    draft->layout.diag = document->diag;
    arena_adopt(document->arena, draft->lasting);
    draft->lasting = NULL;
    draft->layout.arena = document->arena;
    draft->is_given = true;
    for (size_t i = 0; i < draft->held.count && goes_on; i++)
        goes_on = sink->take(sink->context, draft->held.at[i]);
    draft->held.count = 0;
    return goes_on;
}

/* Does text reach over the page's edge, by its base line, its ends, or half the
 * height of its letters? */
static bool
is_beyond(const struct page *page, const struct page_item *item)
{
    return item->kind == PAGE_GLYPHS && item->tag != NULL &&
           (item->x < -SCALED_PT || item->y - item->size / 2 < 0 ||
            item->y > page->height ||
            item->x + item->width > page->width + SCALED_PT);
}

static void
check_edges(struct draft *draft, const struct page *page)
{
    size_t i = 0;
    while (i < page->count && !is_beyond(page, &page->items[i]))
        i++;
    if (i == page->count || draft->is_beyond)
        return;
    draft->is_beyond = true;
    DIAG(draft->layout.diag, MESSAGE_BEYOND_EDGE, draft->layout.styled->where,
         str_printf(draft->arena, "%u", (unsigned)page->number));
}

static bool
hold(void *context, const struct page *page)
{
    struct draft *draft = context;
    const struct page_sink *sink = draft->document->sink;
    check_edges(draft, page);
    uint32_t count = page->number - draft->document->pages;
    if (!draft->is_given && count >= draft->patience.pages &&
        (!draft->patience.is_final || !give(draft)))
        return false;
    if (draft->is_given)
        return sink->take(sink->context, page);
    VEC_PUSH(draft->arena, &draft->held, page_copy(draft->arena, page));
    return true;
}

struct draft *
draft_new(const struct document *document)
{
    struct arena *arena = arena_new();
    struct draft *draft = ARENA_NEW(arena, struct draft);
    *draft = (struct draft){
        .document = document,
        .arena = arena,
        .lasting = arena_new(),
        .diag = diag_new(arena),
        .holder = {draft, hold},
    };
    return draft;
}

static struct pages
pages_new(struct arena *arena, const struct page_sink *sink,
          const struct styled *styled, uint32_t first)
{
    const struct sheet *sheet = styled->sheet;
    return (struct pages){
        .canvas = {.arena = arena,
                   .sink = sink,
                   .width = sheet->page_width,
                   .height = sheet->page_height,
                   .number = first},
        .left =
            styled->is_right_to_left ? sheet->margin_end : sheet->margin_start,
        .width = sheet->page_width - sheet->margin_start - sheet->margin_end,
        .top = sheet->margin_top,
        .bottom = sheet->page_height - sheet->margin_bottom,
        .is_right_to_left = styled->is_right_to_left,
        .is_fresh = true,
        .y = sheet->margin_top,
    };
}

/* Lays the bands from the next one on out, up to `end`. */
static void
place_bands(struct draft *draft, size_t end)
{
    const struct styled *styled = draft->layout.styled;
    const struct styled_band *next =
        end < styled->band_count ? &styled->bands[end] : NULL;
    section_place(&draft->layout, &draft->pages,
                  styled->bands + draft->next_band, end - draft->next_band,
                  next);
    draft->next_band = end;
}

void
draft_brief(struct draft *draft, const struct styled *styled,
            struct patience patience)
{
    const struct document *document = draft->document;
    draft->patience = patience;
    draft->layout = (struct layout){
        .arena = draft->lasting,
        .heads = draft->arena,
        .scratch = arena_new(),
        .language = document->language,
        .tag_count = document->tags,
        .engine = document->engine,
        .images = document->images,
        .diag = draft->diag,
    };
    tag_begin(&draft->layout, styled);
    draft->pages =
        pages_new(draft->arena, &draft->holder, styled, document->pages + 1);
    size_t end = 0;
    while (end < styled->band_count && !styled->bands[end].band->is_annex)
        end++;
    place_bands(draft, end);
}

uint32_t
draft_pages(const struct draft *draft)
{
    return draft->pages.canvas.number - draft->document->pages -
           draft->pages.is_fresh;
}

scaled
draft_last_height(const struct draft *draft)
{
    return draft->pages.y - draft->pages.top;
}

struct laid
draft_finish(struct draft *draft)
{
    struct canvas *canvas = &draft->pages.canvas;
    if (!draft->is_given)
        canvas->is_stopped = !give(draft) || canvas->is_stopped;
    place_bands(draft, draft->layout.styled->band_count);
    if (draft->pages.is_fresh)
        DIAG(draft->document->diag, MESSAGE_EMPTY_BRIEF,
             draft->layout.styled->where, STR(""));
    pages_next(&draft->pages);
    struct laid laid = {
        .styled = draft->layout.styled,
        .first = draft->document->pages + 1,
        .last = canvas->number - 1,
        .tags = draft->layout.tag_count,
        .is_done = !canvas->is_stopped,
    };
    draft_drop(draft);
    return laid;
}

struct layout_result
draft_furniture(const struct document *document, const struct laid *laid,
                size_t count)
{
    struct arena *arena = arena_new();
    struct layout layout = {
        .arena = document->arena,
        .heads = arena,
        .scratch = arena_new(),
        .engine = document->engine,
        .images = document->images,
        .diag = document->diag,
    };
    uint32_t page_count = laid[count - 1].last;
    bool is_done = true;
    for (size_t i = 0; i < count && is_done; i++) {
        layout.styled = laid[i].styled;
        struct pages pages =
            pages_new(arena, document->sink, laid[i].styled, laid[i].first);
        furniture_place(&layout, &pages, laid[i].first, laid[i].last,
                        page_count);
        is_done = !pages.canvas.is_stopped;
    }
    arena_free(layout.scratch);
    arena_free(arena);
    return (struct layout_result){is_done, page_count};
}

void
draft_drop(struct draft *draft)
{
    if (draft == NULL)
        return;
    pages_release(&draft->pages);
    arena_free(draft->layout.scratch);
    arena_free(draft->lasting);
    arena_free(draft->arena);
}
