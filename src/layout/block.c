/* Blocks with margins, frames and keeps; see block.h. */
#include "layout/block.h"

typedef void block_builder(struct galley *, const struct element *, struct room,
                           struct tag_scope);

scaled
frame_top(const struct style *style)
{
    return style->border_top_width + style->padding_top;
}

scaled
frame_bottom(const struct style *style)
{
    return style->border_bottom_width + style->padding_bottom;
}

static bool
has_frame(const struct style *style)
{
    return style->background_color != COLOUR_NONE ||
           style->border_start_width > 0 || frame_top(style) > 0 ||
           frame_bottom(style) > 0;
}

/* The room of the frame: within the margins. */
static struct room
frame_room(const struct galley *galley, const struct element *element,
           struct room room)
{
    const struct style *style = element->style;
    scaled start = style->margin_start + marker_gain(galley->layout, element);
    room.x += start;
    room.width -= start + style->margin_end;
    if (style->width > 0 && style->width < room.width)
        room.width = style->width;
    return room;
}

static void
frame_edge(struct galley *galley, const struct style *style, struct room room,
           enum entry_kind kind)
{
    scaled height = kind == ENTRY_OPEN ? frame_top(style) : frame_bottom(style);
    struct entry *entry = galley_box(galley, kind, height);
    entry->x = room.x;
    entry->width = room.width;
    entry->as.frame.style = style;
}

struct room
block_begin(struct galley *galley, const struct element *element,
            struct room room, struct tag_scope scope)
{
    const struct style *style = element->style;
    galley_break_between(galley, style->break_before);
    galley_margin(galley, style->margin_top);
    galley_anchor(galley, element, scope);
    if (style->break_inside == BREAK_INSIDE_AVOID)
        galley_keep_begin(galley);
    struct room frame = frame_room(galley, element, room);
    if (has_frame(style)) {
        frame_edge(galley, style, frame, ENTRY_OPEN);
        galley_break_cost(galley, BREAK_NEVER);
    }
    scaled start = style->border_start_width + style->padding_start;
    frame.x += start;
    frame.width = scaled_larger(frame.width - start - style->padding_end, 0);
    return frame;
}

void
block_end(struct galley *galley, const struct element *element,
          struct room room)
{
    const struct style *style = element->style;
    if (element->marker != NULL)
        galley_marker_line(galley);
    if (has_frame(style)) {
        galley_break_cost(galley, BREAK_NEVER);
        frame_edge(galley, style, frame_room(galley, element, room),
                   ENTRY_CLOSE);
    }
    if (style->break_inside == BREAK_INSIDE_AVOID)
        galley_keep_end(galley);
    galley_margin(galley, style->margin_bottom);
    galley_break_between(galley, style->break_after);
}

static bool
is_run_in(const struct element *element)
{
    return element->kind == ELEMENT_PARAGRAPH &&
           element->style->display == DISPLAY_RUN_IN && element->next != NULL &&
           element->next->kind == ELEMENT_PARAGRAPH;
}

/* Lists have widows and orphans as paragraphs do: a first or last item of one
 * line is not to stand apart from all others. */
static void
item_end(struct galley *galley, const struct element *list,
         const struct element *item, size_t mark)
{
    if (list->role != ROLE_L || list->first == list->last)
        return;
    if (item == list->first)
        galley_lone_after(galley, mark);
    if (item == list->last)
        galley_lone_before(galley, mark);
}

void
block_children(struct galley *galley, const struct element *element,
               struct room room, struct tag_scope scope)
{
    for (const struct element *e = element->first; e != NULL; e = e->next) {
        size_t mark = galley_mark(galley);
        if (is_run_in(e)) {
            paragraph_build(galley, e, e->next, room, scope);
            e = e->next;
        } else {
            block_build(galley, e, room, scope);
        }
        item_end(galley, element, e, mark);
        if (e->next != NULL)
            galley_rest(galley);
    }
}

static void
box_build(struct galley *galley, const struct element *element,
          struct room room, struct tag_scope scope)
{
    struct tag_scope inner = tag_enter(galley->layout, scope, element);
    struct room content = block_begin(galley, element, room, inner);
    if (element->marker != NULL)
        marker_build(galley, element, content, inner);
    block_children(galley, element, content, inner);
    block_end(galley, element, room);
}

static void
plain_paragraph_build(struct galley *galley, const struct element *element,
                      struct room room, struct tag_scope scope)
{
    paragraph_build(galley, NULL, element, room, scope);
}

void
block_build(struct galley *galley, const struct element *element,
            struct room room, struct tag_scope scope)
{
    static block_builder *const builders[] = {
        [ELEMENT_BOX] = box_build,
        [ELEMENT_PARAGRAPH] = plain_paragraph_build,
        [ELEMENT_TABLE] = table_build,
        [ELEMENT_ROW] = row_build,
        [ELEMENT_CELL] = box_build,
        [ELEMENT_GRID] = grid_build,
        [ELEMENT_IMAGE] = picture_build,
        [ELEMENT_FIGURE] = figure_build,
        [ELEMENT_SPAN] = plain_paragraph_build,
        [ELEMENT_TEXT] = NULL,
        [ELEMENT_BREAK] = NULL,
    };
    if (element->style->display != DISPLAY_NONE &&
        builders[element->kind] != NULL)
        builders[element->kind](galley, element, room, scope);
}
