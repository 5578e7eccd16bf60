/* White space, directional controls and control characters in text. */
#include "cases.h"
#include "fixture.h"

#include <stdio.h>

/* What the body is written as, and the tree that it must become. */
static const struct {
    const char *body, *tree;
} spaces[] = {
    {"<p>One\n     two\tthree</p>", "p(One two three)"},
    {"<p>  One  </p>", "p(One)"},
    {"<p>\n  <em> One </em>\n </p>", "p(em(One))"},
    {"<p>One <em> two </em> three</p>", "p(One em(two )three)"},
    {"<p>One<em> two</em></p>", "p(Oneem( two))"},
    {"<p>One <em> </em> two</p>", "p(One em()two)"},
    {"<p><em>One</em> <em>two</em></p>", "p(em(One) em(two))"},
    {"<p><s>One.</s>\n  <s>Two.</s>\n</p>", "p(s(One.) s(Two.))"},
    {"<p>One <br/> two</p>", "p(Onebr()two)"},
    {"<p><em>One</em> <br/> <br/> </p>", "p(em(One)br()br())"},
    {"<p>One<fn> A note. </fn> two</p>", "p(Onefn(A note.) two)"},
    {"<p>One <fn>A note.</fn> two</p>", "p(One fn(A note.)two)"},
    {"<p>One <fn> <p> A </p> </fn> </p>", "p(Onefn(p(A)))"},
    {"<ul><li> One <ul><li> a </li></ul> two </li></ul>",
     "ul(li(Oneul(li(a))two))"},
    {"<p>One<!-- x --> <!-- y --> two</p>", "p(One two)"},
    {"<p> <![CDATA[ One ]]> two</p>", "p(One two)"},
    {"<p>&#32;One&#10;&#13;&#9;two&#32;</p>", "p(One two)"},
    {"<p>\xC2\xA0One\xC2\xA0 \xC2\xA0two\xC2\xA0</p>",
     "p(\xC2\xA0One\xC2\xA0 \xC2\xA0two\xC2\xA0)"},
    {"<p>One\xE2\x80\xA8two\xC2\x85three</p>", "p(One two three)"},
    {"<table>\n<tr> <td> One </td> </tr>\n</table>", "table(tr(td(One)))"},
    {"<bq quote-source='x'> <p> One </p> <credit> A <em>b</em> </credit> </bq>",
     "bq(p(One)credit(A em(b)))"},
    {"<p>One <x xmlns='urn:x'>skipped</x> two</p>", "p(One two)"},
    {"<p/>", "p()"},
};

START_TEST(white_space_is_normal)
{
    struct fixture fixture = fixture_body(spaces[_i].body);
    const struct node *body = node_child(fixture.article->root, NODE_BODY);
    ck_assert_str_eq(fixture_tree(&fixture, body->first), spaces[_i].tree);
    fixture_release(&fixture);
}
END_TEST

static const struct {
    const char *text;
    unsigned warnings;
} bidi[] = {
    {"a &#x202A;b&#x202C; c", 0},        /* LRE PDF */
    {"a &#x202A;b c", 1},                /* LRE */
    {"a &#x2066;b&#x2069; c", 0},        /* LRI PDI */
    {"a &#x2066;b&#x202C; c", 1},        /* LRI PDF */
    {"a &#x202E;b&#x2069; c", 1},        /* RLO PDI */
    {"&#x2067;a&#x202B;b&#x2069;", 0},   /* RLI RLE PDI */
    {"&#x202C;&#x2069; a", 0},           /* PDF PDI */
    {"<em>&#x202B;a</em> b&#x202C;", 0}, /* across elements */
    {"&#x202B;a<fn>b&#x202C;</fn>", 1},  /* not across notes */
    {"&#x202B;a<br/>b&#x202C;", 0},      /* across lines */
};

START_TEST(directional_controls_are_closed)
{
    char body[128];
    ck_assert_int_lt(
        snprintf(body, sizeof body, "<p>%s</p><p>x</p>", bidi[_i].text), 128);
    struct fixture fixture = fixture_body(body);
    ck_assert_uint_eq(fixture_count(&fixture, "bidi-unbalanced"),
                      bidi[_i].warnings);
    fixture_release(&fixture);
}
END_TEST

START_TEST(deep_controls_do_not_overrun)
{
    struct buf body = {0};
    buf_text(&body, "<p>");
    for (int i = 0; i < 1000; i++)
        buf_text(&body, "&#x2066;&#x202B;");
    for (int i = 0; i < 3000; i++)
        buf_text(&body, "&#x2069;&#x202C;");
    buf_text(&body, "</p>");
    struct fixture fixture = fixture_body(body.at);
    ck_assert_ptr_nonnull(fixture.article);
    fixture_release(&fixture);
    buf_release(&body);
}
END_TEST

START_TEST(control_characters_are_left_out)
{
    struct fixture fixture = fixture_body("<p>a&#x92;b\xC2\x93"
                                          "c&#127;</p>");
    const struct node *body = node_child(fixture.article->root, NODE_BODY);
    ck_assert_str_eq(fixture_tree(&fixture, body->first), "p(abc)");
    ck_assert_uint_eq(fixture_count(&fixture, "control-character"), 3);
    fixture_release(&fixture);
}
END_TEST

TCase *
test_text_case(void)
{
    TCase *tcase = tcase_create("text");
    tcase_add_loop_test(tcase, white_space_is_normal, 0, COUNT(spaces));
    tcase_add_loop_test(tcase, directional_controls_are_closed, 0, COUNT(bidi));
    tcase_add_test(tcase, deep_controls_do_not_overrun);
    tcase_add_test(tcase, control_characters_are_left_out);
    return tcase;
}
