/* Copy-fitting: the limits of a sheet, and what its settings change. */
#include "style/cases.h"

#include <stdlib.h>
#include <string.h>

static void
expect(const struct sheet *sheet, uint32_t n, double size, double line)
{
    struct fit_setting setting = sheet_setting(sheet, n);
    const struct style *style = style_root(sheet_set(sheet, &setting))->style;
    ck_assert_int_le(abs(style->font_size - SCALED_OF(size)), 8);
    ck_assert_int_le(abs(style->line_height - SCALED_OF(line)), 16);
}

START_TEST(limits_are_lengths_or_shares)
{
    static const struct {
        const char *limits;
        double size[2], line[2]; /* loosest, tightest; the brief: 10 on 13.5 */
    } rows[] = {
        {"", {10, 10}, {13.5, 13.5}},
        {"font-size='8pt 11pt'", {11, 8}, {14.85, 10.8}},
        {"font-size='90% 105%'", {10.5, 9}, {14.175, 12.15}},
        {"font-size='.9em 10pt'", {10, 9}, {13.5, 12.15}},
        {"line-height='1.2em 1.4em'", {10, 10}, {14, 12}},
        {"line-height='80% 100%'", {10, 10}, {13.5, 10.8}},
        {"line-height='12pt 13pt'", {10, 10}, {13, 12}},
        {"font-size='8pt 10pt' line-height='1.2em 1.3em'", {10, 8}, {13, 9.6}},
        {"font-size='8pt 10pt' line-height='10pt 13pt'", {10, 8}, {13, 10}},
    };
    const char *row = rows[_i].limits;
    char body[200] = "<fit pages='1' ";
    strcat(body, row);
    if (strstr(row, "font-size") == NULL)
        strcat(body, " font-size='100% 100%'");
    if (strstr(row, "line-height") == NULL)
        strcat(body, " line-height='100% 100%'");
    strcat(body, "/>");
    struct reading r = read_fine("brief", body);
    expect(r.sheet, 0, rows[_i].size[0], rows[_i].line[0]);
    expect(r.sheet, SETTINGS - 1, rows[_i].size[1], rows[_i].line[1]);
    reading_free(&r);
}
END_TEST

START_TEST(each_setting_is_tighter_than_the_one_before)
{
    struct reading r =
        read_fine("brief", "<fit font-size='9pt 11pt' line-height='1.2em 1.4em'"
                           " spacing='50% 120%'/>");
    struct fit_setting before = sheet_setting(r.sheet, 0);
    for (uint32_t n = 1; n < SETTINGS; n++) {
        struct fit_setting setting = sheet_setting(r.sheet, n);
        ck_assert_int_lt(setting.font_size, before.font_size);
        ck_assert_int_lt(setting.leading, before.leading);
        ck_assert_int_lt(setting.spacing, before.spacing);
        before = setting;
    }
    reading_free(&r);
}
END_TEST

START_TEST(a_setting_changes_what_is_relative)
{
    struct reading r = read_fine(
        "brief",
        "<rule match='title' font-size='20pt' line-height='24pt' "
        "margin-top='10pt' margin-inline-start='10pt' padding-bottom='4pt'/>"
        "<rule match='topic' font-size='1.2rem' margin-top='1em'/>"
        "<rule match='topic-name' margin-bottom='inherit'/>");
    struct fit_setting half = {5 * SCALED_PT, SCALED_PT / 2, SCALED_PT / 4};
    const struct sheet *set = sheet_set(r.sheet, &half);
    const struct style *title = STYLE_AT(set, "title");
    ck_assert_int_eq(title->font_size, 20 * SCALED_PT);
    ck_assert_int_eq(title->line_height, 12 * SCALED_PT);
    ck_assert_int_eq(title->margin_top, SCALED_OF(2.5));
    ck_assert_int_eq(title->padding_bottom, SCALED_PT);
    ck_assert_int_eq(title->margin_start, 10 * SCALED_PT);
    const struct style *topic = STYLE_AT(set, "topic");
    ck_assert_int_eq(topic->font_size, 6 * SCALED_PT);
    ck_assert_int_eq(topic->margin_top, SCALED_OF(1.5));
    const struct style *root = style_root(set)->style;
    ck_assert_int_eq(topic->line_height, root->line_height);
    const struct style *name = STYLE_AT(set, "topic", "topic-name");
    ck_assert_int_eq(name->margin_bottom, topic->margin_bottom);
    ck_assert_int_eq(STYLE_AT(r.sheet, "topic")->font_size, 12 * SCALED_PT);
    reading_free(&r);
}
END_TEST

