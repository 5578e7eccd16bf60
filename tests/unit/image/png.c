/* Tests of PNG: every kind of file to 8 bits a channel, and damaged ones. */
#include "image/cases.h"

#include "image/fixture.h"

#include <stdio.h>

#include <png.h>

#include <string.h>

enum {
    SIDE = 9 /* not a multiple of what a byte or Adam7 holds */
};

/* Sample values count up from the row's number, in whatever depth. */
static unsigned
sample(const struct png_kind *kind, uint32_t y, uint32_t i)
{
    unsigned most = (1u << kind->depth) - 1;
    if (kind->color_type == PNG_COLOR_TYPE_PALETTE)
        most = most < 3 ? most : 3;
    return (y * 7 + i * 5) * (kind->depth == 16 ? 257 : 1) % (most + 1);
}

static uint32_t
channels_of(int color_type)
{
    static const uint32_t channels[] = {1, 0, 3, 1, 2, 0, 4};
    return channels[color_type];
}

static void
make_row(const struct png_kind *kind, uint32_t y, unsigned char *to)
{
    uint32_t count = kind->width * channels_of(kind->color_type);
    memset(to, 0, (count * (unsigned)kind->depth + 7) / 8);
    for (uint32_t i = 0; i < count; i++) {
        unsigned value = sample(kind, y, i);
        unsigned bit = i * (unsigned)kind->depth;
        if (kind->depth == 16) {
            to[2 * i] = (unsigned char)(value >> 8);
            to[2 * i + 1] = (unsigned char)value;
        } else {
            unsigned shift = 8 - bit % 8 - (unsigned)kind->depth;
            to[bit / 8] = (unsigned char)(to[bit / 8] | value << shift);
        }
    }
}

/* What channel c of pixel x, y must come out as; c 3: alpha. */
static unsigned
expected(const struct png_kind *kind, uint32_t x, uint32_t y, uint32_t c)
{
    uint32_t channels = channels_of(kind->color_type);
    unsigned most = (1u << kind->depth) - 1;
    if (kind->color_type == PNG_COLOR_TYPE_PALETTE) {
        unsigned index = sample(kind, y, x);
        if (c == 3)
            return !kind->has_transparency || index > 1 ? 255 : index * 100;
        return index * 10 * (c + 1);
    }
    if (c == 3 && channels % 2 == 1 && !kind->has_transparency)
        return 255;
    if (c == 3 && channels % 2 == 1) {
        for (uint32_t i = 0; i < channels; i++)
            if (sample(kind, y, x * channels + i) != 0)
                return 255;
        return 0;
    }
    uint32_t i = c == 3 ? channels - 1 : c;
    return sample(kind, y, x * channels + i) * 255 / most;
}

static void
check_pixels(const struct png_kind *kind, const struct image *image)
{
    ck_assert_uint_eq(image->width, kind->width);
    ck_assert_uint_eq(image->height, kind->height);
    ck_assert_uint_eq(image->channels,
                      kind->color_type & PNG_COLOR_MASK_COLOR ? 3 : 1);
    bool has_alpha = false; /* one that is opaque all over is left out */
    for (uint32_t i = 0; i < kind->width * kind->height; i++)
        has_alpha |= expected(kind, i % kind->width, i / kind->width, 3) != 255;
    ck_assert_int_eq(image->alpha.size > 0, has_alpha);
    for (uint32_t y = 0; y < kind->height; y++)
        for (uint32_t x = 0; x < kind->width; x++) {
            size_t pixel = y * kind->width + x;
            for (uint32_t c = 0; c < image->channels; c++)
                ck_assert_uint_eq(
                    (unsigned char)image->data.at[pixel * image->channels + c],
                    expected(kind, x, y, c));
            if (has_alpha)
                ck_assert_uint_eq((unsigned char)image->alpha.at[pixel],
                                  expected(kind, x, y, 3));
        }
}

static void
check_kind(const struct png_kind *kind)
{
    struct fixture fixture = fixture_new();
    struct buf file = {0};
    png_make(kind, make_row, &file);
    const struct image *image = fixture_decode(&fixture, buf_view(&file));
    ck_assert_msg(image != NULL, "type %d depth %d", kind->color_type,
                  kind->depth);
    check_pixels(kind, image);
    buf_release(&file);
    fixture_free(&fixture);
}

