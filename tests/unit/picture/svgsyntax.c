/* Tests of numbers and paths in SVG. */
#include "picture/cases.h"

#include "picture/svgsyntax.h"

static void
expect(struct buf *out, const char *text)
{
    ck_assert_str_eq(out->at, text);
    buf_release(out);
    *out = (struct buf){0};
}

START_TEST(numbers_have_no_more_digits_than_they_need)
{
    static const struct {
        int64_t value;
        const char *text;
    } cases[] = {{0, "0"},      {1000, "1"},    {-1500, "-1.5"},
                 {42, "0.042"}, {-7, "-0.007"}, {123456, "123.456"}};
    struct buf out = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        svg_number(&out, cases[i].value, 3);
        expect(&out, cases[i].text);
    }
}
END_TEST

START_TEST(steps_are_relative_and_do_not_drift)
{
    /* A third each: 0.33, 0.67, 1. */
    static const struct path_step steps[] = {
        {PATH_MOVE, SCALED_PT, SCALED_PT},
        {PATH_LINE, 1365, SCALED_PT},
        {PATH_LINE, 1707, SCALED_PT},
        {PATH_LINE, 2048, SCALED_PT},
        {PATH_CLOSE, 0, 0},
        {PATH_MOVE, 2048, 0},
        {PATH_CURVE, 2048, 1024},
        {PATH_CURVE, 1024, 1024},
        {PATH_CURVE, 0, 0},
    };
    struct buf out = {0};
    buf_char(&out, '"');
    svg_path(&out, steps, COUNT(steps), 1);
    expect(&out, "\"m1 1l0.3 0l0.4 0l0.3 0zm1-1c0 1-1 1-2 0");
}
END_TEST

TCase *
svgsyntax_case(void)
{
    TCase *tcase = tcase_create("svgsyntax");
    tcase_add_test(tcase, numbers_have_no_more_digits_than_they_need);
    tcase_add_test(tcase, steps_are_relative_and_do_not_drift);
    return tcase;
}
