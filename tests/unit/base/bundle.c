/* Tests of files in memory. */
#include "base/bundle.h"
#include "base/arena.h"
#include "base/cases.h"

START_TEST(files_are_found_by_any_path)
{
    struct arena *arena = arena_new();
    struct bundle bundle = {0};
    VEC_PUSH(arena, &bundle,
             ((struct bundle_file){STR("a/b.xml"), STR("one")}));
    VEC_PUSH(arena, &bundle,
             ((struct bundle_file){STR("/etc/c.xml"), STR("two")}));
    assert_str(*bundle_find(&bundle, arena, STR("./a/x/../b.xml")), "one");
    assert_str(*bundle_find(&bundle, arena, STR("/etc/../etc/c.xml")), "two");
    ck_assert_ptr_null(bundle_find(&bundle, arena, STR("../a/b.xml")));
    ck_assert_ptr_null(bundle_find(&bundle, arena, STR("b.xml")));
    arena_free(arena);
}
END_TEST

TCase *
bundle_case(void)
{
    TCase *tcase = tcase_create("bundle");
    tcase_add_test(tcase, files_are_found_by_any_path);
    return tcase;
}
