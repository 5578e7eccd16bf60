/* Setting a line: where each piece of glyphs begins; see line.h. */
#include "layout/line.h"

#include "base/arena.h"

/* A line being set. */
struct setting {
    const struct item_list *list;
    const struct line *line;
    struct line_piece *pieces;
    size_t count;
    int64_t natural, stretch, shrink;
    int64_t expandable; /* width of what may expand */
    int32_t expansion;
    struct line_hang hang;
};

static bool
is_adjustable(const struct setting *setting, size_t i)
{
    const struct line_piece *piece = &setting->pieces[i];
    return piece->is_glue && piece->item < setting->line->to;
}

static void
measure(struct setting *setting)
{
    const struct item *items = setting->list->items;
    for (size_t i = 0; i < setting->count; i++) {
        const struct line_piece *piece = &setting->pieces[i];
        setting->natural += piece->chunk.width;
        if (piece->is_expandable && !piece->is_glue)
            setting->expandable += piece->chunk.width;
        if (!is_adjustable(setting, i))
            continue;
        setting->stretch += items[setting->pieces[i].item].stretch;
        setting->shrink += items[setting->pieces[i].item].shrink;
    }
}

/* Does the line end with glue that fills it, as the last one of a paragraph and
 * those of ragged text do? */
static bool
is_filled(const struct setting *setting)
{
    size_t to = setting->line->to;
    const struct item *last = &setting->list->items[to - (to > 0)];
    return to > setting->line->from && last->kind == ITEM_GLUE &&
           last->chunk == CHUNK_NONE && last->stretch > 0;
}

/* Glyphs first: that they differ in width is seen last.  Makes the pieces so
 * much wider or narrower; returns what is left for the glue. */
static int64_t
expand(struct setting *setting, int64_t lack)
{
    if (setting->expandable == 0)
        return lack;
    int64_t wanted = lack * EXPANSION_WHOLE / setting->expandable;
    if (wanted > EXPANSION_MOST)
        wanted = EXPANSION_MOST;
    if (wanted < -EXPANSION_MOST)
        wanted = -EXPANSION_MOST;
    setting->expansion = (int32_t)wanted;
    for (size_t i = 0; i < setting->count; i++) {
        struct line_piece *piece = &setting->pieces[i];
        if (!piece->is_expandable || piece->is_glue)
            continue;
        scaled more = scaled_ratio(piece->chunk.width, wanted, EXPANSION_WHOLE);
        piece->chunk.width += more;
        lack -= more;
    }
    return lack;
}

/* Is the line to end exactly at its measure, by widening what is in it? */
static bool
is_stretched(const struct setting *setting, int64_t lack, bool is_justified)
{
    int64_t stretch = setting->stretch +
                      setting->expandable * EXPANSION_MOST / EXPANSION_WHOLE;
    return is_justified && !is_filled(setting) && setting->stretch > 0 &&
           (double)lack <= LOOSEST_RATIO * (double)stretch;
}

/* Shares `total` out by weight: each piece gets the difference of two rounded
 * sums, so that nothing is lost or gained over the line. */
static void
set_places(const struct setting *setting, scaled left, int64_t total,
           scaled *at)
{
    const struct item *items = setting->list->items;
    int64_t weights = total >= 0 ? setting->stretch : setting->shrink;
    int64_t weight = 0;
    int64_t x = left;
    for (size_t i = 0; i < setting->count; i++) {
        at[i] = (scaled)(x + (weights > 0 ? total * weight / weights : 0));
        x += setting->pieces[i].chunk.width;
        if (!is_adjustable(setting, i))
            continue;
        const struct item *item = &items[setting->pieces[i].item];
        weight += total >= 0 ? item->stretch : item->shrink;
    }
}

/* Pieces stand from left to right, but are read in the order of their items. */
static const uint32_t *
reading_order(struct arena *arena, const struct setting *setting)
{
    if (!setting->list->is_reordered && !setting->list->is_right_to_left)
        return NULL;
    uint32_t *order = ARENA_ARRAY(arena, uint32_t, setting->count);
    for (uint32_t i = 0; i < setting->count; i++) {
        uint32_t j = i;
        size_t item = setting->pieces[i].item;
        for (; j > 0 && setting->pieces[order[j - 1]].item > item; j--)
            order[j] = order[j - 1];
        order[j] = i;
    }
    return order;
}

static scaled
left_of(const struct setting *setting, const struct line_room *room,
        int64_t lack)
{
    bool is_rtl = setting->list->is_right_to_left;
    scaled hang = is_rtl ? setting->hang.end : setting->hang.start;
    scaled left = (is_rtl ? 0 : room->indent) - hang;
    if (lack <= 0)
        return is_rtl ? (scaled)(left + lack) : left;
    bool is_start =
        room->align == TEXT_ALIGN_START || room->align == TEXT_ALIGN_JUSTIFY;
    if (room->align == TEXT_ALIGN_CENTER)
        return (scaled)(left + lack / 2);
    return is_start == is_rtl ? (scaled)(left + lack) : left;
}

struct line_box *
line_set(struct arena *arena, const struct item_list *list,
         const struct line *line, const struct line_room *room)
{
    struct setting setting = {.list = list, .line = line};
    setting.count =
        text_line(arena, list, line->from, line->to, &setting.pieces);
    measure(&setting);
    setting.hang = line_hanging(list->items, line->from, line->to);
    int64_t lack = (int64_t)room->width - room->indent - setting.natural +
                   setting.hang.start + setting.hang.end;
    int64_t total = 0;
    if (lack < 0 ||
        is_stretched(&setting, lack, room->align == TEXT_ALIGN_JUSTIFY)) {
        lack = expand(&setting, lack);
        total = lack >= -setting.shrink ? lack : -setting.shrink;
    }
    scaled *at = ARENA_ARRAY(arena, scaled, setting.count);
    set_places(&setting, left_of(&setting, room, lack - total), total, at);
    struct line_box *box = ARENA_NEW(arena, struct line_box);
    *box = (struct line_box){
        .pieces = setting.pieces,
        .at = at,
        .order = reading_order(arena, &setting),
        .count = setting.count,
        .expansion = setting.expansion,
        .ratio = line->ratio,
    };
    return box;
}

scaled
line_end(const struct line_box *line)
{
    if (line->count == 0)
        return 0;
    size_t last = line->count - 1;
    return line->at[last] + line->pieces[last].chunk.width;
}

bool
line_is_hyphenated(const struct item_list *list, const struct line *line)
{
    const struct item *item = &list->items[line->to];
    return item->kind == ITEM_PENALTY && item->is_flagged;
}
