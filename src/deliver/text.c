/* The brief as plain text, block by block; see text.h. */
#include "deliver/text.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "deliver/deliver.h"
#include "deliver/wrap.h"
#include "locale/locale.h"

enum {
    WIDTH = 72,
    QUOTE_INDENT = 4,
    SMALL_INDENT = 4,
    LEAST_WORD = 4,  /* columns that a small indent leaves at least */
    LEAST_TEXT = 24, /* ... and a large one */
    LONG_ITEM = 3,   /* lines: items longer than that stand apart */
};

#define BULLET     "-"
#define NOTES_RULE "--------------------"

/* ---- markers ---- */

/* The column behind a marker and the room below it: two blanks behind a number
 * or word, one behind a sign. */
static size_t
marker_columns(struct str marker)
{
    size_t at = 0;
    uint32_t last = 0;
    while (at < marker.size)
        last = utf8_next(marker, &at);
    bool is_word = plain_class(last) == PLAIN_OTHER;
    return plain_columns(marker) + (is_word ? 2 : 1);
}

static struct str
marker_of(const struct text_writer *writer, const struct element *element)
{
    struct str marker = {NULL, 0};
    if (element->marker != NULL)
        marker = str_trim(marker_text(writer->arena, writer->styled, element));
    if (marker.size == 0 ? is_item(element)
                         : str_equals(marker, "\xE2\x80\xA2"))
        return STR(BULLET);
    return marker;
}

/* The column that the text of an element's markers begins in. */
static size_t
hang_columns(const struct text_writer *writer, const struct element *parent)
{
    size_t most = 0;
    for (const struct element *child = first_shown(writer->survey, parent);
         child != NULL; child = next_shown(writer->survey, child)) {
        struct str marker = marker_of(writer, child);
        size_t columns = marker.size > 0 ? marker_columns(marker) : 0;
        most = columns > most ? columns : most;
    }
    return most;
}

void
text_hang(const struct text_writer *writer, struct str marker, size_t columns,
          const struct lines *hung, struct lines *lines)
{
    struct arena *arena = writer->arena;
    size_t taken = plain_columns(marker);
    struct str gap = blanks(arena, columns > taken ? columns - taken : 1);
    struct str first =
        str_printf(arena, "%.*s%.*s", STR_ARGS(marker), STR_ARGS(gap));
    struct lines blank = {0};
    if (hung->count == 0)
        lines_add(arena, &blank, STR(""));
    lines_hang(arena, lines, first, blanks(arena, columns),
               hung->count > 0 ? hung : &blank);
}

size_t
lines_columns(const struct lines *lines)
{
    size_t most = 0;
    for (size_t i = 0; i < lines->count; i++) {
        size_t columns = plain_columns(lines->at[i]);
        most = columns > most ? columns : most;
    }
    return most;
}

/* Whether text may be indented so far and still has room. */
static bool
has_room(size_t width, size_t indent)
{
    return width >= indent + (indent <= SMALL_INDENT ? LEAST_WORD : LEAST_TEXT);
}

/* ---- blocks ---- */

static void
add_heading(const struct text_writer *writer, const struct element *heading,
            size_t width, struct lines *lines)
{
    static const char rules[] = {' ', '=', '-', '~', '~'};
    struct lines text = {0};
    text_inline(writer, heading, width, &text);
    size_t columns = lines_columns(&text);
    struct buf rule = {0};
    for (size_t i = 0; i < columns && i < width; i++)
        buf_char(&rule, rules[heading_level(heading)]);
    lines_take(writer->arena, &text, &rule);
    lines_hang(writer->arena, lines, STR(""), STR(""), &text);
}

/* What a figure shows, in words. */
static void
add_description(const struct text_writer *writer, const struct element *figure,
                size_t width, struct lines *lines)
{
    if (figure->description.size == 0 ||
        (is_outward(figure) && !shows_address(writer->survey, figure)))
        return;
    wrap(writer->arena, writer->styled->locale,
         str_printf(writer->arena, "[%.*s]", STR_ARGS(figure->description)),
         width, lines);
}

static void
add_quote(const struct text_writer *writer, const struct element *quote,
          size_t width, struct lines *lines)
{
    struct lines inner = {0};
    size_t columns = has_room(width, QUOTE_INDENT) ? QUOTE_INDENT : 0;
    text_blocks(writer, quote, width - columns, &inner);
    struct str indent = blanks(writer->arena, columns);
    lines_hang(writer->arena, lines, indent, indent, &inner);
}

typedef void block_function(const struct text_writer *writer,
                            const struct element *element, size_t width,
                            struct lines *lines);

static block_function *const functions[] = {
    [ELEMENT_BOX] = text_blocks,       [ELEMENT_PARAGRAPH] = text_inline,
    [ELEMENT_TABLE] = text_table,      [ELEMENT_ROW] = text_blocks,
    [ELEMENT_CELL] = text_blocks,      [ELEMENT_GRID] = text_blocks,
    [ELEMENT_IMAGE] = add_description, [ELEMENT_FIGURE] = add_description,
};

