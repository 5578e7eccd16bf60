/* Tests of CFF font programs whose glyphs change places. */
#include "render/cases.h"

#include "base/arena.h"
#include "render/cff.h"

#include <hb-ot.h>
#include <hb-subset.h>

#define FONTS "/usr/share/fonts/opentype/"

/* The first with names of glyphs, the second with CIDs. */
static const char *const files[] = {FONTS "inter/Inter-Regular.otf",
                                    FONTS "noto/NotoSerifCJK-Regular.ttc"};

enum {
    COUNT = 6, /* glyphs, .notdef among them */
    FIRST = 4, /* of which these are put first */
};

static const hb_codepoint_t subset_glyphs[COUNT] = {0, 34, 45, 66, 90, 1200};
static const uint16_t first[FIRST] = {0, 4, 1, 5};
static const uint16_t order[COUNT] = {0, 4, 1, 5, 2, 3};

static hb_blob_t *
cff_table(hb_face_t *face)
{
    return hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
}

static hb_face_t *
subset_of(const char *path)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    ck_assert_ptr_nonnull(blob);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    for (size_t i = 0; i < COUNT; i++)
        hb_set_add(hb_subset_input_glyph_set(input), subset_glyphs[i]);
    hb_face_t *subset = hb_subset_or_fail(face, input);
    ck_assert_ptr_nonnull(subset);
    hb_subset_input_destroy(input);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return subset;
}

/* The face with another program. */
static hb_font_t *
font_with(hb_face_t *face, hb_blob_t *program)
{
    hb_face_t *other = hb_face_builder_create();
    hb_blob_t *head = hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd'));
    hb_blob_t *maxp = hb_face_reference_table(face, HB_TAG('m', 'a', 'x', 'p'));
    hb_face_builder_add_table(other, HB_TAG('h', 'e', 'a', 'd'), head);
    hb_face_builder_add_table(other, HB_TAG('m', 'a', 'x', 'p'), maxp);
    hb_face_builder_add_table(other, HB_TAG('C', 'F', 'F', ' '), program);
    hb_blob_t *file = hb_face_reference_blob(other);
    hb_face_t *read = hb_face_create(file, 0);
    hb_font_t *font = hb_font_create(read);
    hb_face_destroy(read);
    hb_blob_destroy(file);
    hb_blob_destroy(head);
    hb_blob_destroy(maxp);
    hb_face_destroy(other);
    return font;
}

static void
check_glyph(hb_font_t *before, hb_codepoint_t old, hb_font_t *after,
            hb_codepoint_t new)
{
    hb_glyph_extents_t a, b;
    char old_name[64] = "", new_name[64] = "";
    ck_assert(hb_font_get_glyph_extents(before, old, &a));
    ck_assert(hb_font_get_glyph_extents(after, new, &b));
    ck_assert_mem_eq(&a, &b, sizeof a);
    hb_font_get_glyph_name(before, old, old_name, sizeof old_name);
    hb_font_get_glyph_name(after, new, new_name, sizeof new_name);
    ck_assert_str_eq(old_name, new_name);
}

static void
check_order(hb_face_t *face, hb_blob_t *table, struct arena *arena)
{
    hb_blob_t *program = cff_reorder(table, first, FIRST, arena);
    ck_assert_ptr_nonnull(program);
    hb_font_t *before = font_with(face, table);
    hb_font_t *after = font_with(face, program);
    for (size_t i = 0; i < COUNT; i++)
        check_glyph(before, order[i], after, (hb_codepoint_t)i);
    hb_font_destroy(before);
    hb_font_destroy(after);
    hb_blob_destroy(program);
}

START_TEST(glyphs_change_places)
{
    struct arena *arena = arena_new();
    hb_face_t *face = subset_of(files[_i]);
    hb_blob_t *table = cff_table(face);
    check_order(face, table, arena);
    hb_blob_destroy(table);
    hb_face_destroy(face);
    arena_free(arena);
}
END_TEST

/* The charset, and behind it a format and the Private DICT of each glyph. */
START_TEST(cids_are_places)
{
    static const char charset[] = {0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 0};
    struct arena *arena = arena_new();
    hb_face_t *face = subset_of(files[1]);
    hb_blob_t *table = cff_table(face);
    hb_blob_t *program = cff_reorder(table, first, FIRST, arena);
    unsigned before, after;
    hb_blob_get_data(table, &before);
    const char *bytes = hb_blob_get_data(program, &after);
    ck_assert_uint_eq(after, before + sizeof charset + 1 + COUNT);
    ck_assert_mem_eq(bytes + before, charset, sizeof charset);
    hb_blob_destroy(program);
    hb_blob_destroy(table);
    hb_face_destroy(face);
    arena_free(arena);
}
END_TEST

START_TEST(damage_is_seen)
{
    struct arena *arena = arena_new();
    hb_face_t *face = subset_of(files[_i]);
    hb_blob_t *table = cff_table(face);
    unsigned size;
    const char *bytes = hb_blob_get_data(table, &size);
    for (unsigned cut = 0; cut < size; cut++) {
        hb_blob_t *part =
            hb_blob_create(bytes, cut, HB_MEMORY_MODE_DUPLICATE, NULL, NULL);
        hb_blob_t *program = cff_reorder(part, first, FIRST, arena);
        ck_assert(program == NULL || cut > size / 2);
        hb_blob_destroy(program);
        hb_blob_destroy(part);
    }
    ck_assert_ptr_null(cff_reorder(table, (const uint16_t[]){COUNT}, 1, arena));
    hb_blob_destroy(table);
    hb_face_destroy(face);
    arena_free(arena);
}
END_TEST

/* A program whose names are the first of the predefined charset; glyphs are
 * lines that differ. */
static const unsigned char predefined[] = {
    1,   0,     4,   1,             /* header */
    0,   1,     1,   1,   2,   'A', /* its name */
    0,   1,     1,   1,   14,       /* Top DICT: CharStrings, Private */
    29,  0,     0,   0,   32,  17,  139, 29,  0,   0,   0,   84,  18,
    0,   0,     0,   0, /* no strings, no subroutines */
    0,   COUNT, 1,   1,   8,   15,  22,  29,  36,  43,  139, 139, 21,
    150, 150,   5,   14,  139, 139, 21,  151, 151, 5,   14,  139, 139,
    21,  152,   152, 5,   14,  139, 139, 21,  153, 153, 5,   14,  139,
    139, 21,    154, 154, 5,   14,  139, 139, 21,  155, 155, 5,   14,
};

START_TEST(predefined_names_go_with_their_glyphs)
{
    struct arena *arena = arena_new();
    hb_face_t *face = subset_of(files[0]);
    hb_blob_t *table =
        hb_blob_create((const char *)predefined, sizeof predefined,
                       HB_MEMORY_MODE_READONLY, NULL, NULL);
    check_order(face, table, arena);
    hb_blob_destroy(table);
    hb_face_destroy(face);
    arena_free(arena);
}
END_TEST

TCase *
cff_case(void)
{
    TCase *it = tcase_create("cff");
    tcase_add_loop_test(it, glyphs_change_places, 0, 2);
    tcase_add_test(it, predefined_names_go_with_their_glyphs);
    tcase_add_test(it, cids_are_places);
    tcase_add_loop_test(it, damage_is_seen, 0, 2);
    return it;
}
