/* Nothing in a text, an attribute or data is taken for markup. */
#include "deliver/markup.h"

#include "base/arena.h"
#include "deliver/cases.h"

static void
assert_written(struct buf *found, const char *expected)
{
    buf_char(found, '\0');
    ck_assert_str_eq(found->at, expected);
    buf_release(found);
}

START_TEST(test_text_is_escaped)
{
    struct buf out = {0};
    markup_text(&out, STR("a < b && \"c\" > </script>"));
    assert_written(&out, "a &lt; b &amp;&amp; &quot;c&quot; &gt; "
                         "&lt;/script&gt;");
}
END_TEST

START_TEST(test_other_letters_stay)
{
    struct buf out = {0};
    markup_text(&out, STR("\xD0\x9F\xC2\xA0\xE2\x80\x9C\xF0\x9F\x9A\xA2\t'"));
    assert_written(&out, "\xD0\x9F\xC2\xA0\xE2\x80\x9C\xF0\x9F\x9A\xA2\t'");
}
END_TEST

/* U+0001, U+0085, U+FDD0, U+1FFFF and a stray byte. */
START_TEST(test_what_html_forbids_is_replaced)
{
    struct buf out = {0};
    markup_text(&out, STR("\x01"
                          "|\xC2\x85|\xEF\xB7\x90|\xF0\x9F\xBF\xBF|\xFF"));
    assert_written(&out, "\xEF\xBF\xBD|\xEF\xBF\xBD|\xEF\xBF\xBD|"
                         "\xEF\xBF\xBD|\xFF");
}
END_TEST

START_TEST(test_attributes_cannot_be_left)
{
    struct buf out = {0};
    markup_attribute(&out, "title", STR("\" onload=\"x"));
    markup_attribute(&out, "id", STR(""));
    markup_number(&out, "width", 20);
    assert_written(&out, " title=\"&quot; onload=&quot;x\" width=\"20\"");
}
END_TEST

START_TEST(test_data_cannot_end_its_element)
{
    struct buf out = {0};
    markup_json(&out, STR("{\"a\":\"</script><!--\"}"));
    assert_written(&out, "{\"a\":\"\\u003c/script>\\u003c!--\"}");
}
END_TEST

START_TEST(test_addresses_lead_to_the_web_or_a_mailbox)
{
    static const char *const pairs[][2] = {
        {"https://example.org/a?b&c", "https://example.org/a?b&c"},
        {"HTTP://example.org", "HTTP://example.org"},
        {"mailto:a@example.org", "mailto:a@example.org"},
        {"doi:10.1000/182", "https://doi.org/10.1000/182"},
        {"https://example.org/a#b#c|d", "https://example.org/a#b%23c%7Cd"},
        {"javascript:alert(1)", ""},
        {"data:text/html,x", ""},
        {"urn:isbn:1", ""},
        {"https:", ""},
        {" https://example.org", ""},
        {"vbscript:https:", ""},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < COUNT(pairs); i++) {
        struct str found = markup_address(arena, str_from(pairs[i][0]));
        ck_assert_str_eq(str_terminated(arena, found), pairs[i][1]);
    }
    arena_free(arena);
}
END_TEST

TCase *
markup_case(void)
{
    TCase *test_case = tcase_create("markup");
    tcase_add_test(test_case, test_text_is_escaped);
    tcase_add_test(test_case, test_other_letters_stay);
    tcase_add_test(test_case, test_what_html_forbids_is_replaced);
    tcase_add_test(test_case, test_attributes_cannot_be_left);
    tcase_add_test(test_case, test_data_cannot_end_its_element);
    tcase_add_test(test_case, test_addresses_lead_to_the_web_or_a_mailbox);
    return test_case;
}
