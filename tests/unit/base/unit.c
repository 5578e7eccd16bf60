/* Tests of lengths and colours. */
#include "base/unit.h"
#include "base/cases.h"

START_TEST(lengths_of_every_unit)
{
    static const struct {
        const char *text;
        scaled length;
    } cases[] = {
        {"0", 0},          {"0pt", 0},          {"1pt", 1024},
        {"72pt", 73728},   {"1in", 73728},      {"25.4mm", 73728},
        {"2.54cm", 73728}, {"6pc", 73728},      {"96px", 73728},
        {"2em", 20480},    {"-1.5pt", -1536},   {".25pt", 256},
        {"210mm", 609562}, {"1.00009pt", 1024}, {"16000pt", 16384000},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        scaled length = 77;
        ck_assert_msg(
            scaled_parse(str_from(cases[i].text), 10 * SCALED_PT, &length),
            "%s", cases[i].text);
        ck_assert_msg(length == cases[i].length, "%s: %d", cases[i].text,
                      (int)length);
    }
}
END_TEST

START_TEST(what_is_no_length)
{
    static const char *const wrong[] = {
        "",
        "1",
        "pt",
        "1 pt",
        "1furlong",
        "1.2.3pt",
        "--1pt",
        "1e3pt",
        "+1pt",
        "16001pt",
        "99999999999999999999pt",
        "1PT",
        "-",
        ".pt",
        "1%",
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        scaled length;
        ck_assert_msg(!scaled_parse(str_from(wrong[i]), SCALED_PT, &length),
                      "%s", wrong[i]);
    }
}
END_TEST

START_TEST(ratio_rounds_halves_away_from_zero)
{
    ck_assert_int_eq(scaled_ratio(1, 1, 2), 1);
    ck_assert_int_eq(scaled_ratio(-1, 1, 2), -1);
    ck_assert_int_eq(scaled_ratio(5, 1, 4), 1);
    ck_assert_int_eq(scaled_ratio(7, 1, 4), 2);
    ck_assert_int_eq(scaled_ratio(SCALED_MOST, 1000000, 1000000), SCALED_MOST);
}
END_TEST

START_TEST(ratio_stops_at_the_largest_length)
{
    ck_assert_int_eq(scaled_ratio(SCALED_MOST, 1000000, 1), INT32_MAX);
    ck_assert_int_eq(scaled_ratio(-SCALED_MOST, 1000000, 1), -INT32_MAX);
}
END_TEST

START_TEST(lesser_and_larger)
{
    ck_assert_int_eq(scaled_lesser(-2, 1), -2);
    ck_assert_int_eq(scaled_larger(-2, 1), 1);
}
END_TEST

START_TEST(colours)
{
    colour value = 0;
    ck_assert(colour_parse(STR("#1aF"), &value) && value == 0x11AAFF);
    ck_assert(colour_parse(STR("#102030"), &value) && value == 0x102030);
    static const char *const wrong[] = {"",      "123",      "#12",
                                        "#1234", "#12345g",  "#1234567",
                                        "red",   "# 12 34 ", "#ggg"};
    for (size_t i = 0; i < COUNT(wrong); i++)
        ck_assert_msg(!colour_parse(str_from(wrong[i]), &value), "%s",
                      wrong[i]);
}
END_TEST

TCase *
unit_case(void)
{
    TCase *tcase = tcase_create("unit");
    tcase_add_test(tcase, lengths_of_every_unit);
    tcase_add_test(tcase, what_is_no_length);
    tcase_add_test(tcase, ratio_rounds_halves_away_from_zero);
    tcase_add_test(tcase, ratio_stops_at_the_largest_length);
    tcase_add_test(tcase, lesser_and_larger);
    tcase_add_test(tcase, colours);
    return tcase;
}
