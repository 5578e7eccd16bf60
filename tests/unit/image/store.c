/* Tests of where images may come from, and that each is opened once. */
#include "image/cases.h"

#include "base/arena.h"
#include "base/bundle.h"
#include "image/fixture.h"

#include <stdio.h>

#include <png.h>

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
add_jpeg(struct fixture *fixture, const char *path, uint32_t width)
{
    struct jpeg_kind kind = {.components = 1, .width = width, .height = 8};
    struct buf file = {0};
    jpeg_make(&kind, &file);
    fixture_write(fixture, path, buf_view(&file));
    buf_release(&file);
}

START_TEST(the_same_file_is_one_image)
{
    struct fixture fixture = fixture_new();
    add_jpeg(&fixture, "in/a.jpg", 8);
    add_jpeg(&fixture, "in/b.jpg", 8);
    add_jpeg(&fixture, "in/c.jpg", 9);
    const struct image *a = fixture_open(&fixture, "a.jpg");
    ck_assert_ptr_nonnull(a);
    ck_assert_ptr_eq(fixture_open(&fixture, "a.jpg"), a);
    ck_assert_ptr_eq(fixture_open(&fixture, "./b.jpg"), a);
    const struct image *c = fixture_open(&fixture, "c.jpg");
    ck_assert_ptr_nonnull(c);
    ck_assert_ptr_ne(c, a);
    ck_assert_uint_eq(a->number, 0);
    ck_assert_uint_eq(c->number, 1);
    fixture_free(&fixture);
}
END_TEST

START_TEST(nothing_is_read_from_outside)
{
    struct fixture fixture = fixture_new();
    add_jpeg(&fixture, "secret.jpg", 8);
    add_jpeg(&fixture, "in/a.jpg", 8);
    struct str link =
        str_printf(fixture.arena, "%s/in/link.jpg", fixture.folder);
    ck_assert_int_eq(symlink("../secret.jpg", link.at), 0);
    struct str absolute =
        str_printf(fixture.arena, "%s/in/a.jpg", fixture.folder);
    ck_assert_ptr_null(fixture_open(&fixture, "../secret.jpg"));
    ck_assert_ptr_null(fixture_open(&fixture, "x/../../secret.jpg"));
    ck_assert_ptr_null(fixture_open(&fixture, "link.jpg"));
    ck_assert_ptr_null(fixture_open(&fixture, absolute.at));
    ck_assert_ptr_null(fixture_open(&fixture, "https://example.org/a.jpg"));
    ck_assert_ptr_null(fixture_open(&fixture, ""));
    struct str said = fixture_messages(&fixture);
    ck_assert_ptr_nonnull(strstr(said.at, "'link.jpg' leads out of its "
                                          "folder; expected a path "
                                          "below"));
    ck_assert_ptr_null(strstr(said.at, "[image-unread]"));
    fixture_free(&fixture);
}
END_TEST

START_TEST(links_that_stay_inside_are_followed)
{
    struct fixture fixture = fixture_new();
    add_jpeg(&fixture, "in/a.jpg", 8);
    struct str link =
        str_printf(fixture.arena, "%s/in/link.jpg", fixture.folder);
    ck_assert_int_eq(symlink("a.jpg", link.at), 0);
    ck_assert_ptr_nonnull(fixture_open(&fixture, "link.jpg"));
    fixture_free(&fixture);
}
END_TEST

START_TEST(files_that_were_opened_are_told)
{
    struct fixture fixture = fixture_new();
    struct image_file file;
    add_jpeg(&fixture, "in/a.jpg", 8);
    ck_assert_ptr_nonnull(fixture_open(&fixture, "a.jpg"));
    ck_assert_ptr_nonnull(fixture_open(&fixture, "x/.././a.jpg"));
    ck_assert(image_store_at(fixture.store, 0, &file));
    ck_assert(str_equals(file.path, "a.jpg"));
    ck_assert_str_eq(file.media_type, "image/jpeg");
    struct str bytes = file.bytes;
    ck_assert_uint_gt(bytes.size, 0);
    ck_assert(image_store_at(fixture.store, 1, &file));
    ck_assert(str_equals(file.path, "a.jpg"));
    ck_assert(str_equal(file.bytes, bytes));
    ck_assert(!image_store_at(fixture.store, 2, &file));
    image_store_begin(fixture.store);
    ck_assert(!image_store_at(fixture.store, 0, &file));
    ck_assert_ptr_nonnull(fixture_open(&fixture, "a.jpg"));
    ck_assert(image_store_at(fixture.store, 0, &file));
    ck_assert(!image_store_at(fixture.store, 1, &file));
    fixture_free(&fixture);
}
END_TEST

