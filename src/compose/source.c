/* The annex: the article's blocks with their numbers, with the topics that
 * they touch and what of the brief rests on them. */
#include "compose/composer.h"

static const struct block *compose_blocks(struct composer *composer,
                                          const struct node *first,
                                          const struct node *owner);

static bool
is_block(const struct node *node)
{
    static const bool kinds[NODE_KIND_COUNT] = {
        [NODE_P] = true,     [NODE_HL2] = true,    [NODE_BQ] = true,
        [NODE_UL] = true,    [NODE_OL] = true,     [NODE_TABLE] = true,
        [NODE_MEDIA] = true, [NODE_LI] = true,     [NODE_TR] = true,
        [NODE_TH] = true,    [NODE_TD] = true,     [NODE_THEAD] = true,
        [NODE_TBODY] = true, [NODE_CREDIT] = true, [NODE_CAPTION] = true,
    };
    return kinds[node->kind];
}

static struct block *
block_new(struct composer *composer, enum block_kind kind,
          const struct node *node)
{
    struct block *block = ARENA_NEW(composer->arena, struct block);
    block->kind = kind;
    block->node = node;
    return block;
}

/* The topics by number and the citations of a numbered block. */
static void
set_references(struct composer *composer, struct block *block)
{
    block->number = block->node->parent->kind == NODE_BODY
                        ? node_map_lookup(composer->numbers, block->node)
                        : 0;
    if (block->number == 0)
        return;
    const struct paragraph *paragraph = &composer->paragraphs[block->number];
    struct str *topics = NULL;
    if (paragraph->topics.count > 0)
        topics =
            ARENA_ARRAY(composer->arena, struct str, paragraph->topics.count);
    for (size_t i = 0; i < paragraph->topics.count; i++)
        topics[i] = composer->topics.at[paragraph->topics.at[i]].number;
    block->topics = topics;
    block->topic_count = paragraph->topics.count;
    block->citations = paragraph->citations.at;
    block->citation_count = paragraph->citations.count;
}

/* ---- text, and blocks within it ---- */

/* The end of the inline siblings from `node` on.  A footnote between blocks
 * belongs to the text before it. */
static const struct node *
run_end(const struct node *node)
{
    while (node != NULL && !is_block(node))
        node = node->next;
    return node;
}

/* What may hold text or blocks: its first run of text is its own, any later
 * one becomes a paragraph among the blocks. */
static void
set_mixed(struct composer *composer, struct block *block,
          const struct node *node)
{
    const struct node *end = run_end(node->first);
    block->text = phrase_run(composer, node->first, end, PHRASE_SOURCE);
    block->first = compose_blocks(composer, end, node);
}

/* A paragraph or heading with the footnotes that follow it as blocks. */
static struct phrase
text_with_notes(struct composer *composer, const struct node *node)
{
    struct phrase text = phrase_of(composer, node, PHRASE_SOURCE);
    const struct node *end = node->next;
    while (end != NULL && end->kind == NODE_FN)
        end = end->next;
    if (end == node->next)
        return text;
    struct phrase both[] = {
        text, phrase_run(composer, node->next, end, PHRASE_SOURCE)};
    return phrase_join(composer, both, 2, (struct str){NULL, 0});
}

/* ---- one block of each kind ---- */

static void
add_rows(struct composer *composer, const struct block ***link,
         const struct node *group, bool is_head)
{
    for (const struct node *node = node_child(group, NODE_TR); node != NULL;
         node = node_sibling(node, NODE_TR)) {
        struct block *row = block_new(composer, BLOCK_ROW, node);
        row->is_head = is_head;
        row->first = compose_blocks(composer, node->first, node);
        **link = row;
        *link = &row->next;
    }
}

static void
set_table(struct composer *composer, struct block *table)
{
    const struct node *node = table->node;
    const struct block **link = &table->first;
    table->text =
        phrase_of(composer, node_child(node, NODE_CAPTION), PHRASE_SOURCE);
    const struct node *head = node_child(node, NODE_THEAD);
    if (head != NULL)
        add_rows(composer, &link, head, true);
    add_rows(composer, &link, node, false);
    for (const struct node *body = node_child(node, NODE_TBODY); body != NULL;
         body = node_sibling(body, NODE_TBODY))
        add_rows(composer, &link, body, false);
}

static void
set_cell(struct composer *composer, struct block *cell)
{
    const struct node *node = cell->node;
    uint32_t columns = node_number(node, ATTRIBUTE_COLSPAN);
    uint32_t rows = node_number(node, ATTRIBUTE_ROWSPAN);
    cell->is_head = node->kind == NODE_TH;
    cell->column_span = columns > 0 ? columns : 1;
    cell->row_span = rows > 0 ? rows : 1;
    cell->align = node_keyword(node, ATTRIBUTE_ALIGN);
    cell->scope = node_keyword(node, ATTRIBUTE_SCOPE);
    set_mixed(composer, cell, node);
}

