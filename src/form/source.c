/* The annex: the article with numbered paragraphs, and what rests on each. */
#include "base/buf.h"
#include "form/parts.h"

#include "locale/locale.h"

typedef void block_function(struct builder *builder, struct element *parent,
                            const struct block *block);

static struct where
place_of(const struct builder *builder, const struct block *block)
{
    return (struct where){builder->brief->article->source, block->node->offset};
}

/* The number that evidence refers to hangs beside the block; it leads back to
 * the first line that rests on it. */
static void
set_number(struct builder *builder, struct element *owner,
           const struct block *block)
{
    owner->where = place_of(builder, block);
    if (block->number == 0)
        return;
    owner->anchor = str_printf(builder->arena, "p-%u", (unsigned)block->number);
    struct str number =
        locale_number(builder->arena, builder->locale, block->number);
    enum role role = owner->kind == ELEMENT_PARAGRAPH ? ROLE_SPAN : ROLE_P;
    struct element *marker =
        set_marker(builder, owner, role, (struct str){NULL, 0});
    struct element *span =
        add_span(builder, marker, ROLE_NONE, "paragraph-number");
    if (block->citation_count > 0) {
        span->role = ROLE_LINK;
        span->link = str_printf(builder->arena, "#%.*s",
                                STR_ARGS(block->citations[0].anchor));
        span->description =
            fill_label(builder, "link-part", "part", block->citations[0].label);
    }
    add_text(builder, span, number);
}

/* A label whose words stay together on a line. */
static struct str
keep_together(const struct builder *builder, struct str label)
{
    struct buf buf = {0};
    for (size_t i = 0; i < label.size; i++)
        if (label.at[i] == ' ')
            buf_text(&buf, NO_BREAK_SPACE);
        else
            buf_char(&buf, label.at[i]);
    return buf_take(builder->arena, &buf);
}

/* "↑ Topic 3, Next step 1": what rests on the block, each a link. */
static void
add_citations(struct builder *builder, struct element *parent,
              const struct block *block)
{
    if (block->citation_count == 0)
        return;
    /* The space is ragged like what follows it. */
    const char *arrow = parent->first != NULL
                            ? " \xE2\x86\x91" NO_BREAK_SPACE
                            : "\xE2\x86\x91" NO_BREAK_SPACE; /* U+2191 */
    struct element *all = add_span(builder, parent, ROLE_NONE, "citations");
    add_text(builder, all, str_from(arrow));
    for (size_t i = 0; i < block->citation_count; i++) {
        const struct citation *citation = &block->citations[i];
        if (i > 0)
            add_text(builder, all, locale_label(builder->locale, "comma"));
        struct element *span = add_span(builder, all, ROLE_LINK, "citation");
        set_language(span, locale_language(builder->locale));
        span->link =
            str_printf(builder->arena, "#%.*s", STR_ARGS(citation->anchor));
        span->description =
            fill_label(builder, "link-part", "part", citation->label);
        add_text(builder, span, keep_together(builder, citation->label));
    }
}

/* Below a list, table or quotation, which have no last line of their own. */
static void
add_citation_line(struct builder *builder, struct element *parent,
                  const struct block *block)
{
    if (block->citation_count > 0)
        add_citations(builder,
                      add_paragraph(builder, parent, ROLE_P, "citation-line"),
                      block);
}

static void
add_paragraph_block(struct builder *builder, struct element *parent,
                    const struct block *block)
{
    struct element *text =
        add_paragraph(builder, parent, ROLE_P, "source-text");
    set_language(text, block->node->language);
    set_number(builder, text, block);
    add_phrase(builder, text, &block->text);
    add_citations(builder, text, block);
}

static void
add_heading(struct builder *builder, struct element *parent,
            const struct block *block)
{
    struct element *heading =
        add_paragraph(builder, parent, ROLE_H3, "source-heading");
    heading->where = place_of(builder, block);
    set_language(heading, block->node->language);
    heading->outline_level = 3;
    heading->outline_title = phrase_string(builder->arena, &block->text);
    add_phrase(builder, heading, &block->text);
}

static void
add_quote(struct builder *builder, struct element *parent,
          const struct block *block)
{
    struct element *quote =
        add_box(builder, parent, ROLE_BLOCK_QUOTE, "source-quote");
    set_language(quote, block->node->language);
    set_number(builder, quote, block);
    form_blocks(builder, quote, block->first);
    const struct phrase *credit =
        phrase_is_empty(&block->credit) ? &block->text : &block->credit;
    if (!phrase_is_empty(credit))
        add_phrase(builder, add_paragraph(builder, quote, ROLE_P, "credit"),
                   credit);
    add_citation_line(builder, quote, block);
}

static void
add_list(struct builder *builder, struct element *parent,
         const struct block *block)
{
    struct element *owner = parent;
    if (block->number > 0) {
        owner = add_box(builder, parent, ROLE_NONE, "numbered");
        set_number(builder, owner, block);
    }
    struct element *list = add_box(builder, owner, ROLE_L, "list source-list");
    list->is_ordered = block->is_ordered;
    list->is_bulleted = !block->is_ordered;
    uint32_t number = block->start > 0 ? block->start : 1;
    for (const struct block *item = block->first; item != NULL;
         item = item->next) {
        struct str marker =
            block->is_ordered
                ? str_printf(builder->arena, "%u.", (unsigned)number++)
                : STR("\xE2\x80\xA2"); /* U+2022 */
        struct element *body = add_item(builder, list, "source-item", marker);
        body->where = place_of(builder, item);
        if (!phrase_is_empty(&item->text))
            add_phrase(builder,
                       add_paragraph(builder, body, ROLE_P, "item-text"),
                       &item->text);
        form_blocks(builder, body, item->first);
    }
    add_citation_line(builder, owner, block);
}

