/* Tests of UTF-8: every code point, and the ill-formed sequences of the Unicode
 * Standard's section 3.9. */
#include "base/utf8.h"
#include "base/cases.h"

START_TEST(every_code_point_comes_back)
{
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        char bytes[UTF8_MOST];
        struct str s = {bytes, utf8_encode(c, bytes)};
        size_t at = 0;
        if (utf8_next(s, &at) != c || at != s.size ||
            utf8_valid_size(s) != s.size || utf8_count(s) != 1)
            ck_abort_msg("U+%04X", (unsigned)c);
    }
}
END_TEST

START_TEST(ill_formed_bytes_are_found)
{
    static const struct {
        const char *bytes;
        size_t size, valid;
    } cases[] = {
        {"ab\x80", 3, 2},
        {"\xC0\x80", 2, 0},
        {"\xC1\xBF", 2, 0},
        {"é\xE0\x9F\xBF", 5, 2},
        {"\xED\xA0\x80", 3, 0},
        {"\xF0\x8F\xBF\xBF", 4, 0},
        {"\xF4\x90\x80\x80", 4, 0},
        {"\xF5\x80\x80\x80", 4, 0},
        {"x\xE2\x82", 3, 1},
        {"x\xE2\x82y", 4, 1},
        {"\xFF", 1, 0},
        {"abcdefghijkl\xFE", 13, 12},
        {"abcdefgh€\xFE", 12, 11},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct str s = {cases[i].bytes, cases[i].size};
        ck_assert_msg(utf8_valid_size(s) == cases[i].valid, "case %zu", i);
        size_t at = cases[i].valid;
        ck_assert_uint_eq(utf8_next(s, &at), UTF8_REPLACEMENT);
        ck_assert_uint_eq(at, cases[i].valid + 1);
    }
}
END_TEST

START_TEST(counts_characters)
{
    ck_assert_uint_eq(utf8_count(STR("")), 0);
    ck_assert_uint_eq(utf8_count(STR("naïve €𝄞")), 8);
    ck_assert_uint_eq(utf8_valid_size(STR("naïve €𝄞")), 14);
}
END_TEST

TCase *
utf8_case(void)
{
    TCase *tcase = tcase_create("utf8");
    tcase_add_test(tcase, every_code_point_comes_back);
    tcase_add_test(tcase, ill_formed_bytes_are_found);
    tcase_add_test(tcase, counts_characters);
    return tcase;
}
