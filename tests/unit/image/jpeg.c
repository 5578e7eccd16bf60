/* Tests of JPEG: what is kept, what is decoded, what is refused. */
#include "image/cases.h"

#include "image/fixture.h"

#include <stdlib.h>
#include <string.h>

static const struct image *
decode(struct fixture *fixture, const struct jpeg_kind *kind, struct str tail)
{
    struct buf file = {0};
    jpeg_make(kind, &file);
    buf_str(&file, tail);
    const struct image *image = fixture_decode(fixture, buf_view(&file));
    buf_release(&file);
    return image;
}

START_TEST(common_files_are_kept)
{
    struct fixture fixture = fixture_new();
    for (int i = 0; i < 4; i++) {
        struct jpeg_kind kind = {.components = i % 2 == 0 ? 1 : 3,
                                 .is_progressive = i >= 2,
                                 .width = 33,
                                 .height = 17};
        const struct image *image = decode(&fixture, &kind, STR("trailing"));
        ck_assert_ptr_nonnull(image);
        ck_assert_int_eq(image->format, IMAGE_JPEG);
        ck_assert_uint_eq(image->width, 33);
        ck_assert_uint_eq(image->height, 17);
        ck_assert_int_eq((int)image->channels, kind.components);
        ck_assert_int_eq(image->turn, TURN_NONE);
        ck_assert(str_ends_with(image->data, "\xFF\xD9"));
    }
    fixture_free(&fixture);
}
END_TEST

static void
check_color(const struct image *image, int red, int green, int blue)
{
    const int expected[] = {red, green, blue};
    ck_assert_ptr_nonnull(image);
    ck_assert_int_eq(image->format, IMAGE_PIXELS);
    ck_assert_uint_eq(image->channels, 3);
    ck_assert_uint_eq(image->data.size,
                      (size_t)image->width * image->height * 3);
    for (size_t i = 0; i < image->data.size; i++)
        ck_assert_int_le(
            abs((unsigned char)image->data.at[i] - expected[i % 3]), 4);
}

START_TEST(others_are_decoded)
{
    struct fixture fixture = fixture_new();
    struct jpeg_kind kind = {.components = 3, .width = 20, .height = 20};
    kind.is_rgb = true; /* and no marker that says so */
    check_color(decode(&fixture, &kind, STR("")), 200, 40, 40);
    kind = (struct jpeg_kind){.components = 4, .width = 20, .height = 20};
    check_color(decode(&fixture, &kind, STR("")), 55 * 215 / 255,
                215 * 215 / 255, 215 * 215 / 255);
    kind.is_inverted = true;
    check_color(decode(&fixture, &kind, STR("")), 200 * 40 / 255, 40 * 40 / 255,
                40 * 40 / 255);
    fixture_free(&fixture);
}
END_TEST

START_TEST(arithmetic_coding_is_decoded)
{
    struct fixture fixture = fixture_new();
    struct jpeg_kind kind = {
        .components = 3, .is_arithmetic = true, .width = 20, .height = 20};
    check_color(decode(&fixture, &kind, STR("")), 200, 40, 40);
    kind.components = 1;
    const struct image *image = decode(&fixture, &kind, STR(""));
    ck_assert_ptr_nonnull(image);
    ck_assert_int_eq(image->format, IMAGE_PIXELS);
    ck_assert_uint_eq(image->channels, 1);
    ck_assert_uint_eq(image->data.size, 20 * 20);
    for (size_t i = 0; i < image->data.size; i++)
        ck_assert_int_le(abs((unsigned char)image->data.at[i] - 200), 4);
    fixture_free(&fixture);
}
END_TEST

