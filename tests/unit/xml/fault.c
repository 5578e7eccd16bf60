/* Tests of what is said of ill-formed XML.  The words and places are the same
 * with every version of libxml2. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "xml/cases.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *text, *report; /* without the file's name */
} faults[] = {
    /* structure */
    {"<a>\n <b>x</c></a>", "2:6: error: found '</c>'; expected '</b>' for the "
                           "'<b>' in line 2, column 2 [tag-mismatch]\n"},
    {"<a>\n <b>x", "2:6: error: the file ends without '</b>' for the '<b>' in "
                   "line 2, column 2 [unclosed-element]\n"},
    {"<a/>\n<b/>", "2:1: error: '<b' stands outside of the outermost element "
                   "[outside-root]\n"},
    {"<a/></b>", "1:5: error: '</b' stands outside of the outermost element "
                 "[outside-root]\n"},
    {"<a/>\n x", "2:2: error: 'x' stands outside of the outermost element "
                 "[outside-root]\n"},
    {"<a/><![CDATA[]]>", "1:5: error: '<![CDATA[' stands outside of the "
                         "outermost element [outside-root]\n"},
    {"<!-- x -->", "1:11: error: there is no element in this file; expected "
                   "exactly one outermost element [empty-file]\n"},
    {"<?xml version='1.0'?>x<a/>",
     "1:22: error: expected '<', found 'x': this is not XML [not-xml]\n"},
    /* markup */
    {"<a>\n <b c='d", "2:2: error: the file ends within the tag or comment "
                      "that begins here [unfinished-markup]\n"},
    {"<a>\n <b c", "2:2: error: the file ends within the tag or comment that "
                   "begins here [unfinished-markup]\n"},
    {"<a>\n <!-- x --", "2:2: error: the file ends within the tag or comment "
                        "that begins here [unfinished-markup]\n"},
    {"<a><![CDATA[ ]]", "1:4: error: the file ends within the tag or comment "
                        "that begins here [unfinished-markup]\n"},
    {"<", "1:1: error: the file ends within the tag or comment that begins "
          "here [unfinished-markup]\n"},
    {"<a><!-- x -- y --></a>",
     "1:11: error: '--' cannot stand within a comment [bad-comment]\n"},
    {"<a><!-- x ---></a>",
     "1:11: error: '--' cannot stand within a comment [bad-comment]\n"},
    {"<a>1 < 2</a>",
     "1:6: error: '<' does not begin a tag here [stray-less-than]\n"},
    {"<a><1b/></a>",
     "1:4: error: '<' does not begin a tag here [stray-less-than]\n"},
    {"<a><b c='1 < 2'/></a>",
     "1:12: error: '<' does not begin a tag here [stray-less-than]\n"},
    {"<a><b c='d>x</b></a>",
     "1:13: error: '<' does not begin a tag here [stray-less-than]\n"},
    {"<a><b c=d/></a>", "1:9: error: found 'd' in the tag 'b'; expected "
                        "name=\"value\", '>' or '/>' [bad-tag]\n"},
    {"<a><b c/></a>", "1:7: error: found 'c' in the tag 'b'; expected "
                      "name=\"value\", '>' or '/>' [bad-tag]\n"},
    {"<a><b c='1'd='2'/></a>", "1:12: error: found 'd' in the tag 'b'; "
                               "expected name=\"value\", '>' or '/>' "
                               "[bad-tag]\n"},
    {"<a><b 1='2'/></a>", "1:7: error: found '1' in the tag 'b'; expected "
                          "name=\"value\", '>' or '/>' [bad-tag]\n"},
    {"<a><b></b c='1'></a>", "1:11: error: found 'c' in the tag 'b'; expected "
                             "name=\"value\", '>' or '/>' [bad-tag]\n"},
    {"<a b,c='1'/>", "1:5: error: found ',' in the tag 'a'; expected "
                     "name=\"value\", '>' or '/>' [bad-tag]\n"},
    {"<?xml version=1.0?><a/>", "1:15: error: not well-formed XML: a value "
                                "stands in quotation marks [xml-syntax]\n"},
    {"<?xml encoding='UTF-8'?><a/>",
     "1:7: error: not well-formed XML: the XML declaration begins with "
     "version=\"1.0\" [xml-syntax]\n"},
    {"<a>]]></a>", "1:4: error: not well-formed XML: ']]>' cannot stand in "
                   "text; write ]]&gt; instead [xml-syntax]\n"},
    {"<a><? x?></a>", "1:6: error: not well-formed XML: expected a name right "
                      "behind '<?' [xml-syntax]\n"},
    {"\n<?xml version='1.0'?><a/>",
     "2:1: error: not well-formed XML: the XML declaration is not at the very "
     "start [xml-syntax]\n"},
    /* characters and references */
    {"<a>x\x01</a>",
     "1:5: error: U+0001 is not a character of XML [bad-character]\n"},
    {"<a>x\xEF\xBF\xBF</a>",
     "1:5: error: U+FFFF is not a character of XML [bad-character]\n"},
    {"<a>x&#1;y</a>",
     "1:5: error: '&#1;' is not a character of XML [bad-character]\n"},
    {"<a>x&#xD800;y</a>",
     "1:5: error: '&#xD800;' is not a character of XML [bad-character]\n"},
    {"<a b='x&#0;'/>",
     "1:8: error: '&#0;' is not a character of XML [bad-character]\n"},
    {"<a>\ncaf&eacute;s</a>",
     "2:4: error: '&eacute;' is not defined [unknown-entity]\n"},
    {"<a b='caf&eacute;s'/>",
     "1:10: error: '&eacute;' is not defined [unknown-entity]\n"},
    {"<a>R & D</a>",
     "1:6: error: '&' does not begin a reference here [stray-ampersand]\n"},
    {"<a>R&D x</a>",
     "1:5: error: '&' does not begin a reference here [stray-ampersand]\n"},
    {"<a b='?x=1&y=2'/>",
     "1:11: error: '&' does not begin a reference here [stray-ampersand]\n"},
    {"<a>&#65 &#; &#x; &#xg; &#12a; &#x110000; &#99999999999;</a>",
     "1:4: error: '&#65' is not a character of XML [bad-character]\n"
     "t.xml:1:9: error: '&#;' is not a character of XML [bad-character]\n"
     "t.xml:1:13: error: '&#x;' is not a character of XML [bad-character]\n"
     "t.xml:1:18: error: '&#xg;' is not a character of XML [bad-character]\n"
     "t.xml:1:24: error: '&#12a;' is not a character of XML [bad-character]\n"
     "t.xml:1:31: error: '&#x110000;' is not a character of XML "
     "[bad-character]\n"
     "t.xml:1:42: error: '&#99999999999;' is not a character of XML "
     "[bad-character]\n"},
    {"<a>&lt; &nbsp; &Lt; &&amp;</a>",
     "1:9: error: '&nbsp;' is not defined [unknown-entity]\n"
     "t.xml:1:16: error: '&Lt;' is not defined [unknown-entity]\n"
     "t.xml:1:21: error: '&' does not begin a reference here "
     "[stray-ampersand]\n"},
    {"<a>&amp &; &1; &a,b;</a>",
     "1:4: error: '&' does not begin a reference here [stray-ampersand]\n"
     "t.xml:1:9: error: '&' does not begin a reference here "
     "[stray-ampersand]\n"
     "t.xml:1:12: error: '&' does not begin a reference here "
     "[stray-ampersand]\n"
     "t.xml:1:16: error: '&' does not begin a reference here "
     "[stray-ampersand]\n"},
    {"<a><b c='&x;'/>&y;</a>",
     "1:10: error: '&x;' is not defined [unknown-entity]\n"
     "t.xml:1:16: error: '&y;' is not defined [unknown-entity]\n"},
    /* attributes and namespaces */
    {"<a x='1' x='&z;' y='1' x='3' y='4'/>",
     "1:10: error: the attribute 'x' is given twice in '<a>' "
     "[duplicate-attribute]\n"
     "t.xml:1:13: error: '&z;' is not defined [unknown-entity]\n"
     "t.xml:1:24: error: the attribute 'x' is given twice in '<a>' "
     "[duplicate-attribute]\n"
     "t.xml:1:30: error: the attribute 'y' is given twice in '<a>' "
     "[duplicate-attribute]\n"},
    {"<a><b x='1' y='2' x='3'/></a>", "1:19: error: the attribute 'x' is given "
                                      "twice in '<b>' [duplicate-attribute]\n"},
    {"<a xmlns:p='u' xmlns:q='u'><b p:x='1' q:x='2'/></a>",
     "1:28: error: the attribute 'x' is given twice in '<b>' "
     "[duplicate-attribute]\n"},
    {"<a><p:b/>\n<c d='1' q:e='2'/></a>",
     "1:4: error: the prefix 'p' stands for no namespace [unknown-prefix]\n"
     "t.xml:2:10: error: the prefix 'q' stands for no namespace "
     "[unknown-prefix]\n"},
    /* a fault of the text before one of structure: both are told */
    {"<a>&x; <b></a>",
     "1:4: error: '&x;' is not defined [unknown-entity]\n"
     "t.xml:1:11: error: found '</a>'; expected '</b>' for the '<b>' in line "
     "1, column 8 [tag-mismatch]\n"},
};

