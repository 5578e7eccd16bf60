/* Tables in Markdown, as GitHub's, GitLab's and pandoc's readers take them.
 * There is no more in a cell than a line: what stands below each other is
 * parted by breaks. */
#include "base/buf.h"
#include "deliver/grid.h"
#include "deliver/markdown.h"

#define BREAK "<br>"

static void add_flat(struct markdown_writer *writer,
                     const struct element *element, struct buf *out);

static void
add_marker(struct markdown_writer *writer, const struct element *element,
           struct buf *out)
{
    if (element->marker == NULL)
        return;
    escape_append(out, marker_text(writer->arena, writer->styled, element),
                  true);
    buf_char(out, ' ');
}

static void
add_leaf(struct markdown_writer *writer, const struct element *element,
         struct buf *out)
{
    if (element->kind == ELEMENT_PARAGRAPH)
        markdown_inline(writer, element, out);
    else if (element->kind == ELEMENT_IMAGE)
        picture_append(writer, element, out);
    else
        escape_append(out, element->description, true);
}

/* The blocks of a cell on one line. */
static void
add_flat(struct markdown_writer *writer, const struct element *element,
         struct buf *out)
{
    size_t begin = out->size;
    anchors_note(writer, element);
    add_marker(writer, element, out);
    if (element->kind == ELEMENT_PARAGRAPH || element->kind == ELEMENT_IMAGE ||
        element->kind == ELEMENT_FIGURE) {
        anchors_append(writer, out);
        add_leaf(writer, element, out);
        return;
    }
    for (const struct element *child = first_shown(writer->survey, element);
         child != NULL; child = next_shown(writer->survey, child)) {
        if (child != element->first && out->size > begin)
            buf_text(out, BREAK);
        add_flat(writer, child, out);
    }
}

static void
add_row(struct markdown_writer *writer, const struct grid *grid,
        const struct grid_row *row, struct lines *lines)
{
    struct buf line = {0};
    size_t column = 0;
    anchors_note(writer, row->element);
    for (size_t i = 0; i < row->count; i++) {
        if (row->at[i].is_continued)
            continue;
        for (; column < row->at[i].column; column++)
            buf_text(&line, "| ");
        buf_text(&line, "| ");
        add_flat(writer, row->at[i].element, &line);
        buf_char(&line, ' ');
        column++;
    }
    for (; column < grid->columns; column++)
        buf_text(&line, "| ");
    buf_char(&line, '|');
    lines_take(writer->arena, lines, &line);
}

/* Markdown's tables have one row at their head: what several say of a column
 * stands in one cell. */
static void
add_head(struct markdown_writer *writer, const struct grid *grid,
         struct lines *lines)
{
    struct buf line = {0};
    for (size_t column = 0; column < grid->columns; column++) {
        buf_text(&line, "| ");
        size_t begin = line.size;
        for (size_t i = 0; i < grid->heads; i++) {
            const struct grid_cell *cell = grid_at(grid, i, column);
            if (cell == NULL || cell->is_continued ||
                (i + 1 == grid->heads && cell->column < column))
                continue;
            if (line.size > begin)
                buf_text(&line, BREAK);
            add_flat(writer, cell->element, &line);
        }
        buf_text(&line, line.size > begin ? " " : "");
    }
    buf_char(&line, '|');
    lines_take(writer->arena, lines, &line);
}

static enum keyword
column_align(const struct grid *grid, size_t column)
{
    const struct grid_row *last = &grid->rows[grid->count - 1];
    for (size_t i = 0; i < last->count; i++)
        if (last->at[i].column == column)
            return last->at[i].element->align;
    return KEYWORD_NONE;
}

static void
add_rule(struct markdown_writer *writer, const struct grid *grid,
         struct lines *lines)
{
    struct buf line = {0};
    for (size_t i = 0; i < grid->columns; i++) {
        enum keyword align = column_align(grid, i);
        buf_text(&line, align == KEYWORD_RIGHT    ? "| --: "
                        : align == KEYWORD_CENTER ? "| :-: "
                                                  : "| --- ");
    }
    buf_char(&line, '|');
    lines_take(writer->arena, lines, &line);
}

/* Rows of a name and what there is to it are a list: its items say the name
 * first. */
static void
add_named(struct markdown_writer *writer, const struct grid *grid,
          struct lines *lines)
{
    for (size_t i = 0; i < grid->count; i++) {
        const struct grid_row *row = &grid->rows[i];
        struct buf line = {0};
        buf_text(&line, "- ");
        anchors_note(writer, row->element);
        anchors_append(writer, &line);
        buf_text(&line, "**");
        add_flat(writer, row->at[0].element, &line);
        buf_text(&line, "**");
        for (size_t k = 1; k < row->count; k++) {
            buf_char(&line, ' ');
            add_flat(writer, row->at[k].element, &line);
        }
        lines_take(writer->arena, lines, &line);
    }
}

static bool
is_named(const struct grid *grid)
{
    for (size_t i = 0; i < grid->count; i++)
        if (grid->rows[i].count != 2 || grid->rows[i].at[0].is_continued ||
            grid->rows[i].at[0].element->role != ROLE_TH)
            return false;
    return grid->heads == 0;
}

void
markdown_table(struct markdown_writer *writer, const struct element *table,
               struct lines *lines)
{
    struct grid grid = grid_new(writer->arena, table);
    if (grid.columns == 0)
        return;
    writer->is_in_table = true;
    if (is_named(&grid)) {
        add_named(writer, &grid, lines);
    } else {
        add_head(writer, &grid, lines);
        add_rule(writer, &grid, lines);
        for (size_t i = grid.heads; i < grid.count; i++)
            add_row(writer, &grid, &grid.rows[i], lines);
    }
    writer->is_in_table = false;
}
