/* How many columns the pages of a flow have.  A flow's columns are numbered
 * through from 0. */
#ifndef READOUT_LAYOUT_COLUMNS_H
#define READOUT_LAYOUT_COLUMNS_H

#include <stdint.h>

struct page_columns {
    uint32_t count;      /* on a page, 1 or more */
    uint32_t alone_page; /* from this page on, where the flow is alone, */
    uint32_t alone;      /* so many; page 0: it never is */
};

uint32_t columns_on(const struct page_columns *columns, uint32_t page);
uint32_t column_page(const struct page_columns *columns, uint32_t number);

/* The number of a page's first column. */
uint32_t column_first(const struct page_columns *columns, uint32_t page);

#endif
