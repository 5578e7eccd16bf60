/* Values: which texts are some, and what they come to. */
#include "base/arena.h"
#include "base/buf.h"
#include "style/cases.h"
#include "style/property.h"

static struct arena *arena;
static struct value_pool pool;

static void
setup(void)
{
    arena = arena_new();
    pool = value_pool_new(arena);
}

static void
teardown(void)
{
    arena_free(arena);
}

static const struct field *
field_of(const char *property)
{
    enum property_name name = property_lookup(str_from(property));
    ck_assert_int_lt(name, PROPERTY_COUNT);
    return &properties[name].field;
}

/* The value as it is printed, or "-" where the text is none. */
static const char *
read_as(const char *property, const char *text)
{
    const struct field *field = field_of(property);
    struct value value;
    if (!value_parse(&pool, field, str_from(text), &value))
        return "-";
    struct style style;
    style_set_initial(&pool, &style);
    struct value absolute = value_resolve(&value, SCALED_OF(20), SCALED_OF(10));
    value_store(field, &absolute, &style);
    struct buf out = {0};
    value_print(field, &style, &out);
    const char *printed = str_terminated(arena, buf_view(&out));
    buf_release(&out);
    return printed;
}

/* "-": refused. */
static const struct {
    const char *property, *text, *printed;
} values[] = {
    {"margin-top", "12pt", "12pt"},
    {"margin-top", " 12pt ", "12pt"},
    {"margin-top", "-1.5pt", "-1.5pt"},
    {"margin-top", "1in", "72pt"},
    {"margin-top", "10mm", "28.347pt"},
    {"margin-top", "0.5em", "10pt"},
    {"margin-top", "0.5rem", "5pt"},
    {"margin-top", "rem", "-"},
    {"margin-top", "1rrem", "-"},
    {"margin-top", "0", "0"},
    {"margin-top", "12", "-"},
    {"margin-top", "12 pt", "-"},
    {"margin-top", "12parsec", "-"},
    {"margin-top", "", "-"},
    {"margin-top", "pt", "-"},
    {"margin-top", "20000pt", "-"},
    {"padding-top", "-1pt", "-"},
    {"padding-top", "-0.1em", "-"},
    {"font-size", "0", "-"},
    {"font-size", "1pt", "1pt"},
    {"font-size", "0.99pt", "-"},
    {"font-weight", "700", "700"},
    {"font-weight", "1000", "1000"},
    {"font-weight", "1001", "-"},
    {"font-weight", "0", "-"},
    {"font-weight", "7.5", "-"},
    {"color", "#12355B", "#12355B"},
    {"color", "#abc", "#AABBCC"},
    {"color", "none", "-"},
    {"color", "red", "-"},
    {"background-color", "none", "none"},
    {"text-align", "justify", "justify"},
    {"text-align", "Justify", "-"},
    {"text-align", "left", "-"},
    {"font-style", "justify", "-"},
    {"break-after", "avoid", "avoid"},
    {"font-family", "Inter", "Inter"},
    {"font-family", "'Gentium Plus' , Inter", "Gentium Plus, Inter"},
    {"font-family", "\"A B\"", "A B"},
    {"font-family", "Inter,", "-"},
    {"font-family", ",Inter", "-"},
    {"font-family", "''", "-"},
    {"font-feature-settings", "normal", "normal"},
    {"font-feature-settings", "'tnum'", "\"tnum\" 1"},
    {"font-feature-settings", "\"smcp\" on, 'liga' off",
     "\"smcp\" 1, \"liga\" 0"},
    {"font-feature-settings", "'salt' 2", "\"salt\" 2"},
    {"font-feature-settings", "tnum", "-"},
    {"font-feature-settings", "'tnu'", "-"},
    {"font-feature-settings", "'tnum' yes", "-"},
    {"font-feature-settings", "'tnum',", "-"},
    {"font-feature-settings", "'tnum' 1 1", "-"},
};

