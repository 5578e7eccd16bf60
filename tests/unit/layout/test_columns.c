/* How columns are counted over pages. */
#include "base/count.h"
#include "layout/columns.h"

#include "cases.h"

/* 2 columns on each of two pages, then 3. */
START_TEST(columns_are_numbered_through)
{
    static const uint32_t pages[] = {0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4};
    const struct page_columns columns = {2, 2, 3};
    for (uint32_t i = 0; i < COUNT(pages); i++) {
        ck_assert_uint_eq(column_page(&columns, i), pages[i]);
        ck_assert_uint_le(column_first(&columns, pages[i]), i);
        ck_assert_uint_gt(column_first(&columns, pages[i]) +
                              columns_on(&columns, pages[i]),
                          i);
    }
}
END_TEST

TCase *
columns_case(void)
{
    TCase *tcase = tcase_create("columns");
    tcase_add_test(tcase, columns_are_numbered_through);
    return tcase;
}
