/* How large pictures are printed. */
#include "cases.h"
#include "fixture.h"

static struct element *
picture_add(struct fixture *fixture, struct element *root, struct style *style)
{
    struct element *image =
        element_add(fixture, root, ELEMENT_IMAGE, ROLE_FIGURE, style);
    /* 120 by 80 pixels */
    image->image = STR("tests/golden/cases/images/buoy.png");
    return image;
}

START_TEST(pixels_are_at_least_220_to_the_inch)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    (void)picture_add(&fixture, band_new(&fixture, 1), start_style(&fixture));
    fixture_run(&fixture);
    const struct page_item *item = &seen_nth(&fixture, PAGE_IMAGE, 0)->item;
    scaled width = SCALED_OF(72) * 120 / 220;
    ck_assert_int_eq(item->width, width);
    ck_assert_int_eq(item->height, scaled_ratio(width, 80, 120));
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(pictures_are_no_larger_than_column_and_style_allow)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    struct element *side;
    struct element *main = band_new_pair(&fixture, SCALED_OF(24), &side);
    struct style *low = start_style(&fixture);
    low->max_height = SCALED_OF(10);
    (void)picture_add(&fixture, main, low);
    (void)picture_add(&fixture, side, start_style(&fixture));
    fixture_run(&fixture);
    const struct page_item *item = &seen_nth(&fixture, PAGE_IMAGE, 0)->item;
    ck_assert_int_eq(item->height, SCALED_OF(10));
    ck_assert_int_eq(item->width, SCALED_OF(15));
    item = &seen_nth(&fixture, PAGE_IMAGE, 1)->item;
    ck_assert_int_eq(item->width, SCALED_OF(24));
    ck_assert_int_eq(item->height, SCALED_OF(16));
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
picture_case(void)
{
    TCase *tcase = tcase_create("picture");
    tcase_add_test(tcase, pixels_are_at_least_220_to_the_inch);
    tcase_add_test(tcase, pictures_are_no_larger_than_column_and_style_allow);
    return tcase;
}
