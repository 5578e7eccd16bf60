/* Finding faces: nearest style and weight, substitutes, fallbacks. */
#include "font/cases.h"
#include "font/fixture.h"

#include "base/arena.h"

#include <string.h>

START_TEST(nearest_face_is_found)
{
    struct fixture it = fixture_open();
    const struct face *face =
        fixture_face(&it, "Inter", 450, FONT_STYLE_NORMAL);
    ck_assert_uint_eq(face->weight, 500);
    ck_assert_uint_eq(
        fixture_face(&it, "Inter", 400, FONT_STYLE_NORMAL)->weight, 400);
    ck_assert_uint_eq(
        fixture_face(&it, "Inter", 300, FONT_STYLE_NORMAL)->weight, 400);
    ck_assert_uint_eq(
        fixture_face(&it, "Gentium Plus", 600, FONT_STYLE_NORMAL)->weight, 700);
    /* Style counts more than weight. */
    face = fixture_face(&it, "Gentium Plus", 700, FONT_STYLE_ITALIC);
    ck_assert(face->is_italic);
    ck_assert_ptr_eq(face,
                     fixture_face(&it, "Gentium Plus", 400, FONT_STYLE_ITALIC));
    struct buf messages = fixture_messages(&it);
    ck_assert_str_eq(messages.at, "");
    buf_release(&messages);
    fixture_close(&it);
}
END_TEST

START_TEST(missing_family_is_replaced_and_reported_once)
{
    struct fixture it = fixture_open();
    for (uint32_t weight = 400; weight <= 700; weight += 300)
        ck_assert_ptr_nonnull(
            fixture_face(&it, "Nowhere Serif", weight, FONT_STYLE_NORMAL));
    struct buf messages = fixture_messages(&it);
    const char *first = strstr(messages.at, "[font-not-found]");
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(strstr(first + 1, "[font-not-found]"));
    buf_release(&messages);
    fixture_close(&it);
}
END_TEST

START_TEST(useless_file_is_reported)
{
    struct fixture it = fixture_open();
    ck_assert_ptr_nonnull(
        fixture_face(&it, "Not A Font", 400, FONT_STYLE_NORMAL));
    struct buf messages = fixture_messages(&it);
    ck_assert_ptr_nonnull(strstr(messages.at, "[font-unusable]"));
    buf_release(&messages);
    fixture_close(&it);
}
END_TEST

START_TEST(system_fonts_are_found_by_family)
{
    struct fixture it = fixture_open();
    const struct face *face =
        fixture_face(&it, "Noto Sans Hebrew", 700, FONT_STYLE_NORMAL);
    ck_assert(str_equals(face->name, "NotoSansHebrew-Bold"));
    struct buf messages = fixture_messages(&it);
    ck_assert_str_eq(messages.at, "");
    buf_release(&messages);
    fixture_close(&it);
}
END_TEST

START_TEST(fallback_takes_own_faces_then_noto)
{
    struct fixture it = fixture_open();
    const struct face *gentium =
        fixture_face(&it, "Gentium Plus", 400, FONT_STYLE_NORMAL);
    const struct face *inter =
        fixture_face(&it, "Inter", 400, FONT_STYLE_NORMAL);
    uint32_t half_circle = 0x25D0;
    if (face_glyph(gentium, half_circle) == 0 &&
        face_glyph(inter, half_circle) != 0)
        ck_assert_ptr_eq(font_fallback(it.catalog, gentium, half_circle),
                         inter);
    const struct face *hebrew = font_fallback(it.catalog, gentium, 0x5D0);
    ck_assert_ptr_nonnull(hebrew);
    ck_assert(str_equals(hebrew->family, "Noto Serif Hebrew"));
    ck_assert_uint_ne(face_glyph(hebrew, 0x5D0), 0);
    ck_assert_ptr_eq(font_fallback(it.catalog, gentium, 0x5D0), hebrew);
    hebrew = font_fallback(it.catalog, inter, 0x5D0);
    ck_assert(str_equals(hebrew->family, "Noto Sans Hebrew"));
    ck_assert_ptr_null(font_fallback(it.catalog, gentium, 0x10FFFE));
    fixture_close(&it);
}
END_TEST

