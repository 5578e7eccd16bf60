/* Tables as plain text: columns as wide as their content asks for, or where
 * there is too little room, each row as a list of what its cells are called and
 * say. */
#include "base/buf.h"
#include "deliver/grid.h"
#include "deliver/text.h"
#include "locale/locale.h"

enum {
    GAP = 2,       /* columns between two of the table's */
    TALLEST = 8,   /* lines of a row */
    NATURAL = 400, /* columns: as wide as it likes to be */
};

struct column {
    size_t least, natural, width;
};

struct plan {
    const struct text_writer *writer;
    struct grid grid;
    struct column *columns;
    size_t
        comfortable; /* columns: below that, text is not broken for others' */
};

static struct lines
cell_lines(const struct text_writer *writer, const struct element *cell,
           size_t width)
{
    struct lines lines = {0};
    text_blocks(writer, cell, width, &lines);
    return lines;
}

/* ---- widths ---- */

static size_t
span_width(const struct plan *plan, const struct grid_cell *cell)
{
    size_t width = 0;
    for (size_t i = 0; i < cell->span; i++)
        width += plan->columns[cell->column + i].width + (i > 0 ? GAP : 0);
    return width;
}

static void
measure(struct plan *plan, const struct grid_cell *cell)
{
    if (cell->span != 1 || cell->is_continued)
        return;
    struct column *column = &plan->columns[cell->column];
    struct lines narrow = cell_lines(plan->writer, cell->element, 1);
    struct lines wide = cell_lines(plan->writer, cell->element, NATURAL);
    size_t least = lines_columns(&narrow), natural = lines_columns(&wide);
    column->least = least > column->least ? least : column->least;
    column->natural = natural > column->natural ? natural : column->natural;
}

/* The width of a column whose longest text is to take `lines` lines. */
static size_t
width_for(const struct plan *plan, const struct column *column, size_t lines)
{
    enum {
        RAGGED = 2 /* columns that a broken line loses */
    };
    size_t width = lines == 1 ? column->natural
                              : (column->natural + lines - 1) / lines + RAGGED;
    if (width < plan->comfortable)
        width = plan->comfortable;
    if (width > column->natural)
        width = column->natural;
    return width > column->least ? width : column->least;
}

static size_t
total(const struct plan *plan, size_t lines)
{
    size_t sum = GAP * (plan->grid.columns - 1);
    for (size_t i = 0; i < plan->grid.columns; i++)
        sum += width_for(plan, &plan->columns[i], lines);
    return sum;
}

/* The column whose longest text takes the most lines, or NULL: none is
 * broken. */
static struct column *
most_broken(const struct plan *plan)
{
    struct column *most = NULL;
    for (size_t i = 0; i < plan->grid.columns; i++) {
        struct column *column = &plan->columns[i];
        if (column->width < column->natural &&
            (most == NULL ||
             column->natural * most->width > most->natural * column->width))
            most = column;
    }
    return most;
}

/* Widths that let the rows have as few lines as they can; what is left over
 * goes to those columns that are broken.  False: there is too little room. */
static bool
choose_widths(struct plan *plan, size_t width)
{
    size_t lines = 1;
    while (lines < TALLEST && total(plan, lines) > width)
        lines++;
    size_t sum = total(plan, lines);
    if (sum > width)
        return false;
    for (size_t i = 0; i < plan->grid.columns; i++)
        plan->columns[i].width = width_for(plan, &plan->columns[i], lines);
    for (struct column *column;
         sum < width && (column = most_broken(plan)) != NULL; sum++)
        column->width++;
    return true;
}

/* ---- aligned ---- */

static void
pad_to(struct buf *line, size_t column)
{
    for (size_t at = plain_columns(buf_view(line)); at < column; at++)
        buf_char(line, ' ');
}

static size_t
shift(const struct element *cell, size_t width, size_t columns)
{
    size_t room = width > columns ? width - columns : 0;
    return cell->align == KEYWORD_RIGHT    ? room
           : cell->align == KEYWORD_CENTER ? room / 2
                                           : 0;
}

