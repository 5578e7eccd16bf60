/* Tests of PDF syntax. */
#include "render/cases.h"

#include "render/syntax.h"

static struct buf out;

static void
expect(const char *text)
{
    buf_char(&out, '\0');
    ck_assert_str_eq(out.at, text);
    buf_release(&out);
}

START_TEST(numbers_have_no_digit_too_many)
{
    static const struct {
        int64_t milli;
        const char *text;
    } cases[] = {{0, "0"},        {1000, "1"},
                 {-1000, "-1"},   {500, ".5"},
                 {-500, "-.5"},   {12340, "12.34"},
                 {1, ".001"},     {-10, "-.01"},
                 {100, ".1"},     {1001, "1.001"},
                 {10000, "10"},   {841890, "841.89"},
                 {-999, "-.999"}, {123456789, "123456.789"}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        pdf_number(&out, cases[i].milli);
        expect(cases[i].text);
    }
}
END_TEST

START_TEST(lengths_round_to_nearest)
{
    ck_assert_int_eq(milli_of(0), 0);
    ck_assert_int_eq(milli_of(SCALED_PT), 1000);
    ck_assert_int_eq(milli_of(1), 1);
    ck_assert_int_eq(milli_of(-1), -1);
    ck_assert_int_eq(milli_of(512), 500);
    ck_assert_int_eq(milli_of(INT32_MIN), -2097152000);
}
END_TEST

START_TEST(names_are_escaped)
{
    pdf_name(&out, STR("text/xml"));
    expect("/text#2Fxml");
    pdf_name(&out, STR("A B#\xC3\xA9("));
    expect("/A#20B#23#C3#A9#28");
}
END_TEST

START_TEST(strings_are_escaped)
{
    pdf_string(&out, STR("a(b)\\c\rd\ne"));
    expect("(a\\(b\\)\\\\c\\rd\ne)");
}
END_TEST

START_TEST(text_beyond_ascii_is_utf16)
{
    pdf_text(&out, STR("plain (text)"));
    expect("(plain \\(text\\))");
    pdf_text(&out, STR("\xC3\xA9\xF0\x9F\x98\x80"));
    expect("<FEFF00E9D83DDE00>");
    pdf_text(&out,
             STR("a\tb")); /* a tab has another meaning in PDFDocEncoding */
    expect("<FEFF006100090062>");
}
END_TEST

START_TEST(dates_are_in_utc)
{
    pdf_date(&out, 0);
    expect("(D:19700101000000Z)");
    pdf_date(&out, 1743763845);
    expect("(D:20250404105045Z)");
    pdf_date(&out, -1);
    expect("(D:19691231235959Z)");
}
END_TEST

TCase *
syntax_case(void)
{
    TCase *tcase = tcase_create("syntax");
    tcase_add_test(tcase, numbers_have_no_digit_too_many);
    tcase_add_test(tcase, lengths_round_to_nearest);
    tcase_add_test(tcase, names_are_escaped);
    tcase_add_test(tcase, strings_are_escaped);
    tcase_add_test(tcase, text_beyond_ascii_is_utf16);
    tcase_add_test(tcase, dates_are_in_utc);
    return tcase;
}
