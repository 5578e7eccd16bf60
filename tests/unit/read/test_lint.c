/* What the content of an article leaves open. */
#include "cases.h"
#include "fixture.h"

#define ADA                                                                    \
    "<participants><participant xml:id='a'><name>Ada</name></participant>"     \
    "</participants>"
#define TOPICS                                                                 \
    "<topics><topic xml:id='t'><name>T</name><topic xml:id='u'><name>U</name>" \
    "</topic></topic></topics>"
#define TWO(one, other)                                                        \
    "<participants><participant xml:id='a'>" one "</participant>"              \
    "<participant xml:id='b'>" other "</participant></participants>",          \
        "<p><person ref='#a #b'>x</person></p>", ""
#define REF "<person ref='#a'>Ada</person>"

static const struct {
    const char *before, *body, *after;
    const char *message;
    unsigned count;
} lints[] = {
    {ADA, "<p xml:id='p'>" REF "</p>",
     "<nextsteps><action owner='#a' due='2025' evidence='#p'>Go</action>"
     "<action owner='#a' rrule='FREQ=DAILY' evidence='#p'>Go</action>"
     "</nextsteps>",
     NULL, 0},
    {"", "<p xml:id='p'>x</p>",
     "<nextsteps><action due='2025' evidence='#p'>Go</action></nextsteps>",
     "step-without-owner", 1},
    {ADA, "<p xml:id='p'>x</p>",
     "<nextsteps><action owner='#a' start='2025' evidence='#p'>Go</action>"
     "</nextsteps>",
     "step-without-date", 1},
    {ADA, "<p xml:id='p'>x</p>",
     "<nextsteps><action owner='#a' due='2025'>Go</action></nextsteps>",
     "step-without-evidence", 1},
    {"", "<p xml:id='p'>x</p>",
     "<decisions><decision evidence='#p'>Yes</decision></decisions>"
     "<questions><question evidence='#p'>Why?</question></questions>",
     NULL, 0},
    {"", "<p>x</p>", "<decisions><decision>Yes</decision></decisions>",
     "decision-without-evidence", 1},
    {"", "<p>x</p>", "<questions><question>Why?</question></questions>",
     "question-without-evidence", 1},
    {"", "<p><q>x</q></p>", "", "quote-without-speaker", 1},
    {"", "<p><q>x <q>y</q></q></p><bq><p><q>z</q></p></bq>", "",
     "quote-without-speaker", 2},
    {"", "<p><q quote-source='A'>x <q>y</q></q></p>", "", NULL, 0},
    {"", "<bq><p>x</p><credit>A book</credit></bq>", "", NULL, 0},
    {ADA, "<p><q who='#a'>x</q></p>", "", NULL, 0},
    {ADA, "<p>Ada</p>", "", "participant-not-mentioned", 1},
    {"<participants><participant role='mentioned'><name>Ada</name>"
     "</participant></participants>",
     "<p>Ada</p>", "", "participant-not-mentioned", 1},
    /* only what the text itself points at is mentioned there */
    {ADA, "<p xml:id='p'>x</p>",
     "<decisions><decision who='#a' evidence='#p'>" REF "</decision>"
     "</decisions><nextsteps><action owner='#a' due='2025' evidence='#p'>" REF
     "</action></nextsteps>",
     "participant-not-mentioned", 1},
    {ADA, "<p>x<fn><function ref='#a'>y</function></fn></p>", "", NULL, 0},
    {"<participants><participant evidence='#p'><name>Ada</name></participant>"
     "</participants>",
     "<p xml:id='p'>Ada</p>", "", NULL, 0},
    {TOPICS, "<p>x</p>", "", "topic-untouched", 2},
    {"<topics><topic><name>T</name><topic evidence='#p'><name>U</name></topic>"
     "</topic></topics>",
     "<p xml:id='p'>x</p>", "", NULL, 0},
    {TOPICS, "<p ana='#t'>x</p>", "", "topic-untouched", 1},
    {TOPICS, "<p><s ana='#u'>x</s></p>", "", NULL, 0},
    {TOPICS, "<p xml:id='p'>x</p>",
     "<decisions><decision ana='#t #u' evidence='#p'>Yes</decision>"
     "</decisions>",
     "topic-untouched", 2},
    {"<topics><topic><name>T</name><topic xml:id='u'><name>U</name></topic>"
     "</topic></topics>",
     "<p ana='#u'>x</p>", "", NULL, 0},
    {"", "<p><s xml:id='s'>x</s> <s xml:id='s2'>y</s></p>",
     "<questions><question evidence='#s #s2'>Why?</question></questions>",
     "paragraph-without-id", 1},
    {"", "<p><q xml:id='q' quote-source='A'>x</q></p>",
     "<questions><question evidence='#q'>Why?</question></questions>",
     "paragraph-without-id", 1},
    {"", "<p xml:id='p'><s xml:id='s'>x</s></p><p><s>y</s></p>",
     "<questions><question evidence='#s'>Why?</question></questions>", NULL, 0},
    {"<participants><participant xml:id='a'><name>Ada Moor</name>"
     "</participant><delegation><name>D</name><participant xml:id='b'><name>"
     "ADA\xC2\xA0"
     "Moor</name></participant></delegation></participants>",
     "<p><person ref='#a #b'>x</person></p>", "", "person-repeated", 1},
    {TWO("<name>Ada Moor</name>", "<name>Ada Moore</name>"), NULL, 0},
    {TWO("<name>Ada d'Or</name>", "<name>Ada D\u2019Or</name>"),
     "person-repeated", 1},
    {TWO("<name>\u00C9mile</name>", "<name>e\u0301mile</name>"),
     "person-repeated", 1},
    {TWO("<name>\u041E\u043B\u0435\u0433</name>",
         "<name>\u041E\u041B\u0415\u0413</name>"),
     "person-repeated", 1},
    {TWO("<name>A</name><alias>B</alias>", "<name>B</name>"), "person-repeated",
     1},
    {TWO("<name>A</name>", "<name>B</name><alias>a</alias>"), "person-repeated",
     1},
    {TWO("<name>A</name><alias>C</alias>", "<name>B</name><alias>C</alias>"),
     NULL, 0},
    {TWO("<name>A</name><alias>a</alias>", "<name>B</name>"), NULL, 0},
    {"<participants><delegation><name>North</name></delegation><delegation>"
     "<name>North</name></delegation></participants>",
     "<p>x</p>", "", "person-repeated", 1},
    {"<participants><delegation><name>North</name><participant xml:id='a'>"
     "<name>North</name></participant></delegation></participants>",
     "<p>" REF "</p>", "", NULL, 0},
    {"", "<p/>", "", "empty-block", 1},
    {"", "<p> <em>\u00A0</em><br/></p>", "", "empty-block", 1},
    {"", "<p><s/><q quote-source='A'>.</q></p>", "", NULL, 0},
    {"", "<ul><li/><li><p/></li></ul>", "", "empty-block", 2},
    {"", "<p>x<fn/></p>", "", "empty-block", 1},
    {"", "<media media-type='image'/>", "", "empty-block", 1},
    {"", "<media media-type='image'><media-producer>A</media-producer></media>",
     "", NULL, 0},
    {"", "<table><caption/><tr><td/></tr></table>", "", "empty-block", 1},
};

START_TEST(content_is_linted)
{
    struct fixture fixture =
        fixture_parts(lints[_i].before, lints[_i].body, lints[_i].after);
    ck_assert_msg(fixture.article != NULL, "%s", fixture.said.at);
    if (lints[_i].message != NULL) {
        ck_assert_msg(fixture_count(&fixture, lints[_i].message) ==
                          lints[_i].count,
                      "%s", fixture.said.at);
        ck_assert_int_eq(diag_status(fixture.diag, true, false), STATUS_FAULTS);
    } else {
        ck_assert_msg(fixture.said.size == 0, "%s", fixture.said.at);
    }
    ck_assert_int_eq(diag_status(fixture.diag, false, false), STATUS_CLEAN);
    fixture_release(&fixture);
}
END_TEST

TCase *
test_lint_case(void)
{
    TCase *tcase = tcase_create("lint");
    tcase_add_loop_test(tcase, content_is_linted, 0, COUNT(lints));
    return tcase;
}
