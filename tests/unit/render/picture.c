/* Tests of pictures: turned ones, and those of few colours. */
#include "render/cases.h"

#include "base/arena.h"
#include "image/image.h"
#include "render/filter.h"
#include "render/fixture.h"
#include "render/palette.h"
#include "render/picture.h"

#include <stdio.h>

/* A picture of `colors` colours, one a pixel in turn. */
static struct raster
raster_of(struct arena *arena, uint32_t colors)
{
    struct raster raster = {.width = 40, .height = 20, .channels = 3};
    unsigned char *rows = arena_alloc(arena, 40 * 20 * 3);
    for (uint32_t i = 0; i < 40 * 20; i++) {
        rows[3 * i] = (unsigned char)(i % colors);
        rows[3 * i + 2] = (unsigned char)(i % colors >> 8);
    }
    raster.rows = (const char *)rows;
    return raster;
}

START_TEST(few_colors_are_indexed)
{
    struct arena *arena = arena_new();
    struct raster raster = raster_of(arena, PALETTE_MOST);
    struct palette palette;
    struct buf indexes = {0};
    ck_assert(palette_make(&raster, &palette, &indexes));
    ck_assert_uint_eq(palette.count, PALETTE_MOST);
    ck_assert_uint_eq(indexes.size, 40 * 20);
    for (size_t i = 0; i < indexes.size; i++)
        ck_assert_mem_eq(palette.colors[(unsigned char)indexes.at[i]],
                         raster.rows + 3 * i, 3);
    buf_release(&indexes);
    arena_free(arena);
}
END_TEST

START_TEST(many_colors_are_not)
{
    struct arena *arena = arena_new();
    struct raster raster = raster_of(arena, PALETTE_MOST + 1);
    struct palette palette;
    struct buf indexes = {0};
    ck_assert(!palette_make(&raster, &palette, &indexes));
    ck_assert_uint_eq(indexes.size, 0);
    buf_release(&indexes);
    arena_free(arena);
}
END_TEST

/* Where the data's first row and column must be shown, by EXIF: x and y of the
 * corner, 0 left or bottom, 1 right or top; and whether rows run upright. */
static const struct {
    int x, y;
    bool rows_are_columns;
} corners[] = {
    [TURN_NONE] = {0, 1, false},      [TURN_MIRROR] = {1, 1, false},
    [TURN_HALF] = {1, 0, false},      [TURN_FLIP] = {0, 0, false},
    [TURN_TRANSPOSE] = {0, 1, true},  [TURN_RIGHT] = {1, 1, true},
    [TURN_TRANSVERSE] = {1, 0, true}, [TURN_LEFT] = {0, 0, true},
};

START_TEST(pictures_are_turned)
{
    struct fixture *fixture = fixture_new();
    struct tag *figure = tag_add(fixture, ROLE_FIGURE, &fixture->document);
    figure->description = STR("x");
    struct image *image = ARENA_NEW(fixture->arena, struct image);
    *image = (struct image){.format = IMAGE_JPEG,
                            .turn = (enum image_turn)_i,
                            .width = 2,
                            .height = 1,
                            .channels = 3,
                            .data = STR("x")};
    put(fixture, PAGE_IMAGE, figure, 100, 642, 60, 40)->image = image;
    end_page(fixture);
    struct str content = unpacked(fixture, finish(fixture, "turned"));
    const char *at = locate(content, "q ");
    ck_assert_ptr_nonnull(at);
    int m[6];
    ck_assert_int_eq(sscanf(at, "q %d %d %d %d %d %d cm/Im0 Do Q", &m[0], &m[1],
                            &m[2], &m[3], &m[4], &m[5]),
                     6);
    /* The first row and column are at (0, 1) of the unit square. */
    ck_assert_int_eq(m[2] + m[4], 100 + corners[_i].x * 60);
    ck_assert_int_eq(m[3] + m[5], 160 + corners[_i].y * 40);
    /* The other end of the first row is at (1, 1). */
    bool is_beside = m[0] != 0;
    ck_assert_int_eq(is_beside, !corners[_i].rows_are_columns);
    ck_assert_int_eq(m[0] + m[2] + m[4],
                     100 + (corners[_i].x ^ is_beside) * 60);
    ck_assert_int_eq(m[1] + m[3] + m[5],
                     160 + (corners[_i].y ^ !is_beside) * 40);
    fixture_free(fixture);
}
END_TEST

TCase *
picture_case(void)
{
    TCase *tcase = tcase_create("picture");
    tcase_add_test(tcase, few_colors_are_indexed);
    tcase_add_test(tcase, many_colors_are_not);
    tcase_add_loop_test(tcase, pictures_are_turned, TURN_NONE, TURN_LEFT + 1);
    return tcase;
}
