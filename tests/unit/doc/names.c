/* Tests of the vocabulary's words. */
#include "doc/cases.h"

START_TEST(words_are_those_of_the_files)
{
    assert_str(node_kind_name(NODE_TEXT), "#text");
    assert_str(node_kind_name(NODE_DATE_ISSUE), "date.issue");
    assert_str(node_kind_name(NODE_BR), "br");
    assert_str(attribute_text_name(ATTRIBUTE_NOT_BEFORE), "notBefore");
    assert_str(keyword_text(KEYWORD_NONE), "");
    assert_str(keyword_text(KEYWORD_NEEDS_ACTION), "needs-action");
    ck_assert_int_eq(attribute_type(ATTRIBUTE_EVIDENCE),
                     ATTRIBUTE_TYPE_POINTERS);
    ck_assert_int_eq(attribute_type(ATTRIBUTE_DUE), ATTRIBUTE_TYPE_DATE);
}
END_TEST

START_TEST(every_word_is_there_once)
{
    for (int i = 0; i < NODE_KIND_COUNT; i++)
        for (int j = 0; j < i; j++)
            ck_assert(!str_equal(node_kind_name((enum node_kind)i),
                                 node_kind_name((enum node_kind)j)));
    for (int i = 0; i < ATTRIBUTE_COUNT; i++)
        for (int j = 0; j < i; j++)
            ck_assert(!str_equal(attribute_text_name((enum attribute_name)i),
                                 attribute_text_name((enum attribute_name)j)));
    for (int i = 0; i < KEYWORD_COUNT; i++)
        for (int j = 0; j < i; j++)
            ck_assert(!str_equal(keyword_text((enum keyword)i),
                                 keyword_text((enum keyword)j)));
}
END_TEST

TCase *
names_case(void)
{
    TCase *tcase = tcase_create("names");
    tcase_add_test(tcase, words_are_those_of_the_files);
    tcase_add_test(tcase, every_word_is_there_once);
    return tcase;
}