/* One line of a row, `i` from its first. */
static void
add_row_line(const struct plan *plan, const struct grid_row *row,
             const struct lines *cells, size_t i, struct lines *lines)
{
    struct buf line = {0};
    size_t column = 0, at = 0;
    for (size_t k = 0; k < row->count; k++) {
        const struct grid_cell *cell = &row->at[k];
        for (; column < cell->column; column++)
            at += plan->columns[column].width + GAP;
        if (i >= cells[k].count || cells[k].at[i].size == 0)
            continue;
        struct str text = cells[k].at[i];
        pad_to(&line, at + shift(cell->element, span_width(plan, cell),
                                 plain_columns(text)));
        buf_str(&line, text);
    }
    lines_add(plan->writer->arena, lines, buf_take(plan->writer->arena, &line));
}

static size_t
add_row(const struct plan *plan, const struct grid_row *row,
        struct lines *lines)
{
    struct arena *arena = plan->writer->arena;
    struct lines *cells = ARENA_ARRAY(arena, struct lines, row->count);
    size_t height = 0;
    for (size_t k = 0; k < row->count; k++) {
        if (row->at[k].is_continued)
            continue;
        cells[k] = cell_lines(plan->writer, row->at[k].element,
                              span_width(plan, &row->at[k]));
        height = cells[k].count > height ? cells[k].count : height;
    }
    for (size_t i = 0; i < height; i++)
        add_row_line(plan, row, cells, i, lines);
    return height;
}

static void
add_rule(const struct plan *plan, struct lines *lines)
{
    struct buf line = {0};
    for (size_t i = 0, at = 0; i < plan->grid.columns; i++, at += GAP) {
        pad_to(&line, at);
        for (size_t k = 0; k < plan->columns[i].width; k++, at++)
            buf_char(&line, '-');
    }
    lines_take(plan->writer->arena, lines, &line);
}

/* Rows of several lines have a blank one between them. */
static void
add_aligned(const struct plan *plan, struct lines *lines)
{
    struct arena *arena = plan->writer->arena;
    const struct grid *grid = &plan->grid;
    struct lines *rows = ARENA_ARRAY(arena, struct lines, grid->count);
    bool is_loose = false;
    for (size_t i = 0; i < grid->count; i++) {
        size_t height = add_row(plan, &grid->rows[i], &rows[i]);
        is_loose = is_loose || (height > 1 && i >= grid->heads);
    }
    for (size_t i = 0; i < grid->count; i++) {
        if (i == grid->heads && i > 0)
            add_rule(plan, lines);
        else if (i > grid->heads && is_loose && grid->heads > 0)
            lines_part(arena, lines);
        lines_hang(arena, lines, STR(""), STR(""), &rows[i]);
    }
}

/* ---- row by row ---- */

static size_t
label_columns(const struct str *labels, size_t count)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++) {
        size_t columns = plain_columns(labels[i]);
        most = columns > most ? columns : most;
    }
    return most > 0 ? most + GAP : 0;
}

static void
add_listed(const struct plan *plan, size_t width, struct lines *lines)
{
    struct arena *arena = plan->writer->arena;
    const struct str *labels = grid_labels(arena, &plan->grid);
    size_t hang = label_columns(labels, plan->grid.columns);
    if (hang > width / 2)
        hang = GAP;
    for (size_t i = plan->grid.heads; i < plan->grid.count; i++) {
        const struct grid_row *row = &plan->grid.rows[i];
        lines_part(arena, lines);
        for (size_t k = 0; k < row->count; k++) {
            struct lines cell = cell_lines(plan->writer, row->at[k].element,
                                           width > hang ? width - hang : 1);
            if (cell.count > 0)
                text_hang(plan->writer, labels[row->at[k].column], hang, &cell,
                          lines);
        }
    }
}

void
text_table(const struct text_writer *writer, const struct element *table,
           size_t width, struct lines *lines)
{
    struct plan plan = {.writer = writer,
                        .grid = grid_new(writer->arena, table)};
    if (plan.grid.columns == 0)
        return;
    plan.columns = ARENA_ARRAY(writer->arena, struct column, plan.grid.columns);
    for (size_t i = 0; i < plan.grid.count; i++)
        for (size_t k = 0; k < plan.grid.rows[i].count; k++)
            measure(&plan, &plan.grid.rows[i].at[k]);
    static const size_t comfortable[] = {12, 8, 0};
    bool fits = false;
    for (size_t i = 0; !fits && i < COUNT(comfortable); i++) {
        plan.comfortable = comfortable[i];
        fits = choose_widths(&plan, width);
    }
    if (fits)
        add_aligned(&plan, lines);
    else
        add_listed(&plan, width, lines);
}
