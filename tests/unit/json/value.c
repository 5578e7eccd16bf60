/* Tests of JSON values: whatever text there is comes out valid. */
#include "json/value.h"
#include "json/cases.h"
#include "json/support.h"

#include <string.h>

static void
assert_round_trip(void (*print)(json_t *value, struct buf *out),
                  const char *never)
{
    const struct {
        struct str given, expected;
    } hostile[] = {
        {STR("\x01\x1F\x7F\t\n\r\"\\/"), STR("\x01\x1F\x7F\t\n\r\"\\/")},
        {STR("\u2028\u2029\uFEFF\uFFFE"), STR("\u2028\u2029\uFEFF\uFFFE")},
        {STR("</script><!--<script>]]>"), STR("</script><!--<script>]]>")},
        {STR("\"lone\" 'quotes' \u201C"), STR("\"lone\" 'quotes' \u201C")},
        {STR("a\0b"), STR("a\0b")},
        {STR("bad\xC3(\xFF"), STR("bad\uFFFD(\uFFFD")},
        {STR("\xED\xA0\x80"), STR("\uFFFD\uFFFD\uFFFD")}, /* a surrogate */
        {STR("\U0001F6A2"), STR("\U0001F6A2")},
        {STR(""), STR("")},
    };
    for (size_t i = 0; i < COUNT(hostile); i++) {
        struct buf out = {0};
        json_t *object = value_object();
        put_str(object, "x", hostile[i].given);
        print(object, &out);
        ck_assert_ptr_null(never != NULL ? strstr(out.at, never) : NULL);
        json_t *root = parsed(&out), *value = value_at(root, "x");
        ck_assert_uint_eq(json_string_length(value), hostile[i].expected.size);
        ck_assert_mem_eq(json_string_value(value), hostile[i].expected.at,
                         hostile[i].expected.size);
        json_decref(root);
    }
}

START_TEST(any_text_is_valid)
{
    assert_round_trip(document_print, NULL);
}
END_TEST

START_TEST(no_text_ends_a_script)
{
    assert_round_trip(document_print_for_script, "<");
}
END_TEST

START_TEST(members_keep_their_order)
{
    struct buf out = {0};
    json_t *object = value_object();
    put_number(object, "z", 1);
    put_flag(object, "a", false);
    put_strings(object, "m", &STR("\u00FC"), 1);
    put_if_str(object, "empty", STR(""));
    put_if_date(object, "none", NULL);
    put_if_date(object, "date", &(struct date){.year = 987, .month = 3});
    document_print(object, &out);
    ck_assert_str_eq(out.at, "{\n  \"z\": 1,\n  \"a\": false,\n  \"m\": [\n"
                             "    \"\u00FC\"\n  ],\n  \"date\": \"0987-03\"\n"
                             "}\n");
    buf_release(&out);
}
END_TEST

TCase *
value_case(void)
{
    TCase *tcase = tcase_create("value");
    tcase_add_test(tcase, any_text_is_valid);
    tcase_add_test(tcase, no_text_ends_a_script);
    tcase_add_test(tcase, members_keep_their_order);
    return tcase;
}
