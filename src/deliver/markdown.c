/* The brief in Markdown, block by block; see markdown.h. */
#include "deliver/markdown.h"

#include "base/buf.h"
#include "deliver/deliver.h"

#include <string.h>

enum {
    DIGITS_MOST = 9, /* of an item's number: CommonMark 0.31, 5.2 */
};

static void add_blocks(struct markdown_writer *writer,
                       const struct element *parent, struct lines *lines);

/* ---- leaves ---- */

static void
add_lines(struct markdown_writer *writer, struct buf *text, struct lines *lines)
{
    struct lines made = {0};
    lines_take(writer->arena, &made, text);
    lines_hang(writer->arena, lines, STR(""), STR(""), &made);
}

/* No level is left out, be it in the articles or in a style. */
static void
add_heading(struct markdown_writer *writer, const struct element *heading,
            struct lines *lines)
{
    struct buf text = {0};
    unsigned level = heading_level(heading);
    level = level > writer->level + 1 ? writer->level + 1 : level;
    for (unsigned i = 0; i < level; i++)
        buf_char(&text, '#');
    buf_char(&text, ' ');
    anchors_append(writer, &text);
    bool was_in_table = writer->is_in_table;
    writer->is_in_table = true; /* one line, too */
    markdown_inline(writer, heading, &text);
    writer->is_in_table = was_in_table;
    writer->level = level;
    add_lines(writer, &text, lines);
}

static void
add_paragraph(struct markdown_writer *writer, const struct element *paragraph,
              struct lines *lines)
{
    struct buf text = {0};
    anchors_append(writer, &text);
    if (paragraph->marker != NULL) {
        buf_text(&text, "**");
        escape_append(&text,
                      marker_text(writer->arena, writer->styled, paragraph),
                      false);
        buf_text(&text, "** ");
    }
    markdown_inline(writer, paragraph, &text);
    add_lines(writer, &text, lines);
}

static void
add_image(struct markdown_writer *writer, const struct element *image,
          struct lines *lines)
{
    struct buf text = {0};
    anchors_append(writer, &text);
    picture_append(writer, image, &text);
    add_lines(writer, &text, lines);
}

/* What a figure shows, in words; a code leads where a link does. */
static void
add_figure(struct markdown_writer *writer, const struct element *figure,
           struct lines *lines)
{
    if (is_outward(figure) && !shows_address(writer->survey, figure))
        return;
    struct buf text = {0};
    anchors_append(writer, &text);
    buf_text(&text, "\\[");
    escape_append(&text, figure->description, false);
    buf_text(&text, "\\]");
    add_lines(writer, &text, lines);
}

/* ---- lists ---- */

/* The number that an item's marker says; 0: none that Markdown has. */
static uint32_t
item_number(const struct markdown_writer *writer, const struct element *item)
{
    uint32_t number = 0;
    if (item->marker == NULL)
        return 0;
    struct str text = plain_text(writer->arena, item->marker);
    if (str_ends_with(text, "."))
        text.size--;
    if (text.size > DIGITS_MOST || !str_to_uint(text, &number))
        return 0;
    return number;
}

/* Whether the items are numbered one by one. */
static bool
is_counted(struct markdown_writer *writer, const struct element *list)
{
    uint32_t last = 0;
    for (const struct element *item = list->first; item != NULL;
         item = item->next) {
        uint32_t number = item_number(writer, item);
        if (number == 0 || (last > 0 && number != last + 1))
            return false;
        last = number;
    }
    return last > 0;
}

/* An item's marker that Markdown has none for, as words before the text. */
static void
add_words(struct markdown_writer *writer, const struct element *item,
          struct lines *lines)
{
    struct str words = item->marker != NULL
                           ? plain_text(writer->arena, item->marker)
                           : STR("");
    if (words.size == 0 || str_equals(words, "\xE2\x80\xA2"))
        return;
    struct buf text = {0};
    escape_append(&text, words, false);
    if (lines->count > 0 && lines->at[0].size > 0 &&
        lines->at[0].at[0] != '#') {
        buf_char(&text, ' ');
        buf_str(&text, lines->at[0]);
        lines->at[0] = buf_take(writer->arena, &text);
    } else {
        struct lines rest = *lines;
        *lines = (struct lines){0};
        lines_take(writer->arena, lines, &text);
        lines_part(writer->arena, lines);
        lines_hang(writer->arena, lines, STR(""), STR(""), &rest);
    }
}

