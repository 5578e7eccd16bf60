/* Running text in Markdown.
 *
 * The text is taken apart into tokens first: whether a mark of emphasis counts
 * depends on the characters on both of its sides. */
#include "base/bidi.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"
#include "deliver/markdown.h"
#include "deliver/wrap.h"
#include "locale/locale.h"

enum {
    EMPHASIS = 1,
    STRONG = 2,
};

enum {
    BOLD_LEAST = 600 /* font-weight */
};

struct token {
    struct str text; /* markup if `is_markup` */
    unsigned marks;  /* bits, of text */
    bool is_markup;
};

struct tokens {
    VEC(struct token);
};

/* ---- taking apart ---- */

struct taking {
    struct markdown_writer *writer;
    const struct style *around; /* of the paragraph */
    struct tokens tokens;
};

static void take_children(struct taking *taking, const struct element *element);

static void
take_markup(struct taking *taking, struct str text)
{
    struct token token = {str_copy(taking->writer->arena, text), 0, true};
    VEC_PUSH(taking->writer->arena, &taking->tokens, token);
}

/* What stands out from the paragraph around it. */
static unsigned
marks_of(const struct taking *taking, const struct style *style)
{
    unsigned marks = 0;
    if (style->font_style != taking->around->font_style)
        marks |= EMPHASIS;
    if (style->font_weight >= BOLD_LEAST &&
        taking->around->font_weight < BOLD_LEAST)
        marks |= STRONG;
    return marks;
}

static void
take_text(struct taking *taking, const struct element *element, struct str text)
{
    unsigned marks = marks_of(taking, element->style);
    const struct tokens *tokens = &taking->tokens;
    size_t count = tokens->count;
    if (count > 0 && !tokens->at[count - 1].is_markup &&
        tokens->at[count - 1].marks == marks) {
        struct token *last = &tokens->at[count - 1];
        last->text = str_printf(taking->writer->arena, "%.*s%.*s",
                                STR_ARGS(last->text), STR_ARGS(text));
        return;
    }
    struct token token = {text, marks, false};
    VEC_PUSH(taking->writer->arena, &taking->tokens, token);
}

static void
take_link(struct taking *taking, const struct element *element)
{
    struct buf buf = {0};
    take_markup(taking, STR("["));
    take_children(taking, element);
    buf_text(&buf, "](");
    destination_append(&buf, element->link, taking->writer->is_in_table);
    buf_char(&buf, ')');
    take_markup(taking, buf_view(&buf));
    buf_release(&buf);
}

static void
take_shifted(struct taking *taking, const struct element *element,
             bool is_raised)
{
    struct arena *arena = taking->writer->arena;
    struct buf buf = {0};
    if (append_shifted(&buf, plain_text(arena, element), is_raised)) {
        take_text(taking, element->parent, str_copy(arena, buf_view(&buf)));
    } else {
        take_markup(taking, is_raised ? STR("<sup>") : STR("<sub>"));
        take_children(taking, element);
        take_markup(taking, is_raised ? STR("</sup>") : STR("</sub>"));
    }
    buf_release(&buf);
}

static void
take_span(struct taking *taking, const struct element *element)
{
    struct arena *arena = taking->writer->arena;
    bool is_raised = has_name(element, "superscript");
    if (element->note != NULL) {
        struct str label = note_label(arena, element);
        take_markup(taking, str_printf(arena, "[^%.*s]", STR_ARGS(label)));
    } else if (is_raised || has_name(element, "subscript")) {
        take_shifted(taking, element, is_raised);
    } else if (element->link.size > 0) {
        take_link(taking, element);
    } else {
        take_children(taking, element);
    }
}

static void
take_child(struct taking *taking, const struct element *child)
{
    bool keeps_line = taking->writer->is_in_table;
    if (child->kind == ELEMENT_TEXT)
        take_text(taking, child, child->text);
    else if (child->kind == ELEMENT_BREAK)
        take_markup(taking, keeps_line ? STR("<br>") : STR("\\\n"));
    else
        take_span(taking, child);
}

static void
take_children(struct taking *taking, const struct element *element)
{
    const struct survey *survey = taking->writer->survey;
    struct enclosure around = enclosure_of(element);
    for (const struct element *child = first_shown(survey, element);
         child != NULL; child = next_shown(survey, child)) {
        if (around.before.size > 0 && !is_blank(child)) {
            take_text(taking, element, around.before);
            around.before.size = 0;
        }
        take_child(taking, child);
    }
    if (around.after.size > 0)
        take_text(taking, element, around.after);
}