START_TEST(bytes_that_belong_to_nothing_are_not_kept)
{
    struct fixture fixture = fixture_new();
    struct jpeg_kind kind = {.components = 3, .width = 20, .height = 20};
    struct buf whole = {0}, padded = {0};
    jpeg_make(&kind, &whole);
    size_t end = whole.size - 2; /* of what is before the end marker */
    buf_append(&padded, whole.at, end);
    buf_text(&padded, "padding");
    buf_append(&padded, whole.at + end, 2);
    const struct image *image = fixture_decode(&fixture, buf_view(&padded));
    ck_assert_ptr_nonnull(image);
    ck_assert_int_eq(image->format, IMAGE_PIXELS);
    buf_release(&whole);
    buf_release(&padded);
    fixture_free(&fixture);
}
END_TEST

START_TEST(cut_files_are_errors)
{
    struct fixture fixture = fixture_new();
    struct jpeg_kind kind = {
        .components = 3, .is_progressive = _i != 0, .width = 40, .height = 40};
    struct buf file = {0};
    jpeg_make(&kind, &file);
    for (size_t size = 3; size < file.size; size++)
        ck_assert_msg(fixture_decode(&fixture, str_slice(buf_view(&file), 0,
                                                         size)) == NULL,
                      "%zu of %zu bytes", size, file.size);
    ck_assert_ptr_nonnull(fixture_decode(&fixture, buf_view(&file)));
    buf_release(&file);
    fixture_free(&fixture);
}
END_TEST

START_TEST(changed_files_do_no_harm)
{
    struct fixture fixture = fixture_new();
    struct jpeg_kind kind = {
        .components = 3, .is_progressive = true, .width = 20, .height = 20};
    struct buf file = {0};
    jpeg_make(&kind, &file);
    fixture_decode_changed(&fixture, &file, 3);
    buf_release(&file);
    fixture_free(&fixture);
}
END_TEST

START_TEST(cameras_are_turned)
{
    struct fixture fixture = fixture_new();
    struct jpeg_kind kind = {
        .components = 3,
        .width = 30,
        .height = 10,
        .exif = STR("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0"
                    "\x01\0\0\0\x06\0\0\0\0\0\0\0"),
    };
    const struct image *image = decode(&fixture, &kind, STR(""));
    ck_assert_ptr_nonnull(image);
    ck_assert_int_eq(image->turn, TURN_RIGHT);
    ck_assert_uint_eq(image->width, 10);
    ck_assert_uint_eq(image->height, 30);
    uint32_t width, height;
    image_stored_size(image, &width, &height);
    ck_assert_uint_eq(width, 30);
    ck_assert_uint_eq(height, 10);
    fixture_free(&fixture);
}
END_TEST

START_TEST(kept_files_have_pixels)
{
    struct fixture fixture = fixture_new();
    struct jpeg_kind kind = {.components = 3, .width = 30, .height = 10};
    const struct image *image = decode(&fixture, &kind, STR(""));
    ck_assert_int_eq(image->format, IMAGE_JPEG);
    struct str pixels = image_pixels(fixture.arena, image);
    ck_assert_uint_eq(pixels.size, 30 * 10 * 3);
    ck_assert_int_gt((unsigned char)pixels.at[0], 190);
    ck_assert_int_lt((unsigned char)pixels.at[1], 50);
    struct image broken = *image;
    broken.data.size /= 2;
    ck_assert_uint_eq(image_pixels(fixture.arena, &broken).size, 0);
    ck_assert_int_eq(image->format, IMAGE_JPEG);
    fixture_free(&fixture);
}
END_TEST

TCase *
jpeg_case(void)
{
    TCase *tcase = tcase_create("jpeg");
    tcase_add_test(tcase, common_files_are_kept);
    tcase_add_test(tcase, others_are_decoded);
    tcase_add_test(tcase, arithmetic_coding_is_decoded);
    tcase_add_test(tcase, bytes_that_belong_to_nothing_are_not_kept);
    tcase_add_loop_test(tcase, cut_files_are_errors, 0, 2);
    tcase_add_test(tcase, changed_files_do_no_harm);
    tcase_add_test(tcase, cameras_are_turned);
    tcase_add_test(tcase, kept_files_have_pixels);
    return tcase;
}
