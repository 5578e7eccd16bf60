/* A galley of boxes, glue and breaks; see galley.h. */
#include "layout/galley.h"

#include "base/arena.h"
#include "layout/line.h"

#include <assert.h>
#include <string.h>

void
galley_init(struct galley *galley, struct layout *layout, struct arena *arena,
            struct arena *lists, scaled width)
{
    *galley = (struct galley){
        .layout = layout,
        .arena = arena,
        .lists = lists,
        .width = width,
        .most_height = SCALED_MOST,
    };
    galley->notes_end = &galley->notes;
}

void
galley_init_inner(struct galley *galley, struct galley *outer, scaled width)
{
    galley_init(galley, outer->layout, outer->arena, outer->arena, width);
    galley->outer = outer;
    galley->most_height = outer->most_height;
}

static struct entry *
push(struct galley *galley, enum entry_kind kind, struct vertical vertical)
{
    VEC_PUSH(galley->lists, &galley->verticals, vertical);
    if (vertical.kind != VERTICAL_BREAK)
        galley->height += (int64_t)vertical.height + vertical.foot;
    struct entry *entry = VEC_ADD(galley->lists, &galley->entries);
    *entry = (struct entry){.kind = kind};
    return entry;
}

enum {
    KEEPS_MOST = 1000, /* within each other; deeper ones cost no more */
    LONE_PART = 12     /* what is lone is no higher than this of a column */
};

/* What is to be kept together is broken where that would cost least without it,
 * and as far out as can be. */
static int32_t
break_cost(const struct galley *galley)
{
    if (galley->is_forced)
        return BREAK_FORCED;
    if (galley->cost == BREAK_NEVER)
        return BREAK_NEVER;
    uint32_t depth = galley->keeps - galley->fresh_keeps;
    return galley->cost +
           (int32_t)(depth < KEEPS_MOST ? depth : KEEPS_MOST) * COST_KEEP;
}

static void
push_break(struct galley *galley)
{
    struct vertical vertical = {
        .kind = VERTICAL_BREAK,
        .cost = break_cost(galley),
        .to_page = galley->to_page,
        .height = galley->head != NULL ? galley->head->height : 0,
    };
    push(galley, ENTRY_BREAK, vertical)->as.head = galley->head;
    struct vertical glue = {.kind = VERTICAL_GLUE, .height = galley->margin};
    if (galley->margin > 0)
        push(galley, ENTRY_NONE, glue);
}

static void
push_anchors(struct galley *galley)
{
    struct vertical none = {.kind = VERTICAL_BOX};
    for (size_t i = 0; i < galley->anchors.count; i++)
        *push(galley, ENTRY_ANCHOR, none) = galley->anchors.at[i];
    galley->anchors.count = 0;
}

static void
push_markers(struct galley *galley)
{
    struct vertical none = {.kind = VERTICAL_BOX};
    for (size_t i = 0; i < galley->markers.count; i++) {
        const struct marker *marker = &galley->markers.at[i];
        struct entry *entry = push(galley, ENTRY_LINE, none);
        entry->x = marker->x;
        entry->width = marker->width;
        entry->as.line = marker->line;
    }
    galley->markers.count = 0;
}

/* The notes that go with the next box: all that wait, but no more than a third
 * of a column; the rest of a long note follows with later boxes. */
static const struct stack *
take_notes(struct galley *galley, scaled *foot)
{
    struct stack *first = galley->notes;
    struct stack *last = NULL;
    *foot = 0;
    for (struct stack *s = first; s != NULL; s = s->next) {
        if (last != NULL && *foot + s->height > galley->most_height / 3)
            break;
        *foot += s->height;
        last = s;
    }
    if (last == NULL)
        return NULL;
    galley->notes = last->next;
    if (galley->notes == NULL)
        galley->notes_end = &galley->notes;
    last->next = NULL;
    return first;
}

static void
settle(struct galley *galley)
{
    galley->has_box = true;
    galley->margin = 0;
    galley->cost = 0;
    galley->is_forced = galley->to_page = false;
    galley->fresh_keeps = 0;
}

static void
before_box(struct galley *galley)
{
    if (galley->has_box) {
        push_break(galley);
    } else {
        galley->first_margin = galley->margin;
        galley->starts_page = galley->to_page;
    }
    push_anchors(galley);
}

struct entry *
galley_box(struct galley *galley, enum entry_kind kind, scaled height)
{
    before_box(galley);
    if (kind != ENTRY_OPEN)
        push_markers(galley);
    settle(galley);
    struct vertical vertical = {.kind = VERTICAL_BOX, .height = height};
    const struct stack *notes = take_notes(galley, &vertical.foot);
    struct entry *entry = push(galley, kind, vertical);
    entry->notes = notes;
    return entry;
}

void
galley_marker_line(struct galley *galley)
{
    if (galley->markers.count == 0)
        return;
    const struct line_box *last =
        galley->markers.at[galley->markers.count - 1].line;
    for (size_t i = 0; i < galley->markers.count; i++)
        galley->markers.at[i].line->baseline = last->baseline;
    (void)galley_box(galley, ENTRY_NONE, last->height);
}

void
galley_margin(struct galley *galley, scaled margin)
{
    if (margin > galley->margin)
        galley->margin = margin;
}

void
galley_break_cost(struct galley *galley, int32_t cost)
{
    if (cost > galley->cost)
        galley->cost = cost;
}