static struct lines
item_lines(struct markdown_writer *writer, const struct element *item,
           uint32_t number)
{
    struct arena *arena = writer->arena;
    struct lines inner = {0}, lines = {0};
    anchors_note(writer, item);
    add_blocks(writer, item, &inner);
    if (number == 0)
        add_words(writer, item, &inner);
    if (inner.count == 0)
        lines_add(arena, &inner, STR(""));
    struct str marker =
        number > 0 ? str_printf(arena, "%u. ", (unsigned)number) : STR("- ");
    lines_hang(arena, &lines, marker, blanks(arena, marker.size), &inner);
    return lines;
}

static bool
has_blank(const struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        if (lines->at[i].size == 0)
            return true;
    return false;
}

/* An item with a blank line within makes the whole list a loose one. */
static void
add_list(struct markdown_writer *writer, const struct element *list,
         struct lines *lines)
{
    struct {
        VEC(struct lines);
    } items = {0};
    bool counted = is_counted(writer, list), loose = false;
    for (const struct element *item = first_shown(writer->survey, list);
         item != NULL; item = next_shown(writer->survey, item)) {
        uint32_t number = counted ? item_number(writer, item) : 0;
        struct lines made = item_lines(writer, item, number);
        loose = loose || has_blank(&made);
        VEC_PUSH(writer->arena, &items, made);
    }
    for (size_t i = 0; i < items.count; i++) {
        if (loose && i > 0)
            lines_part(writer->arena, lines);
        lines_hang(writer->arena, lines, STR(""), STR(""), &items.at[i]);
    }
}

/* ---- blocks ---- */

static void
add_quote(struct markdown_writer *writer, const struct element *quote,
          struct lines *lines)
{
    struct lines inner = {0};
    add_blocks(writer, quote, &inner);
    lines_hang(writer->arena, lines, STR("> "), STR("> "), &inner);
}

typedef void block_function(struct markdown_writer *writer,
                            const struct element *element, struct lines *lines);

static block_function *const functions[] = {
    [ELEMENT_BOX] = add_blocks,       [ELEMENT_PARAGRAPH] = add_paragraph,
    [ELEMENT_TABLE] = markdown_table, [ELEMENT_ROW] = add_blocks,
    [ELEMENT_CELL] = add_blocks,      [ELEMENT_GRID] = add_blocks,
    [ELEMENT_IMAGE] = add_image,      [ELEMENT_FIGURE] = add_figure,
};

static block_function *
function_for(const struct element *element)
{
    return heading_level(element) > 0          ? add_heading
           : is_list(element)                  ? add_list
           : element->role == ROLE_BLOCK_QUOTE ? add_quote
                                               : functions[element->kind];
}

/* The number of a block that has no text of its own to stand before. */
static void
add_number(struct markdown_writer *writer, const struct element *element,
           struct lines *lines)
{
    if (element->marker == NULL || element->kind == ELEMENT_PARAGRAPH ||
        is_item(element) || element->role == ROLE_NOTE)
        return;
    struct buf text = {0};
    anchors_append(writer, &text);
    buf_text(&text, "**");
    escape_append(&text, marker_text(writer->arena, writer->styled, element),
                  false);
    buf_text(&text, "**");
    add_lines(writer, &text, lines);
}

static struct lines
block_lines(struct markdown_writer *writer, const struct element *element)
{
    struct lines lines = {0}, block = {0};
    if (!is_item(element))
        anchors_note(writer, element);
    add_number(writer, element, &lines);
    function_for(element)(writer, element, &block);
    if (lines.count > 0 && block.count > 0)
        lines_part(writer->arena, &lines);
    lines_hang(writer->arena, &lines, STR(""), STR(""), &block);
    return lines;
}

