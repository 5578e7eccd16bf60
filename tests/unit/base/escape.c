/* Text and bytes as XML takes them. */
#include "base/escape.h"

#include "base/cases.h"

static void
assert_written(struct buf *found, const char *expected)
{
    assert_str(buf_view(found), expected);
    buf_release(found);
}

START_TEST(markup_and_line_ends_become_references)
{
    struct buf out = {0};
    escape_text(&out, STR("<a> & \"b\"\t\r\n"), XML_IN_TEXT);
    assert_written(&out, "&lt;a&gt; &amp; \"b\"\t&#13;\n");
}
END_TEST

START_TEST(attributes_keep_their_quotes_and_white_space)
{
    struct buf out = {0};
    escape_text(&out, STR("<a> & \"b\"\t\r\n"), XML_IN_ATTRIBUTE);
    assert_written(&out, "&lt;a&gt; &amp; &quot;b&quot;&#9;&#13;&#10;");
}
END_TEST

START_TEST(other_text_stays)
{
    struct buf out = {0};
    escape_text(&out, STR("a\0'\xC3\xA9"), XML_IN_ATTRIBUTE);
    ck_assert_uint_eq(out.size, 5);
    buf_release(&out);
    escape_text(&out, STR(""), XML_IN_TEXT);
    assert_written(&out, "");
}
END_TEST

/* RFC 4648, 10. */
START_TEST(bytes_are_base64)
{
    static const char *const pairs[][2] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    };
    for (size_t i = 0; i < COUNT(pairs); i++) {
        struct buf out = {0};
        escape_base64(&out, str_from(pairs[i][0]));
        assert_written(&out, pairs[i][1]);
    }
}
END_TEST

TCase *
escape_case(void)
{
    TCase *tcase = tcase_create("escape");
    tcase_add_test(tcase, markup_and_line_ends_become_references);
    tcase_add_test(tcase, attributes_keep_their_quotes_and_white_space);
    tcase_add_test(tcase, other_text_stays);
    tcase_add_test(tcase, bytes_are_base64);
    return tcase;
}
