/* Tests of typographic marks and spaces in the brief's own words. */
#include "compose/cases.h"

#include <string.h>

static void
assert_title(const char *language, const char *xml, const char *title)
{
    struct buf head = {0};
    buf_printf(&head, "<subtitle>%s</subtitle>", xml);
    struct composed composed =
        composed_new(language, head.at, "<body><p>Text.</p></body>");
    struct buf line = {0};
    buf_printf(&line, "subtitle: %s", title);
    assert_exact_line(&composed, line.at);
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
        {"de", "Der \"neue\" Plan", "Der „neue“ Plan"},
        {"pl", "\"Nowy 'dobry' plan\"", "„Nowy «dobry» plan”"},
        {"sv", "Den \"nya\" planen", "Den ”nya” planen"},
        {"ja", "\"新しい\"計画", "「新しい」計画"},
        {"zh-TW", "\"新\"計畫", "「新」計畫"},
        {"he", "צה\"ל ומנכ\"ל או\"ם", "צה״ל ומנכ״ל או״ם"},
        {"en", "<em>it</em>'s", "<em>it</em>’s"},
        {"en", "\"<em>it</em>\"", "“<em>it</em>”"},
        {"en", "“set” already", "“set” already"},
        {"en", "\"<q>they can't</q>\"", "“<q>they can't</q>”"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_title(cases[i].language, cases[i].xml, cases[i].title);
}
END_TEST

START_TEST(words_stay_with_the_next)
{
    static const struct {
        const char *language, *xml, *title;
    } cases[] = {
        {"uk", "Зустріч у Києві (з гостями) і в Одесі",
         "Зустріч у\u00A0Києві (з\u00A0гостями) і\u00A0в\u00A0Одесі"},
        {"uk", "3 т вантажу на 2 березня, 5 год.",
         "3\u00A0т вантажу на 2\u00A0березня, 5\u00A0год."},
        {"uk", "«У полі» є 3 дні", "«У\u00A0полі» є 3 дні"},
        {"en", "On April 4, Mr. Roe paid 2.5 million",
         "On April\u00A04, Mr.\u00A0Roe paid 2.5\u00A0million"},
        {"en-GB", "on 4 April, 15 t of 40 m, and 4 may",
         "on 4\u00A0April, 15\u00A0t of 40\u00A0m, and 4 may"},
        {"en", "a plan for April 2025", "a plan for April 2025"},
        {"fr", "Quand ? Où, « ici » : non ; si !",
         "Quand\u202F? Où, «\u202Fici\u202F»\u202F: non\u202F; si\u202F!"},
        {"fr", "l’heure : 12:30 !mais", "l’heure\u202F: 12:30 !mais"},
        {"en", "When ? Now : so", "When ? Now : so"},
        {"fr", "le 1er avril, M. Roux et 3 km",
         "le 1er\u00A0avril, M.\u00A0Roux et 3\u00A0km"},
        {"en", "<q>on April 4</q>", "<q>on April 4</q>"},
        {"en", "<em>4</em> April ", "<em>4</em> April"},
        {"de", "am 4. April, Dr. Roe", "am 4.\u00A0April, Dr.\u00A0Roe"},
        {"ar", "قبل ٤ أبريل، ٢٫٥ مليون", "قبل ٤\u00A0أبريل، ٢٫٥\u00A0مليون"},
        {"da", "den 4. april, Mr. Roe", "den 4. april, Mr. Roe"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_title(cases[i].language, cases[i].xml, cases[i].title);
}
END_TEST

START_TEST(words_of_lists_and_dates_stay_with_the_next)
{
    struct composed composed = composed_new(
        "uk", "",
        "<participants><participant xml:id='a'><name>Рим</name></participant>"
        "<participant "
        "xml:id='b'><name>Відень</name></participant></participants>"
        "<body><p>Текст</p></body><nextsteps><action owner='#a #b' "
        "due='2026-03-02'>Дія</action></nextsteps>");
    assert_exact_line(&composed, "owner: Рим і\u00A0Відень");
    ck_assert_ptr_nonnull(strstr(composed.dump.at, "due: 2\u00A0березня 2026"));
    composed_free(&composed);
}
END_TEST

START_TEST(source_stays_as_it_is)
{
    struct composed composed = composed_new(
        "en", "", "<body><p>On April 4 \"it's\" <fn>a 'note'</fn></p></body>");
    assert_exact_line(&composed, "paragraph ¶1: On April 4 \"it's\" [note 1]");
    assert_line(&composed, "paragraph: a 'note'");
    composed_free(&composed);
}
END_TEST

TCase *
typography_case(void)
{
    TCase *tcase = tcase_create("typography");
    tcase_add_test(tcase, marks_are_those_of_the_language);
    tcase_add_test(tcase, words_stay_with_the_next);
    tcase_add_test(tcase, words_of_lists_and_dates_stay_with_the_next);
    tcase_add_test(tcase, source_stays_as_it_is);
    return tcase;
}
