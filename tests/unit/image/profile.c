/* Tests of which ICC profiles are taken over. */
#include "image/cases.h"

#include "base/arena.h"
#include "base/builtin.h"
#include "image/decode.h"

#include <string.h>

enum {
    TAG_COUNT = 128,
    TAG = 132, /* a signature, an offset, a size */
    SIZE = 160,
};

/* With the given class and colour space; version 4, and one tag. */
static struct str
profile_of(char bytes[SIZE], const char *class, const char *space)
{
    memset(bytes, 0, SIZE);
    bytes[3] = (char)SIZE;
    bytes[8] = 4;
    memcpy(bytes + 12, class, 4);
    memcpy(bytes + 16, space, 4);
    memcpy(bytes + 36, "acsp", 4);
    bytes[TAG_COUNT + 3] = 1;
    memcpy(bytes + TAG, "cprt", 4);
    bytes[TAG + 7] = (char)(TAG + 12);
    bytes[TAG + 11] = SIZE - TAG - 12;
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
    for (int version = 5; version <= 0xFF; version++) {
        bytes[8] = (char)version;
        ck_assert_uint_eq(profile_accept(arena, rgb, 3).size, 0);
    }
    arena_free(arena);
}
END_TEST

START_TEST(tags_lie_within_the_profile)
{
    static const struct {
        int at, value;
    } changes[] = {
        {TAG_COUNT, 1},       {TAG_COUNT + 2, 1}, {TAG_COUNT + 3, 0},
        {TAG_COUNT + 3, 4},   {TAG + 4, 0xFF},    {TAG + 7, TAG},
        {TAG + 7, SIZE - 15}, {TAG + 8, 0xFF},    {TAG + 11, SIZE - TAG - 11},
    };
    struct arena *arena = arena_new();
    char bytes[SIZE];
    for (size_t i = 0; i < COUNT(changes); i++) {
        struct str rgb = profile_of(bytes, "mntr", "RGB ");
        ck_assert_uint_eq(profile_accept(arena, rgb, 3).size, SIZE);
        bytes[changes[i].at] = (char)changes[i].value;
        ck_assert_msg(profile_accept(arena, rgb, 3).size == 0, "change %zu", i);
    }
    struct str rgb = profile_of(bytes, "mntr", "RGB ");
    memset(bytes + TAG_COUNT, 0xFF, SIZE - TAG_COUNT);
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
    tcase_add_test(tcase, tags_lie_within_the_profile);
    return tcase;
}
