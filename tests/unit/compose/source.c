/* Tests of the annex: numbers, back references, blocks within blocks. */
#include "compose/cases.h"

#include <string.h>

START_TEST(blocks_that_can_be_cited_are_numbered)
{
    struct composed composed =
        composed_new("en", "",
                     "<body><hl2>Head</hl2><p>One</p><ul><li>Two</li></ul>"
                     "<bq><p>Three</p><credit>Who</credit></bq>"
                     "<ol seqnum='4'><li>Four</li></ol>"
                     "<table><tr><td>Five</td></tr></table>"
                     "<media media-type='image'><media-caption>Not"
                     "</media-caption></media><p>Six</p></body>");
    assert_line(&composed, "heading: Head");
    assert_line(&composed, "paragraph ¶1: One");
    assert_line(&composed, "list ¶2");
    assert_line(&composed, "quote ¶3: Who");
    assert_line(&composed, "paragraph: Three");
    assert_line(&composed, "list ¶4 from 4");
    assert_line(&composed, "table ¶5");
    assert_line(&composed, "image: Not");
    assert_line(&composed, "paragraph ¶6: Six");
    ck_assert_uint_eq(composed.brief->paragraph_count, 6);
    composed_free(&composed);
}
END_TEST

START_TEST(picture_is_numbered_when_something_rests_on_it)
{
    struct composed composed = composed_new(
        "en", "",
        "<body><p>One</p><media xml:id='m' media-type='image'>"
        "<media-producer>Who</media-producer></media><p>Three</p></body>"
        "<questions><question evidence='#m'>What?</question></questions>");
    assert_line(&composed, "image ¶2 / Who [Open question 1 #question-1]");
    assert_line(&composed, "question: What? ¶2");
    composed_free(&composed);
}
END_TEST

START_TEST(evidence_is_sorted_and_of_the_outer_block)
{
    struct composed composed = composed_new(
        "en", "",
        "<body><p xml:id='a'><s xml:id='s'>A.</s> <s xml:id='t'>B.</s></p>"
        "<ul xml:id='u'><li xml:id='l'>C</li></ul><hl2 xml:id='h'>D</hl2>"
        "<table><tr xml:id='r'><td>E</td></tr></table></body>"
        "<decisions><decision evidence='#r #l #t #s #h #u'>Do.</decision>"
        "</decisions>");
    assert_line(&composed, "decision: Do. ¶1 ¶2 ¶3");
    assert_line(&composed, "paragraph ¶1: A. B. [Decision 1 #decision-1]");
    assert_line(&composed, "list ¶2 [Decision 1 #decision-1]");
    composed_free(&composed);
}
END_TEST

START_TEST(topics_stand_beside_the_paragraphs_they_touch)
{
    struct composed composed = composed_new(
        "en", "",
        "<topics><topic xml:id='a'><name>A</name><topic xml:id='b'><name>B"
        "</name></topic></topic><topic xml:id='c'><name>C</name>"
        "<p evidence='#p1'>Summary</p></topic></topics>"
        "<body><p xml:id='p1' ana='#c #b'><q ana='#b'>x</q></p>"
        "<p>None</p><p><s ana='#b'>y</s></p></body>");
    assert_line(&composed, "topic 1: A");
    assert_line(&composed, "touches ¶1 ¶3");
    assert_line(&composed, "topic 1.1: B ¶1 ¶3");
    assert_line(&composed, "topic 2: C ¶1");
    assert_line(&composed, "summary: Summary ¶1");
    assert_line(&composed, "paragraph ¶1: <q>x</q> {topics 1.1 2} "
                           "[Topic 1.1 #topic-1.1] [Topic 2 #topic-2]");
    assert_line(&composed, "paragraph ¶2: None");
    assert_line(&composed,
                "paragraph ¶3: y {topics 1.1} [Topic 1.1 #topic-1.1]");
    composed_free(&composed);
}
END_TEST

START_TEST(mixed_content_keeps_its_order)
{
    struct composed composed = composed_new(
        "en", "",
        "<body><ul><li>before <p>inside</p> after <ol><li>deep</li></ol>"
        "</li></ul></body>");
    const char *dump = composed.dump.at;
    const char *expected = "  list ¶1\n"
                           "    item: before\n"
                           "      paragraph: inside\n"
                           "      paragraph: after\n"
                           "      list from 1\n"
                           "        item: deep\n";
    ck_assert_msg(strstr(dump, expected) != NULL, "%s", dump);
    composed_free(&composed);
}
END_TEST

START_TEST(footnotes_are_numbered_as_they_come)
{
    struct composed composed = composed_new(
        "en", "",
        "<body><p>One<fn>First <em>note</em></fn>, two<fn><p>Second</p>"
        "<p>more</p></fn></p><fn>Third</fn><p>Next</p></body>");
    assert_line(&composed, "paragraph ¶1: One[note 1], two[note 2][note 3]");
    assert_line(&composed, "paragraph ¶2: Next");
    assert_line(&composed, "paragraph: First <em>note</em>");
    assert_line(&composed, "paragraph: more");
    assert_line(&composed, "paragraph: Third");
    ck_assert_uint_eq(composed.brief->note_count, 3);
    composed_free(&composed);
}
END_TEST

START_TEST(tables_keep_heads_and_spans)
{
    struct composed composed = composed_new(
        "en", "",
        "<body><table><caption>Title</caption><thead><tr><th scope='col' "
        "colspan='2'>H</th></tr></thead><tbody><tr><td rowspan='2' "
        "align='right'>1</td><td><p>a</p></td></tr></tbody>"
        "<tbody><tr><td>2</td></tr></tbody></table></body>");
    assert_line(&composed, "table ¶1: Title");
    assert_line(&composed, "row head");
    assert_line(&composed, "cell head 2x1 scope=col: H");
    assert_line(&composed, "cell 1x2 right: 1");
    assert_line(&composed, "paragraph: a");
    assert_line(&composed, "cell: 2");
    composed_free(&composed);
}
END_TEST

START_TEST(text_between_marks_is_one_span)
{
    struct composed composed = composed_new(
        "en", "",
        "<body><p>On <date>April 4</date>, <org>A</org> met "
        "<a href='https://example.org'>B <em>C</em></a>.</p></body>");
    assert_line(&composed, "paragraph ¶1: On April 4, A met [B <em>C</em>]"
                           "(https://example.org). [Participants "
                           "#participants]");
    const struct phrase *text = &composed.brief->source_blocks->text;
    ck_assert_uint_eq(text->count, 4);
    ck_assert(str_equals(text->spans[0].text, "On April 4, A met "));
    composed_free(&composed);
}
END_TEST

TCase *
source_case(void)
{
    TCase *tcase = tcase_create("source");
    tcase_add_test(tcase, blocks_that_can_be_cited_are_numbered);
    tcase_add_test(tcase, picture_is_numbered_when_something_rests_on_it);
    tcase_add_test(tcase, evidence_is_sorted_and_of_the_outer_block);
    tcase_add_test(tcase, topics_stand_beside_the_paragraphs_they_touch);
    tcase_add_test(tcase, mixed_content_keeps_its_order);
    tcase_add_test(tcase, footnotes_are_numbered_as_they_come);
    tcase_add_test(tcase, tables_keep_heads_and_spans);
    tcase_add_test(tcase, text_between_marks_is_one_span);
    return tcase;
}
