/* The styled tree to pages, band by band; see layout.h. */
#include "layout/layout.h"

#include "base/arena.h"
#include "layout/furniture.h"
#include "layout/section.h"

static struct pages
pages_new(struct arena *arena, const struct styled *styled,
          const struct page_sink *sink)
{
    const struct sheet *sheet = styled->sheet;
    struct pages pages = {
        .canvas = {.arena = arena,
                   .sink = sink,
                   .width = sheet->page_width,
                   .height = sheet->page_height,
                   .number = 1},
        .left =
            styled->is_right_to_left ? sheet->margin_end : sheet->margin_start,
        .width = sheet->page_width - sheet->margin_start - sheet->margin_end,
        .top = sheet->margin_top,
        .bottom = sheet->page_height - sheet->margin_bottom,
        .is_right_to_left = styled->is_right_to_left,
        .is_fresh = true,
        .y = sheet->margin_top,
    };
    return pages;
}

struct layout_result
layout_pages(struct arena *arena, const struct styled *styled,
             struct text_engine *engine, struct image_store *images,
             const struct page_sink *sink, struct diag *diag)
{
    struct arena *own = arena_new();
    struct layout layout = {.arena = arena,
                            .heads = own,
                            .scratch = arena_new(),
                            .styled = styled,
                            .engine = engine,
                            .images = images,
                            .diag = diag};
    struct pages pages = pages_new(own, styled, sink);
    section_place(&layout, &pages, styled->bands, styled->band_count);
    pages_next(&pages);
    uint32_t count = pages.canvas.number - 1;
    furniture_place(&layout, &pages, count);
    arena_free(layout.scratch);
    arena_free(own);
    return (struct layout_result){!pages.canvas.is_stopped, count};
}