static void
add_block(const struct text_writer *writer, const struct element *element,
          size_t width, struct lines *lines)
{
    block_function *function = heading_level(element) > 0 ? add_heading
                               : element->role == ROLE_BLOCK_QUOTE
                                   ? add_quote
                                   : functions[element->kind];
    function(writer, element, width, lines);
}

/* A block with its marker, whose text begins in the column `hang`, or below
 * the marker where there is no room beside it. */
static struct lines
marked_block(const struct text_writer *writer, const struct element *element,
             size_t hang, size_t width)
{
    struct lines lines = {0}, inner = {0};
    struct str marker = marker_of(writer, element);
    if (marker.size == 0) {
        add_block(writer, element, width, &lines);
    } else if (has_room(width, hang)) {
        add_block(writer, element, width - hang, &inner);
        text_hang(writer, marker, hang, &inner, &lines);
    } else {
        lines_add(writer->arena, &lines, marker);
        add_block(writer, element, width, &lines);
    }
    return lines;
}

/* Tables, figures and quotations stand apart from what is around them. */
static bool
is_set_off(const struct element *element)
{
    return element->kind == ELEMENT_TABLE || element->kind == ELEMENT_IMAGE ||
           element->kind == ELEMENT_FIGURE ||
           element->role == ROLE_BLOCK_QUOTE || element->role == ROLE_FIGURE ||
           element->role == ROLE_TABLE;
}

static bool
needs_gap(const struct element *above, const struct element *below)
{
    if (heading_level(above) > 0)
        return false;
    return stands_apart(above, below) || is_set_off(above) || is_set_off(below);
}

/* Whether the items of a list need room between them to be told apart. */
static bool
is_loose(const struct lines *blocks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (blocks[i].count > LONG_ITEM)
            return true;
    return false;
}

void
text_blocks(const struct text_writer *writer, const struct element *parent,
            size_t width, struct lines *lines)
{
    struct {
        VEC(struct lines);
    } blocks = {0};
    size_t hang = hang_columns(writer, parent);
    for (const struct element *child = first_shown(writer->survey, parent);
         child != NULL; child = next_shown(writer->survey, child))
        VEC_PUSH(writer->arena, &blocks,
                 marked_block(writer, child, hang, width));
    bool loose = is_list(parent) && is_loose(blocks.at, blocks.count);
    const struct element *above = NULL, *child;
    size_t i = 0;
    for (child = first_shown(writer->survey, parent); i < blocks.count;
         child = next_shown(writer->survey, child), i++) {
        if (blocks.at[i].count == 0)
            continue;
        if (above != NULL && (loose || needs_gap(above, child)))
            lines_part(writer->arena, lines);
        lines_hang(writer->arena, lines, STR(""), STR(""), &blocks.at[i]);
        above = child;
    }
}

/* ---- the document ---- */

static void
add_document(const struct text_writer *writer, struct lines *lines)
{
    const struct styled *styled = writer->styled;
    for (size_t i = 0; i < styled->band_count; i++)
        for (size_t k = 0; k < styled->bands[i].count; k++) {
            struct lines region = {0};
            text_blocks(writer, styled->bands[i].regions[k].root, WIDTH,
                        &region);
            lines_add_part(writer->arena, lines, &region);
        }
}

static void
add_notes(const struct text_writer *writer, struct lines *lines)
{
    struct arena *arena = writer->arena;
    struct lines notes = {0};
    size_t count = writer->survey->notes.count;
    if (count == 0)
        return;
    lines_add(arena, &notes, STR(NOTES_RULE));
    for (size_t i = 0; i < count; i++) {
        const struct element *mark = writer->survey->notes.at[i];
        struct str marker =
            str_printf(arena, "[%.*s]", STR_ARGS(note_label(arena, mark)));
        size_t columns = plain_columns(marker) + 1;
        struct lines note = {0};
        text_blocks(writer, mark->note, WIDTH - columns, &note);
        text_hang(writer, marker, columns, &note, &notes);
    }
    lines_add_part(arena, lines, &notes);
}

static void
add_marking(const struct text_writer *writer, struct lines *lines)
{
    struct lines marking = {0};
    wrap(writer->arena, writer->styled->locale, marking_of(writer->styled),
         WIDTH, &marking);
    lines_add_part(writer->arena, lines, &marking);
}

/* Where the source is that the brief rests on. */
static void
add_source_note(const struct text_writer *writer, struct lines *lines)
{
    struct lines note = {0};
    struct locale *locale = writer->styled->locale;
    if (writer->survey->has_annex || !has_source(writer->styled))
        return;
    wrap(writer->arena, locale, locale_label(locale, "mail-source"), WIDTH,
         &note);
    lines_add_part(writer->arena, lines, &note);
}

void
text_write(struct arena *arena, const struct styled *styled, bool has_annex,
           struct buf *out)
{
    struct survey survey = survey_new(arena, styled, has_annex);
    struct text_writer writer = {arena, styled, &survey};
    struct lines lines = {0};
    add_marking(&writer, &lines);
    for (; writer.styled != NULL; writer.styled = writer.styled->next)
        add_document(&writer, &lines);
    writer.styled = styled;
    add_notes(&writer, &lines);
    add_source_note(&writer, &lines);
    add_marking(&writer, &lines);
    lines_print(&lines, out);
}
