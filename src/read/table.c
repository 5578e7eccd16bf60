/* The grid of a table: spans may neither collide nor run over (HTML, section
 * 4.9.12, "forming a table", of which this is the strict part). */
#include "read/reader.h"

struct grid {
    struct reader *reader;
    uint32_t columns;             /* of the first row; 0: not known yet */
    uint32_t row, rows;           /* within the group of rows at hand */
    uint32_t used;                /* columns used so far by the row */
    uint32_t until[COLUMNS_MOST]; /* each column is taken down to this row */
};

static uint32_t
span(const struct node *cell, enum attribute_name name)
{
    uint32_t number = node_number(cell, name);
    return number > 0 ? number : 1;
}

static bool
is_taken(const struct grid *grid, uint32_t column)
{
    return grid->until[column] > grid->row;
}

static uint32_t
free_column(const struct grid *grid, uint32_t column)
{
    while (column < COLUMNS_MOST && is_taken(grid, column))
        column++;
    return column;
}

static void
report(const struct grid *grid, enum message message, const struct node *node,
       uint32_t found, uint32_t expected)
{
    struct reader *reader = grid->reader;
    DIAG(reader->diag, message, reader_where(reader, node->offset),
         number_text(reader, found), number_text(reader, expected));
}

/* Puts a cell into the first free columns; false if there is no room. */
static bool
place_cell(struct grid *grid, const struct node *cell)
{
    uint32_t column = free_column(grid, grid->used);
    uint32_t width = span(cell, ATTRIBUTE_COLSPAN);
    uint32_t height = span(cell, ATTRIBUTE_ROWSPAN);
    if (column + width > COLUMNS_MOST) {
        report(grid, MESSAGE_TABLE_TOO_WIDE, cell, column + width,
               COLUMNS_MOST);
        return false;
    }
    if (height > grid->rows - grid->row)
        report(grid, MESSAGE_ROWSPAN_OVERRUN, cell, height,
               grid->rows - grid->row);
    for (uint32_t i = column; i < column + width; i++) {
        if (is_taken(grid, i)) {
            report(grid, MESSAGE_TABLE_OVERLAP, cell, i + 1, grid->row + 1);
            break;
        }
    }
    for (uint32_t i = column; i < column + width; i++)
        grid->until[i] = grid->row + height;
    grid->used = column + width;
    return true;
}

/* Cells from above may reach further right than the row's own. */
static uint32_t
row_width(const struct grid *grid)
{
    uint32_t width = grid->used;
    for (uint32_t i = width; i < COLUMNS_MOST && i < grid->columns; i++)
        if (is_taken(grid, i))
            width = i + 1;
    return width;
}

/* Empty cells for the columns that a short row leaves free, so that later
 * stages (and readers of the tagged PDF) have a full grid. */
static void
fill_row(struct grid *grid, struct node *row)
{
    struct reader *reader = grid->reader;
    uint32_t missing = 0;
    for (uint32_t i = grid->used; i < grid->columns; i++)
        missing += !is_taken(grid, i);
    if (missing == 0)
        return;
    report(grid, MESSAGE_ROW_SHORT, row, grid->columns - missing,
           grid->columns);
    for (; missing > 0; missing--) {
        struct node *cell = node_new(reader->arena, NODE_TD);
        cell->offset = row->offset;
        cell->language = row->language;
        node_append(row, cell);
    }
}

static void
row_check(struct grid *grid, struct node *row)
{
    grid->used = 0;
    for (const struct node *cell = row->first; cell; cell = cell->next)
        if (!place_cell(grid, cell))
            return;
    uint32_t width = row_width(grid);
    if (grid->columns == 0)
        grid->columns = width;
    else if (width > grid->columns)
        report(grid, MESSAGE_ROW_LONG, row, width, grid->columns);
    else
        fill_row(grid, row);
}

/* Checks the rows that are children of `group`; spans end with it. */
static void
group_check(struct grid *grid, struct node *group)
{
    grid->row = grid->rows = 0;
    for (uint32_t i = 0; i < COLUMNS_MOST; i++)
        grid->until[i] = 0;
    for (struct node *row = group->first; row != NULL; row = row->next)
        grid->rows += row->kind == NODE_TR;
    for (struct node *row = group->first; row != NULL; row = row->next) {
        if (row->kind != NODE_TR)
            continue;
        row_check(grid, row);
        grid->row++;
    }
}

void
table_check(struct reader *reader, struct node *table)
{
    struct grid grid = {.reader = reader};
    for (struct node *part = table->first; part != NULL; part = part->next)
        if (part->kind == NODE_THEAD || part->kind == NODE_TBODY)
            group_check(&grid, part);
    group_check(&grid, table);
}
