/* Tests of the title block, the glance and the properties. */
#include "compose/cases.h"

static const char *const head =
    "<subtitle>Under</subtitle><byline>By <person>Ann Writer</person>, "
    "<byttl>editor</byttl></byline><byline>Additional reporting by "
    "<person>Ben Other</person> and <person>Cy Third</person></byline>"
    "<dateline>Town</dateline><distributor>Wire</distributor>"
    "<abstract><p evidence='#b'>First. Second.</p><ul><li>Third</li></ul>"
    "</abstract><event xml:id='e'><name>Talks</name>"
    "<date when='2025-04-04'>x</date><location>House</location>"
    "<evloc city='Town' iso-cc='NO'/></event>"
    "<docdata><date.issue norm='2025-04-05'/>"
    "<doc.copyright year='2025' holder='Wire'/>"
    "<source href='https://example.org/'>The Wire</source>"
    "<key-list><keyword key='one'/><keyword key='two'/></key-list></docdata>";

static const char *const body =
    "<body><p>On <date when='2025-04-04'>that day</date></p>"
    "<p xml:id='b'>the <event ref='#e'>talks</event> in "
    "<location>Town</location></p></body>";

START_TEST(title_block_has_source_date_and_rights)
{
    struct composed composed = composed_new("en-GB", head, body);
    assert_line(&composed, "marking (TLP): TLP:AMBER");
    assert_line(&composed, "byline: By Ann Writer, editor");
    assert_line(&composed, "dateline: Town");
    assert_line(&composed, "source: [The Wire](https://example.org/) · "
                           "5 April 2025 · © 2025 Wire");
    composed_free(&composed);
}
END_TEST

/* Of the article, else of the event, else of its release. */
START_TEST(the_date_stands_apart_from_the_origin)
{
#define RELEASED                                                               \
    "<docdata><date.release norm='2025-05-01'/>"                               \
    "<source>The Wire</source></docdata>"
#define EVENT                                                                  \
    "<event><name>Talks</name><date when='2025-04-04'>x</date></event>"
    static const char *const cases[][3] = {
        {head, "dated: 5 April 2025",
         "origin: [The Wire](https://example.org/) · © 2025 Wire"},
        {EVENT RELEASED, "dated: 4 April 2025", "origin: The Wire"},
        {RELEASED, "dated: 1 May 2025", "source: The Wire"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct composed composed = composed_new(
            "en-GB", cases[i][0], i == 0 ? body : "<body><p>Text</p></body>");
        assert_line(&composed, cases[i][1]);
        assert_line(&composed, cases[i][2]);
        composed_free(&composed);
    }
}
END_TEST

START_TEST(properties_are_plain)
{
    struct composed composed = composed_new("en-GB", head, body);
    assert_line(&composed, "title: Title");
    assert_line(&composed, "author: Ann Writer");
    assert_line(&composed, "author: Ben Other");
    assert_line(&composed, "author: Cy Third");
    assert_line(&composed, "subject: Under");
    assert_line(&composed, "keywords: one, two");
    assert_line(&composed, "date: 2025-04-05");
    composed_free(&composed);
}
END_TEST

START_TEST(subject_is_the_first_sentence)
{
    static const char *const cases[][3] = {
        {"en", "It rains in St. Ives.", "subject: It rains in St."},
        {"en", "Rain? Yes.", "subject: Rain?"},
        {"en", "Version 1.5 is out. Use it.", "subject: Version 1.5 is out."},
        {"ar", "هل تمطر؟ نعم.", "subject: هل تمطر؟"},
        {"ja", "雨が降る。風も吹く。", "subject: 雨が降る。"},
        {"ja", "雨", "subject: 雨"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf abstract = {0};
        buf_printf(&abstract, "<abstract><p>%s</p></abstract>", cases[i][1]);
        struct composed composed =
            composed_new(cases[i][0], abstract.at, "<body><p>Text</p></body>");
        assert_line(&composed, cases[i][2]);
        buf_release(&abstract);
        composed_free(&composed);
    }
}
END_TEST

START_TEST(lines_are_traced_to_the_body)
{
    struct composed composed = composed_new("en-GB", head, body);
    assert_line(&composed, "line: First. Second. ¶2");
    assert_line(&composed, "line: Third");
    assert_line(&composed, "When: 4 April 2025 ¶1");
    assert_line(&composed, "Where: House, Town, Norway ¶2");
    assert_line(&composed, "Event: Talks ¶2");
    assert_line(&composed,
                "paragraph ¶2: the talks in Town [Bottom line #bottom-line] "
                "[At a glance #glance]");
    composed_free(&composed);
}
END_TEST

START_TEST(parts_without_content_are_empty)
{
    struct composed composed =
        composed_new("en", "", "<body><p>Text</p></body>");
    const struct brief *brief = composed.brief;
    ck_assert_uint_eq(brief->glance.count + brief->bottom_line.count +
                          brief->group_count + brief->topic_count +
                          brief->decision_count + brief->step_count +
                          brief->quote_count + brief->question_count +
                          brief->byline_count + brief->note_count,
                      0);
    ck_assert_uint_eq(brief->source.count + brief->subtitle.count, 0);
    ck_assert_uint_eq(
        brief->author_count + brief->subject.size + brief->keywords.size, 0);
    ck_assert_int_eq(brief->date.year, 0);
    composed_free(&composed);
}
END_TEST

START_TEST(holder_that_is_the_source_is_named_once)
{
    struct composed composed = composed_new(
        "en",
        "<docdata><doc.copyright holder='Wire'/><source>Wire</source>"
        "<date.release norm='2025'/></docdata>",
        "<body><p>Text</p></body>");
    assert_line(&composed, "source: © Wire");
    assert_line(&composed, "date: 2025");
    ck_assert_uint_eq(composed.brief->author_count, 0);
    composed_free(&composed);
}
END_TEST

START_TEST(author_is_a_person_or_the_distributor)
{
    struct composed composed = composed_new(
        "uk",
        "<byline>By our correspondent</byline><distributor>Wire</distributor>"
        "<docdata><doc.copyright year='2025' holder='W'/></docdata>",
        "<body><p>Text</p></body>");
    assert_line(&composed, "author: Wire");
    assert_line(&composed, "source: Wire · © 2025 W");
    composed_free(&composed);
}
END_TEST

TCase *
head_case(void)
{
    TCase *tcase = tcase_create("head");
    tcase_add_test(tcase, title_block_has_source_date_and_rights);
    tcase_add_test(tcase, the_date_stands_apart_from_the_origin);
    tcase_add_test(tcase, properties_are_plain);
    tcase_add_test(tcase, subject_is_the_first_sentence);
    tcase_add_test(tcase, lines_are_traced_to_the_body);
    tcase_add_test(tcase, parts_without_content_are_empty);
    tcase_add_test(tcase, holder_that_is_the_source_is_named_once);
    tcase_add_test(tcase, author_is_a_person_or_the_distributor);
    return tcase;
}