static const struct {
    int color_type, depth;
} kinds[] = {
    {PNG_COLOR_TYPE_GRAY, 1},        {PNG_COLOR_TYPE_GRAY, 2},
    {PNG_COLOR_TYPE_GRAY, 4},        {PNG_COLOR_TYPE_GRAY, 8},
    {PNG_COLOR_TYPE_GRAY, 16},       {PNG_COLOR_TYPE_RGB, 8},
    {PNG_COLOR_TYPE_RGB, 16},        {PNG_COLOR_TYPE_PALETTE, 1},
    {PNG_COLOR_TYPE_PALETTE, 2},     {PNG_COLOR_TYPE_PALETTE, 4},
    {PNG_COLOR_TYPE_PALETTE, 8},     {PNG_COLOR_TYPE_GRAY_ALPHA, 8},
    {PNG_COLOR_TYPE_GRAY_ALPHA, 16}, {PNG_COLOR_TYPE_RGB_ALPHA, 8},
    {PNG_COLOR_TYPE_RGB_ALPHA, 16},
};

START_TEST(every_kind_is_decoded)
{
    bool is_interlaced = _i % 2 != 0;
    int color_type = kinds[_i / 2].color_type, depth = kinds[_i / 2].depth;
    check_kind(&(struct png_kind){color_type, depth, is_interlaced, false, SIDE,
                                  SIDE});
    if (!(color_type & PNG_COLOR_MASK_ALPHA))
        check_kind(&(struct png_kind){color_type, depth, is_interlaced, true,
                                      SIDE, SIDE});
}
END_TEST

START_TEST(cut_files_are_errors)
{
    struct png_kind kind = {PNG_COLOR_TYPE_RGB, 8, false, false, SIDE, SIDE};
    struct fixture fixture = fixture_new();
    struct buf file = {0};
    png_make(&kind, make_row, &file);
    /* Without the last chunk's checksum too. */
    for (size_t size = 8; size < file.size; size++)
        ck_assert_ptr_null(
            fixture_decode(&fixture, str_slice(buf_view(&file), 0, size)));
    ck_assert_ptr_nonnull(fixture_decode(&fixture, buf_view(&file)));
    ck_assert_ptr_nonnull(strstr(fixture_messages(&fixture).at,
                                 "the image 'it' is damaged: the file ends "
                                 "too early [image-damaged]"));
    buf_release(&file);
    fixture_free(&fixture);
}
END_TEST

START_TEST(changed_files_do_no_harm)
{
    struct png_kind kind = {PNG_COLOR_TYPE_PALETTE, 4, true, true, SIDE, SIDE};
    struct fixture fixture = fixture_new();
    struct buf file = {0};
    png_make(&kind, make_row, &file);
    fixture_decode_changed(&fixture, &file, 8);
    buf_release(&file);
    fixture_free(&fixture);
}
END_TEST

START_TEST(large_pictures_are_refused_unread)
{
    struct png_kind kind = {PNG_COLOR_TYPE_GRAY, 1, false, false, 8000, 5001};
    struct fixture fixture = fixture_new();
    struct buf file = {0};
    png_make(&kind, make_row, &file);
    ck_assert_ptr_null(fixture_decode(&fixture, buf_view(&file)));
    ck_assert_str_eq(fixture_messages(&fixture).at,
                     "readout: error: the image 'it' has 8000 x 5001 pixels; "
                     "at most 40 million are allowed [image-too-large]\n");
    buf_release(&file);
    fixture_free(&fixture);
}
END_TEST

TCase *
png_case(void)
{
    TCase *tcase = tcase_create("png");
    tcase_add_loop_test(tcase, every_kind_is_decoded, 0,
                        2 * (int)(COUNT(kinds)));
    tcase_add_test(tcase, cut_files_are_errors);
    tcase_add_test(tcase, changed_files_do_no_harm);
    tcase_add_test(tcase, large_pictures_are_refused_unread);
    return tcase;
}
