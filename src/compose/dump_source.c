/* The annex and running text in the dump of a brief. */
#include "compose/dump.h"

#include "base/buf.h"

#include <string.h>

/* Marks as tags; the language where it changes. */
static void
dump_span(const struct span *span, const char *language, struct buf *out)
{
    static const struct {
        unsigned mark;
        const char *open, *close;
    } marks[] = {
        {SPAN_QUOTE, "<q>", "</q>"},
        {SPAN_EMPHASIS, "<em>", "</em>"},
        {SPAN_STRONG, "<b>", "</b>"},
        {SPAN_SUBSCRIPT, "<sub>", "</sub>"},
        {SPAN_SUPERSCRIPT, "<sup>", "</sup>"},
    };
    size_t count = COUNT(marks);
    bool is_foreign = strcmp(span->language, language) != 0;
    if (is_foreign)
        buf_printf(out, "<%s>", span->language);
    for (size_t i = 0; i < count; i++)
        buf_text(out, span->marks & marks[i].mark ? marks[i].open : "");
    if (span->kind == SPAN_BREAK)
        buf_text(out, "<br>");
    else if (span->kind == SPAN_NOTE)
        buf_printf(out, "[note %u]", (unsigned)span->note);
    else
        buf_str(out, span->text);
    for (size_t i = count; i > 0; i--)
        buf_text(out,
                 span->marks & marks[i - 1].mark ? marks[i - 1].close : "");
    if (is_foreign)
        buf_printf(out, "</%s>", span->language);
}

void
dump_phrase(const struct phrase *phrase, const char *language, struct buf *out)
{
    struct str href = {NULL, 0};
    for (size_t i = 0; i < phrase->count; i++) {
        const struct span *span = &phrase->spans[i];
        if (href.size > 0 && !str_equal(href, span->href))
            buf_printf(out, "](%.*s)", STR_ARGS(href));
        if (span->href.size > 0 && !str_equal(href, span->href))
            buf_char(out, '[');
        href = span->href;
        dump_span(span, language, out);
    }
    if (href.size > 0)
        buf_printf(out, "](%.*s)", STR_ARGS(href));
}

/* ---- the annex ---- */

static void
dump_references(const struct block *block, struct buf *out)
{
    buf_text(out, block->topic_count > 0 ? " {topics" : "");
    for (size_t i = 0; i < block->topic_count; i++)
        buf_printf(out, " %.*s", STR_ARGS(block->topics[i]));
    buf_text(out, block->topic_count > 0 ? "}" : "");
    for (size_t i = 0; i < block->citation_count; i++)
        buf_printf(out, " [%.*s #%.*s]", STR_ARGS(block->citations[i].label),
                   STR_ARGS(block->citations[i].anchor));
}

static void
dump_cell(const struct block *block, struct buf *out)
{
    buf_text(out, block->is_head ? " head" : "");
    if (block->column_span > 1 || block->row_span > 1)
        buf_printf(out, " %ux%u", (unsigned)block->column_span,
                   (unsigned)block->row_span);
    if (block->align != KEYWORD_NONE)
        buf_printf(out, " %.*s", STR_ARGS(keyword_text(block->align)));
    if (block->scope != KEYWORD_NONE)
        buf_printf(out, " scope=%.*s", STR_ARGS(keyword_text(block->scope)));
}

static void
dump_block(const struct brief *brief, const struct block *block, int depth,
           struct buf *out)
{
    static const char *const names[] = {
        [BLOCK_PARAGRAPH] = "paragraph",
        [BLOCK_HEADING] = "heading",
        [BLOCK_QUOTE] = "quote",
        [BLOCK_LIST] = "list",
        [BLOCK_ITEM] = "item",
        [BLOCK_TABLE] = "table",
        [BLOCK_ROW] = "row",
        [BLOCK_CELL] = "cell",
        [BLOCK_IMAGE] = "image",
    };
    buf_printf(out, "%*s%s", depth * 2, "", names[block->kind]);
    if (block->number > 0)
        buf_printf(out, " ¶%u", (unsigned)block->number);
    if (block->kind == BLOCK_LIST && block->is_ordered)
        buf_printf(out, " from %u", (unsigned)block->start);
    if (block->kind == BLOCK_CELL)
        dump_cell(block, out);
    else if (block->is_head)
        buf_text(out, " head");
    if (block->text.count > 0) {
        buf_text(out, ": ");
        dump_phrase(&block->text, brief->language, out);
    }
    if (block->credit.count > 0) {
        buf_text(out, " / ");
        dump_phrase(&block->credit, brief->language, out);
    }
    dump_references(block, out);
    buf_char(out, '\n');
    for (const struct block *child = block->first; child != NULL;
         child = child->next)
        dump_block(brief, child, depth + 1, out);
}

void
dump_source(const struct brief *brief, struct buf *out)
{
    buf_printf(out, "source (%u)\n", (unsigned)brief->paragraph_count);
    for (const struct block *block = brief->source_blocks; block != NULL;
         block = block->next)
        dump_block(brief, block, 1, out);
    for (size_t i = 0; i < brief->note_count; i++) {
        buf_printf(out, "  note %u\n", (unsigned)brief->notes[i].number);
        for (const struct block *block = brief->notes[i].first; block != NULL;
             block = block->next)
            dump_block(brief, block, 2, out);
    }
}
