/* Tables as HTML: caption, head, body; each cell of the body knows what its
 * column is called, for where there is no room for columns. */
#include "deliver/html.h"

#include "base/arena.h"

#include <string.h>

enum {
    WIDE_LEAST = 7 /* columns of a table that may not fit a page's width */
};

struct columns {
    struct str *heads; /* what stands above each */
    uint32_t *taken;   /* rows, from the one at work on, that a cell above
                          reaches into */
    uint32_t count, at;
};

static uint32_t
column_count(const struct element *table)
{
    uint32_t most = 0;
    for (const struct element *row = table->first; row != NULL;
         row = row->next) {
        uint32_t count = 0;
        for (const struct element *cell = row->first; cell != NULL;
             cell = cell->next)
            count += cell->column_span;
        most = count > most ? count : most;
    }
    return most;
}

/* Where the cell begins: beside those that reach down from rows above. */
static void
seek(struct columns *columns)
{
    while (columns->at < columns->count && columns->taken[columns->at] > 0)
        columns->at++;
}

/* Takes the cell's columns; the first of them. */
static uint32_t
take(struct columns *columns, const struct element *cell)
{
    seek(columns);
    uint32_t first = columns->at;
    for (uint32_t i = 0; i < cell->column_span && columns->at < columns->count;
         i++)
        columns->taken[columns->at++] = cell->row_span;
    return first;
}

static void
end_row(struct columns *columns)
{
    for (uint32_t i = 0; i < columns->count; i++)
        columns->taken[i] -= columns->taken[i] > 0;
    columns->at = 0;
}

static void
note_head(struct html *html, struct columns *columns,
          const struct element *cell, uint32_t first)
{
    struct str text = str_trim(html_text_of(html, cell));
    for (uint32_t i = first;
         i < first + cell->column_span && i < columns->count; i++)
        columns->heads[i] =
            columns->heads[i].size == 0
                ? text
                : str_printf(html->arena, "%.*s \xC2\xB7 %.*s",
                             STR_ARGS(columns->heads[i]), STR_ARGS(text));
}

/* ---- cells ---- */

static const char *
align_word(enum keyword align)
{
    return align == KEYWORD_RIGHT    ? "is-end"
           : align == KEYWORD_CENTER ? "is-center"
                                     : NULL;
}

static void
write_attributes(struct html *html, const struct element *cell, struct str head)
{
    if (cell->column_span > 1)
        markup_number(html->out, "colspan", cell->column_span);
    if (cell->row_span > 1)
        markup_number(html->out, "rowspan", cell->row_span);
    if (cell->role == ROLE_TH && cell->scope != KEYWORD_NONE)
        markup_attribute(html->out, "scope", keyword_text(cell->scope));
    if (html->medium == HTML_PAGE)
        markup_attribute(html->out, "data-head", head);
    if (html->medium == HTML_MAIL)
        markup_attribute(html->out, "valign", STR("top"));
    const char *align = align_word(cell->align);
    if (align != NULL)
        markup_attribute(html->out,
                         html->medium == HTML_PAGE ? "data-align" : "align",
                         html->medium == HTML_PAGE      ? str_from(align)
                         : cell->align == KEYWORD_RIGHT ? STR("right")
                                                        : STR("center"));
}

/* A paragraph alone needs no tags of its own. */
static void
write_content(struct html *html, const struct element *cell)
{
    const struct element *only = cell->first;
    bool is_alone = only != NULL && only->next == NULL &&
                    only->kind == ELEMENT_PARAGRAPH && only->marker == NULL &&
                    only->anchor.size == 0 &&
                    strcmp(only->language, cell->language) == 0;
    if (is_alone && html_is_shown(only))
        html_inline(html, only);
    else
        html_blocks(html, only);
}

static void
write_cell(struct html *html, const struct element *cell, struct str head)
{
    const char *tag = cell->role == ROLE_TH ? "th" : "td";
    struct html_scope around = html_enter(html, tag, cell);
    write_attributes(html, cell, head);
    buf_char(html->out, '>');
    struct str date = html_cell_date(html, cell);
    if (date.size > 0) {
        buf_text(html->out, "<time");
        markup_attribute(html->out, "datetime", date);
        buf_char(html->out, '>');
    }
    write_content(html, cell);
    if (date.size > 0)
        buf_text(html->out, "</time>");
    html_leave(html, around, tag);
}

/* ---- rows ---- */

static void
write_row(struct html *html, const struct element *row, struct columns *columns)
{
    struct html_scope around = html_enter(html, "tr", row);
    buf_char(html->out, '>');
    for (const struct element *cell = row->first; cell != NULL;
         cell = cell->next) {
        if (!html_is_shown(cell))
            continue;
        uint32_t first = take(columns, cell);
        struct str head = {NULL, 0};
        if (row->is_head)
            note_head(html, columns, cell, first);
        else if (first < columns->count)
            head = columns->heads[first];
        write_cell(html, cell, head);
    }
    end_row(columns);
    html_leave(html, around, "tr");
    buf_char(html->out, '\n');
}

static const struct element *
write_rows(struct html *html, const struct element *row, bool are_head,
           struct columns *columns)
{
    const char *tag = are_head ? "thead" : "tbody";
    if (row == NULL || row->is_head != are_head)
        return row;
    buf_printf(html->out, "<%s>\n", tag);
    for (; row != NULL && row->is_head == are_head; row = row->next)
        if (html_is_shown(row))
            write_row(html, row, columns);
    buf_printf(html->out, "</%s>\n", tag);
    return row;
}

/* The heading of the part that the table stands in. */
static void
write_label(struct html *html, const struct element *table)
{
    const struct element *part = table->parent;
    if (html->medium == HTML_PAGE && part != NULL && part->anchor.size > 0 &&
        part->role == ROLE_SECT)
        buf_printf(html->out, " aria-labelledby=\"%.*s-heading\"",
                   STR_ARGS(part->anchor));
}

static void
write_kind(struct html *html, const struct element *table, uint32_t count)
{
    bool has_head = table->first != NULL && table->first->is_head;
    if (html->medium == HTML_MAIL)
        buf_text(html->out, " cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
                            " width=\"100%\"");
    else if (has_head || count > 2)
        markup_attribute(html->out, "data-kind",
                         count >= WIDE_LEAST ? STR("wide") : STR("stack"));
}

void
html_table(struct html *html, const struct element *table,
           const struct element *caption)
{
    struct columns columns = {.count = column_count(table)};
    columns.heads = ARENA_ARRAY(html->arena, struct str, columns.count + 1);
    columns.taken = ARENA_ARRAY(html->arena, uint32_t, columns.count + 1);
    struct html_scope around = html_enter(html, "table", table);
    if (caption == NULL)
        write_label(html, table);
    write_kind(html, table, columns.count);
    buf_text(html->out, ">\n");
    if (caption != NULL) {
        struct html_scope inner = html_enter(html, "caption", caption);
        buf_char(html->out, '>');
        html_inline(html, caption);
        html_leave(html, inner, "caption");
        buf_char(html->out, '\n');
    }
    const struct element *row = table->first;
    while (row != NULL) {
        row = write_rows(html, row, true, &columns);
        row = write_rows(html, row, false, &columns);
    }
    html_leave(html, around, "table");
    buf_char(html->out, '\n');
}

void
html_captioned(struct html *html, const struct element *box)
{
    const struct element *caption = NULL;
    for (const struct element *e = box->first; e != NULL; e = e->next)
        if (e->role == ROLE_CAPTION)
            caption = e;
        else if (e->kind == ELEMENT_TABLE)
            html_table(html, e, caption);
        else
            html_block(html, e);
}
