/* Tests of PNG: what it says of itself, and where things are drawn. */
#include "picture/cases.h"

#include "image/image.h"
#include "picture/fixture.h"

START_TEST(it_says_what_it_is)
{
    struct fixture fixture = fixture_new(PICTURE_PNG, NULL);
    struct str png = fixture_draw(&fixture, NULL, 0);
    ck_assert(contains(png, "sRGB"));
    ck_assert(contains(png, "iTXtTitle"));
    ck_assert(contains(png, "Talks & <more>"));
    /* 72 dots an inch are 2,835 a metre. */
    static const char dots[] = "pHYs\0\0\x0B\x13\0\0\x0B\x13\x01";
    bool has_dots = false;
    for (size_t i = 0; i + sizeof dots <= png.size; i++)
        has_dots |= str_equal(str_slice(png, i, sizeof dots - 1),
                              (struct str){dots, sizeof dots - 1});
    ck_assert(has_dots);
    ck_assert_uint_eq(pixel_at(&fixture, png, 59, 39), 0xFFFFFF);
    fixture_free(&fixture);
}
END_TEST

START_TEST(paths_are_filled_and_drawn)
{
    static const struct path_step steps[] = {
        {PATH_MOVE, 0, 0},
        {PATH_LINE, 20 * SCALED_PT, 0},
        {PATH_CURVE, 20 * SCALED_PT, 10 * SCALED_PT},
        {PATH_CURVE, 20 * SCALED_PT, 10 * SCALED_PT},
        {PATH_CURVE, 20 * SCALED_PT, 20 * SCALED_PT},
        {PATH_LINE, 0, 20 * SCALED_PT},
        {PATH_CLOSE, 0, 0},
    };
    struct page_item filled = {.kind = PAGE_PATH,
                               .x = 10 * SCALED_PT,
                               .y = 10 * SCALED_PT,
                               .color = 0x00FF00,
                               .steps = steps,
                               .step_count = 7};
    struct page_item line = filled;
    line.pen.width = 2 * SCALED_PT;
    line.color = 0xFF0000;
    const struct page_item both[] = {filled, line};
    struct fixture fixture = fixture_new(PICTURE_PNG, NULL);
    struct str png = fixture_draw(&fixture, both, 2);
    ck_assert_uint_eq(pixel_at(&fixture, png, 20, 20), 0x00FF00);
    ck_assert_uint_eq(pixel_at(&fixture, png, 10, 20), 0xFF0000);
    ck_assert_uint_eq(pixel_at(&fixture, png, 30, 12), 0xFF0000);
    ck_assert_uint_eq(pixel_at(&fixture, png, 40, 20), 0xFFFFFF);
    fixture_free(&fixture);
}
END_TEST

/* Where the first pixel of a row of two, red and half blue, is shown in a box
 * of 20 by 20 at (10, 10). */
static const struct {
    uint32_t red_x, red_y, blue_x, blue_y;
} places[] = {
    [TURN_NONE] = {12, 20, 27, 20},       [TURN_MIRROR] = {27, 20, 12, 20},
    [TURN_HALF] = {27, 20, 12, 20},       [TURN_FLIP] = {12, 20, 27, 20},
    [TURN_TRANSPOSE] = {20, 12, 20, 27},  [TURN_RIGHT] = {20, 12, 20, 27},
    [TURN_TRANSVERSE] = {20, 27, 20, 12}, [TURN_LEFT] = {20, 27, 20, 12},
};

START_TEST(images_are_turned_and_clear)
{
    struct image image = {.format = IMAGE_PIXELS,
                          .turn = (enum image_turn)_i,
                          .channels = 3,
                          .data = STR("\xFF\0\0\0\0\xFF"),
                          .alpha = STR("\xFF\x80")};
    image.width = _i < TURN_TRANSPOSE ? 2 : 1;
    image.height = 3 - image.width;
    struct page_item item = {.kind = PAGE_IMAGE,
                             .x = 10 * SCALED_PT,
                             .y = 10 * SCALED_PT,
                             .width = 20 * SCALED_PT,
                             .height = 20 * SCALED_PT,
                             .image = &image};
    struct fixture fixture = fixture_new(PICTURE_PNG, NULL);
    struct str png = fixture_draw(&fixture, &item, 1);
    colour red = pixel_at(&fixture, png, places[_i].red_x, places[_i].red_y);
    colour blue = pixel_at(&fixture, png, places[_i].blue_x, places[_i].blue_y);
    ck_assert_uint_eq(red, 0xFF0000);
    ck_assert_uint_eq(blue, 0x7F7FFF);
    ck_assert_uint_eq(pixel_at(&fixture, png, 9, 9), 0xFFFFFF);
    ck_assert_uint_eq(pixel_at(&fixture, png, 30, 30), 0xFFFFFF);
    fixture_free(&fixture);
}
END_TEST

/* Cairo has no surface of more than 32,767 pixels in a row. */
START_TEST(images_may_have_long_rows)
{
    enum {
        WIDTH = 70001
    };
    struct fixture fixture = fixture_new(PICTURE_PNG, NULL);
    char *data = arena_alloc(fixture.arena, 2 * (size_t)WIDTH);
    for (size_t i = 0; i < 2 * WIDTH; i++)
        data[i] = (char)(i % WIDTH < WIDTH / 2 ? 0x40 : 0x80);
    struct image image = {.format = IMAGE_PIXELS,
                          .turn = TURN_NONE,
                          .channels = 1,
                          .data = {data, 2 * (size_t)WIDTH},
                          .width = WIDTH,
                          .height = 2};
    struct page_item item = {.kind = PAGE_IMAGE,
                             .x = 10 * SCALED_PT,
                             .y = 10 * SCALED_PT,
                             .width = 20 * SCALED_PT,
                             .height = 20 * SCALED_PT,
                             .image = &image};
    struct str png = fixture_draw(&fixture, &item, 1);
    ck_assert_uint_eq(pixel_at(&fixture, png, 10, 20), 0x404040);
    ck_assert_uint_eq(pixel_at(&fixture, png, 18, 20), 0x404040);
    ck_assert_uint_eq(pixel_at(&fixture, png, 21, 20), 0x808080);
    ck_assert_uint_eq(pixel_at(&fixture, png, 29, 20), 0x808080);
    fixture_free(&fixture);
}
END_TEST

TCase *
raster_case(void)
{
    TCase *tcase = tcase_create("raster");
    tcase_add_test(tcase, it_says_what_it_is);
    tcase_add_test(tcase, paths_are_filled_and_drawn);
    tcase_add_loop_test(tcase, images_are_turned_and_clear, TURN_NONE,
                        TURN_LEFT + 1);
    tcase_add_test(tcase, images_may_have_long_rows);
    return tcase;
}