START_TEST(each_fault_in_our_words)
{
    struct arena *arena = arena_new();
    struct str report = str_printf(arena, "t.xml:%s", faults[_i].report);
    assert_report(str_from(faults[_i].text), report.at);
    arena_free(arena);
}
END_TEST

/* References are none in comments, instructions and CDATA sections. */
START_TEST(what_is_mended_can_be_read)
{
    static const char text[] =
        "<a>\n<?p &x;?><!-- &y --><![CDATA[&z;]]>R & D <b c='1' c='2' "
        "d='&e;'/>&#1;&amp;</a>";
    struct arena *arena = arena_new();
    struct diag *diag = diag_new(arena);
    const struct source *source =
        xml_source_of(arena, STR("t.xml"), str_from(text), diag);
    struct parsed parsed = {
        .arena = arena,
        .diag = diag,
        .source = source,
        .document = xml_parse_mended(arena, source, diag),
    };
    ck_assert_uint_eq(diag_errors(diag), 4);
    ck_assert_ptr_nonnull(parsed.document);
    struct buf tree = {0};
    tree_print(&parsed, &tree);
    assert_str(buf_view(&tree), "1:1 <a>\n1:4 '\n&z;R ? D '\n"
                                "2:42 <b c='1' d='?e;'>\n2:66 '?#1;&'\n");
    buf_release(&tree);
    arena_free(arena);
}
END_TEST

