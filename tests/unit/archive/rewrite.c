/* Tests of writing anew. */
#include "archive/archive.h"

#include "archive/cases.h"
#include "archive/fixture.h"
#include "base/arena.h"
#include "base/diag.h"

START_TEST(linearized_files_are_the_same_each_time)
{
    struct fixture fixture = fixture_new();
    struct str pdf = fixture_pdf(&fixture), files[2];
    struct archive_settings settings = {.is_linearized = true};
    for (int i = 0; i < 2; i++)
        ck_assert(archive_rewrite(fixture.arena, pdf, &settings, fixture.diag,
                                  &files[i]));
    ck_assert(str_equal(files[0], files[1]));
    struct archive archive;
    ck_assert(archive_open(fixture.arena, STR("b.pdf"), files[0], &archive,
                           fixture.diag));
    ck_assert(archive.is_linearized);
    ck_assert(str_equals(archive.files.at[0].bytes, "<a/>"));
    fixture_free(&fixture);
}
END_TEST

START_TEST(encrypted_files_are_closed)
{
    struct fixture fixture = fixture_new();
    struct archive_settings settings = {.user_password = "öffne",
                                        .owner_password = "dich"};
    struct str out;
    ck_assert(archive_rewrite(fixture.arena, fixture_pdf(&fixture), &settings,
                              fixture.diag, &out));
    struct archive archive;
    ck_assert(!archive_open(fixture.arena, STR("b.pdf"), out, &archive,
                            fixture.diag));
    ck_assert(str_equal(
        fixture_messages(&fixture),
        STR("readout: error: 'b.pdf' is encrypted; take the brief that it was "
            "made from [brief-encrypted]\n")));
    fixture_free(&fixture);
}
END_TEST

START_TEST(what_is_damaged_is_not_mended)
{
    struct fixture fixture = fixture_new();
    struct archive_settings settings = {.is_linearized = true};
    struct str pdf = fixture_pdf(&fixture), out;
    ck_assert(!archive_rewrite(fixture.arena, str_slice(pdf, 0, 300), &settings,
                               fixture.diag, &out));
    ck_assert_int_eq(diag_status(fixture.diag, false, false), STATUS_SYSTEM);
    ck_assert(str_ends_with(fixture_messages(&fixture), " [rewrite-failed]\n"));
    fixture_free(&fixture);
}
END_TEST

TCase *
rewrite_case(void)
{
    TCase *tcase = tcase_create("rewrite");
    tcase_add_test(tcase, linearized_files_are_the_same_each_time);
    tcase_add_test(tcase, encrypted_files_are_closed);
    tcase_add_test(tcase, what_is_damaged_is_not_mended);
    return tcase;
}