/* ---- emphasis ---- */

static uint32_t
first_character(struct str text)
{
    size_t at = 0;
    return text.size > 0 ? utf8_next(text, &at) : ' ';
}

static uint32_t
last_character(struct str text)
{
    size_t at = text.size;
    while (at > 0 && utf8_is_continuation(text.at[at - 1]))
        at--;
    return first_character(str_slice(text, at > 0 ? at - 1 : 0, text.size));
}

/* All of ASCII's signs count as punctuation (2.1). */
static bool
is_edge(uint32_t code_point)
{
    enum plain_class class = plain_class(code_point);
    return class == PLAIN_SPACE || class == PLAIN_PUNCTUATION ||
           (class == PLAIN_SIGN && code_point < 0x80);
}

/* Whether a mark between the two counts: CommonMark 0.31, 6.2, left-flanking,
 * or read backwards right-flanking; and is no part of a longer run. */
static bool
is_flanking(uint32_t outside, uint32_t inside)
{
    return outside != '*' && inside != '*' &&
           (plain_class(inside) == PLAIN_OTHER || is_edge(outside));
}

static void
add_marked(struct buf *out, const struct token *token, struct str inner,
           uint32_t next, bool is_in_table)
{
    static const char *const marks[] = {"", "*", "**", "***"};
    static const char *const opening[] = {"", "<em>", "<strong>",
                                          "<strong><em>"};
    static const char *const closing[] = {"", "</em>", "</strong>",
                                          "</em></strong>"};
    bool counts =
        is_flanking(last_character(buf_view(out)), first_character(inner)) &&
        is_flanking(next, last_character(inner));
    buf_text(out, (counts ? marks : opening)[token->marks]);
    escape_append(out, inner, is_in_table);
    buf_text(out, (counts ? marks : closing)[token->marks]);
}

/* A token of text; blanks at its ends are not within the marks. */
static void
add_text(struct buf *out, const struct tokens *tokens, size_t i,
         bool is_in_table)
{
    const struct token *token = &tokens->at[i];
    const struct token *next = i + 1 < tokens->count ? token + 1 : NULL;
    size_t from = 0, to = token->text.size;
    if (token->marks == 0) {
        escape_append(out, token->text, is_in_table);
        return;
    }
    while (from < to && token->text.at[from] == ' ')
        from++;
    while (to > from && token->text.at[to - 1] == ' ')
        to--;
    struct str inner = str_slice(token->text, from, to - from);
    struct str behind = str_slice(token->text, to, token->text.size);
    uint32_t follows = behind.size > 0   ? ' '
                       : next == NULL    ? ' '
                       : next->marks > 0 ? '*'
                                         : first_character(next->text);
    buf_str(out, str_slice(token->text, 0, from));
    if (inner.size > 0)
        add_marked(out, token, inner, follows, is_in_table);
    buf_str(out, behind);
}

/* ---- anchors ---- */

void
anchors_note(struct markdown_writer *writer, const struct element *element)
{
    if (element->anchor.size > 0 &&
        map_lookup(writer->survey->targets, element->anchor) != NULL)
        VEC_PUSH(writer->arena, &writer->anchors, element->anchor);
}

void
anchors_append(struct markdown_writer *writer, struct buf *out)
{
    for (size_t i = 0; i < writer->anchors.count; i++)
        buf_printf(out, "<a id=\"%.*s\"></a>", STR_ARGS(writer->anchors.at[i]));
    writer->anchors.count = 0;
}

void
markdown_inline(struct markdown_writer *writer, const struct element *paragraph,
                struct buf *out)
{
    struct taking taking = {.writer = writer, .around = paragraph->style};
    size_t from = out->size;
    take_children(&taking, paragraph);
    for (size_t i = 0; i < taking.tokens.count; i++) {
        const struct token *token = &taking.tokens.at[i];
        if (token->is_markup)
            buf_str(out, token->text);
        else
            add_text(out, &taking.tokens, i, writer->is_in_table);
    }
    bidi_close(str_slice(buf_view(out), from, out->size), out);
}

void
picture_append(const struct markdown_writer *writer,
               const struct element *image, struct buf *out)
{
    buf_text(out, "![");
    escape_append(out, image->description, writer->is_in_table);
    buf_text(out, "](");
    destination_append(out, image->image, writer->is_in_table);
    buf_char(out, ')');
}
