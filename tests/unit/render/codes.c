/* Tests of character codes and what text they give back. */
#include "render/cases.h"

#include "base/arena.h"
#include "base/diag.h"
#include "render/codes.h"
#include "render/fixture.h"
#include "render/object.h"
#include "render/unicode.h"

struct setting {
    struct arena *arena;
    struct fonts fonts;
    struct face serif, sans;
};

static struct setting
setting_new(void)
{
    struct arena *arena = arena_new();
    struct setting setting = {.arena = arena,
                              .fonts = {.arena = arena},
                              .serif = face_of(SERIF, 0),
                              .sans = face_of(SANS, 3)};
    setting.fonts.objects = objects_new(arena, diag_new(arena));
    return setting;
}

static void
setting_free(struct setting *setting)
{
    objects_free(setting->fonts.objects);
    face_drop(&setting->serif);
    face_drop(&setting->sans);
    arena_free(setting->arena);
}

START_TEST(truetype_codes_are_made_as_they_come)
{
    struct setting s = setting_new();
    struct pdf_font *font = fonts_use(&s.fonts, &s.serif);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 40, STR("a"))->cid, 1);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 40, STR("b"))->cid, 2);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 7, STR("a"))->cid, 3);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 40, STR("a"))->cid, 1);
    ck_assert_uint_eq(font->variants.count, 1);
    ck_assert_ptr_eq(fonts_use(&s.fonts, &s.serif), font);
    setting_free(&s);
}
END_TEST

START_TEST(cff_codes_are_made_for_glyphs)
{
    struct setting s = setting_new();
    struct pdf_font *font = fonts_use(&s.fonts, &s.sans);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 40, STR("a"))->cid, 1);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 40, STR("a"))->variant, 0);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 40, STR("b"))->cid, 1);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 40, STR("b"))->variant, 1);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 7, STR("b"))->cid, 2);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 7, STR("b"))->variant, 0);
    ck_assert_uint_eq(font_encode(&s.fonts, font, 0, STR("c"))->cid, 0);
    ck_assert_uint_eq(font->last_cid, 2);
    ck_assert_uint_eq(font->variants.count, 2);
    struct buf name = {0};
    font_name_print(font, 1, &name);
    ck_assert_str_eq(name.at, "F0v1");
    buf_release(&name);
    setting_free(&s);
}
END_TEST

START_TEST(fonts_are_numbered_as_they_are_used)
{
    struct setting s = setting_new();
    (void)fonts_use(&s.fonts, &s.sans);
    (void)fonts_use(&s.fonts, &s.serif);
    ck_assert_uint_eq(fonts_use(&s.fonts, &s.sans)->number, 0);
    ck_assert_uint_eq(fonts_use(&s.fonts, &s.serif)->number, 1);
    ck_assert_uint_eq(s.fonts.count, 2);
    setting_free(&s);
}
END_TEST

/* Whatever its text, what no font has is shown by one glyph. */
START_TEST(each_text_has_its_own_code)
{
    enum {
        TEXTS = 300
    };
    struct setting s = setting_new();
    struct pdf_font *font = fonts_use(&s.fonts, _i == 0 ? &s.serif : &s.sans);
    for (int round = 0; round < 2; round++)
        for (uint32_t i = 0; i < TEXTS; i++) {
            struct str text = str_printf(s.arena, "%u", i);
            const struct code *code = font_encode(&s.fonts, font, 40, text);
            ck_assert(str_equal(code->text, text));
            ck_assert_uint_eq(code->glyph, 40);
            ck_assert_uint_eq(code->variant, font->face->is_cff ? i : 0);
        }
    ck_assert_uint_eq(font->codes.count, TEXTS);
    ck_assert_uint_eq(font->variants.count, font->face->is_cff ? TEXTS : 1);
    setting_free(&s);
}
END_TEST

START_TEST(unicode_maps_say_what_glyphs_show)
{
    const struct code codes[] = {
        {.cid = 1, .text = STR("ffi")},
        {.cid = 2, .text = STR("")},
        {.cid = 4, .text = STR("\xEE\x80\x80")}, /* U+E000: private use */
        {.cid = 5, .text = STR("\xF0\x90\x8D\x88")},
    };
    const struct code *list[4];
    for (size_t i = 0; i < 4; i++)
        list[i] = &codes[i];
    struct buf out = {0};
    unicode_map_print(list, 4, &out);
    struct str map = buf_view(&out);
    ck_assert(contains(map, "4 beginbfchar\n"
                            "<0001><006600660069>\n"
                            "<0002><>\n"
                            "<0004><FFFD>\n"
                            "<0005><D800DF48>\n"
                            "endbfchar\n"));
    buf_release(&out);
}
END_TEST

START_TEST(unicode_maps_have_small_blocks)
{
    enum {
        COUNT = 250
    };
    struct code codes[COUNT];
    const struct code *list[COUNT];
    for (uint16_t i = 0; i < COUNT; i++) {
        codes[i] = (struct code){.cid = (uint16_t)(i + 1), .text = STR("x")};
        list[i] = &codes[i];
    }
    struct buf out = {0};
    unicode_map_print(list, COUNT, &out);
    ck_assert_uint_eq(occurrences(buf_view(&out), "100 beginbfchar"), 2);
    ck_assert_uint_eq(occurrences(buf_view(&out), "\n50 beginbfchar"), 1);
    buf_release(&out);
}
END_TEST

TCase *
codes_case(void)
{
    TCase *tcase = tcase_create("codes");
    tcase_add_test(tcase, truetype_codes_are_made_as_they_come);
    tcase_add_test(tcase, cff_codes_are_made_for_glyphs);
    tcase_add_test(tcase, fonts_are_numbered_as_they_are_used);
    tcase_add_loop_test(tcase, each_text_has_its_own_code, 0, 2);
    tcase_add_test(tcase, unicode_maps_say_what_glyphs_show);
    tcase_add_test(tcase, unicode_maps_have_small_blocks);
    return tcase;
}