/* ---- tables ---- */

static void
add_table_cell(struct builder *builder, struct element *row,
               const struct block *block)
{
    struct element *cell =
        add_cell(builder, row,
                 block->is_head ? "cell head source-cell" : "cell source-cell");
    cell->role = block->is_head ? ROLE_TH : ROLE_TD;
    cell->is_head = block->is_head;
    cell->scope = KEYWORD_NONE;
    if (block->is_head)
        cell->scope = block->scope != KEYWORD_NONE ? block->scope
                      : row->is_head               ? KEYWORD_COL
                                                   : KEYWORD_ROW;
    cell->column_span = block->column_span;
    cell->row_span = block->row_span;
    cell->align = block->align;
    cell->where = place_of(builder, block);
    if (!phrase_is_empty(&block->text) || block->first == NULL)
        add_phrase(builder, add_paragraph(builder, cell, ROLE_P, "cell-text"),
                   &block->text);
    form_blocks(builder, cell, block->first);
}

static void
add_table(struct builder *builder, struct element *parent,
          const struct block *block)
{
    struct element *owner = add_box(builder, parent, ROLE_NONE, "numbered");
    set_number(builder, owner, block);
    struct element *captioned =
        add_box(builder, owner, ROLE_TABLE, "captioned");
    if (!phrase_is_empty(&block->text))
        add_phrase(
            builder,
            add_paragraph(builder, captioned, ROLE_CAPTION, "table-caption"),
            &block->text);
    struct element *table = element_new(builder, captioned, ELEMENT_TABLE,
                                        ROLE_NONE, "table source-table");
    table->where = place_of(builder, block);
    for (const struct block *row = block->first; row != NULL; row = row->next) {
        struct element *element = add_row(builder, table, row->is_head);
        for (const struct block *cell = row->first; cell != NULL;
             cell = cell->next)
            add_table_cell(builder, element, cell);
        finish_row(builder, element);
    }
    add_citation_line(builder, owner, block);
}

/* ---- images ---- */

static void
add_picture(struct builder *builder, struct element *captioned,
            const struct node *reference)
{
    struct element *image =
        element_new(builder, captioned, ELEMENT_IMAGE, ROLE_NONE, "image");
    image->image = node_text(reference, ATTRIBUTE_REFERENCE_SOURCE);
    image->description = node_text(reference, ATTRIBUTE_ALTERNATE_TEXT);
    image->where =
        (struct where){builder->brief->article->source, reference->offset};
    captioned->description = image->description;
}

static void
add_caption(struct builder *builder, struct element *captioned,
            const struct block *block)
{
    if (phrase_is_empty(&block->text) && phrase_is_empty(&block->credit))
        return;
    struct element *caption =
        add_paragraph(builder, captioned, ROLE_CAPTION, "caption");
    add_phrase(builder, caption, &block->text);
    if (caption->first != NULL && !phrase_is_empty(&block->credit))
        add_separator(builder, caption);
    struct element *credit =
        add_span(builder, caption, ROLE_NONE, "image-credit");
    add_phrase(builder, credit, &block->credit);
}

static void
add_image(struct builder *builder, struct element *parent,
          const struct block *block)
{
    const struct node *reference =
        node_child(block->node, NODE_MEDIA_REFERENCE);
    struct element *figure = add_box(builder, parent, ROLE_NONE, "figure");
    set_number(builder, figure, block);
    struct element *captioned =
        add_box(builder, figure, ROLE_FIGURE, "captioned");
    if (reference != NULL)
        add_picture(builder, captioned, reference);
    add_caption(builder, captioned, block);
    add_citation_line(builder, figure, block);
}

/* Items, rows and cells are reached through their list or table. */
static block_function *const functions[] = {
    [BLOCK_PARAGRAPH] = add_paragraph_block,
    [BLOCK_HEADING] = add_heading,
    [BLOCK_QUOTE] = add_quote,
    [BLOCK_LIST] = add_list,
    [BLOCK_ITEM] = NULL,
    [BLOCK_TABLE] = add_table,
    [BLOCK_ROW] = NULL,
    [BLOCK_CELL] = NULL,
    [BLOCK_IMAGE] = add_image,
};

void
form_blocks(struct builder *builder, struct element *parent,
            const struct block *first)
{
    for (const struct block *block = first; block != NULL; block = block->next)
        functions[block->kind](builder, parent, block);
}

/* ---- the parts ---- */

static struct element *
add_headed(struct builder *builder, struct element *region, const char *names)
{
    struct element *part = add_part(builder, region, names, "source", "source");
    if (builder->brief->paragraph_count > 0) {
        struct element *note =
            add_paragraph(builder, part, ROLE_P, "annex-note");
        set_language(note, locale_language(builder->locale));
        add_label(builder, note, "annex-note");
    }
    return part;
}

void
form_source_head(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    if (builder->brief->source_blocks != NULL)
        (void)add_headed(builder, region, "part source-head");
}

void
form_source(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    const struct brief *brief = builder->brief;
    if (brief->source_blocks == NULL)
        return;
    struct element *part =
        builder->has_source_head
            ? add_box(builder, region, ROLE_SECT, "part source")
            : add_headed(builder, region, "part source");
    form_blocks(builder, part, brief->source_blocks);
}
