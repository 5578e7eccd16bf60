/* Tests of which pages are drawn, and with which furniture. */
#include "picture/cases.h"

#include "picture/fixture.h"

static const struct page_item red = {.kind = PAGE_FILL,
                                     .width = 60 * SCALED_PT,
                                     .height = 40 * SCALED_PT,
                                     .color = 0xFF0000};
static const struct page_item blue = {.kind = PAGE_FILL,
                                      .width = 10 * SCALED_PT,
                                      .height = 10 * SCALED_PT,
                                      .color = 0x0000FF};

START_TEST(wanted_pages_come_with_their_furniture)
{
    struct fixture fixture = fixture_new(PICTURE_PNG, "2,4-");
    for (uint32_t i = 1; i <= 5; i++)
        fixture_page(&fixture, i, false, &red, 1);
    fixture_page(&fixture, 3, true, &blue, 1);
    fixture_page(&fixture, 4, true, &blue, 1);
    ck_assert(picture_finish(fixture.picture, &fixture.files));
    static const uint32_t numbers[] = {2, 4, 5};
    static const colour corners[] = {0xFF0000, 0x0000FF, 0xFF0000};
    ck_assert_uint_eq(fixture.files.count, 3);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_uint_eq(fixture.files.at[i].page, numbers[i]);
        struct str png = fixture.files.at[i].bytes;
        ck_assert_uint_eq(pixel_at(&fixture, png, 5, 5), corners[i]);
        ck_assert_uint_eq(pixel_at(&fixture, png, 30, 30), 0xFF0000);
    }
    fixture_free(&fixture);
}
END_TEST

START_TEST(pages_beyond_the_last_are_errors)
{
    struct fixture fixture = fixture_new(PICTURE_PNG, "1-3");
    fixture_page(&fixture, 1, false, &red, 1);
    fixture_page(&fixture, 2, false, &red, 1);
    ck_assert(!picture_finish(fixture.picture, &fixture.files));
    ck_assert_uint_eq(diag_count(fixture.diag), 1);
    ck_assert_str_eq(diag_record(fixture.diag, 0).id,
                     message_id(MESSAGE_NO_SUCH_PAGE));
    fixture_free(&fixture);
}
END_TEST

START_TEST(huge_pages_are_errors)
{
    struct fixture fixture = fixture_new(PICTURE_PNG, NULL);
    struct page page = {.number = 1, .width = SCALED_MOST, .height = SCALED_PT};
    picture_page(fixture.picture, &page);
    ck_assert(picture_finish(fixture.picture, &fixture.files));
    struct picture_settings settings = {.dpi = 1200};
    struct picture *picture =
        picture_new(fixture.arena, &settings, fixture.diag);
    picture_page(picture, &page);
    ck_assert(!picture_finish(picture, &fixture.files));
    ck_assert_str_eq(diag_record(fixture.diag, 0).id,
                     message_id(MESSAGE_PICTURE_TOO_LARGE));
    picture_free(picture);
    fixture_free(&fixture);
}
END_TEST

START_TEST(titles_tell_the_page_of_several)
{
    struct fixture fixture = fixture_new(PICTURE_SVG, "2");
    fixture_page(&fixture, 1, false, &red, 1);
    fixture_page(&fixture, 2, false, &red, 1);
    ck_assert(picture_finish(fixture.picture, &fixture.files));
    ck_assert(contains(fixture.files.at[0].bytes,
                       "<title>Talks &amp; &lt;more&gt;, 2/2</title>"));
    fixture_free(&fixture);
}
END_TEST

TCase *
picture_case(void)
{
    TCase *tcase = tcase_create("picture");
    tcase_add_test(tcase, wanted_pages_come_with_their_furniture);
    tcase_add_test(tcase, pages_beyond_the_last_are_errors);
    tcase_add_test(tcase, huge_pages_are_errors);
    tcase_add_test(tcase, titles_tell_the_page_of_several);
    return tcase;
}
