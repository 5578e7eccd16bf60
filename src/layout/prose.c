/* Paragraphs, markers and notes in a galley; see block.h. */
#include "base/arena.h"
#include "layout/block.h"
#include "layout/paragraph.h"

/* A paragraph being put into a galley. */
struct prose {
    struct galley *galley;
    struct paragraph paragraph;
    struct paragraph_lines lines;
    struct room room;
    struct tag_scope scope;
    const struct strand *strand; /* of the piece before, or NULL */
};

static enum text_align
align_of(const struct style *style, enum keyword align, bool is_right_to_left)
{
    if (align == KEYWORD_CENTER)
        return TEXT_ALIGN_CENTER;
    if (align == KEYWORD_LEFT)
        return is_right_to_left ? TEXT_ALIGN_END : TEXT_ALIGN_START;
    if (align == KEYWORD_RIGHT)
        return is_right_to_left ? TEXT_ALIGN_START : TEXT_ALIGN_END;
    return style->text_align;
}

static struct paragraph
paragraph_of(struct galley *galley, const struct element *element,
             const struct inline_text *text, struct room room)
{
    struct layout *layout = galley->layout;
    bool is_rtl = element->is_right_to_left;
    return (struct paragraph){
        .layout = layout,
        .arena = galley->arena,
        .style = element->style,
        .element = element,
        .text = {text->at, text->count, is_rtl},
        .measure = scaled_larger(room.width, SCALED_PT),
        .indent = element->style->text_indent,
        .align = align_of(element->style, room.align, is_rtl),
        .where = element->where,
    };
}

/* What the line's first piece of a run brings along. */
static void
follow_strands(struct prose *prose, const struct line_box *line)
{
    for (size_t i = 0; i < line->count; i++) {
        size_t at = line->order != NULL ? line->order[i] : i;
        const struct strand *strand = line->pieces[at].chunk.origin;
        if (strand == NULL || strand == prose->strand)
            continue;
        prose->strand = strand;
        if (strand->anchor != NULL)
            galley_anchor(prose->galley, strand->anchor, strand->scope);
        if (strand->note != NULL)
            galley_notes(prose->galley, note_build(prose->galley, strand->note,
                                                   strand->scope));
    }
}

/* What it costs to end a column before line `i`. */
static int32_t
line_break_cost(const struct prose *prose, size_t i)
{
    const struct style *style = prose->paragraph.style;
    const struct paragraph_lines *lines = &prose->lines;
    int32_t cost = COST_INSIDE;
    if (i < style->orphans || lines->count - i < style->widows)
        cost += COST_WIDOW;
    if (line_is_hyphenated(lines->list, &lines->lines[i - 1]))
        cost += COST_HYPHEN;
    return cost;
}

static void
add_line(struct prose *prose, size_t i, struct strut strut)
{
    struct galley *galley = prose->galley;
    struct line_box *line =
        paragraph_line(&prose->paragraph, &prose->lines, i, strut);
    follow_strands(prose, line);
    const struct element *element = prose->paragraph.element;
    if (i + 1 == prose->lines.count && element->trailer != NULL)
        trailer_build(galley, element, line, prose->room, prose->scope);
    if (i > 0)
        galley_break_cost(galley, line_break_cost(prose, i));
    for (size_t k = 0; k < galley->markers.count; k++)
        galley->markers.at[k].line->baseline = line->baseline;
    struct entry *entry = galley_box(galley, ENTRY_LINE, line->height);
    entry->x = prose->room.x;
    entry->width = prose->paragraph.measure;
    entry->as.line = line;
}

static void
add_lines(struct galley *galley, const struct element *element,
          const struct inline_text *text, struct room room,
          struct tag_scope scope)
{
    if (text->count == 0)
        return;
    struct prose prose = {
        .galley = galley,
        .paragraph = paragraph_of(galley, element, text, room),
        .room = room,
        .scope = scope,
    };
    prose.lines = paragraph_break(&prose.paragraph);
    struct strut strut = paragraph_strut(&prose.paragraph, prose.lines.list);
    for (size_t i = 0; i < prose.lines.count; i++)
        add_line(&prose, i, strut);
}

/* A run-in heading stands on the first line, a space before the text. */
static void
gather_run_in(struct galley *galley, const struct element *run_in,
              struct tag_scope scope, struct inline_text *text)
{
    struct layout *layout = galley->layout;
    struct tag_scope inner = tag_enter_leaf(layout, scope, run_in);
    galley_anchor(galley, run_in, inner);
    inline_gather(layout, galley->arena, run_in, inner, text);
    if (text->count == 0)
        return;
    struct text_run space = text->at[text->count - 1];
    if (!str_ends_with(space.text, " ")) {
        space.text = STR(" ");
        struct strand *strand =
            arena_copy(galley->arena, space.origin, sizeof(struct strand));
        strand->anchor = strand->note = NULL;
        space.origin = strand;
        VEC_PUSH(layout->scratch, text, space);
    }
}

