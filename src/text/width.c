/* Widths of text without lines: for markers, heads and table columns. */
#include "text/engine.h"

#include "base/arena.h"

static scaled
limit(int64_t width)
{
    if (width < 0)
        return 0;
    return width > SCALED_MOST ? SCALED_MOST : (scaled)width;
}

/* What is measured while items go by. */
struct measure {
    int64_t line, part; /* so far: of the line, since the last break */
    int64_t line_most, part_most;
};

static void
end_part(struct measure *it, int64_t width)
{
    if (it->part + width > it->part_most)
        it->part_most = it->part + width;
    it->part = 0;
}

static void
add_item(struct measure *it, const struct item *item)
{
    bool is_penalty = item->kind == ITEM_PENALTY;
    if (is_penalty && item->penalty >= PENALTY_INFINITE)
        return;
    if (item->kind == ITEM_BOX)
        it->part += item->width;
    else
        end_part(it, is_penalty ? item->width : 0);
    if (!is_penalty)
        it->line += item->width;
    if (!is_penalty || item->penalty > -PENALTY_INFINITE)
        return;
    if (it->line > it->line_most)
        it->line_most = it->line;
    it->line = 0;
}

/* Glue behind a forbidden break does not part the words beside it. */
static void
measure_items(const struct item_list *list, struct measure *it)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct item *item = &list->items[i];
        bool is_tied = item->kind == ITEM_GLUE && i > 0 &&
                       list->items[i - 1].kind == ITEM_PENALTY &&
                       list->items[i - 1].penalty >= PENALTY_INFINITE;
        if (is_tied) {
            it->part += item->width;
            it->line += item->width;
        } else {
            add_item(it, item);
        }
    }
}

void
text_content_widths(struct text_engine *engine,
                    const struct text_paragraph *paragraph, scaled *min_content,
                    scaled *max_content)
{
    struct arena *arena = engine->measured;
    struct arena_mark mark = arena_mark(arena);
    const struct item_list *list =
        text_items(engine, arena, arena, text_prepare(engine, arena, paragraph),
                   TEXT_PASS_PLAIN, SCALED_MOST);
    struct measure it = {0};
    measure_items(list, &it);
    arena_reset(arena, mark);
    *min_content = limit(it.part_most);
    *max_content = limit(it.line_most);
}

scaled
text_width(struct text_engine *engine, const struct text_run *run)
{
    scaled least, most;
    text_content_widths(engine, &(struct text_paragraph){run, 1, false}, &least,
                        &most);
    return most;
}
