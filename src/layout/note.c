/* Notes at the foot of columns; see block.h. */
#include "base/arena.h"
#include "layout/block.h"

/* A piece of a note: items [from, to) of its galley. */
static struct stack *
note_piece(const struct galley *note, size_t from, size_t to)
{
    struct stack *stack = ARENA_NEW(note->arena, struct stack);
    stack->verticals = note->verticals.at + from;
    stack->entries = note->entries.at + from;
    stack->count = to - from;
    for (size_t i = from; i < to; i++)
        if (note->verticals.at[i].kind != VERTICAL_BREAK)
            stack->height += note->verticals.at[i].height;
    return stack;
}

static scaled
height_until_break(const struct galley *note, size_t from)
{
    scaled height = 0;
    for (size_t i = from; i < note->verticals.count; i++) {
        if (note->verticals.at[i].kind == VERTICAL_BREAK && i > from)
            break;
        if (note->verticals.at[i].kind != VERTICAL_BREAK)
            height += note->verticals.at[i].height;
    }
    return height;
}

/* A long note is cut into pieces of at most a third of a column, so that it may
 * go on at the foot of the next one. */
static struct stack *
cut(const struct galley *note)
{
    struct stack *first = NULL;
    struct stack **end = &first;
    scaled most = note->most_height / 3;
    size_t from = 0;
    scaled height = 0;
    for (size_t i = 0; i < note->verticals.count; i++) {
        const struct vertical *vertical = &note->verticals.at[i];
        if (vertical->kind != VERTICAL_BREAK) {
            height += vertical->height;
            continue;
        }
        if (height + height_until_break(note, i) <= most)
            continue;
        *end = note_piece(note, from, i);
        end = &(*end)->next;
        from = i;
        height = 0;
    }
    *end = note_piece(note, from, note->verticals.count);
    return first;
}

struct stack *
note_build(struct galley *galley, const struct element *note,
           struct tag_scope scope)
{
    while (galley->outer != NULL)
        galley = galley->outer;
    struct galley inner;
    galley_init_inner(&inner, galley, galley->width);
    struct room room = {0, galley->width, KEYWORD_NONE};
    block_build(&inner, note, room, scope);
    galley_end(&inner);
    return inner.verticals.count > 0 ? cut(&inner) : NULL;
}
