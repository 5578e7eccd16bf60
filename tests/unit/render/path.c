/* Tests of paths. */
#include "render/cases.h"

#include "render/fixture.h"

static const struct path_step triangle[] = {
    {PATH_MOVE, 0, 0},
    {PATH_LINE, 10 * SCALED_PT, 0},
    {PATH_LINE, 10 * SCALED_PT, 5 * SCALED_PT},
    {PATH_CLOSE, 0, 0},
};
static const struct path_step arc[] = {
    {PATH_MOVE, 0, 0},
    {PATH_CURVE, SCALED_PT, 0},
    {PATH_CURVE, 2 * SCALED_PT, SCALED_PT},
    {PATH_CURVE, 2 * SCALED_PT, 2 * SCALED_PT},
};

static struct page_item *
put_path(struct fixture *fixture, const struct tag *tag,
         const struct path_step *steps)
{
    struct page_item *item = put(fixture, PAGE_PATH, tag, 100, 100, 10, 5);
    item->steps = steps;
    item->step_count = 4;
    item->color = 0xFF0000;
    return item;
}

/* The page is 842 pt high; y goes up in PDF. */
START_TEST(paths_are_filled_or_drawn_as_lines)
{
    struct fixture *fixture = fixture_new();
    put_path(fixture, NULL, triangle);
    put_path(fixture, NULL, arc)->pen =
        (struct path_pen){SCALED_PT / 2, 3 * SCALED_PT, 2 * SCALED_PT};
    put_path(fixture, NULL, arc)->pen =
        (struct path_pen){SCALED_PT, 0, 2 * SCALED_PT};
    end_page(fixture);
    struct str text = unpacked(fixture, finish(fixture, "path"));
    ck_assert(contains(text, "1 0 0 rg\n100 742 m\n110 742 l\n110 737 l\n"
                             "h\nf\n"));
    ck_assert(contains(text, "q\n1 0 0 RG\n.5 w\n[3 2]0 d\n100 742 m\n"
                             "101 742 102 741 102 740 c\nS\nQ\n"));
    ck_assert(contains(text, "q\n1 0 0 RG\n1 w\n1 J\n[0 2]0 d\n"));
    fixture_free(fixture);
}
END_TEST

START_TEST(a_figure_of_paths_and_text_is_one_piece_of_content)
{
    struct fixture *fixture = fixture_new();
    struct tag *figure = tag_add(fixture, ROLE_FIGURE, &fixture->document);
    figure->description = STR("A triangle");
    put_path(fixture, figure, triangle);
    put_text(fixture, figure, &fixture->sans, 8, 120, 110, "a");
    put_path(fixture, figure, triangle)->pen.width = SCALED_PT;
    end_page(fixture);
    struct str file = finish(fixture, "figure");
    ck_assert(contains(file, "/S/Figure"));
    ck_assert(contains(file, "/BBox["));
    struct str text = unpacked(fixture, file);
    ck_assert_uint_eq(occurrences(text, "/Figure<</MCID"), 1);
    ck_assert_uint_eq(occurrences(text, "BDC"), 1);
    fixture_free(fixture);
}
END_TEST

TCase *
path_case(void)
{
    TCase *tcase = tcase_create("path");
    tcase_add_test(tcase, paths_are_filled_or_drawn_as_lines);
    tcase_add_test(tcase, a_figure_of_paths_and_text_is_one_piece_of_content);
    return tcase;
}
