/* Values in CSS, and names that cannot leave their string. */
#include "deliver/css.h"

#include "deliver/cases.h"

static void
assert_written(struct buf *found, const char *expected)
{
    buf_char(found, '\0');
    ck_assert_str_eq(found->at, expected);
    buf_release(found);
}

START_TEST(test_ratios)
{
    static const struct {
        int64_t value, whole;
        const char *text;
    } ratios[] = {
        {1, 1, "1"},     {1, 2, "0.5"},         {1, 3, "0.333"},
        {2, 3, "0.667"}, {1, 100, "0.01"},      {-3, 2, "-1.5"},
        {1, 5000, "0"},  {0, 7, "0"},           {-1, 50000, "0"},
        {10, 4, "2.5"},  {1005, 1000, "1.005"},
    };
    for (size_t i = 0; i < COUNT(ratios); i++) {
        struct buf out = {0};
        css_ratio(&out, ratios[i].value, ratios[i].whole);
        assert_written(&out, ratios[i].text);
    }
}
END_TEST

START_TEST(test_strings_cannot_be_left)
{
    struct buf out = {0};
    css_string(&out, STR("A-1 \"};</style>\\\n\xC3\xA9"), '"');
    assert_written(&out, "\"A-1 \\22 \\7d \\3b \\3c \\2f style\\3e \\5c \\a "
                         "\xC3\xA9\"");
}
END_TEST

START_TEST(test_families_end_with_what_systems_have)
{
    static const struct str serif[] = {{"Gentium Plus", 12}};
    static const struct str sans[] = {{"Inter", 5}};
    struct buf out = {0};
    css_families(&out, &(struct family_list){serif, 1}, '\'');
    assert_written(&out, "'Gentium Plus','Charter','Iowan Old Style',"
                         "'Palatino Linotype','Georgia',serif");
    css_families(&out, &(struct family_list){sans, 1}, '\'');
    assert_written(&out, "'Inter','Segoe UI','Roboto','Helvetica Neue',"
                         "'Arial',system-ui,sans-serif");
}
END_TEST

TCase *
css_case(void)
{
    TCase *test_case = tcase_create("css");
    tcase_add_test(test_case, test_ratios);
    tcase_add_test(test_case, test_strings_cannot_be_left);
    tcase_add_test(test_case, test_families_end_with_what_systems_have);
    return test_case;
}
