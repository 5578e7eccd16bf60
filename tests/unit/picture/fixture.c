/* Pages made by hand, and pictures of them; see fixture.h. */
#include "picture/fixture.h"

#include <check.h>
#include <png.h>

#include <string.h>

struct fixture
fixture_new(enum picture_format format, const char *pages)
{
    struct fixture fixture = {.arena = arena_new()};
    struct picture_settings settings = {.format = format,
                                        .dpi = 72,
                                        .title = STR("Talks & <more>"),
                                        .language = "en"};
    if (pages != NULL)
        ck_assert(
            ranges_parse(fixture.arena, str_from(pages), &settings.wanted));
    fixture.diag = diag_new(fixture.arena);
    fixture.picture = picture_new(fixture.arena, &settings, fixture.diag);
    return fixture;
}

void
fixture_free(struct fixture *fixture)
{
    picture_free(fixture->picture);
    arena_free(fixture->arena);
}

void
fixture_page(struct fixture *fixture, uint32_t number, bool is_furniture,
             const struct page_item *items, size_t count)
{
    struct page page = {.number = number,
                        .width = 60 * SCALED_PT,
                        .height = 40 * SCALED_PT,
                        .is_furniture = is_furniture,
                        .items = items,
                        .count = count};
    picture_page(fixture->picture, &page);
}

struct str
fixture_draw(struct fixture *fixture, const struct page_item *items,
             size_t count)
{
    fixture_page(fixture, 1, false, items, count);
    ck_assert(picture_finish(fixture->picture, &fixture->files));
    ck_assert_uint_eq(fixture->files.count, 1);
    return fixture->files.at[0].bytes;
}

colour
pixel_at(struct fixture *fixture, struct str png, uint32_t x, uint32_t y)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    ck_assert(png_image_begin_read_from_memory(&image, png.at, png.size));
    ck_assert_uint_eq(image.format, PNG_FORMAT_RGB);
    unsigned char *pixels = arena_alloc(fixture->arena, PNG_IMAGE_SIZE(image));
    ck_assert(png_image_finish_read(&image, NULL, pixels, 0, NULL));
    ck_assert(x < image.width && y < image.height);
    const unsigned char *at = pixels + 3 * ((size_t)y * image.width + x);
    return (colour)(at[0] << 16 | at[1] << 8 | at[2]);
}

bool
contains(struct str bytes, const char *text)
{
    size_t size = strlen(text);
    for (size_t i = 0; i + size <= bytes.size; i++)
        if (memcmp(bytes.at + i, text, size) == 0)
            return true;
    return false;
}
