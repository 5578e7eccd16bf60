/* Blocks side by side outside of a table, and the QR code that stands so. */
#include "cases.h"
#include "fixture_case.h"

#include "base/arena.h"

#define LEFT  SCALED_OF(50)
#define RIGHT SCALED_OF(250)

/* An L of three modules and one apart, of four by four. */
static const bool modules[] = {
    true, false, false, false, /**/
    true, true,  false, false, /**/
    true, true,  false, true,  /**/
    true, true,  false, false, /**/
};

/* Text, and 40 points of code 10 behind it. */
static void
row_add_code(void)
{
    struct element *row =
        element_add(&fixture, band_new(&fixture, 1), ELEMENT_ROW, ROLE_NONE,
                    start_style(&fixture));
    struct style *text = start_style(&fixture);
    text->margin_end = SCALED_OF(10);
    (void)paragraph_add(
        &fixture, element_add(&fixture, row, ELEMENT_CELL, ROLE_NONE, text),
        start_style(&fixture), words(&fixture, 20));
    struct style *narrow = start_style(&fixture);
    narrow->width = SCALED_OF(40);
    struct code_figure *code = ARENA_NEW(fixture.arena, struct code_figure);
    *code = (struct code_figure){modules, 4, narrow};
    struct figure *figure = ARENA_NEW(fixture.arena, struct figure);
    *figure = (struct figure){FIGURE_CODE, {.code = code}};
    struct element *element = element_add(
        &fixture, element_add(&fixture, row, ELEMENT_CELL, ROLE_P, narrow),
        ELEMENT_FIGURE, ROLE_FIGURE, start_style(&fixture));
    element->figure = figure;
    element->link = STR("https://example.org");
    element->description = STR("Code");
}

START_TEST(text_makes_room_for_what_stands_beside)
{
    row_add_code();
    fixture_run(&fixture);
    const struct page_item *code = &seen_nth(&fixture, PAGE_PATH, 0)->item;
    for (size_t i = 0; i < fixture.seen.count; i++)
        if (fixture.seen.at[i].item.kind == PAGE_GLYPHS)
            ck_assert_int_le(item_end(&fixture.seen.at[i]),
                             RIGHT - SCALED_OF(50));
    /* Four modules of eight: the others are blank, at the start and below. */
    ck_assert_int_eq(code->x, RIGHT - SCALED_OF(20));
    ck_assert_int_eq(code->y, SCALED_OF(50));
    ck_assert_int_eq(code->width, SCALED_OF(20));
}
END_TEST

START_TEST(code_is_one_path_of_few_rectangles)
{
    row_add_code();
    fixture_run(&fixture);
    ck_assert_uint_eq(seen_count(&fixture, PAGE_PATH), 1);
    const struct page_item *code = &seen_nth(&fixture, PAGE_PATH, 0)->item;
    ck_assert_int_eq(code->pen.width, 0);
    ck_assert_uint_eq(code->step_count, 3 * 5);
    scaled covered = 0;
    scaled module = SCALED_OF(5);
    for (size_t i = 0; i < code->step_count; i += 5)
        covered += (code->steps[i + 1].x - code->steps[i].x) / module *
                   ((code->steps[i + 2].y - code->steps[i + 1].y) / module);
    ck_assert_int_eq(covered, 8);
}
END_TEST

START_TEST(figure_that_leads_somewhere_stands_in_a_link)
{
    row_add_code();
    fixture_run(&fixture);
    const struct page_item *code = &seen_nth(&fixture, PAGE_PATH, 0)->item;
    const struct page_item *link = &seen_nth(&fixture, PAGE_LINK, 0)->item;
    ck_assert_int_eq(code->tag->role, ROLE_FIGURE);
    ck_assert_ptr_eq(code->tag->parent, link->tag);
    ck_assert_int_eq(link->tag->role, ROLE_LINK);
    ck_assert(str_equals(link->text, "https://example.org"));
    ck_assert(str_equals(link->tag->description, "Code"));
    ck_assert_int_eq(link->tag->parent->role, ROLE_P);
}
END_TEST

/* The row is mirrored, and the code is not. */
START_TEST(code_reads_the_same_from_the_right)
{
    fixture.styled.is_right_to_left = true;
    row_add_code();
    fixture_run(&fixture);
    const struct page_item *code = &seen_nth(&fixture, PAGE_PATH, 0)->item;
    ck_assert_int_eq(code->x, LEFT);
    scaled top_left = SCALED_MOST;
    for (size_t i = 0; i < 4; i++)
        if (code->steps[i].x < top_left)
            top_left = code->steps[i].x;
    ck_assert_int_eq(top_left, 0);
}
END_TEST

TCase *
row_case(void)
{
    TCase *tcase = fixture_case("row");
    tcase_add_test(tcase, text_makes_room_for_what_stands_beside);
    tcase_add_test(tcase, code_is_one_path_of_few_rectangles);
    tcase_add_test(tcase, figure_that_leads_somewhere_stands_in_a_link);
    tcase_add_test(tcase, code_reads_the_same_from_the_right);
    return tcase;
}
