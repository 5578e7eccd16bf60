/* Tests of limits: hostile files are refused at once, at a place. */
#include "base/buf.h"
#include "base/diag.h"
#include "xml/cases.h"

#include <time.h>

static void
repeat(struct buf *text, const char *piece, int count)
{
    for (int i = 0; i < count; i++)
        buf_text(text, piece);
}

/* Ends the test if the work took a second of processor time, a hundred times
 * what it should. */
static void
assert_refused(struct buf *text, const char *report)
{
    clock_t start = clock();
    assert_report(buf_view(text), report);
    ck_assert_int_lt((clock() - start) / CLOCKS_PER_SEC, 1);
    buf_release(text);
}

static void
append_attributes(struct buf *text, int count)
{
    for (int i = 0; i < count; i++)
        buf_printf(text, " a%d='%d'", i, i);
}

START_TEST(depth)
{
    struct buf text = {0};
    repeat(&text, "<a>", 256);
    repeat(&text, "</a>", 256);
    struct parsed parsed = parse_bytes(buf_view(&text));
    ck_assert_ptr_nonnull(parsed.document);
    parsed_free(&parsed);
    buf_clear(&text);
    repeat(&text, "<a>\n", 100000);
    assert_refused(&text, "t.xml:257:1: error: more than 256 elements inside "
                          "one another [xml-limit]\n");
}
END_TEST

START_TEST(attributes)
{
    struct buf text = {0};
    buf_text(&text, "<a");
    append_attributes(&text, 256);
    buf_text(&text, "/>");
    struct parsed parsed = parse_bytes(buf_view(&text));
    ck_assert_ptr_nonnull(parsed.document);
    ck_assert_uint_eq(parsed.document->root->attribute_count, 256);
    assert_str(*xml_attribute_value(parsed.document->root, "a255"), "255");
    parsed_free(&parsed);
    buf_clear(&text);
    buf_text(&text, "<a>\n<b");
    append_attributes(&text, 40000);
    buf_text(&text, "/></a>");
    assert_refused(&text, "t.xml:2:1: error: more than 256 attributes in one "
                          "tag [xml-limit]\n");
}
END_TEST

/* Attributes where the tokens are in doubt must not reach libxml2 either. */
START_TEST(attributes_behind_faults)
{
    static const char *const before[] = {
        "<a><b c='&x;'", "<a>&x;<b",    "<a><?1 <b", "<a></c><b",
        "<a><b $",       "<a><b c='<b", "<a><!x <b", "<a>]]><b",
    };
    for (size_t i = 0; i < COUNT(before); i++) {
        struct buf text = {0};
        buf_text(&text, before[i]);
        append_attributes(&text, 40000);
        buf_text(&text, "/></a>");
        clock_t start = clock();
        struct parsed parsed = parse_bytes(buf_view(&text));
        ck_assert_msg(parsed.document == NULL, "%s", before[i]);
        ck_assert_uint_gt(diag_errors(parsed.diag), 0);
        ck_assert_msg((clock() - start) / CLOCKS_PER_SEC < 1, "%s", before[i]);
        parsed_free(&parsed);
        buf_release(&text);
    }
}
END_TEST

START_TEST(names)
{
    struct buf text = {0};
    buf_text(&text, "<a><");
    repeat(&text, "b", 1025);
    buf_text(&text, "/></a>");
    assert_refused(&text, "t.xml:1:4: error: more than 1024 bytes in a name "
                          "[xml-limit]\n");
    buf_text(&text, "<a><b ");
    repeat(&text, "c", 1025);
    buf_text(&text, "=''/></a>");
    assert_refused(&text, "t.xml:1:4: error: more than 1024 bytes in a name "
                          "[xml-limit]\n");
}
END_TEST

START_TEST(texts)
{
    struct buf text = {0};
    buf_text(&text, "<a>\n");
    repeat(&text, "0123456789abcde\n", 17000);
    buf_text(&text, "</a>");
    assert_refused(&text, "t.xml:1:4: error: more than 262144 bytes of text "
                          "between two tags [xml-limit]\n");
    buf_text(&text, "<a b='");
    repeat(&text, "0123456789abcde ", 17000);
    buf_text(&text, "'/>");
    assert_refused(&text, "t.xml:1:1: error: more than 262144 bytes in the "
                          "value of an attribute [xml-limit]\n");
    buf_text(&text, "<a>");
    repeat(&text, "0123456789abcde <!---->", 17000);
    buf_text(&text, "</a>");
    struct parsed parsed = parse_bytes(buf_view(&text));
    ck_assert_ptr_null(parsed.document);
    parsed_free(&parsed);
    buf_release(&text);
}
END_TEST

START_TEST(namespaces)
{
    struct buf text = {0};
    for (int i = 0; i < 65; i++)
        buf_printf(&text, "<a xmlns:p%d='u%d'>\n", i, i);
    assert_refused(&text, "t.xml:65:1: error: more than 64 namespaces declared "
                          "at once [xml-limit]\n");
    buf_text(&text, "<a>");
    repeat(&text, "<b xmlns='u'/>", 1000);
    buf_text(&text, "</a>");
    struct parsed parsed = parse_bytes(buf_view(&text));
    ck_assert_ptr_nonnull(parsed.document);
    parsed_free(&parsed);
    buf_release(&text);
}
END_TEST

START_TEST(elements)
{
    struct buf text = {0};
    buf_text(&text, "<a>");
    repeat(&text, "<b/>", 1000000);
    buf_text(&text, "</a>");
    assert_refused(&text, "t.xml:1:4000000: error: more than 1000000 elements "
                          "in one file [xml-limit]\n");
}
END_TEST

START_TEST(other_names_on_every_element)
{
    struct buf text = {0};
    buf_text(&text, "<a>");
    for (int i = 0; i < 100000; i++)
        buf_printf(&text, "<b%d/>", i);
    buf_text(&text, "</a>");
    clock_t start = clock();
    struct parsed parsed = parse_bytes(buf_view(&text));
    ck_assert_ptr_nonnull(parsed.document);
    assert_str(parsed.document->root->last->name, "b99999");
    ck_assert_int_lt((clock() - start) / CLOCKS_PER_SEC, 1);
    parsed_free(&parsed);
    buf_release(&text);
}
END_TEST

TCase *
limits_case(void)
{
    TCase *tcase = tcase_create("limits");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, depth);
    tcase_add_test(tcase, attributes);
    tcase_add_test(tcase, attributes_behind_faults);
    tcase_add_test(tcase, names);
    tcase_add_test(tcase, texts);
    tcase_add_test(tcase, namespaces);
    tcase_add_test(tcase, elements);
    tcase_add_test(tcase, other_names_on_every_element);
    return tcase;
}
