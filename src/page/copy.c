/* Pages that are kept; see page.h. */
#include "page/page.h"

#include "base/arena.h"

const struct page *
page_copy(struct arena *arena, const struct page *page)
{
    struct page *copy = arena_copy(arena, page, sizeof *page);
    struct page_item *items =
        arena_copy(arena, page->items, page->count * sizeof *items);
    for (size_t i = 0; i < page->count; i++) {
        struct page_item *item = &items[i];
        item->text = str_copy(arena, item->text);
        item->glyphs = arena_copy(arena, item->glyphs,
                                  item->glyph_count * sizeof *item->glyphs);
        item->steps = arena_copy(arena, item->steps,
                                 item->step_count * sizeof *item->steps);
    }
    copy->items = items;
    return copy;
}
