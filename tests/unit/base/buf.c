/* Tests of the growing buffer. */
#include "base/buf.h"
#include "base/arena.h"
#include "base/cases.h"

#include <string.h>

START_TEST(appends_every_kind)
{
    struct buf buf = {0};
    buf_str(&buf, STR("one"));
    buf_text(&buf, " two");
    buf_char(&buf, ' ');
    buf_printf(&buf, "%d%s", 3, "!");
    buf_code_point(&buf, 0x20AC);
    assert_str(buf_view(&buf), "one two 3!€");
    ck_assert_int_eq(buf.at[buf.size], '\0');
    buf_clear(&buf);
    ck_assert_uint_eq(buf_view(&buf).size, 0);
    buf_release(&buf);
    ck_assert_ptr_null(buf.at);
}
END_TEST

START_TEST(empty_str_is_nothing)
{
    struct buf buf = {0};
    buf_str(&buf, (struct str){NULL, 0});
    ck_assert_uint_eq(buf.size, 0);
    buf_release(&buf);
}
END_TEST

START_TEST(grows_by_any_size)
{
    struct buf buf = {0};
    for (size_t i = 0; i < 3000; i++)
        buf_char(&buf, (char)('a' + i % 26));
    char *room = buf_reserve(&buf, 100000);
    memset(room, 'x', 100000);
    buf.size += 100000;
    buf_char(&buf, '.');
    ck_assert_uint_eq(buf.size, 103001);
    ck_assert_int_eq(buf.at[2999], 'a' + 2999 % 26);
    ck_assert_int_eq(buf.at[103000], '.');
    buf_release(&buf);
}
END_TEST

START_TEST(taking_empties)
{
    struct arena *arena = arena_new();
    struct buf buf = {0};
    buf_text(&buf, "abc");
    assert_str(buf_take(arena, &buf), "abc");
    ck_assert_ptr_null(buf.at);
    ck_assert_uint_eq(buf_take(arena, &buf).size, 0);
    arena_free(arena);
}
END_TEST

TCase *
buf_case(void)
{
    TCase *tcase = tcase_create("buf");
    tcase_add_test(tcase, appends_every_kind);
    tcase_add_test(tcase, empty_str_is_nothing);
    tcase_add_test(tcase, grows_by_any_size);
    tcase_add_test(tcase, taking_empties);
    return tcase;
}
