/* Tests of what is read from CFF font programs. */
#include "render/cases.h"

#include "render/cff.h"

#define FONTS "/usr/share/fonts/opentype/"

static hb_face_t *
face_of(const char *path)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    ck_assert_ptr_nonnull(blob);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return face;
}

START_TEST(cids_are_seen)
{
    hb_face_t *cids = face_of(FONTS "noto/NotoSerifCJK-Regular.ttc");
    hb_face_t *names = face_of(FONTS "inter/Inter-Regular.otf");
    ck_assert(cff_has_cids(cids));
    ck_assert(!cff_has_cids(names));
    hb_face_destroy(cids);
    hb_face_destroy(names);
}
END_TEST

/* Damaged programs have none, and are not read beyond their ends. */
START_TEST(damage_does_no_harm)
{
    static const unsigned char program[] = {
        1, 0, 4, 1, 0, 1, 1,  1,  2,  'N', 0,   1,
        1, 1, 9, 0, 0, 0, 12, 30, 29, 255, 255,
    };
    for (unsigned size = 0; size <= sizeof program; size++) {
        hb_face_t *face = hb_face_builder_create();
        hb_blob_t *blob = hb_blob_create((const char *)program, size,
                                         HB_MEMORY_MODE_DUPLICATE, NULL, NULL);
        hb_face_builder_add_table(face, HB_TAG('C', 'F', 'F', ' '), blob);
        ck_assert(!cff_has_cids(face));
        hb_blob_destroy(blob);
        hb_face_destroy(face);
    }
}
END_TEST

TCase *
cff_case(void)
{
    TCase *it = tcase_create("cff");
    tcase_add_test(it, cids_are_seen);
    tcase_add_test(it, damage_does_no_harm);
    return it;
}
