/* The pieces of a finished line in visual order (UAX 9, rules L1 and L2). */
#include "text/chunk.h"

#include "base/vec.h"

struct line_builder {
    struct arena *arena;
    const struct item_list *list;
    struct {
        VEC(struct line_piece);
    } pieces;
};

static void
add_piece(struct line_builder *it, size_t item, const struct chunk *chunk)
{
    struct line_piece *piece = VEC_ADD(it->arena, &it->pieces);
    piece->chunk = *chunk;
    piece->is_glue = chunk->is_space;
    piece->is_expandable = chunk_is_expandable(chunk);
    piece->item = item;
}

/* Boxes and glue of [from, to), without glue at the ends. */
static void
add_items(struct line_builder *it, size_t from, size_t to)
{
    const struct item *items = it->list->items;
    while (from < to && items[from].kind != ITEM_BOX)
        from++;
    while (to > from && items[to - 1].kind != ITEM_BOX)
        to--;
    for (size_t i = from; i < to; i++)
        if (items[i].kind != ITEM_PENALTY && items[i].chunk != CHUNK_NONE)
            add_piece(it, i, &it->list->chunks[items[i].chunk]);
}

/* The glyphs that a break puts in the place of the last cluster. */
static void
add_line_end(struct line_builder *it, size_t to)
{
    const struct item *item = &it->list->items[to];
    if (item->kind != ITEM_PENALTY || item->chunk == CHUNK_NONE ||
        it->pieces.count == 0)
        return;
    struct line_piece *last = &it->pieces.at[it->pieces.count - 1];
    struct str cluster;
    last->chunk = chunk_cut(it->arena, &last->chunk, &cluster);
    if (last->chunk.glyph_count == 0)
        it->pieces.count--;
    add_piece(it, to, &it->list->chunks[item->chunk]);
}

/* The space that the line breaks at: the break itself, or behind the penalty
 * of a ragged line's end. */
static const struct chunk *
break_space(const struct item_list *list, size_t to)
{
    size_t at = to;
    if (list->items[to].kind == ITEM_PENALTY)
        at++;
    if (at >= list->count || list->items[at].kind != ITEM_GLUE ||
        list->items[at].chunk == CHUNK_NONE)
        return NULL;
    const struct chunk *chunk = &list->chunks[list->items[at].chunk];
    return chunk->glyph_count > 0 ? chunk : NULL;
}

/* A space of no width, so that the words of two lines are not read as one. */
static void
add_trailing_space(struct line_builder *it, size_t to)
{
    const struct chunk *space = break_space(it->list, to);
    if (space == NULL || it->pieces.count == 0)
        return;
    add_piece(it, to, space);
    struct line_piece *piece = &it->pieces.at[it->pieces.count - 1];
    piece->chunk.width = 0;
    piece->chunk.level = it->list->is_right_to_left ? 1 : 0;
}

/* Turns round the pieces [from, to). */
static void
reverse(struct line_piece *pieces, size_t from, size_t to)
{
    for (; from + 1 < to; from++, to--) {
        struct line_piece piece = pieces[from];
        pieces[from] = pieces[to - 1];
        pieces[to - 1] = piece;
    }
}

static void
reverse_level(struct line_builder *it, uint8_t level)
{
    size_t count = it->pieces.count;
    for (size_t from = 0; from < count;) {
        size_t to = from;
        while (to < count && it->pieces.at[to].chunk.level >= level)
            to++;
        reverse(it->pieces.at, from, to);
        from = to > from ? to : from + 1;
    }
}

/* L2: from the highest level to the lowest odd one, turn round whatever is at
 * that level or above. */
static void
reorder(struct line_builder *it)
{
    uint8_t highest = 0;
    for (size_t i = 0; i < it->pieces.count; i++)
        if (it->pieces.at[i].chunk.level > highest)
            highest = it->pieces.at[i].chunk.level;
    for (uint8_t level = highest; level > 0; level--)
        reverse_level(it, level);
}

size_t
text_line(struct arena *arena, const struct item_list *list, size_t from,
          size_t to, struct line_piece **pieces)
{
    struct line_builder it = {.arena = arena, .list = list};
    add_items(&it, from, to);
    if (to < list->count) {
        add_line_end(&it, to);
        add_trailing_space(&it, to);
    }
    if (list->is_reordered || list->is_right_to_left)
        reorder(&it);
    *pieces = it.pieces.at;
    return it.pieces.count;
}
