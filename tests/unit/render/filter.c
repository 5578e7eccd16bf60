/* Tests of PNG's row filters: undone by the book, they give the rows back. */
#include "render/cases.h"

#include "render/filter.h"

#include <stdlib.h>

static int
predicted(int type, int left, int above, int corner)
{
    int guess = left + above - corner;
    int a = abs(guess - left), b = abs(guess - above), c = abs(guess - corner);
    const int paeth = a <= b && a <= c ? left : b <= c ? above : corner;
    const int all[] = {0, left, above, (left + above) / 2, paeth};
    ck_assert_int_le(type, 4);
    return all[type];
}

static void
check_inverse(const struct raster *raster, const struct buf *rows)
{
    size_t size = raster->width * raster->channels, step = raster->channels;
    const unsigned char *original = (const unsigned char *)raster->rows;
    ck_assert_uint_eq(rows->size, (size + 1) * raster->height);
    for (size_t y = 0; y < raster->height; y++) {
        const unsigned char *row =
            (const unsigned char *)rows->at + y * (size + 1);
        for (size_t x = 0; x < size; x++) {
            const unsigned char *at = original + y * size + x;
            int left = x >= step ? at[-(ptrdiff_t)step] : 0;
            int above = y > 0 ? at[-(ptrdiff_t)size] : 0;
            int corner = x >= step && y > 0 ? at[-(ptrdiff_t)(size + step)] : 0;
            unsigned char value =
                (unsigned char)(row[x + 1] +
                                predicted(row[0], left, above, corner));
            ck_assert_uint_eq(value, *at);
        }
    }
}

START_TEST(filters_can_be_undone)
{
    unsigned char bytes[23 * 17 * 3];
    uint32_t state = 1;
    for (size_t i = 0; i < sizeof bytes; i++) {
        state = state * 1664525 + 1013904223;
        /* Noise, slopes and flat parts: each kind of filter is best somewhere.
         */
        size_t y = i / 69;
        bytes[i] = (unsigned char)(y < 5    ? state >> 24
                                   : y < 10 ? i * 3 + y * 7
                                   : y < 14 ? i % 69
                                            : 200);
    }
    for (uint32_t channels = 1; channels <= 3; channels += 2) {
        struct raster raster = {(char *)bytes, 23, 17, channels};
        struct buf rows = {0};
        raster_filter(&raster, &rows);
        check_inverse(&raster, &rows);
        buf_release(&rows);
    }
}
END_TEST

TCase *
filter_case(void)
{
    TCase *tcase = tcase_create("filter");
    tcase_add_test(tcase, filters_can_be_undone);
    return tcase;
}
