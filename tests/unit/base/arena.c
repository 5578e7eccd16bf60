/* Tests of the arena and of the arrays that grow in it. */
#include "base/arena.h"
#include "base/cases.h"
#include "base/vec.h"

START_TEST(memory_is_zeroed_and_aligned)
{
    struct arena *arena = arena_new();
    for (size_t size = 1; size < 200000; size = size * 3 + 1) {
        unsigned char *memory = arena_alloc(arena, size);
        ck_assert_uint_eq((uintptr_t)memory % 16, 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_uint_eq(memory[i], 0);
        memory[0] = memory[size - 1] = 0xFF;
    }
    arena_free(arena);
    arena_free(NULL);
}
END_TEST

START_TEST(reset_gives_back_and_zeroes_again)
{
    struct arena *arena = arena_new();
    int *kept = ARENA_NEW(arena, int);
    *kept = 42;
    struct arena_mark mark = arena_mark(arena);
    int *first = ARENA_NEW(arena, int);
    *first = 7;
    (void)arena_alloc(arena, 1000000);
    arena_reset(arena, mark);
    int *again = ARENA_NEW(arena, int);
    ck_assert_ptr_eq(again, first);
    ck_assert_int_eq(*again, 0);
    ck_assert_int_eq(*kept, 42);
    arena_free(arena);
}
END_TEST

START_TEST(reset_to_the_empty_arena)
{
    struct arena *arena = arena_new();
    struct arena_mark mark = arena_mark(arena);
    (void)arena_alloc(arena, 10);
    arena_reset(arena, mark);
    (void)arena_alloc(arena, 10);
    arena_free(arena);
}
END_TEST

START_TEST(growing_keeps_the_bytes_and_zeroes_the_rest)
{
    struct arena *arena = arena_new();
    unsigned char *dirty = arena_alloc(arena, 60000);
    struct arena_mark mark = {0};
    for (size_t i = 0; i < 60000; i++)
        dirty[i] = 0xFF;
    arena_reset(arena, mark);
    unsigned char *memory = arena_grow(arena, NULL, 0, 24);
    for (size_t size = 24; size < 100000; size *= 2) {
        memory[0] = memory[size - 1] = 7;
        unsigned char *grown = arena_grow(arena, memory, size, 2 * size);
        ck_assert_uint_eq(grown[0], 7);
        ck_assert_uint_eq(grown[size - 1], 7);
        for (size_t i = size; i < 2 * size; i++)
            ck_assert_uint_eq(grown[i], 0);
        memory = grown;
    }
    arena_free(arena);
}
END_TEST

START_TEST(growing_in_place_only_where_nothing_follows)
{
    struct arena *arena = arena_new();
    unsigned char *last = arena_alloc(arena, 24);
    ck_assert_ptr_eq(arena_grow(arena, last, 24, 100), last);
    unsigned char *next = arena_alloc(arena, 16);
    ck_assert_ptr_eq(next, last + 112);
    ck_assert_ptr_ne(arena_grow(arena, last, 100, 200), last);
    arena_free(arena);
}
END_TEST

START_TEST(vec_keeps_what_it_holds)
{
    struct arena *arena = arena_new();
    struct {
        VEC(int);
    } numbers = {0};
    for (int i = 0; i < 1000; i++)
        VEC_PUSH(arena, &numbers, i * i);
    ck_assert_uint_eq(numbers.count, 1000);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(numbers.at[i], i * i);
    ck_assert_int_eq(*VEC_ADD(arena, &numbers), 0);
    arena_free(arena);
}
END_TEST

START_TEST(adopted_memory_goes_with_the_arena)
{
    struct arena *arena = arena_new(), *other = arena_new();
    char *kept = arena_copy(other, "kept", 5);
    char *large = arena_alloc(other, 200000);
    char *own = arena_copy(arena, "own", 4);
    struct arena_mark mark = arena_mark(arena);
    arena_adopt(arena, other);
    (void)arena_alloc(arena, 300000);
    arena_reset(arena, mark);
    ck_assert_str_eq(kept, "kept");
    ck_assert_int_eq(large[199999], 0);
    ck_assert_str_eq(own, "own");
    arena_adopt(arena, arena_new());
    arena_free(arena);
    arena = arena_new();
    other = arena_new();
    kept = arena_copy(other, "kept", 5);
    arena_adopt(arena, other);
    ck_assert_str_eq(kept, "kept");
    arena_free(arena);
}
END_TEST

START_TEST(size_is_that_of_all_blocks)
{
    struct arena *arena = arena_new();
    ck_assert_uint_eq(arena_size(arena), 0);
    (void)arena_alloc(arena, 1);
    size_t first = arena_size(arena);
    ck_assert_uint_ge(first, 1);
    (void)arena_alloc(arena, 500000);
    ck_assert_uint_ge(arena_size(arena), first + 500000);
    arena_free(arena);
}
END_TEST

TCase *
arena_case(void)
{
    TCase *tcase = tcase_create("arena");
    tcase_add_test(tcase, memory_is_zeroed_and_aligned);
    tcase_add_test(tcase, reset_gives_back_and_zeroes_again);
    tcase_add_test(tcase, reset_to_the_empty_arena);
    tcase_add_test(tcase, growing_keeps_the_bytes_and_zeroes_the_rest);
    tcase_add_test(tcase, growing_in_place_only_where_nothing_follows);
    tcase_add_test(tcase, vec_keeps_what_it_holds);
    tcase_add_test(tcase, adopted_memory_goes_with_the_arena);
    tcase_add_test(tcase, size_is_that_of_all_blocks);
    return tcase;
}