START_TEST(a_bundle_stands_for_the_disk)
{
    struct fixture fixture = fixture_new();
    struct image_file file;
    add_jpeg(&fixture, "in/a.jpg", 8);
    ck_assert_ptr_nonnull(fixture_open(&fixture, "a.jpg"));
    ck_assert(image_store_at(fixture.store, 0, &file));
    struct bundle bundle = {0};
    VEC_PUSH(fixture.arena, &bundle,
             ((struct bundle_file){STR("1/b/c.jpg"), file.bytes}));
    struct image_store *store =
        image_store_new(fixture.arena, STR("."), fixture.diag);
    image_store_use(store, &bundle);
    struct source source = {.name = STR("1/talks.xml")};
    struct where where = {&source, 0};
    ck_assert_ptr_nonnull(image_open(store, STR("b/c.jpg"), where));
    ck_assert_ptr_null(image_open(store, STR("../1/b/c.jpg"), where));
    ck_assert_ptr_null(image_open(store, STR("a.jpg"), where));
    ck_assert(image_store_at(store, 0, &file));
    ck_assert_ptr_eq(file.source, &source);
    fixture_free(&fixture);
}
END_TEST

START_TEST(what_is_no_image_is_named)
{
    struct fixture fixture = fixture_new();
    fixture_write(&fixture, "in/a.png", STR("GIF89a......"));
    fixture_write(&fixture, "in/b.png", STR(""));
    fixture_write(&fixture, "in/c.png", STR("hello, world"));
    ck_assert_ptr_null(fixture_open(&fixture, "a.png"));
    ck_assert_ptr_null(fixture_open(&fixture, "b.png"));
    ck_assert_ptr_null(fixture_open(&fixture, "c.png"));
    ck_assert_str_eq(
        fixture_messages(&fixture).at,
        "readout: error: the image 'a.png' is a GIF file; expected a PNG or "
        "JPEG file [image-format]\n"
        "readout: error: the image 'b.png' is empty; expected a PNG or JPEG "
        "file [image-format]\n"
        "readout: error: the image 'c.png' is of no kind that is known; "
        "expected a PNG or JPEG file [image-format]\n");
    fixture_free(&fixture);
}
END_TEST

START_TEST(what_cannot_be_read_is_said)
{
    struct fixture fixture = fixture_new();
    struct str pipe = str_printf(fixture.arena, "%s/in/pipe", fixture.folder);
    ck_assert_int_eq(mkfifo(pipe.at, 0600), 0);
    ck_assert_ptr_null(fixture_open(&fixture, "missing.png"));
    ck_assert_ptr_null(fixture_open(&fixture, "pipe"));
    ck_assert_ptr_null(fixture_open(&fixture, "."));
    struct str said = fixture_messages(&fixture);
    ck_assert_ptr_nonnull(
        strstr(said.at, "cannot open the image 'missing.png': No such file"));
    ck_assert_ptr_nonnull(strstr(said.at, "'pipe'"));
    ck_assert_ptr_nonnull(strstr(said.at, "'.'"));
    fixture_free(&fixture);
}
END_TEST

static void
white(const struct png_kind *kind, uint32_t y, unsigned char *to)
{
    (void)y;
    memset(to, 0xFF, kind->width / 8);
}

/* Files of a few kilobytes. */
START_TEST(pixels_are_bounded_together)
{
    struct fixture fixture = fixture_new();
    for (uint32_t i = 0; i < 6; i++) {
        struct png_kind kind = {
            PNG_COLOR_TYPE_GRAY, 1, false, false, 8000, 4995 + i};
        struct buf file = {0};
        png_make(&kind, white, &file);
        fixture_write(&fixture, str_printf(fixture.arena, "in/%u.png", i).at,
                      buf_view(&file));
        buf_release(&file);
    }
    add_jpeg(&fixture, "in/kept.jpg", 8);
    for (char i = '0'; i < '5'; i++)
        ck_assert_ptr_nonnull(
            fixture_open(&fixture, (char[]){i, '.', 'p', 'n', 'g', '\0'}));
    ck_assert_ptr_null(fixture_open(&fixture, "5.png"));
    ck_assert_ptr_nonnull(fixture_open(&fixture, "kept.jpg"));
    ck_assert_str_eq(fixture_messages(&fixture).at,
                     "readout: error: the image '5.png' has 8000 x 5000 "
                     "pixels besides other pictures; at most 200 million in "
                     "one article are allowed [image-too-large]\n");
    fixture_free(&fixture);
}
END_TEST

TCase *
store_case(void)
{
    TCase *tcase = tcase_create("store");
    tcase_add_test(tcase, the_same_file_is_one_image);
    tcase_add_test(tcase, nothing_is_read_from_outside);
    tcase_add_test(tcase, links_that_stay_inside_are_followed);
    tcase_add_test(tcase, files_that_were_opened_are_told);
    tcase_add_test(tcase, a_bundle_stands_for_the_disk);
    tcase_add_test(tcase, what_is_no_image_is_named);
    tcase_add_test(tcase, what_cannot_be_read_is_said);
    tcase_add_test(tcase, pixels_are_bounded_together);
    return tcase;
}
