/* Metrics of faces, and which glyphs look over a space. */
#include "font/cases.h"
#include "font/fixture.h"

#include "base/arena.h"

START_TEST(metrics_come_from_the_font)
{
    struct fixture it = fixture_open();
    const struct face *face =
        fixture_face(&it, "Gentium Plus", 400, FONT_STYLE_NORMAL);
    ck_assert_ptr_nonnull(face);
    ck_assert(str_equals(face->family, "Gentium Plus"));
    ck_assert(str_equals(face->name, "GentiumPlus"));
    ck_assert_int_eq(face->units_per_em, 2048);
    ck_assert(!face->is_cff && !face->is_italic && !face->is_fixed_pitch);
    ck_assert_int_gt(face->ascent, 1500);
    ck_assert_int_lt(face->descent, -300);
    ck_assert_int_gt(face->cap_height, face->x_height);
    ck_assert_int_gt(face->x_height, 800);
    ck_assert_int_lt(face->bounds[0], 0);
    ck_assert_int_gt(face->bounds[3], face->cap_height);
    ck_assert_int_eq(face->italic_angle, 0);
    face = fixture_face(&it, "Gentium Plus", 400, FONT_STYLE_ITALIC);
    ck_assert(face->is_italic);
    ck_assert_int_lt(face->italic_angle, -5000);
    face = fixture_face(&it, "Inter", 400, FONT_STYLE_NORMAL);
    ck_assert(face->is_cff);
    fixture_close(&it);
}
END_TEST

START_TEST(glyphs_have_advances)
{
    struct fixture it = fixture_open();
    const struct face *face =
        fixture_face(&it, "Inter", 400, FONT_STYLE_NORMAL);
    uint32_t glyph = face_glyph(face, 'W');
    ck_assert_uint_ne(glyph, 0);
    ck_assert_int_gt(face_advance(face, glyph),
                     face_advance(face, face_glyph(face, 'i')));
    ck_assert_uint_eq(face_glyph(face, 0x4E00), 0);
    ck_assert_uint_eq(face->space_glyph, face_glyph(face, ' '));
    fixture_close(&it);
}
END_TEST

/* Over spaces too, Inter turns an x between numbers into a sign of
 * multiplication (4.0) or fits brackets to capitals (4.1); Gentium has nothing
 * of the kind for letters. */
START_TEST(context_over_spaces_is_found)
{
    struct fixture it = fixture_open();
    const struct face *inter =
        fixture_face(&it, "Inter", 400, FONT_STYLE_NORMAL);
    hb_set_t *glyphs = face_space_context(inter, NULL, 0);
    ck_assert(hb_set_has(glyphs, face_glyph(inter, 'x')) ||
              hb_set_has(glyphs, face_glyph(inter, ')')));
    ck_assert(!hb_set_has(glyphs, face_glyph(inter, 'a')));
    hb_set_destroy(glyphs);
    const struct face *gentium =
        fixture_face(&it, "Gentium Plus", 400, FONT_STYLE_NORMAL);
    glyphs = face_space_context(gentium, NULL, 0);
    ck_assert(!hb_set_has(glyphs, face_glyph(gentium, 'x')));
    hb_set_destroy(glyphs);
    fixture_close(&it);
}
END_TEST

TCase *
face_case(void)
{
    TCase *it = tcase_create("face");
    tcase_add_test(it, metrics_come_from_the_font);
    tcase_add_test(it, glyphs_have_advances);
    tcase_add_test(it, context_over_spaces_is_found);
    return it;
}
