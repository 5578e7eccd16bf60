/* Tables as HTML: caption, head, body; each cell of the body knows what its
 * column is called, for where there is no room for columns. */
#include "deliver/html.h"

#include "deliver/grid.h"

#include <string.h>

enum {
    WIDE_LEAST = 7 /* columns of a table that may not fit a page's width */
};

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
write_row(struct html *html, const struct grid_row *row,
          const struct str *labels)
{
    struct html_scope around = html_enter(html, "tr", row->element);
    buf_char(html->out, '>');
    for (size_t i = 0; i < row->count; i++) {
        const struct grid_cell *cell = &row->at[i];
        if (!cell->is_continued && html_is_shown(cell->element))
            write_cell(html, cell->element,
                       row->element->is_head ? STR("") : labels[cell->column]);
    }
    html_leave(html, around, "tr");
    buf_char(html->out, '\n');
}

static void
write_rows(struct html *html, const char *tag, const struct grid_row *rows,
           size_t count, const struct str *labels)
{
    if (count == 0)
        return;
    buf_printf(html->out, "<%s>\n", tag);
    for (size_t i = 0; i < count; i++)
        if (html_is_shown(rows[i].element))
            write_row(html, &rows[i], labels);
    buf_printf(html->out, "</%s>\n", tag);
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
write_kind(struct html *html, const struct grid *grid)
{
    if (html->medium == HTML_MAIL)
        buf_text(html->out, " cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
                            " width=\"100%\"");
    else if (grid->heads > 0 || grid->columns > 2)
        markup_attribute(html->out, "data-kind",
                         grid->columns >= WIDE_LEAST ? STR("wide")
                                                     : STR("stack"));
}

void
html_table(struct html *html, const struct element *table,
           const struct element *caption)
{
    struct grid grid = grid_new(html->arena, table);
    const struct str *labels = grid_labels(html->arena, &grid);
    struct html_scope around = html_enter(html, "table", table);
    if (caption == NULL)
        write_label(html, table);
    write_kind(html, &grid);
    buf_text(html->out, ">\n");
    if (caption != NULL) {
        struct html_scope inner = html_enter(html, "caption", caption);
        buf_char(html->out, '>');
        html_inline(html, caption);
        html_leave(html, inner, "caption");
        buf_char(html->out, '\n');
    }
    write_rows(html, "thead", grid.rows, grid.heads, labels);
    write_rows(html, "tbody", grid.rows + grid.heads, grid.count - grid.heads,
               labels);
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
