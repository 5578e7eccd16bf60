/* Tests of when the event was: periods, bounds, doubts. */
#include "compose/cases.h"

START_TEST(dates_say_what_the_article_says)
{
    static const struct {
        const char *date, *when;
    } cases[] = {
        {"", "not stated"},
        {"<date when='2025-04-04'>x</date>", "4 April 2025"},
        {"<date when='2025-04-04' cert='medium'>April 4</date>",
         "4 April, year not stated"},
        {"<date when='2025-04-04' cert='low'>April 4</date>",
         "about 4 April, year not stated"},
        {"<date when='2025-04-04' cert='medium'>April 4, 2025</date>",
         "about 4 April 2025"},
        {"<date when='2025-04' cert='low'>2025</date>", "about April 2025"},
        {"<date when='2025' cert='low'>then</date>", "about 2025"},
        {"<date when='2025-04-04' cert='unknown'>x</date>",
         "4 April 2025, date uncertain"},
        {"<date when='2025-04-04T10:30:00'>x</date>", "4 April 2025, 10:30"},
        {"<date from='2025-04-04' to='2025-04-06'>x</date>", "4–6 April 2025"},
        {"<date from='2025-04-04' to='2025-04-06' cert='medium'>x</date>",
         "4 April – 6 April, year not stated"},
        {"<date from='2025-04-04'>x</date>", "from 4 April 2025"},
        {"<date to='2025'>x</date>", "not after 2025"},
        {"<date notBefore='2025-04'>x</date>", "not before April 2025"},
        {"<date notBefore='2025-04-01' notAfter='2025-05-02'>x</date>",
         "between 1 April 2025 and 2 May 2025"},
        {"<date>one Thursday</date>", "one Thursday"},
        {"<date when='2025-04-04'>x</date><date when='2025-05'>y</date>",
         "4 April 2025 and May 2025"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct buf head = {0}, line = {0};
        buf_printf(&head, "<event><name>E</name>%s</event>", cases[i].date);
        struct composed composed =
            composed_new("en-GB", head.at, "<body><p>T</p></body>");
        buf_printf(&line, "When: %s", cases[i].when);
        assert_line(&composed, line.at);
        composed_free(&composed);
        buf_release(&line);
        buf_release(&head);
    }
}
END_TEST

TCase *
dates_case(void)
{
    TCase *tcase = tcase_create("dates");
    tcase_add_test(tcase, dates_say_what_the_article_says);
    return tcase;
}
