/* Running text: phrases, evidence, quotations. */
#include "form/builder.h"

#include "base/arena.h"
#include "base/buf.h"
#include "form/parts.h"
#include "locale/locale.h"

bool
phrase_is_empty(const struct phrase *phrase)
{
    return phrase->count == 0;
}

struct where
phrase_where(const struct builder *builder, const struct phrase *phrase)
{
    for (size_t i = 0; i < phrase->count; i++)
        if (phrase->spans[i].offset > 0)
            return (struct where){builder->brief->article->source,
                                  phrase->spans[i].offset};
    return NOWHERE;
}

/* The names under which rules know a span's marks. */
static const char *
mark_names(struct arena *arena, unsigned marks)
{
    static const struct {
        unsigned mark;
        const char *name;
    } names[] = {
        {SPAN_EMPHASIS, "emphasis"},
        {SPAN_STRONG, "strong"},
        {SPAN_SUBSCRIPT, "subscript"},
        {SPAN_SUPERSCRIPT, "superscript"},
    };
    struct str joined = {NULL, 0};
    for (size_t i = 0; i < COUNT(names); i++)
        if (marks & names[i].mark)
            joined = joined.size == 0
                         ? str_from(names[i].name)
                         : str_printf(arena, "%.*s %s", STR_ARGS(joined),
                                      names[i].name);
    return joined.size > 0 ? joined.at : "span";
}

static void
add_text_span(struct builder *builder, struct element *parent,
              const struct span *span)
{
    unsigned marks = span->marks & ~(unsigned)SPAN_QUOTE; /* a parent's */
    bool is_other = !str_equals(str_from(span->language), parent->language);
    if (marks == 0 && !is_other) {
        add_text(builder, parent, span->text);
        return;
    }
    bool is_tagged =
        is_other || (marks & (SPAN_SUBSCRIPT | SPAN_SUPERSCRIPT)) != 0;
    struct element *element =
        add_span(builder, parent, is_tagged ? ROLE_SPAN : ROLE_NONE,
                 mark_names(builder->arena, marks));
    set_language(element, span->language);
    add_text(builder, element, span->text);
}

/* ---- footnotes ---- */

static struct str
number_text(const struct builder *builder, uint32_t number)
{
    return locale_number(builder->arena, builder->locale, number);
}

/* The note at the column's foot: its number leads back to the mark. */
static struct element *
note_new(struct builder *builder, struct element *owner,
         const struct note *note, struct str mark_anchor)
{
    /* Styled from the root: a note is not as small as its mark. */
    struct element *box =
        element_beside(builder, NULL, ELEMENT_BOX, ROLE_NOTE, "note");
    box->parent = owner;
    set_language(box, owner->language);
    box->where = owner->where;
    struct str number = number_text(builder, note->number);
    box->anchor = str_printf(builder->arena, "note-%u", (unsigned)note->number);
    struct element *marker =
        set_marker(builder, box, ROLE_LBL, (struct str){NULL, 0});
    box->widest = marker;
    struct element *back = add_span(builder, marker, ROLE_LINK, "note-number");
    back->link = str_printf(builder->arena, "#%.*s", STR_ARGS(mark_anchor));
    back->description = fill_label(builder, "note-back", "number", number);
    add_text(builder, back, number);
    form_blocks(builder, box, note->first);
    return box;
}

/* Whether the blocks show nothing. */
static bool
are_empty(const struct block *first)
{
    for (const struct block *block = first; block != NULL; block = block->next)
        if (block->kind == BLOCK_IMAGE || !phrase_is_empty(&block->text) ||
            !phrase_is_empty(&block->credit) || !are_empty(block->first))
            return false;
    return true;
}

/* A note that says nothing has no mark either. */
static void
add_note_mark(struct builder *builder, struct element *parent, uint32_t number)
{
    if (number == 0 || number > builder->brief->note_count ||
        are_empty(builder->brief->notes[number - 1].first))
        return;
    struct str text = number_text(builder, number);
    struct element *mark = add_span(builder, parent, ROLE_LINK, "note-mark");
    mark->anchor = str_printf(builder->arena, "noteref-%u", (unsigned)number);
    mark->link = str_printf(builder->arena, "#note-%u", (unsigned)number);
    mark->description = fill_label(builder, "link-note", "number", text);
    add_text(builder, mark, text);
    mark->note = note_new(builder, mark, &builder->brief->notes[number - 1],
                          mark->anchor);
}

/* ---- phrases ---- */

/* What encloses several spans, as one element; the bits of those around. */
enum enclosure {
    ENCLOSURE_QUOTE = 1,
    ENCLOSURE_LINK = 2,
};

/* How many of the spans the one that begins with the first of them encloses.
 * The mark of a note is a link itself. */
static size_t
enclosed(const struct span *spans, size_t count, enum enclosure enclosure)
{
    size_t run = 0;
    if (enclosure == ENCLOSURE_QUOTE)
        while (run < count && (spans[run].marks & SPAN_QUOTE))
            run++;
    else if (spans->href.size > 0)
        while (run < count && spans[run].kind != SPAN_NOTE &&
               str_equal(spans[run].href, spans->href))
            run++;
    return run;
}

