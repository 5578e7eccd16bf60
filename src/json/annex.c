/* The annex as JSON: the article's blocks, numbered, and its notes. */
#include "json/parts.h"

static json_t *blocks_value(const struct block *first, const char *language);

/* ---- what rests on a paragraph ---- */

static json_t *
citation_value(const struct citation *citation)
{
    static const char *const parts[PART_COUNT] = {
        [PART_TITLE] = "title",         [PART_BOTTOM_LINE] = "bottomLine",
        [PART_GLANCE] = "facts",        [PART_PARTICIPANTS] = "participants",
        [PART_TOPICS] = "topics",       [PART_DECISIONS] = "decisions",
        [PART_NEXT_STEPS] = "steps",    [PART_QUOTES] = "quotes",
        [PART_QUESTIONS] = "questions", [PART_SOURCE] = "annex",
    };
    json_t *object = value_object();
    put_text(object, "part", parts[citation->part]);
    put_str(object, "label", citation->label);
    put_str(object, "anchor", citation->anchor);
    return object;
}

static void
put_references(json_t *object, const struct block *block)
{
    if (block->number == 0)
        return;
    put_number(object, "number", block->number);
    put_strings(object, "topics", block->topics, block->topic_count);
    json_t *citations = put_array(object, "citations");
    for (size_t i = 0; i < block->citation_count; i++)
        add(citations, citation_value(&block->citations[i]));
}

/* ---- what each kind of block has ---- */

static void
put_text_block(json_t *object, const struct block *block, const char *language)
{
    put_running(object, &block->text, language);
}

static void
put_quote(json_t *object, const struct block *block, const char *language)
{
    put_phrase(object, "credit", &block->text, language);
}

static void
put_list(json_t *object, const struct block *block, const char *language)
{
    (void)language;
    put_flag(object, "isOrdered", block->is_ordered);
    if (block->is_ordered)
        put_number(object, "start", block->start);
}

static void
put_table(json_t *object, const struct block *block, const char *language)
{
    put_phrase(object, "caption", &block->text, language);
}

static void
put_row(json_t *object, const struct block *block, const char *language)
{
    (void)language;
    put_flag(object, "isHead", block->is_head);
}

static void
put_cell(json_t *object, const struct block *block, const char *language)
{
    put_flag(object, "isHead", block->is_head);
    put_number(object, "columnSpan", block->column_span);
    put_number(object, "rowSpan", block->row_span);
    put_keyword(object, "align", block->align);
    put_keyword(object, "scope", block->scope);
    put_running(object, &block->text, language);
}

static void
put_image(json_t *object, const struct block *block, const char *language)
{
    const struct node *file = node_child(block->node, NODE_MEDIA_REFERENCE);
    if (file != NULL) {
        put_str(object, "file", node_text(file, ATTRIBUTE_REFERENCE_SOURCE));
        put_str(object, "alternateText",
                node_text(file, ATTRIBUTE_ALTERNATE_TEXT));
    }
    put_phrase(object, "caption", &block->text, language);
    put_phrase(object, "credit", &block->credit, language);
}

static const struct {
    const char *name;
    void (*put)(json_t *object, const struct block *block,
                const char *language);
    bool has_children;
} kinds[] = {
    [BLOCK_PARAGRAPH] = {"paragraph", put_text_block, false},
    [BLOCK_HEADING] = {"heading", put_text_block, false},
    [BLOCK_QUOTE] = {"quote", put_quote, true},
    [BLOCK_LIST] = {"list", put_list, true},
    [BLOCK_ITEM] = {"item", put_text_block, true},
    [BLOCK_TABLE] = {"table", put_table, true},
    [BLOCK_ROW] = {"row", put_row, true},
    [BLOCK_CELL] = {"cell", put_cell, true},
    [BLOCK_IMAGE] = {"image", put_image, false},
};

static json_t *
block_value(const struct block *block, const char *language)
{
    json_t *object = value_object();
    put_text(object, "kind", kinds[block->kind].name);
    put_references(object, block);
    kinds[block->kind].put(object, block, language);
    if (kinds[block->kind].has_children)
        put(object, "children", blocks_value(block->first, language));
    return object;
}

static json_t *
blocks_value(const struct block *first, const char *language)
{
    json_t *array = value_array();
    for (const struct block *block = first; block != NULL; block = block->next)
        add(array, block_value(block, language));
    return array;
}

void
put_annex(json_t *object, const struct brief *brief)
{
    put(object, "annex", blocks_value(brief->source_blocks, brief->language));
    json_t *notes = put_array(object, "notes");
    for (size_t i = 0; i < brief->note_count; i++) {
        json_t *note = add_object(notes);
        put_number(note, "number", brief->notes[i].number);
        put(note, "children",
            blocks_value(brief->notes[i].first, brief->language));
    }
}