void
galley_break_between(struct galley *galley, enum break_between between)
{
    if (between == BREAK_BETWEEN_AVOID)
        galley_break_cost(galley, COST_AVOID);
    if (between == BREAK_BETWEEN_COLUMN || between == BREAK_BETWEEN_PAGE)
        galley->is_forced = true;
    if (between == BREAK_BETWEEN_PAGE)
        galley->to_page = true;
}

size_t
galley_mark(const struct galley *galley)
{
    return galley->dropped + galley->verticals.count;
}

/* The entries from the mark on, if all are there and together are not higher
 * than some lines. */
static struct vertical *
lone_from(const struct galley *galley, size_t mark)
{
    if (mark < galley->dropped || mark >= galley_mark(galley))
        return NULL;
    int64_t height = 0;
    for (size_t i = mark - galley->dropped; i < galley->verticals.count; i++)
        if (galley->verticals.at[i].kind != VERTICAL_BREAK)
            height += galley->verticals.at[i].height;
    return height > galley->most_height / LONE_PART
               ? NULL
               : &galley->verticals.at[mark - galley->dropped];
}

void
galley_lone_before(struct galley *galley, size_t mark)
{
    struct vertical *first = lone_from(galley, mark);
    if (first != NULL && first->kind == VERTICAL_BREAK &&
        first->cost != BREAK_FORCED && first->cost < COST_LONE)
        first->cost = COST_LONE;
}

void
galley_lone_after(struct galley *galley, size_t mark)
{
    if (lone_from(galley, mark) != NULL)
        galley_break_cost(galley, COST_LONE);
}

void
galley_anchor(struct galley *galley, const struct element *element,
              struct tag_scope scope)
{
    if (scope.is_artifact ||
        (element->anchor.size == 0 && element->outline_level == 0))
        return;
    struct entry *entry = VEC_ADD(galley->lists, &galley->anchors);
    *entry = (struct entry){.kind = ENTRY_ANCHOR};
    entry->as.anchor.element = element;
    entry->as.anchor.tag = scope.tag;
}

static struct galley *
outermost(struct galley *galley)
{
    while (galley->outer != NULL)
        galley = galley->outer;
    return galley;
}

struct stack *
galley_take_notes(struct galley *galley)
{
    galley = outermost(galley);
    struct stack *notes = galley->notes;
    galley->notes = NULL;
    galley->notes_end = &galley->notes;
    return notes;
}

void
galley_notes(struct galley *galley, struct stack *notes)
{
    galley = outermost(galley);
    *galley->notes_end = notes;
    for (struct stack *s = notes; s != NULL; s = s->next)
        galley->notes_end = &s->next;
}

void
galley_keep_begin(struct galley *galley)
{
    galley->keeps++;
    galley->fresh_keeps++;
}

void
galley_keep_end(struct galley *galley)
{
    assert(galley->keeps > 0);
    galley->keeps--;
    if (galley->fresh_keeps > 0)
        galley->fresh_keeps--;
}

void
galley_rest(struct galley *galley)
{
    if (galley->rest != NULL && galley->markers.count == 0 &&
        galley->notes == NULL)
        galley->rest(galley, galley->rest_context);
}

void
galley_end(struct galley *galley)
{
    scaled margin = galley->margin;
    galley->margin = 0;
    while (galley->notes != NULL && galley->outer == NULL)
        (void)galley_box(galley, ENTRY_NONE, 0);
    if (galley->anchors.count > 0 || galley->markers.count > 0) {
        galley->cost = BREAK_NEVER;
        (void)galley_box(galley, ENTRY_NONE, 0);
    }
    galley->margin = margin;
}

void
galley_append(struct galley *galley, const struct galley *more)
{
    if (!more->has_box)
        return;
    galley_margin(galley, more->first_margin);
    galley->to_page = galley->to_page || more->starts_page;
    galley->is_forced = galley->is_forced || more->starts_page;
    before_box(galley);
    push_markers(galley);
    settle(galley);
    for (size_t i = 0; i < more->entries.count; i++) {
        VEC_PUSH(galley->lists, &galley->verticals, more->verticals.at[i]);
        VEC_PUSH(galley->lists, &galley->entries, more->entries.at[i]);
    }
    galley->height += more->height;
    galley->margin = more->margin;
    galley->cost = more->cost;
    galley->is_forced = more->is_forced;
    galley->to_page = more->to_page;
}

void
galley_drop(struct galley *galley, size_t count)
{
    assert(count <= galley->entries.count);
    for (size_t i = 0; i < count; i++) {
        const struct vertical *vertical = &galley->verticals.at[i];
        if (vertical->kind != VERTICAL_BREAK)
            galley->height -= (int64_t)vertical->height + vertical->foot;
    }
    size_t rest = galley->entries.count - count;
    memmove(galley->verticals.at, galley->verticals.at + count,
            rest * sizeof *galley->verticals.at);
    memmove(galley->entries.at, galley->entries.at + count,
            rest * sizeof *galley->entries.at);
    galley->verticals.count = galley->entries.count = rest;
    galley->dropped += count;
}

struct stack *
galley_stack(const struct galley *galley)
{
    struct stack *stack = ARENA_NEW(galley->arena, struct stack);
    *stack = (struct stack){
        .verticals = galley->verticals.at,
        .entries = galley->entries.at,
        .count = galley->entries.count,
        .height = (scaled)galley->height,
    };
    return stack;
}
