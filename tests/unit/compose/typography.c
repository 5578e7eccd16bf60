/* Tests of typographic marks in the brief's own words. */
#include "compose/cases.h"

static void
assert_title(const char *language, const char *xml, const char *title)
{
    struct buf head = {0};
    buf_printf(&head, "<subtitle>%s</subtitle>", xml);
    struct composed composed =
        composed_new(language, head.at, "<body><p>Text.</p></body>");
    struct buf line = {0};
    buf_printf(&line, "subtitle: %s", title);
    assert_line(&composed, line.at);
    buf_release(&line);
    buf_release(&head);
    composed_free(&composed);
}

START_TEST(marks_are_those_of_the_language)
{
    static const struct {
        const char *language, *xml, *title;
    } cases[] = {
        {"en", "The \"new\" plan", "The “new” plan"},
        {"fr", "Le \"nouveau\" plan", "Le «\u202Fnouveau\u202F» plan"},
        {"uk", "\"Новий\" план", "«Новий» план"},
        {"en", "\"a\" and \"b\"", "“a” and “b”"},
        {"en", "a 3\" pipe", "a 3\" pipe"},
        {"en", "Ukraine's partners' plan", "Ukraine’s partners’ plan"},
        {"en", "the '90s", "the ’90s"},
        {"en", "a 'good' plan", "a ‘good’ plan"},
        {"uk", "п'ять", "п’ять"},
        {"en", "a ' b", "a ' b"},
        {"en", "<em>it</em>'s", "<em>it</em>’s"},
        {"en", "\"<em>it</em>\"", "“<em>it</em>”"},
        {"en", "“set” already", "“set” already"},
        {"en", "\"<q>they can't</q>\"", "“<q>they can't</q>”"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_title(cases[i].language, cases[i].xml, cases[i].title);
}
END_TEST

START_TEST(source_stays_as_it_is)
{
    struct composed composed = composed_new(
        "en", "", "<body><p>He said \"it's\" <fn>a 'note'</fn></p></body>");
    assert_line(&composed, "paragraph ¶1: He said \"it's\" [note 1]");
    assert_line(&composed, "paragraph: a 'note'");
    composed_free(&composed);
}
END_TEST

TCase *
typography_case(void)
{
    TCase *tcase = tcase_create("typography");
    tcase_add_test(tcase, marks_are_those_of_the_language);
    tcase_add_test(tcase, source_stays_as_it_is);
    return tcase;
}
