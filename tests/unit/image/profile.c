/* Tests of which ICC profiles are taken over. */
#include "image/cases.h"

#include "base/arena.h"
#include "base/builtin.h"
#include "image/decode.h"

#include <string.h>

enum {
    SIZE = 140
};

/* A header with the given class and colour space; version 4. */
static struct str
profile_of(char bytes[SIZE], const char *class, const char *space)
{
    memset(bytes, 0, SIZE);
    bytes[3] = (char)SIZE;
    bytes[8] = 4;
    memcpy(bytes + 12, class, 4);
    memcpy(bytes + 16, space, 4);
    memcpy(bytes + 36, "acsp", 4);
    return (struct str){bytes, SIZE};
}

START_TEST(profiles_fit_their_channels)
{
    struct arena *arena = arena_new();
    char bytes[SIZE];
    struct str rgb = profile_of(bytes, "mntr", "RGB ");
    ck_assert_uint_eq(profile_accept(arena, rgb, 3).size, SIZE);
    ck_assert_uint_eq(profile_accept(arena, rgb, 1).size, 0);
    struct str grey = profile_of(bytes, "scnr", "GRAY");
    ck_assert_uint_eq(profile_accept(arena, grey, 1).size, SIZE);
    struct str cmyk = profile_of(bytes, "prtr", "CMYK");
    ck_assert_uint_eq(profile_accept(arena, cmyk, 3).size, 0);
    struct str link = profile_of(bytes, "link", "RGB ");
    ck_assert_uint_eq(profile_accept(arena, link, 3).size, 0);
    struct str built_in = builtin_lookup(STR("sRGB.icc"));
    ck_assert_uint_gt(built_in.size, 0);
    ck_assert_uint_eq(profile_accept(arena, built_in, 3).size, built_in.size);
    arena_free(arena);
}
END_TEST

START_TEST(damaged_profiles_are_left_out)
{
    struct arena *arena = arena_new();
    char bytes[SIZE];
    struct str rgb = profile_of(bytes, "mntr", "RGB ");
    for (size_t size = 0; size < SIZE; size++)
        ck_assert_uint_eq(
            profile_accept(arena, str_slice(rgb, 0, size), 3).size, 0);
    bytes[8] = 5;
    ck_assert_uint_eq(profile_accept(arena, rgb, 3).size, 0);
    arena_free(arena);
}
END_TEST

TCase *
profile_case(void)
{
    TCase *tcase = tcase_create("profile");
    tcase_add_test(tcase, profiles_fit_their_channels);
    tcase_add_test(tcase, damaged_profiles_are_left_out);
    return tcase;
}