static const char *
common_language(const struct span *spans, size_t count, const char *otherwise)
{
    for (size_t i = 1; i < count; i++)
        if (!str_equals(str_from(spans[i].language), spans->language))
            return otherwise;
    return spans->language;
}

static struct element *
add_enclosure(struct builder *builder, struct element *parent,
              const struct span *spans, size_t count, enum enclosure enclosure)
{
    bool is_link = enclosure == ENCLOSURE_LINK;
    struct element *element =
        add_span(builder, parent, is_link ? ROLE_LINK : ROLE_QUOTE,
                 is_link ? "span" : "quoted");
    set_language(element, common_language(spans, count, parent->language));
    if (is_link) {
        element->link = spans->href;
        element->description =
            fill_label(builder, "link-address", "address", spans->href);
    }
    return element;
}

static void
add_single(struct builder *builder, struct element *parent,
           const struct span *span)
{
    switch (span->kind) {
    case SPAN_TEXT:
        add_text_span(builder, parent, span);
        break;
    case SPAN_BREAK:
        (void)element_new(builder, parent, ELEMENT_BREAK, ROLE_NONE, "break");
        break;
    case SPAN_NOTE:
        add_note_mark(builder, parent, span->note);
        break;
    }
}

/* Adds spans in enclosures `around` them; the wider of two is the outer. */
static void
add_spans(struct builder *builder, struct element *parent,
          const struct span *spans, size_t count, unsigned around)
{
    for (size_t i = 0, run; i < count; i += run) {
        const struct span *from = &spans[i];
        size_t quote = around & ENCLOSURE_QUOTE
                           ? 0
                           : enclosed(from, count - i, ENCLOSURE_QUOTE);
        size_t link = around & ENCLOSURE_LINK
                          ? 0
                          : enclosed(from, count - i, ENCLOSURE_LINK);
        enum enclosure outer = link > quote ? ENCLOSURE_LINK : ENCLOSURE_QUOTE;
        run = link > quote ? link : quote;
        if (run > 0) {
            add_spans(builder, add_enclosure(builder, parent, from, run, outer),
                      from, run, around | outer);
        } else {
            add_single(builder, parent, from);
            run = 1;
        }
    }
}

void
add_phrase(struct builder *builder, struct element *parent,
           const struct phrase *phrase)
{
    if (parent->where.source == NULL)
        parent->where = phrase_where(builder, phrase);
    add_spans(builder, parent, phrase->spans, phrase->count, 0);
}

/* ---- evidence ---- */

void
add_evidence(struct builder *builder, struct element *parent,
             const struct evidence *evidence)
{
    for (size_t i = 0; i < evidence->count; i++) {
        struct str number = number_text(builder, evidence->numbers[i]);
        add_text(builder, parent,
                 i == 0 && parent->first != NULL ? STR(NO_BREAK_SPACE)
                 : i == 0                        ? (struct str){NULL, 0}
                                                 : STR(" "));
        struct element *span = add_span(builder, parent, ROLE_LINK, "evidence");
        if (builder->has_source) {
            span->link = str_printf(builder->arena, "#p-%u",
                                    (unsigned)evidence->numbers[i]);
            span->description =
                fill_label(builder, "link-paragraph", "number", number);
        } else {
            span->role = ROLE_NONE;
        }
        add_text(builder, span,
                 fill_label(builder, "paragraph-mark", "number", number));
    }
}

/* ---- quotations ---- */

static void
add_quotation(struct builder *builder, struct element *parent,
              const struct quote_entry *quote)
{
    struct element *span = add_span(builder, parent, ROLE_QUOTE, "quotation");
    set_language(span, quote->language);
    add_text(builder, span, locale_label(builder->locale, "quote-open"));
    add_phrase(builder, span, &quote->text);
    add_text(builder, span, locale_label(builder->locale, "quote-close"));
}

static void
add_inline_quote(struct builder *builder, struct element *block,
                 const struct quote_entry *quote)
{
    struct element *text = add_paragraph(builder, block, ROLE_P, "quote-text");
    add_quotation(builder, text, quote);
    if (!phrase_is_empty(&quote->speaker)) {
        add_text(builder, text, STR(" "));
        add_phrase(builder, add_span(builder, text, ROLE_NONE, "speaker"),
                   &quote->speaker);
    }
    add_evidence(builder, text, &quote->evidence);
}

static void
add_pull_quote(struct builder *builder, struct element *block,
               const struct quote_entry *quote)
{
    struct element *text = add_paragraph(builder, block, ROLE_P, "quote-text");
    add_quotation(builder, text, quote);
    if (!phrase_is_empty(&quote->speaker)) {
        text = add_paragraph(builder, block, ROLE_P, "speaker");
        add_phrase(builder, text, &quote->speaker);
    }
    add_evidence(builder, text, &quote->evidence);
}

void
add_quote_block(struct builder *builder, struct element *parent,
                const struct quote_entry *quote)
{
    bool is_pulled = builder->pulls_quotes;
    struct element *block = add_box(builder, parent, ROLE_BLOCK_QUOTE,
                                    is_pulled ? "quote pull-quote" : "quote");
    (is_pulled ? add_pull_quote : add_inline_quote)(builder, block, quote);
}