void
text_build(struct galley *galley, const struct element *element,
           struct str content, struct room room, struct tag_scope scope)
{
    struct layout *layout = galley->layout;
    if (content.size == 0)
        return;
    struct arena_mark mark = arena_mark(layout->scratch);
    struct strand strand = {.tag = tag_content(scope), .scope = scope};
    struct text_run run = {
        .text = content,
        .style = element->style,
        .language = element->language,
        .origin = arena_copy(galley->arena, &strand, sizeof strand),
        .where = element->where,
    };
    struct inline_text text = {&run, 1, 1};
    add_lines(galley, element, &text, room, scope);
    arena_reset(layout->scratch, mark);
}

static const struct element *
marked_one(const struct element *run_in, const struct element *element)
{
    return run_in != NULL && run_in->marker != NULL ? run_in : element;
}

void
paragraph_build(struct galley *galley, const struct element *run_in,
                const struct element *element, struct room room,
                struct tag_scope scope)
{
    struct layout *layout = galley->layout;
    struct arena_mark mark = arena_mark(layout->scratch);
    struct inline_text text = {0};
    if (run_in != NULL) {
        galley_break_between(galley, run_in->style->break_before);
        galley_margin(galley, run_in->style->margin_top);
        gather_run_in(galley, run_in, scope, &text);
    }
    struct tag_scope inner = tag_enter_leaf(layout, scope, element);
    struct room content = block_begin(galley, element, room, inner);
    const struct element *marked = marked_one(run_in, element);
    if (marked->marker != NULL)
        marker_build(galley, marked, content, inner);
    inline_gather(layout, galley->arena, element, inner, &text);
    add_lines(galley, element, &text, content, inner);
    block_end(galley, element, room);
    arena_reset(layout->scratch, mark);
}

/* The room that the style gives the element's marker, with the gap behind. */
static scaled
marker_width(const struct element *element)
{
    scaled width = element->style->marker_width;
    return width > 0 ? width : element->marker->style->marker_width;
}

static scaled
marker_gap(const struct element *marker)
{
    return marker->style->padding_end + marker->style->margin_end;
}

scaled
marker_gain(struct layout *layout, const struct element *element)
{
    if (element->marker == NULL)
        return 0;
    const struct element *widest = element->widest;
    if (widest == NULL && element->parent != NULL)
        widest = element->parent->widest;
    if (widest == NULL || element->marker->style->display == DISPLAY_NONE)
        return 0;
    scaled least, most;
    inline_widths(layout, widest, &least, &most);
    return scaled_larger(most + marker_gap(widest) - marker_width(element), 0);
}

/* The marker's room: before `room`, as wide as the style says or more. */
static struct room
marker_room(struct layout *layout, const struct element *element,
            struct room room)
{
    scaled width = marker_width(element) + marker_gain(layout, element);
    return (struct room){room.x - width, width - marker_gap(element->marker),
                         KEYWORD_NONE};
}

/* One line, however long; what is wider than its room hangs further out. */
static struct line_box *
marker_line(struct paragraph *paragraph, scaled width)
{
    struct paragraph_lines lines = paragraph_break(paragraph);
    struct strut strut = paragraph_strut(paragraph, lines.list);
    struct line_box *line = paragraph_line(paragraph, &lines, 0, strut);
    scaled natural = line->count > 0 ? line_end(line) - line->at[0] : 0;
    paragraph->measure = width;
    if (natural > width)
        paragraph->indent = width - natural;
    else if (paragraph->align == TEXT_ALIGN_JUSTIFY)
        paragraph->align = TEXT_ALIGN_START;
    return paragraph_line(paragraph, &lines, 0, strut);
}

void
marker_build(struct galley *galley, const struct element *element,
             struct room room, struct tag_scope scope)
{
    struct layout *layout = galley->layout;
    const struct element *marker = element->marker;
    if (marker->style->display == DISPLAY_NONE)
        return;
    struct arena_mark mark = arena_mark(layout->scratch);
    struct inline_text text = {0};
    struct tag_scope inner = tag_enter(layout, scope, marker);
    galley_anchor(galley, marker, inner);
    inline_gather(layout, galley->arena, marker, inner, &text);
    if (text.count > 0) {
        struct room own = marker_room(layout, element, room);
        struct room wide = {0, SCALED_MOST, KEYWORD_NONE};
        struct paragraph paragraph = paragraph_of(galley, marker, &text, wide);
        paragraph.text.is_right_to_left = layout->styled->is_right_to_left;
        paragraph.align = marker->style->text_align;
        paragraph.indent = 0;
        VEC_PUSH(galley->lists, &galley->markers,
                 (struct marker){marker_line(&paragraph, own.width), own.x,
                                 own.width});
    }
    arena_reset(layout->scratch, mark);
}