static void
set_list(struct composer *composer, struct block *list)
{
    uint32_t start = node_number(list->node, ATTRIBUTE_SEQNUM);
    list->is_ordered = list->node->kind == NODE_OL;
    list->start = start > 0 ? start : 1;
    list->first = compose_blocks(composer, list->node->first, list->node);
}

/* A caption stands in one run, even where the article has it in blocks. */
static struct phrase
caption_phrase(struct composer *composer, const struct node *caption)
{
    struct phrase text = {NULL, 0};
    for (const struct node *node = caption->first; node != NULL;) {
        const struct node *end = run_end(node);
        struct phrase both[] = {
            text, end != node ? phrase_run(composer, node, end, PHRASE_SOURCE)
                              : phrase_of(composer, node, PHRASE_SOURCE)};
        text = both[0].count == 0 ? both[1]
                                  : phrase_join(composer, both, 2, STR(" "));
        node = end != node ? end : node->next;
    }
    return text;
}

static void
set_image(struct composer *composer, struct block *image)
{
    const struct node *caption = node_child(image->node, NODE_MEDIA_CAPTION);
    image->credit = phrase_of(
        composer, node_child(image->node, NODE_MEDIA_PRODUCER), PHRASE_SOURCE);
    if (caption != NULL)
        image->text = caption_phrase(composer, caption);
}

static void
set_text(struct composer *composer, struct block *block)
{
    block->text = text_with_notes(composer, block->node);
}

static void
set_item(struct composer *composer, struct block *block)
{
    set_mixed(composer, block, block->node);
}

static void
set_quote(struct composer *composer, struct block *block)
{
    const struct node *node = block->node;
    block->text =
        phrase_of(composer, node_child(node, NODE_CREDIT), PHRASE_SOURCE);
    block->first = compose_blocks(composer, node->first, node);
}

/* What else may stand among blocks is composed by the block it is part of. */
static const struct composition {
    void (*set)(struct composer *composer, struct block *block);
    enum block_kind kind;
} compositions[NODE_KIND_COUNT] = {
    [NODE_P] = {set_text, BLOCK_PARAGRAPH},
    [NODE_HL2] = {set_text, BLOCK_HEADING},
    [NODE_BQ] = {set_quote, BLOCK_QUOTE},
    [NODE_UL] = {set_list, BLOCK_LIST},
    [NODE_OL] = {set_list, BLOCK_LIST},
    [NODE_LI] = {set_item, BLOCK_ITEM},
    [NODE_TABLE] = {set_table, BLOCK_TABLE},
    [NODE_TH] = {set_cell, BLOCK_CELL},
    [NODE_TD] = {set_cell, BLOCK_CELL},
    [NODE_MEDIA] = {set_image, BLOCK_IMAGE},
};

static struct block *
compose_block(struct composer *composer, const struct node *node)
{
    const struct composition *composition = &compositions[node->kind];
    if (composition->set == NULL)
        return NULL;
    struct block *block = block_new(composer, composition->kind, node);
    composition->set(composer, block);
    set_references(composer, block);
    return block;
}

/* A run of text, or of footnotes without a paragraph before them. */
static struct block *
compose_run(struct composer *composer, const struct node *first,
            const struct node *end, const struct node *owner)
{
    struct phrase text = phrase_run(composer, first, end, PHRASE_SOURCE);
    if (phrase_is_blank(&text))
        return NULL;
    struct block *block = block_new(composer, BLOCK_PARAGRAPH, owner);
    block->text = text;
    return block;
}

/* Footnotes behind a paragraph or heading are in its text already. */
static const struct node *
skip_notes(const struct node *node)
{
    bool takes_notes = node->kind == NODE_P || node->kind == NODE_HL2;
    node = node->next;
    while (takes_notes && node != NULL && node->kind == NODE_FN)
        node = node->next;
    return node;
}

static const struct block *
compose_blocks(struct composer *composer, const struct node *first,
               const struct node *owner)
{
    const struct block *blocks = NULL, **link = &blocks;
    const struct node *node = first;
    while (node != NULL) {
        const struct node *end = run_end(node);
        struct block *block = end != node
                                  ? compose_run(composer, node, end, owner)
                                  : compose_block(composer, node);
        if (block != NULL) {
            *link = block;
            link = &block->next;
        }
        node = end != node ? end : skip_notes(node);
    }
    return blocks;
}

/* ---- the whole ---- */

static void
compose_notes(struct composer *composer)
{
    size_t count = composer->notes.count;
    struct note *notes = ARENA_ARRAY(composer->arena, struct note, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct node *node = composer->notes.at[i];
        notes[i].number = (uint32_t)i + 1;
        notes[i].first = compose_blocks(composer, node->first, node);
    }
    composer->brief->notes = notes;
    composer->brief->note_count = count;
}

void
compose_source(struct composer *composer)
{
    const struct node *body = article_part(composer, NODE_BODY);
    composer->brief->source_blocks =
        compose_blocks(composer, body->first, body);
    composer->brief->paragraph_count = composer->paragraph_count;
    compose_notes(composer);
}