START_TEST(reads_values)
{
    for (size_t i = 0; i < COUNT(values); i++)
        ck_assert_msg(str_equals(str_from(values[i].printed),
                                 read_as(values[i].property, values[i].text)),
                      "%s=\"%s\" gives %s, expected %s", values[i].property,
                      values[i].text,
                      read_as(values[i].property, values[i].text),
                      values[i].printed);
}
END_TEST

START_TEST(keeps_equal_lists_once)
{
    struct value a, b, c;
    const struct field *field = field_of("font-family");
    char text[] = "Inter, Noto";
    ck_assert(value_parse(&pool, field, STR("Inter, Noto"), &a));
    ck_assert(value_parse(&pool, field, str_from(text), &b));
    ck_assert_ptr_eq(a.as.families, b.as.families);
    ck_assert_uint_eq(a.as.families->count, 2);
    field = field_of("font-feature-settings");
    ck_assert(value_parse(&pool, field, STR("'tnum'"), &a));
    ck_assert(value_parse(&pool, field, STR("'tnum' 1"), &b));
    ck_assert(value_parse(&pool, field, STR("\"tnum\" on"), &c));
    ck_assert_ptr_eq(a.as.text.at, b.as.text.at);
    ck_assert_ptr_eq(a.as.text.at, c.as.text.at);
}
END_TEST

START_TEST(prints_what_it_reads)
{
    for (int i = 0; i < PROPERTY_COUNT; i++) {
        const char *once =
            read_as(properties[i].field.name, properties[i].initial);
        ck_assert_str_ne(once, "-");
        ck_assert_str_eq(read_as(properties[i].field.name, once), once);
    }
}
END_TEST

START_TEST(knows_papers)
{
    static const struct field field = {.type = VALUE_PAGE_SIZE,
                                       .least = 100 * SCALED_PT};
    struct value value;
    ck_assert(value_parse(&pool, &field, STR("Letter"), &value));
    ck_assert_int_eq(value.as.size.width, 612 * SCALED_PT);
    ck_assert_int_eq(value.as.size.height, 792 * SCALED_PT);
    ck_assert(value_parse(&pool, &field, STR("Letter landscape"), &value));
    ck_assert_int_eq(value.as.size.width, 792 * SCALED_PT);
    ck_assert(value_parse(&pool, &field, STR("200pt 300pt"), &value));
    ck_assert_int_eq(value.as.size.height, 300 * SCALED_PT);
    static const char *const wrong[] = {"",           "A44",
                                        "200pt",      "99pt 300pt",
                                        "A4 upright", "200pt 300pt 1pt",
                                        "a4",         "A4 landscape x"};
    for (size_t i = 0; i < COUNT(wrong); i++)
        ck_assert_msg(!value_parse(&pool, &field, str_from(wrong[i]), &value),
                      "%s", wrong[i]);
}
END_TEST

START_TEST(says_what_is_expected)
{
    assert_str(value_expected(arena, field_of("text-align")),
               "start, end, center or justify");
    assert_str(value_expected(arena, field_of("font-weight")),
               "a whole number from 1 to 1000");
    assert_str(value_expected(arena, field_of("font-size")),
               "a length such as 12pt, 4.5mm or 1.5em, not less than 1pt");
    assert_str(value_nearest(field_of("text-align"), STR("centre")), "center");
    assert_str(value_nearest(field_of("text-align"), STR("right")), "end");
    assert_str(value_nearest(field_of("font-size"), STR("12")), "");
    assert_str(property_nearest(arena, STR("colour")), "color");
    assert_str(property_nearest(arena, STR("padding-left")),
               "padding-inline-start");
    assert_str(property_nearest(arena, STR("wibble")), "");
}
END_TEST

TCase *
value_case(void)
{
    TCase *tcase = tcase_create("value");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, reads_values);
    tcase_add_test(tcase, keeps_equal_lists_once);
    tcase_add_test(tcase, prints_what_it_reads);
    tcase_add_test(tcase, knows_papers);
    tcase_add_test(tcase, says_what_is_expected);
    return tcase;
}
