/* Which elements may stand where. */
#include "cases.h"
#include "fixture.h"
#include "read/model.h"

#include <string.h>

START_TEST(every_element_has_a_model)
{
    for (enum node_kind kind = NODE_TEXT + 1; kind < NODE_KIND_COUNT; kind++) {
        const struct model *model = model_of(kind, NODE_TEXT);
        size_t slots = 0;
        while (model->slots[slots].kinds != NULL)
            slots++;
        ck_assert_uint_le(slots, SLOTS_MOST);
        ck_assert(!model->needs_text || model->has_text);
        /* text that may stand anywhere has no order */
        ck_assert(!model->has_text || slots <= 1);
    }
}
END_TEST

static const struct {
    const char *body;
    const char *message; /* NULL: fine */
} contents[] = {
    {"<p>x</p><hl2>y</hl2><fn>z</fn>", NULL},
    {"", "missing-element"},
    {"<p>x</p>y", "misplaced-text"},
    {"<p><q quote-source='a'><s>One.</s> <s>Two.</s></q></p>", NULL},
    {"<p><s><q quote-source='a'><s>One.</s></q></s></p>", "misplaced-element"},
    {"<p><em><q quote-source='a'><s>One.</s></q></em></p>",
     "misplaced-element"},
    {"<ul><li>x<p>y</p><table><tr><td>1</td></tr></table></li></ul>", NULL},
    {"<ul><p>x</p></ul>", "misplaced-element"},
    {"<table><tr><td>1</td></tr><caption>x</caption></table>", "element-order"},
    {"<table><caption>x</caption><caption>y</caption><tr><td>1</td></tr>"
     "</table>",
     "element-repeated"},
    {"<table><tbody><tr><td>1</td></tr></tbody><tr><td>2</td></tr></table>",
     "misplaced-element"},
    {"<media media-type='image'><media-caption>x</media-caption></media>",
     NULL},
    {"<media media-type='image'><media-producer>x</media-producer>"
     "<media-caption>x</media-caption></media>",
     "element-order"},
    {"<p>x<br>y</br></p>", "misplaced-text"},
    {"<hl2><em> </em></hl2>", "empty-element"},
    {"<hl2><fn>x</fn></hl2>", "empty-element"},
    {"<hl2>&#xA0;&#x200B;&#xAD;</hl2>", "empty-element"},
    {"<hl2>\u202F\uFEFF\u3000\u200D</hl2>", "empty-element"},
    {"<hl2>x<fn>y</fn></hl2>", NULL},
    {"<hl2>\u0430</hl2>", NULL},
    {"<p><a href='https://a.b'><q quote-source='x'><a href='https://a.b'>c</a>"
     "</q></a></p>",
     "nested-element"},
    {"<wobbleberry>x</wobbleberry>", "unknown-element"},
};

START_TEST(content_is_checked)
{
    struct fixture fixture = fixture_body(contents[_i].body);
    if (contents[_i].message != NULL)
        ck_assert_msg(fixture_count(&fixture, contents[_i].message) >= 1, "%s",
                      fixture.said.at);
    else
        ck_assert_msg(fixture.said.size == 0, "%s", fixture.said.at);
    fixture_release(&fixture);
}
END_TEST

START_TEST(expected_elements_are_one_list)
{
    struct fixture fixture = fixture_body("<bq><title>x</title></bq>");
    ck_assert_msg(strstr(fixture.said.at,
                         "expected <p>, <hl2>, <bq>, <ul>, <ol>, <table>, "
                         "<media>, <fn> or <credit> [") != NULL,
                  "%s", fixture.said.at);
    fixture_release(&fixture);
}
END_TEST

START_TEST(event_has_two_models)
{
    struct fixture fixture = fixture_read(
        STR("<article xmlns='urn:x-readout:article:1' version='1' "
            "xml:lang='en'><head><title>T</title><event xml:id='e'><name>Talks"
            "</name><date when='2025'>2025</date></event></head><body><p>At "
            "<event xml:id='m' ref='#e'>the talks</event>.</p></body>"
            "</article>"));
    const struct node *mention = fixture_node(&fixture, "m");
    struct node_list list = node_pointers(mention, ATTRIBUTE_REF);
    ck_assert_uint_eq(list.count, 1);
    ck_assert_ptr_eq(list.at[0], fixture_node(&fixture, "e"));
    fixture_release(&fixture);
}
END_TEST

START_TEST(all_faults_are_found_in_one_run)
{
    struct fixture fixture =
        fixture_parts("<questions/>",
                      "<p xml:id='1' ana='t'>x<wobbleberry/></p>text"
                      "<p><date when='x'>y</date></p>",
                      "<topics/>");
    static const char *const ids[] = {
        "bad-id",         "bad-pointer", "unknown-element",
        "misplaced-text", "bad-date",
    };
    for (size_t i = 0; i < COUNT(ids); i++)
        ck_assert_uint_eq(fixture_count(&fixture, ids[i]), 1);
    ck_assert_uint_eq(fixture_count(&fixture, "missing-element"), 2);
    ck_assert_uint_eq(fixture_count(&fixture, "element-order"), 2);
    fixture_release(&fixture);
}
END_TEST

/* Faults of XML that leave the structure as it is hide no others. */
START_TEST(content_is_checked_beyond_faults_of_xml)
{
    struct fixture fixture =
        fixture_body("<hl2>&nbsp;</hl2><p xml:id='p' xml:id='q'>R & D<wobble/>"
                     "</p><p evidence='#p &x'><date when='x'>y</date><date "
                     "when='2025&nbsp;'>z</date></p>");
    static const char *const ids[] = {
        "unknown-entity",  "duplicate-attribute",
        "stray-ampersand", "unknown-element",
        "bad-date",
    };
    for (size_t i = 0; i < COUNT(ids); i++)
        ck_assert_uint_ge(fixture_count(&fixture, ids[i]), 1);
    ck_assert_msg(diag_errors(fixture.diag) == 7, "%s", fixture.said.at);
    fixture_release(&fixture);
}
END_TEST

TCase *
test_element_case(void)
{
    TCase *tcase = tcase_create("element");
    tcase_add_test(tcase, every_element_has_a_model);
    tcase_add_loop_test(tcase, content_is_checked, 0, COUNT(contents));
    tcase_add_test(tcase, expected_elements_are_one_list);
    tcase_add_test(tcase, event_has_two_models);
    tcase_add_test(tcase, all_faults_are_found_in_one_run);
    tcase_add_test(tcase, content_is_checked_beyond_faults_of_xml);
    return tcase;
}