START_TEST(small_type_stays_readable)
{
    struct reading r =
        read_fine("brief", "<fit min-font-size='7pt'/>"
                           "<rule match='title' font-size='0.8rem'/>"
                           "<rule match='topic' font-size='0.5rem'/>"
                           "<rule match='question' font-size='5pt'/>");
    struct fit_setting smaller = {8 * SCALED_PT, SCALED_PT, SCALED_PT};
    const struct sheet *set = sheet_set(r.sheet, &smaller);
    ck_assert_int_eq(STYLE_AT(set, "title")->font_size, 7 * SCALED_PT);
    ck_assert_int_eq(STYLE_AT(set, "topic")->font_size, 5 * SCALED_PT);
    ck_assert_int_eq(STYLE_AT(set, "question")->font_size, 5 * SCALED_PT);
    smaller.font_size = 9 * SCALED_PT;
    set = sheet_set(r.sheet, &smaller);
    ck_assert_int_eq(STYLE_AT(set, "title")->font_size, 7373 /* 7.2 pt */);
    reading_free(&r);
}
END_TEST

START_TEST(its_own_setting_is_the_sheet_itself)
{
    struct reading r = read_fine("brief", "");
    struct fit_setting own = {10 * SCALED_PT, SCALED_PT, SCALED_PT};
    ck_assert_ptr_eq(sheet_set(r.sheet, &own), r.sheet);
    reading_free(&r);
}
END_TEST

/* So however many documents are set, the sheet does not grow. */
START_TEST(one_setting_gives_one_sheet)
{
    struct reading r = read_fine(
        "brief", "<fit font-size='9pt 11pt' line-height='1.2em 1.4em'/>");
    const struct sheet *sheets[SETTINGS];
    for (uint32_t n = 0; n < SETTINGS; n++) {
        struct fit_setting setting = sheet_setting(r.sheet, n);
        sheets[n] = sheet_set(r.sheet, &setting);
        ck_assert(n == 0 || sheets[n] != sheets[n - 1]);
    }
    for (uint32_t n = 0; n < SETTINGS; n++) {
        struct fit_setting setting = sheet_setting(r.sheet, n);
        ck_assert_ptr_eq(sheet_set(r.sheet, &setting), sheets[n]);
    }
    reading_free(&r);
}
END_TEST

START_TEST(limits_out_of_order_are_refused)
{
    static const char *const bad[] = {
        "<fit font-size='11pt 9pt'/>",    "<fit font-size='10.5pt 100%'/>",
        "<fit font-size='0pt 9pt'/>",     "<fit font-size='0.5pt 9pt'/>",
        "<fit line-height='1.4em 1em'/>", "<fit line-height='0.1em 1em'/>",
        "<fit spacing='110% 100%'/>",     "<fit spacing='-10% 100%'/>",
    };
    struct reading r = read_house("brief", bad[_i]);
    ck_assert_ptr_null(r.sheet);
    ck_assert(str_ends_with(messages(&r), "[style-limits]\n"));
    reading_free(&r);
}
END_TEST

START_TEST(what_is_no_limit_is_refused)
{
    static const char *const bad[] = {
        "pages='0'",
        "pages='two'",
        "last-lines='-1'",
        "font-size='9pt'",
        "font-size='9pt 10'",
        "font-size='9pt 10pt 11pt'",
        "font-size='1rem 2rem'",
        "spacing='0.6 1.2'",
        "spacing='6pt 12pt'",
        "line-height='%% %%'",
        "min-font-size='0'",
        "min-font-size='1em'",
    };
    char body[80] = "<fit ";
    strcat(strcat(body, bad[_i]), "/>");
    struct reading r = read_house("brief", body);
    ck_assert_ptr_null(r.sheet);
    ck_assert(str_ends_with(messages(&r), "[style-value]\n"));
    reading_free(&r);
}
END_TEST

TCase *
fit_case(void)
{
    TCase *tcase = tcase_create("fit");
    tcase_add_loop_test(tcase, limits_are_lengths_or_shares, 0, 9);
    tcase_add_test(tcase, each_setting_is_tighter_than_the_one_before);
    tcase_add_test(tcase, a_setting_changes_what_is_relative);
    tcase_add_test(tcase, small_type_stays_readable);
    tcase_add_test(tcase, its_own_setting_is_the_sheet_itself);
    tcase_add_test(tcase, one_setting_gives_one_sheet);
    tcase_add_loop_test(tcase, limits_out_of_order_are_refused, 0, 8);
    tcase_add_loop_test(tcase, what_is_no_limit_is_refused, 0, 12);
    return tcase;
}
