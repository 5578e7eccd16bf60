/* Tests of the map. */
#include "base/map.h"
#include "base/arena.h"
#include "base/cases.h"

enum {
    MANY = 20000,
};

static struct str
name_of(struct arena *arena, int number)
{
    return str_printf(arena, "%sname-%d", number % 2 != 0 ? "a longer " : "",
                      number);
}

START_TEST(finds_each_of_many)
{
    static int values[MANY];
    struct arena *arena = arena_new();
    struct map *map = map_new(arena);
    for (int i = 0; i < MANY; i++)
        ck_assert_ptr_null(map_set(map, name_of(arena, i), &values[i]));
    for (int i = 0; i < MANY; i++)
        ck_assert_ptr_eq(map_lookup(map, name_of(arena, i)), &values[i]);
    ck_assert_ptr_null(map_lookup(map, STR("name")));
    ck_assert_ptr_null(map_lookup(map, STR("")));
    arena_free(arena);
}
END_TEST

START_TEST(set_tells_what_was_there)
{
    int a = 1, b = 2;
    struct arena *arena = arena_new();
    struct map *map = map_new(arena);
    ck_assert_ptr_null(map_set(map, STR("key"), &a));
    ck_assert_ptr_eq(map_set(map, STR("key"), &b), &a);
    ck_assert_ptr_eq(map_lookup(map, STR("key")), &b);
    ck_assert_ptr_null(map_set(map, STR(""), &a));
    ck_assert_ptr_eq(map_lookup(map, (struct str){NULL, 0}), &a);
    arena_free(arena);
}
END_TEST

TCase *
map_case(void)
{
    TCase *tcase = tcase_create("map");
    tcase_add_test(tcase, finds_each_of_many);
    tcase_add_test(tcase, set_tells_what_was_there);
    return tcase;
}
