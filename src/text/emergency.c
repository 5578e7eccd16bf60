/* Breaks between clusters, where nothing else is left; see emergency.h. */
#include "text/emergency.h"

#include "base/vec.h"
#include "page/page.h"
#include "text/chunk.h"

enum {
    PENALTY_EMERGENCY = 5000
};

struct breaking {
    struct arena *arena;
    struct arena *lists;
    const struct item_list *from;
    struct {
        VEC(struct item);
    } items;
    struct {
        VEC(struct chunk);
    } chunks;
};

/* The end of the stretch that begins at `from` and has no break in it, and its
 * width. */
static size_t
stretch_end(const struct item_list *list, size_t from, int64_t *width)
{
    size_t end = from;
    *width = 0;
    for (; end < list->count &&
           (end == from || !items_may_break(list->items, end));
         end++)
        if (list->items[end].kind != ITEM_PENALTY)
            *width += list->items[end].width;
    return end;
}

static void
add_box(struct breaking *it, const struct item *box, const struct chunk *chunk)
{
    struct item *item = VEC_ADD(it->lists, &it->items);
    *item = *box;
    item->width = chunk->width;
    item->chunk = (uint32_t)it->chunks.count;
    VEC_PUSH(it->lists, &it->chunks, *chunk);
}

/* The line may lack up to a cluster of being full, and there may be no glue to
 * make up for it: so it ends with some, as a ragged one does. */
static void
add_break(struct breaking *it, scaled stretch)
{
    const struct item items[] = {
        {.kind = ITEM_PENALTY, .penalty = PENALTY_INFINITE},
        {.kind = ITEM_GLUE, .stretch = stretch},
        {.kind = ITEM_PENALTY, .penalty = PENALTY_EMERGENCY},
        {.kind = ITEM_GLUE, .stretch = -stretch},
    };
    for (size_t i = 0; i < COUNT(items); i++) {
        struct item *item = VEC_ADD(it->lists, &it->items);
        *item = items[i];
        item->chunk = CHUNK_NONE;
    }
}

static void
split_box(struct breaking *it, const struct item *box)
{
    const struct chunk *chunk = &it->from->chunks[box->chunk];
    for (uint32_t from = 0; from < chunk->glyph_count;) {
        uint32_t to = from + chunk_cluster_size(chunk, from);
        struct chunk part = chunk_part(it->arena, chunk, from, to);
        struct item bare = *box;
        bare.stretch = bare.shrink = 0;
        if (from > 0)
            bare.hang_start = 0;
        if (to < chunk->glyph_count)
            bare.hang_end = 0;
        if (it->items.count > 0 &&
            it->items.at[it->items.count - 1].kind == ITEM_BOX)
            add_break(it, chunk->style->font_size);
        add_box(it, &bare, &part);
        from = to;
    }
}

static void
copy_item(struct breaking *it, const struct item *item)
{
    struct item copy = *item;
    if (item->chunk != CHUNK_NONE) {
        copy.chunk = (uint32_t)it->chunks.count;
        VEC_PUSH(it->lists, &it->chunks, it->from->chunks[item->chunk]);
    }
    VEC_PUSH(it->lists, &it->items, copy);
}

void
emergency_breaks(struct arena *arena, struct arena *lists,
                 struct item_list *list, scaled measure)
{
    struct breaking it = {.arena = arena, .lists = lists, .from = list};
    int64_t width;
    for (size_t from = 0; from < list->count;) {
        size_t end = stretch_end(list, from, &width);
        for (; from < end; from++) {
            const struct item *item = &list->items[from];
            if (width > measure && item->kind == ITEM_BOX)
                split_box(&it, item);
            else
                copy_item(&it, item);
        }
    }
    list->items = it.items.at;
    list->count = it.items.count;
    list->chunks = it.chunks.at;
    list->chunk_count = it.chunks.count;
}
