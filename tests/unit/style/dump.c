/* Styles as text. */
#include "base/arena.h"
#include "base/buf.h"
#include "style/cases.h"

#include <string.h>

START_TEST(says_what_differs)
{
    struct reading r = read_fine(
        "brief", "<rule match='name' font-family='Inter' font-size='8.5pt' "
                 "color='#12355B' text-align='end' margin-top='-2pt'/>");
    const struct style *name = STYLE_AT(r.sheet, "name");
    struct buf out = {0};
    style_dump(name, style_root(r.sheet)->style, &out);
    assert_str(buf_view(&out),
               "font-family: Inter; font-size: 8.5pt; color: #12355B; "
               "text-align: end; margin-top: -2pt");
    buf_clear(&out);
    style_dump(name, NULL, &out);
    assert_str(buf_view(&out),
               "font-family: Inter; font-size: 8.5pt; color: #12355B; "
               "text-align: end; margin-top: -2pt");
    buf_clear(&out);
    style_dump(name, name, &out);
    ck_assert_uint_eq(out.size, 0);
    buf_release(&out);
    reading_free(&r);
}
END_TEST

START_TEST(lists_the_built_in_styles)
{
    struct buf out = {0};
    style_list(&out);
    ck_assert_ptr_nonnull(strstr(out.at, "brief "));
    ck_assert_ptr_nonnull(strstr(out.at, "\nmemo "));
    ck_assert_ptr_null(strstr(out.at, "labels"));
    buf_release(&out);
}
END_TEST

TCase *
dump_case(void)
{
    TCase *tcase = tcase_create("dump");
    tcase_add_test(tcase, says_what_differs);
    tcase_add_test(tcase, lists_the_built_in_styles);
    return tcase;
}
