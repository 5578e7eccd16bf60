/* Tests of the outer shape of PDFs. */
#include "archive/shape.h"

#include "archive/cases.h"
#include "archive/fixture.h"
#include "base/arena.h"

#include <string.h>

static enum shape_fault
fault_of(struct fixture *fixture, struct str pdf)
{
    struct shape shape;
    return shape_read(fixture->arena, pdf, &shape);
}

START_TEST(objects_and_tables_are_found)
{
    struct fixture fixture = fixture_new();
    struct shape shape;
    struct str pdf = fixture_pdf(&fixture);
    ck_assert_int_eq(shape_read(fixture.arena, pdf, &shape), SHAPE_FINE);
    ck_assert_uint_eq(shape.sections.count, 1);
    struct str end = str_slice(pdf, shape.sections.at[0].to, pdf.size);
    ck_assert(str_starts_with(end, "\nstartxref"));
    ck_assert_uint_eq(shape.objects.count, 7);
    ck_assert_uint_eq(shape.objects.at[1].number, 2);
    ck_assert(str_starts_with(
        str_slice(pdf, shape.objects.at[1].offset, pdf.size), "2 0 obj"));
    fixture_free(&fixture);
}
END_TEST

START_TEST(other_shapes_are_refused)
{
    static const char *const trailers[] = {
        "/Prev 0000000000000000000000009", /* no such place */
        "/Prev 9",                         /* no table */
        "/Prev 5/Prev 6",                  /* twice */
        "/Prev -1",
        "/XRefStm 9",
        "/Pr#65v 9",
        "/X(>>)",
        "/X%\n",
        "/X<<",
    };
    struct fixture fixture = fixture_new();
    for (size_t i = 0; i < COUNT(trailers); i++) {
        fixture.trailer = trailers[i];
        ck_assert_msg(fault_of(&fixture, fixture_pdf(&fixture)) ==
                          SHAPE_FOREIGN,
                      "%s", trailers[i]);
    }
    ck_assert_int_eq(fault_of(&fixture, STR("")), SHAPE_NO_PDF);
    ck_assert_int_eq(fault_of(&fixture, STR("<a/>")), SHAPE_NO_PDF);
    ck_assert_int_eq(fault_of(&fixture, STR("%PDF-1.7\nstartxref\n0\n%%EOF\n")),
                     SHAPE_FOREIGN);
    ck_assert_int_eq(
        fault_of(&fixture, STR("%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n")),
        SHAPE_FOREIGN);
    fixture_free(&fixture);
}
END_TEST

START_TEST(tables_do_not_lead_in_circles)
{
    struct fixture fixture = fixture_new();
    struct shape shape;
    ck_assert_int_eq(shape_read(fixture.arena, fixture_pdf(&fixture), &shape),
                     SHAPE_FINE);
    fixture.trailer =
        str_terminated(fixture.arena, str_printf(fixture.arena, "/Prev %zu",
                                                 shape.sections.at[0].from));
    ck_assert_int_eq(fault_of(&fixture, fixture_pdf(&fixture)), SHAPE_FOREIGN);
    fixture_free(&fixture);
}
END_TEST

START_TEST(cut_files_are_told)
{
    struct fixture fixture = fixture_new();
    struct str pdf = fixture_pdf(&fixture);
    size_t least = sizeof "%PDF-" - 1;
    for (size_t size = 0; size < pdf.size - 1; size++)
        ck_assert_int_eq(fault_of(&fixture, str_slice(pdf, 0, size)),
                         size < least ? SHAPE_NO_PDF : SHAPE_CUT);
    fixture_free(&fixture);
}
END_TEST

/* Tables that are wrong at some byte are refused or read, never read beyond. */
START_TEST(changed_tables_do_no_harm)
{
    struct fixture fixture = fixture_new();
    struct str pdf = fixture_pdf(&fixture);
    char *copy = arena_copy(fixture.arena, pdf.at, pdf.size);
    for (size_t i = 0; i < pdf.size; i++)
        for (const char *c = "09 <>(/nf"; *c != '\0'; c++) {
            char before = copy[i];
            copy[i] = *c;
            (void)fault_of(&fixture, (struct str){copy, pdf.size});
            copy[i] = before;
        }
    ck_assert(memcmp(copy, pdf.at, pdf.size) == 0);
    fixture_free(&fixture);
}
END_TEST

TCase *
shape_case(void)
{
    TCase *tcase = tcase_create("shape");
    tcase_add_test(tcase, objects_and_tables_are_found);
    tcase_add_test(tcase, other_shapes_are_refused);
    tcase_add_test(tcase, tables_do_not_lead_in_circles);
    tcase_add_test(tcase, cut_files_are_told);
    tcase_add_test(tcase, changed_tables_do_no_harm);
    return tcase;
}