START_TEST(places_beyond_any_line_number)
{
    enum {
        LINES = 100000
    };
    struct arena *arena = arena_new();
    char *text = arena_alloc(arena, LINES + 20);
    memset(text, '\n', LINES);
    memcpy(text, "<a>", 3);
    memcpy(text + LINES, " é&x;</a>", 11);
    assert_report(str_from(text), "t.xml:99998:3: error: '&x;' is not defined "
                                  "[unknown-entity]\n");
    memcpy(text + LINES, " <b></a>\0\0", 11);
    assert_report(str_from(text),
                  "t.xml:99998:5: error: found '</a>'; expected '</b>' for "
                  "the '<b>' in line 99998, column 2 [tag-mismatch]\n");
    arena_free(arena);
}
END_TEST

START_TEST(no_document_types)
{
    assert_report(
        STR("<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'a.dtd'>\n<a/>"),
        "t.xml:2:1: error: a document type declaration is not allowed "
        "[doctype]\n");
    assert_report(STR("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
                      "<!ENTITY y '&x;&x;'>]><a>&y;</a>"),
                  "t.xml:1:1: error: a document type declaration is not "
                  "allowed [doctype]\n");
    assert_report(STR("<a>\n<!DOCTYPE a></a>"),
                  "t.xml:2:1: error: a document type declaration is not "
                  "allowed [doctype]\n");
}
END_TEST

/* Any damage to a document is told of with a place inside it, or is none. */
START_TEST(random_damage)
{
    static const char original[] =
        "<?xml version='1.0' encoding='UTF-8'?>\n<!-- c --><a xmlns='u' "
        "b='1'>t&amp;<c d=\"&#65;\"/><![CDATA[<]]>é<?p i?></a>\n";
    static const char inserts[] = "<>&'\"/!?-[]= ;#xa\0\x01\x80\xFF\n";
    srand((unsigned)_i);
    for (int round = 0; round < 500; round++) {
        char text[sizeof original + 1];
        memcpy(text, original, sizeof original);
        size_t size = sizeof original - 1;
        for (int i = rand() % 3; i >= 0; i--) {
            size_t at = (size_t)rand() % size;
            text[at] = inserts[(size_t)rand() % (sizeof inserts - 1)];
        }
        if (rand() % 4 == 0)
            size = (size_t)rand() % size;
        struct parsed parsed = parse_bytes((struct str){text, size});
        ck_assert_msg((parsed.document == NULL) ==
                          (diag_errors(parsed.diag) > 0),
                      "%.*s", (int)size, text);
        parsed_free(&parsed);
    }
}
END_TEST

TCase *
fault_case(void)
{
    TCase *tcase = tcase_create("fault");
    tcase_add_loop_test(tcase, each_fault_in_our_words, 0, COUNT(faults));
    tcase_add_test(tcase, what_is_mended_can_be_read);
    tcase_add_test(tcase, places_beyond_any_line_number);
    tcase_add_test(tcase, no_document_types);
    tcase_add_loop_test(tcase, random_damage, 0, 20);
    return tcase;
}
