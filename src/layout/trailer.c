/* What ends a paragraph's last line: a page's number at the end side, and dots
 * up to it; see block.h. */
#include "base/arena.h"
#include "base/buf.h"
#include "layout/block.h"
#include "layout/paragraph.h"

enum {
    REPEATS_MOST = 1000 /* of a leader: more are finer than print */
};

/* One line, set from the start or up to the end of `width`. */
static struct line_box *
set_line(struct galley *galley, const struct element *element,
         const struct inline_text *text, scaled width, enum text_align align)
{
    struct paragraph paragraph = {
        .layout = galley->layout,
        .arena = galley->arena,
        .style = element->style,
        .element = element,
        .text = {text->at, text->count,
                 galley->layout->styled->is_right_to_left},
        .measure = SCALED_MOST,
        .align = align,
        .where = element->where,
    };
    struct paragraph_lines lines = paragraph_break(&paragraph);
    struct strut strut = paragraph_strut(&paragraph, lines.list);
    paragraph.measure = width;
    return paragraph_line(&paragraph, &lines, 0, strut);
}

static scaled
natural_width(const struct line_box *line)
{
    return line->count > 0 ? line_end(line) - line->at[0] : 0;
}

/* The text of the leader's only child, so many times. */
static struct str
repeated(struct arena *arena, struct str text, size_t times)
{
    struct buf buf = {0};
    for (size_t i = 0; i < times; i++)
        buf_str(&buf, text);
    return buf_take(arena, &buf);
}

/* Dots stand on a grid from the end of the column, so that those of lines below
 * each other are in line; as many as there is room for between `from` and `to`,
 * which count from the column's end. */
static void
leader_build(struct galley *galley, const struct element *leader, scaled end,
             scaled from, scaled to)
{
    struct layout *layout = galley->layout;
    struct strand strand = {.scope = {NULL, leader->language, true}};
    struct text_run run = {
        .text = leader->first->text,
        .style = leader->style,
        .language = leader->language,
        .origin = arena_copy(galley->arena, &strand, sizeof strand),
        .where = leader->where,
    };
    scaled pitch = text_width(layout->engine, &run);
    if (pitch <= 0 || leader->style->display == DISPLAY_NONE)
        return;
    int32_t first = (to + pitch - 1) / pitch, last = from / pitch;
    if (last <= first || last - first > REPEATS_MOST)
        return;
    scaled width = (last - first) * pitch;
    run.text = repeated(galley->arena, run.text, (size_t)(last - first));
    struct inline_text text = {&run, 1, 1};
    struct marker dots = {
        set_line(galley, leader, &text, width, TEXT_ALIGN_START),
        end - last * pitch, width};
    VEC_PUSH(galley->lists, &galley->markers, dots);
}

/* How far from the room's end the line's text ends. */
static scaled
rest_of(const struct galley *galley, const struct line_box *line,
        struct room room)
{
    if (line->count == 0)
        return room.width;
    return galley->layout->styled->is_right_to_left
               ? line->at[0]
               : room.width - line_end(line);
}

void
trailer_build(struct galley *galley, const struct element *element,
              const struct line_box *last, struct room room,
              struct tag_scope scope)
{
    struct layout *layout = galley->layout;
    const struct element *trailer = element->trailer;
    struct inline_text text = {0};
    struct tag_scope inner = tag_enter(layout, scope, trailer);
    inline_gather(layout, galley->arena, trailer, inner, &text);
    if (text.count == 0)
        return;
    /* It stands in the padding that the paragraph leaves beside its lines. */
    scaled beside = element->style->padding_end;
    struct line_box *line =
        set_line(galley, trailer, &text, room.width + beside, TEXT_ALIGN_END);
    scaled gap = trailer->style->padding_start;
    if (element->leader != NULL && element->leader->first != NULL)
        leader_build(galley, element->leader, room.x + room.width + beside,
                     rest_of(galley, last, room) + beside - gap,
                     natural_width(line) + gap);
    VEC_PUSH(galley->lists, &galley->markers,
             ((struct marker){line, room.x, room.width + beside}));
}