/* Lines of one paragraph to a reader of Markdown: they end in breaks. */
static bool
is_continued(const struct element *above, const struct element *below)
{
    return above->kind == ELEMENT_PARAGRAPH &&
           below->kind == ELEMENT_PARAGRAPH && heading_level(above) == 0 &&
           below->marker == NULL && !stands_apart(above, below);
}

static void
continue_line(struct arena *arena, struct lines *lines)
{
    struct str *last = &lines->at[lines->count - 1];
    *last = str_printf(arena, "%.*s\\", STR_ARGS(*last));
}

static void
add_blocks(struct markdown_writer *writer, const struct element *parent,
           struct lines *lines)
{
    const struct element *above = NULL;
    for (const struct element *child = first_shown(writer->survey, parent);
         child != NULL; child = next_shown(writer->survey, child)) {
        struct lines block = block_lines(writer, child);
        if (block.count == 0)
            continue;
        if (above != NULL && is_continued(above, child)) {
            continue_line(writer->arena, lines);
        } else if (above != NULL) {
            lines_part(writer->arena, lines);
            if (is_list(above) && is_list(child)) {
                lines_add(writer->arena, lines, STR("<!-- -->"));
                lines_part(writer->arena, lines);
            }
        }
        lines_hang(writer->arena, lines, STR(""), STR(""), &block);
        above = child;
    }
}

/* ---- the document ---- */

static void
add_document(struct markdown_writer *writer, struct lines *lines)
{
    const struct styled *styled = writer->styled;
    for (size_t i = 0; i < styled->band_count; i++)
        for (size_t k = 0; k < styled->bands[i].count; k++) {
            const struct element *root = styled->bands[i].regions[k].root;
            struct lines region = block_lines(writer, root);
            lines_add_part(writer->arena, lines, &region);
        }
}

/* CommonMark alone takes "[^1]: word" for the definition of a link (4.7), and
 * shows nothing of it. */
static bool
looks_like_definition(struct str line)
{
    struct str rest = line, word;
    size_t words = 0;
    while (words < 2 && str_next_word(&rest, &word))
        words++;
    return words < 2 || strchr("\"'(", word.at[0]) != NULL;
}

static void
add_note(struct markdown_writer *writer, const struct element *mark,
         struct lines *lines)
{
    struct arena *arena = writer->arena;
    struct lines inner = {0};
    add_blocks(writer, mark->note, &inner);
    struct str label = note_label(arena, mark);
    bool is_hidden = inner.count > 0 && looks_like_definition(inner.at[0]);
    struct str first = str_printf(arena, "[^%.*s]: %s", STR_ARGS(label),
                                  is_hidden ? "<!-- -->" : "");
    struct lines note = {0};
    lines_hang(arena, &note, first, STR("    "), &inner);
    lines_add_part(arena, lines, &note);
}

static void
add_marking(struct markdown_writer *writer, struct lines *lines)
{
    struct str marking = marking_of(writer->styled);
    struct lines part = {0};
    if (marking.size == 0)
        return;
    struct buf text = {0};
    buf_text(&text, "**");
    escape_append(&text, marking, false);
    buf_text(&text, "**");
    add_lines(writer, &text, &part);
    lines_add_part(writer->arena, lines, &part);
}

void
markdown_write(struct arena *arena, const struct styled *styled,
               struct buf *out)
{
    struct survey survey = survey_new(arena, styled, true);
    struct markdown_writer writer = {
        .arena = arena, .styled = styled, .survey = &survey};
    struct lines lines = {0};
    add_marking(&writer, &lines);
    for (; writer.styled != NULL; writer.styled = writer.styled->next)
        add_document(&writer, &lines);
    writer.styled = styled;
    for (size_t i = 0; i < survey.notes.count; i++)
        add_note(&writer, survey.notes.at[i], &lines);
    add_marking(&writer, &lines);
    lines_print(&lines, out);
}
