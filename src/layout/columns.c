/* Columns on pages; see columns.h. */
#include "layout/columns.h"

#include <stdbool.h>

static bool
is_alone(const struct page_columns *columns, uint32_t page)
{
    return columns->alone_page > 0 && page >= columns->alone_page;
}

uint32_t
columns_on(const struct page_columns *columns, uint32_t page)
{
    return is_alone(columns, page) ? columns->alone : columns->count;
}

uint32_t
column_first(const struct page_columns *columns, uint32_t page)
{
    if (!is_alone(columns, page))
        return page * columns->count;
    uint32_t beside = columns->alone_page;
    return beside * columns->count + (page - beside) * columns->alone;
}

uint32_t
column_page(const struct page_columns *columns, uint32_t number)
{
    uint32_t page = number / columns->count;
    if (!is_alone(columns, page))
        return page;
    uint32_t beside = columns->alone_page;
    return beside + (number - beside * columns->count) / columns->alone;
}
