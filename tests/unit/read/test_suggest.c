/* What is said of names that the vocabulary does not have. */
#include "cases.h"
#include "fixture.h"

#include <string.h>

static const struct {
    const char *body;
    const char *meant; /* NULL: no hint */
} names[] = {
    {"<P>x</P>", "p"},
    {"<para>x</para>", "p"},
    {"<paragraph>x</paragraph>", "p"},
    {"<parargaph>x</parargaph>", "p"},
    {"<list><li>x</li></list>", "ul"},
    {"<quote><p>x</p></quote>", "bq"},
    {"<p><quote>x</quote></p>", "q"},
    {"<p><organization>x</organization></p>", "org"},
    {"<p><time>x</time></p>", "date"},
    {"<p><titel>x</titel></p>", "title"},
    {"<time/>", NULL},
    {"<b>x</b>", NULL},
    {"<wobbleberry/>", NULL},
    {"<p Ana='#x'>x</p>", "ana"},
    {"<p topic='#x'>x</p>", "ana"},
    {"<p deadline='2025'>x</p>", NULL},
    {"<p><date norm='2025'>x</date></p>", "when"},
    {"<p><date cert='LOW'>x</date></p>", "low"},
    {"<p><date cert='boss'>x</date></p>", NULL},
};

START_TEST(near_names_are_hinted_at)
{
    struct fixture fixture = fixture_body(names[_i].body);
    ck_assert_ptr_null(fixture.article);
    if (names[_i].meant != NULL) {
        struct str hint = str_printf(fixture.arena, "; did you mean '%s'? [",
                                     names[_i].meant);
        ck_assert_msg(strstr(fixture.said.at, hint.at) != NULL, "%s",
                      fixture.said.at);
    } else {
        ck_assert_msg(strstr(fixture.said.at, "did you mean") == NULL, "%s",
                      fixture.said.at);
    }
    fixture_release(&fixture);
}
END_TEST

/* Of an element whose kind is a guess only the name is told, and the faults
 * within its parts. */
static const struct {
    const char *body, *said;
} guesses[] = {
    {"<figure/>", ""},
    {"<figure src='x'><caption>y</caption></figure>", ""},
    {"<blockquote>x</blockquote>", ""},
    {"<list>x<p>y</p></list>", ""},
    {"<headline> </headline>", ""},
    {"<media media-type='image'><media-producer>x</media-producer>"
     "<media-captoin>y</media-captoin></media>",
     ""},
    {"<table><captoin>x</captoin><caption>y</caption><tr><td>z</td></tr>"
     "</table>",
     ""},
    {"<table><tbdy><tr><td>z</td></tr></tbdy></table>", ""},
    {"<blockquote><p><date when='x'>y</date></p></blockquote>", "bad-date"},
    {"<list><li anna='#x'>y</li></list>", "unknown-attribute"},
};

START_TEST(a_guess_is_no_fault)
{
    struct fixture fixture = fixture_body(guesses[_i].body);
    ck_assert_uint_eq(fixture_count(&fixture, "unknown-element"), 1);
    bool has_more = guesses[_i].said[0] != '\0';
    ck_assert_msg(diag_errors(fixture.diag) == 1u + has_more, "%s",
                  fixture.said.at);
    if (has_more)
        ck_assert_uint_eq(fixture_count(&fixture, guesses[_i].said), 1);
    fixture_release(&fixture);
}
END_TEST

TCase *
test_suggest_case(void)
{
    TCase *tcase = tcase_create("suggest");
    tcase_add_loop_test(tcase, near_names_are_hinted_at, 0, COUNT(names));
    tcase_add_loop_test(tcase, a_guess_is_no_fault, 0, COUNT(guesses));
    return tcase;
}
