/* Tests of long documents: trees with more than one level. */
#include "render/cases.h"

#include "render/fixture.h"

START_TEST(many_pages_stand_in_a_tree)
{
    enum {
        PAGES = 64 * 64 + 5
    };
    struct fixture *fixture = fixture_new();
    struct tag *p = tag_add(fixture, ROLE_P, &fixture->document);
    for (int i = 0; i < PAGES; i++) {
        if (i % 1000 == 0)
            put_text(fixture, p, &fixture->serif, 10, 72, 72, "x");
        end_page(fixture);
    }
    struct str file = finish(fixture, "many-pages");
    ck_assert_uint_eq(occurrences(file, "/Type/Page/"), PAGES);
    ck_assert(contains(file, "]/Count 4101")); /* the root */
    ck_assert(contains(file, "]/Count 4096")); /* a full second level */
    ck_assert_uint_eq(occurrences(file, "]/Count 64"), 64);
    ck_assert_uint_eq(occurrences(file, "]/Count 5>>"), 2);
    ck_assert_uint_eq(occurrences(file, "/Limits["), 65);
    fixture_free(fixture);
}
END_TEST

TCase *
pagetable_case(void)
{
    TCase *tcase = tcase_create("pagetable");
    tcase_add_test(tcase, many_pages_stand_in_a_tree);
    return tcase;
}
