/* Colours can be told apart, on light pages and on dark ones. */
#include "deliver/palette.h"

#include "deliver/cases.h"

#include <stdlib.h>

/* Ratios as the W3C's formula has them, within half a percent. */
START_TEST(test_contrast)
{
    static const struct {
        colour a, b;
        int ratio;
    } pairs[] = {
        {0x000000, 0xFFFFFF, 2100}, {0xFFFFFF, 0xFFFFFF, 100},
        {0x767676, 0xFFFFFF, 454},  {0x12355B, 0xFFFFFF, 1246},
        {0xFF2B2B, 0x000000, 563},  {0x33FF00, 0x000000, 1544},
    };
    for (size_t i = 0; i < COUNT(pairs); i++) {
        int found = (int)colour_contrast(pairs[i].a, pairs[i].b);
        ck_assert_int_le(abs(found - pairs[i].ratio), pairs[i].ratio / 100);
        ck_assert_int_eq((int)colour_contrast(pairs[i].b, pairs[i].a), found);
    }
}
END_TEST

START_TEST(test_text_is_made_readable)
{
    ck_assert_uint_eq(colour_readable(0x12355B, 0xFFFFFF, 450), 0x12355B);
    for (colour c = 0; c <= 0xFFFFFF; c += 0x0F0F07)
        for (colour ground = 0; ground <= 0xFFFFFF; ground += 0x332211)
            ck_assert_uint_ge(
                colour_contrast(colour_readable(c, ground, 450), ground), 450);
}
END_TEST

START_TEST(test_dark_text_is_as_clear_as_light)
{
    static const colour texts[] = {0x1A1D21, 0x4A5058, 0x12355B, 0x7A1F2B,
                                   0x000000, 0xB58900, 0x0B6E4F};
    static const colour grounds[] = {0xFFFFFF, 0xF2F5F9, 0xFBF4F2};
    for (size_t i = 0; i < COUNT(texts); i++)
        for (size_t k = 0; k < COUNT(grounds); k++) {
            colour light = colour_readable(texts[i], grounds[k], 450);
            colour dark = colour_dark_text(light, grounds[k]);
            ck_assert_uint_ge(
                colour_contrast(dark, colour_dark_ground(grounds[k])), 450);
        }
}
END_TEST

START_TEST(test_grounds)
{
    ck_assert_uint_eq(colour_dark_ground(PAGE_LIGHT), PAGE_DARK);
    ck_assert_uint_eq(colour_dark_ground(0x12355B), 0x12355B);
    ck_assert_uint_gt(colour_contrast(colour_dark_ground(0xF2F5F9), PAGE_DARK),
                      105);
}
END_TEST

TCase *
palette_case(void)
{
    TCase *test_case = tcase_create("palette");
    tcase_add_test(test_case, test_contrast);
    tcase_add_test(test_case, test_text_is_made_readable);
    tcase_add_test(test_case, test_dark_text_is_as_clear_as_light);
    tcase_add_test(test_case, test_grounds);
    return test_case;
}
