/* Tests of sets of numbers. */
#include "base/cases.h"

#include "base/arena.h"
#include "base/ranges.h"

START_TEST(ranges_have_what_they_say)
{
    struct arena *arena = arena_new();
    struct ranges ranges = {0};
    ck_assert(ranges_have(&ranges, 5));
    ck_assert(ranges_parse(arena, STR("2-3,7,12-"), &ranges));
    static const uint32_t in[] = {2, 3, 7, 12, 4000000};
    static const uint32_t out[] = {1, 4, 6, 8, 11};
    for (size_t i = 0; i < 5; i++) {
        ck_assert(ranges_have(&ranges, in[i]));
        ck_assert(!ranges_have(&ranges, out[i]));
    }
    ck_assert_uint_eq(ranges_beyond(&ranges, 12), 0);
    ck_assert_uint_eq(ranges_beyond(&ranges, 11), 12);
    ck_assert_uint_eq(ranges_beyond(&ranges, 2), 3);
    ck_assert_uint_eq(ranges_beyond(&ranges, 1), 2);
    ck_assert(!ranges_are_one(&ranges));
    arena_free(arena);
}
END_TEST

START_TEST(one_number_is_one)
{
    static const struct {
        const char *text;
        bool is_one;
    } cases[] = {{"3", true},   {"3-3", true},  {"3,3", true},
                 {"3-", false}, {"3,4", false}, {"1-2", false}};
    struct arena *arena = arena_new();
    struct ranges none = {0};
    ck_assert(!ranges_are_one(&none));
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ranges ranges = {0};
        ck_assert(ranges_parse(arena, str_from(cases[i].text), &ranges));
        ck_assert_int_eq(ranges_are_one(&ranges), cases[i].is_one);
    }
    arena_free(arena);
}
END_TEST

START_TEST(other_text_is_refused)
{
    static const char *const texts[] = {
        "",   "0",    "0-2",   "5-2", "a",   "-",    "-3",          "1,",
        ",1", "1,,2", "1-2-3", "1 ",  "1.5", "1--2", "99999999999",
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct ranges ranges = {0};
        ck_assert_msg(!ranges_parse(arena, str_from(texts[i]), &ranges), "'%s'",
                      texts[i]);
    }
    arena_free(arena);
}
END_TEST

TCase *
ranges_case(void)
{
    TCase *tcase = tcase_create("ranges");
    tcase_add_test(tcase, ranges_have_what_they_say);
    tcase_add_test(tcase, one_number_is_one);
    tcase_add_test(tcase, other_text_is_refused);
    return tcase;
}
