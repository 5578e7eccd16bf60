/* Tests of encodings: by mark, by declaration, and wrong bytes. */
#include "xml/cases.h"

/* A literal of bytes, which may hold NUL. */
#define BYTES(literal) ((struct str){literal, sizeof(literal) - 1})

START_TEST(told_by_the_first_bytes)
{
    static const char tree[] = "1:1 <a>\n1:4 'Є'\n";
    assert_tree(BYTES("<a>\xD0\x84</a>"), tree);
    assert_tree(BYTES("\xEF\xBB\xBF<a>\xD0\x84</a>"), tree);
    assert_tree(BYTES("\xFF\xFE<\0a\0>\0\x04\x04<\0/\0a\0>\0"), tree);
    assert_tree(BYTES("\xFE\xFF\0<\0a\0>\x04\x04\0<\0/\0a\0>"), tree);
    assert_tree(BYTES("<\0a\0>\0\x04\x04<\0/\0a\0>\0"), tree);
    assert_tree(BYTES("\0<\0a\0>\x04\x04\0<\0/\0a\0>"), tree);
    assert_tree(BYTES("\xFF\xFE\0\0<\0\0\0a\0\0\0/\0\0\0>\0\0\0"), "1:1 <a>\n");
    assert_tree(BYTES("\0\0\0<\0\0\0a\0\0\0/\0\0\0>"), "1:1 <a>\n");
}
END_TEST

START_TEST(told_by_the_declaration)
{
    assert_tree(BYTES("<?xml version='1.0' encoding='iso-8859-1'?>\n"
                      "<a>caf\xE9</a>"),
                "2:1 <a>\n2:4 'café'\n");
    assert_tree(BYTES("<?xml version=\"1.0\" encoding = \"Windows-1251\" ?>\n"
                      "<a \xEA='\xBF'>\xB3</a>"),
                "2:1 <a к='ї'>\n2:10 'і'\n");
    assert_tree(BYTES("<?xml version='1.0' encoding='KOI8-U'?>\n<a>\xA4</a>"),
                "2:1 <a>\n2:4 'є'\n");
    assert_tree(BYTES("<?xml version='1.0' encoding='UTF8'?>\n<a>\xC3\xA9</a>"),
                "2:1 <a>\n2:4 'é'\n");
    assert_tree(BYTES("<?xml version='1.0' encoding='US-ASCII'?>\n<a>x</a>"),
                "2:1 <a>\n2:4 'x'\n");
}
END_TEST

START_TEST(mark_beats_declaration)
{
    assert_tree(BYTES("\xEF\xBB\xBF<?xml version='1.0' "
                      "encoding='ISO-8859-1'?>\n<a>\xC3\xA9</a>"),
                "2:1 <a>\n2:4 'é'\n");
}
END_TEST

START_TEST(wrong_bytes_have_a_place)
{
    assert_report(BYTES("<a>\nab\xFFz</a>"),
                  "t.xml:2:3: error: byte 0xFF cannot stand here in UTF-8 "
                  "[bad-encoding]\n");
    assert_report(BYTES("<a>\xED\xA0\x80</a>"),
                  "t.xml:1:4: error: byte 0xED cannot stand here in UTF-8 "
                  "[bad-encoding]\n");
    assert_report(BYTES("<?xml version='1.0' encoding='windows-1251'?>\n"
                        "<a>\xE0\xE0\x98</a>"),
                  "t.xml:2:6: error: byte 0x98 cannot stand here in "
                  "windows-1251 [bad-encoding]\n");
    assert_report(BYTES("\xFF\xFE<\0a\0>\0\0\xD8x\0<\0"),
                  "t.xml:1:4: error: byte 0x00 cannot stand here in UTF-16LE "
                  "[bad-encoding]\n");
    assert_report(BYTES("\xFF\xFE<\0a\0/\0>\0x"),
                  "t.xml:1:5: error: byte 0x78 cannot stand here in UTF-16LE "
                  "[bad-encoding]\n");
}
END_TEST

START_TEST(unknown_encodings)
{
    assert_report(STR("<?xml version='1.0' encoding='klingon'?><a/>"),
                  "t.xml:1:31: error: the encoding 'klingon' is not one that "
                  "Readout knows [unknown-encoding]\n");
    assert_report(STR("<?xml version='1.0' encoding='UTF-8//IGNORE'?><a/>"),
                  "t.xml:1:31: error: the encoding 'UTF-8//IGNORE' is not one "
                  "that Readout knows [unknown-encoding]\n");
    assert_report(STR("<?xml version='1.0' encoding='UTF-16'?><a/>"),
                  "t.xml:1:31: error: the encoding 'UTF-16' is declared, but "
                  "the file is not written in it [unknown-encoding]\n");
}
END_TEST

START_TEST(no_xml_at_all)
{
    assert_report(STR(""), "t.xml:1:1: error: there is no element in this "
                           "file; expected exactly one outermost element "
                           "[empty-file]\n");
    assert_report(STR("\xEF\xBB\xBF"),
                  "t.xml:1:1: error: there is no element in this file; "
                  "expected exactly one outermost element [empty-file]\n");
    assert_report(STR("\n \n"), "t.xml:3:1: error: there is no element in this "
                                "file; expected exactly one outermost element "
                                "[empty-file]\n");
    assert_report(STR("\x89PNG\r\n"),
                  "t.xml:1:1: error: expected '<', found byte 0x89: this is "
                  "not XML [not-xml]\n");
    assert_report(STR("\x1F\x8B\x08"),
                  "t.xml:1:1: error: expected '<', found U+001F: this is not "
                  "XML [not-xml]\n");
    assert_report(STR("Dear Sir"), "t.xml:1:1: error: expected '<', found 'D': "
                                   "this is not XML [not-xml]\n");
    assert_report(BYTES("<a>\0</a>"), "t.xml:1:4: error: U+0000 is not a "
                                      "character of XML [bad-character]\n");
}
END_TEST

TCase *
encoding_case(void)
{
    TCase *tcase = tcase_create("encoding");
    tcase_add_test(tcase, told_by_the_first_bytes);
    tcase_add_test(tcase, told_by_the_declaration);
    tcase_add_test(tcase, mark_beats_declaration);
    tcase_add_test(tcase, wrong_bytes_have_a_place);
    tcase_add_test(tcase, unknown_encodings);
    tcase_add_test(tcase, no_xml_at_all);
    return tcase;
}