/* The messages of a second document, from the faces of one family. */
static struct buf
second_messages(struct fixture *it, const char *family, uint32_t first,
                uint32_t second)
{
    (void)fixture_face(it, family, first, FONT_STYLE_NORMAL);
    it->diag = diag_new(it->arena);
    font_catalog_start(it->catalog, it->diag);
    (void)fixture_face(it, family, second, FONT_STYLE_NORMAL);
    return fixture_messages(it);
}

START_TEST(each_document_gets_all_messages)
{
    static const char *const families[] = {"Nowhere Serif", "Not A Font"};
    for (uint32_t weight = 400; weight <= 700; weight += 300) {
        struct fixture alone = fixture_open(), later = fixture_open();
        (void)fixture_face(&alone, families[_i], weight, FONT_STYLE_NORMAL);
        struct buf expected = fixture_messages(&alone);
        struct buf found = second_messages(&later, families[_i], 400, weight);
        ck_assert_str_ne(expected.at, "");
        ck_assert_str_eq(found.at, expected.at);
        buf_release(&expected);
        buf_release(&found);
        fixture_close(&alone);
        fixture_close(&later);
    }
}
END_TEST

START_TEST(fallback_does_not_depend_on_what_was_asked_before)
{
    struct fixture alone = fixture_open(), later = fixture_open();
    const struct face *medium =
        fixture_face(&later, "Inter", 500, FONT_STYLE_NORMAL);
    const struct face *wanted[] = {
        fixture_face(&alone, "Gentium Plus", 400, FONT_STYLE_NORMAL),
        fixture_face(&later, "Gentium Plus", 400, FONT_STYLE_NORMAL),
    };
    uint32_t arrow = 0x2190;
    while (face_glyph(wanted[0], arrow) != 0 || face_glyph(medium, arrow) == 0)
        ck_assert_uint_lt(++arrow, 0x2C00);
    ck_assert(str_equals(font_fallback(alone.catalog, wanted[0], arrow)->name,
                         "Inter-Regular"));
    ck_assert(str_equals(font_fallback(later.catalog, wanted[1], arrow)->name,
                         "Inter-Regular"));
    fixture_close(&alone);
    fixture_close(&later);
}
END_TEST

static const struct face *
script_face(struct fixture *it, const char *family, const char *script)
{
    return font_find_script(it->catalog,
                            fixture_style(it, family, 700, FONT_STYLE_ITALIC),
                            hb_tag_from_string(script, -1));
}

START_TEST(scripts_have_faces_of_the_same_kind)
{
    struct fixture it = fixture_open();
    const struct face *naskh = script_face(&it, "Gentium Plus", "Arab");
    ck_assert(str_equals(naskh->name, "NotoNaskhArabic-Regular"));
    const struct face *sans = script_face(&it, "Inter", "Arab");
    ck_assert(str_equals(sans->name, "NotoSansArabic-Regular"));
    ck_assert_ptr_null(script_face(&it, "Inter", "Hebr"));
    ck_assert_ptr_null(script_face(&it, "Gentium Plus", "Hans"));
    /* Nobody's own face is one of a script. */
    const struct face *own =
        fixture_face(&it, "sans-serif", 400, FONT_STYLE_NORMAL);
    ck_assert_ptr_ne(own, sans);
    fixture_close(&it);
}
END_TEST

START_TEST(fonts_of_collections_are_found_by_name)
{
    struct fixture it = fixture_open();
    const struct face *face = script_face(&it, "Inter", "Hans");
    ck_assert(str_equals(face->name, "NotoSansCJKsc-Regular"));
    ck_assert_uint_gt(face->index, 0);
    fixture_close(&it);
}
END_TEST

TCase *
catalog_case(void)
{
    TCase *it = tcase_create("catalog");
    tcase_add_test(it, nearest_face_is_found);
    tcase_add_test(it, missing_family_is_replaced_and_reported_once);
    tcase_add_test(it, useless_file_is_reported);
    tcase_add_test(it, system_fonts_are_found_by_family);
    tcase_add_loop_test(it, each_document_gets_all_messages, 0, 2);
    tcase_add_test(it, fallback_takes_own_faces_then_noto);
    tcase_add_test(it, fallback_does_not_depend_on_what_was_asked_before);
    tcase_add_test(it, scripts_have_faces_of_the_same_kind);
    tcase_add_test(it, fonts_of_collections_are_found_by_name);
    return it;
}
