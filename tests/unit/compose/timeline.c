/* Tests of the timeline: what stands on it, where, and how sure. */
#include "compose/cases.h"

#include <stdio.h>

static struct composed
timeline_of(const char *event_date, const char *actions)
{
    struct buf head = {0}, parts = {0};
    buf_printf(&head, "<event><name>Talks</name>%s</event>", event_date);
    buf_printf(&parts, "<body><p>Text</p></body><nextsteps>%s</nextsteps>",
               actions);
    buf_char(&head, '\0');
    buf_char(&parts, '\0');
    struct composed composed = composed_new("en-GB", head.at, parts.at);
    buf_release(&head);
    buf_release(&parts);
    return composed;
}

static const char event_day[] = "<date when='2025-04-04'>4 April 2025</date>";

START_TEST(items_stand_where_their_dates_are)
{
    static const struct {
        const char *attributes, *place;
    } cases[] = {
        {"due='2025-05-09'", "at 2025-05-09"},
        {"due='2025-05'", "at 2025-05-01 within 2025-06-01"},
        {"due='2025-12'", "at 2025-12-01 within 2026-01-01"},
        {"due='2026'", "at 2026-01-01 within 2027-01-01"},
        {"due='2025-05-09' cert='low'", "at 2025-05-09, doubtful"},
        {"due='2025-05-09' cert='high'", "at 2025-05-09"},
        {"start='2025-05-09'", "at 2025-05-09 ..."},
        {"start='2025-05-09' due='2025-06'", "at 2025-05-09 to 2025-07-01"},
        {"start='2025-06' due='2025-05-09'", "at 2025-06-01"},
        {"rrule='FREQ=WEEKLY'",
         "at 2025-04-11 to 2025-04-18 ..., 2 times, doubtful"},
        {"rrule='FREQ=WEEKLY;BYDAY=MO'",
         "at 2025-04-07 to 2025-04-21 ..., 3 times"},
        {"rrule='FREQ=MONTHLY' start='2025-05-01' due='2025-08-15'",
         "at 2025-05-01 to 2025-08-01, 4 times"},
        {"rrule='FREQ=DAILY;COUNT=5' start='2025-05-01'",
         "at 2025-05-01 to 2025-05-03, 3 times"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char action[128];
        (void)snprintf(action, sizeof action, "<action %s>Do it.</action>",
                       cases[i].attributes);
        struct composed composed = timeline_of(event_day, action);
        assert_line(&composed, "event: Talks: 4 April 2025");
        assert_line(&composed, cases[i].place);
        composed_free(&composed);
    }
}
END_TEST

START_TEST(events_may_last_or_be_bounded)
{
    static const struct {
        const char *date, *place;
    } cases[] = {
        {"<date from='2025-04-04' to='2025-04-06'/>",
         "at 2025-04-04 to 2025-04-06"},
        {"<date from='2025-04-04'/>", "at 2025-04-04 ..."},
        {"<date to='2025-04-04'/>", "at ... 2025-04-04"},
        {"<date notBefore='2025-04-04' notAfter='2025-04-20'/>",
         "at 2025-04-04 within 2025-04-20"},
        {"<date notBefore='2025-04-04'/>", "at 2025-04-04 ..."},
        {"<date when='2025-04' cert='unknown'/>",
         "at 2025-04-01 within 2025-05-01, doubtful"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct composed composed = timeline_of(
            cases[i].date, "<action due='2025-05-09'>Do it.</action>");
        assert_line(&composed, "step: Step 1, Do it: 9 May 2025");
        assert_line(&composed, cases[i].place);
        composed_free(&composed);
    }
}
END_TEST

START_TEST(two_different_times_are_the_least)
{
    static const char *const actions[] = {
        "", "<action>Do</action>", "<action due='2025-04-04'>Do</action>"};
    for (size_t i = 0; i < COUNT(actions); i++) {
        struct composed composed = timeline_of(event_day, actions[i]);
        ck_assert_uint_eq(composed.brief->timeline.count, 0);
        composed_free(&composed);
    }
}
END_TEST

START_TEST(order_is_that_of_time)
{
    struct composed composed =
        timeline_of(event_day, "<action>Never</action>"
                               "<action due='2025-06-01'>Late</action>"
                               "<action due='2025-05-01'>Soon</action>"
                               "<action>Nor this</action>");
    const struct timeline *timeline = &composed.brief->timeline;
    ck_assert_uint_eq(timeline->count, 3);
    ck_assert(str_equals(timeline->items[1].text, "Soon"));
    ck_assert(str_equals(timeline->items[2].text, "Late"));
    assert_line(&composed, "undated: Steps 1 and 4");
    composed_free(&composed);
}
END_TEST

START_TEST(unstated_year_stays_unstated)
{
    const char *date = "<date when='2025-04-04' cert='medium'>April 4</date>";
    struct composed composed =
        timeline_of(date, "<action due='2025-05' cert='medium'>Do</action>");
    assert_line(&composed,
                "timeline 2025-04-04 to 2025-06-01, year not stated (2)");
    composed_free(&composed);
    composed = timeline_of(date, "<action due='2025-05'>Do</action>");
    assert_line(&composed, "timeline 2025-04-04 to 2025-06-01 (2)");
    composed_free(&composed);
}
END_TEST

START_TEST(one_day_is_shown_by_the_hour)
{
    struct composed composed =
        timeline_of("<date when='2025-04-04T09:00:00+03:00'/>",
                    "<action due='2025-04-04T10:30:00Z'>Do</action>");
    assert_line(&composed, "timeline 2025-04-04T09:00 to 2025-04-04T13:30 "
                           "UTC+03:00 (2)");
    composed_free(&composed);
    composed = timeline_of("<date when='2025-04-04T09:00:00+03:00'/>",
                           "<action due='2025-04-14T10:30:00Z'>Do</action>");
    assert_line(&composed, "timeline 2025-04-04 to 2025-04-14 (2)");
    composed_free(&composed);
}
END_TEST

START_TEST(endless_rules_end)
{
    struct composed composed = timeline_of(
        "<date when='0001-01-01'/>",
        "<action rrule='FREQ=DAILY'>Do</action>"
        "<action rrule='FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'>Do</action>"
        "<action due='9999-12-31'>Do</action>");
    ck_assert_uint_eq(composed.brief->timeline.count, 4);
    composed_free(&composed);
}
END_TEST

START_TEST(decisions_of_another_day_stand_on_it)
{
    struct composed composed = composed_new(
        "en-GB", "<event><name>Talks</name><date when='2025-04-04'/></event>",
        "<body><p>Text</p></body><decisions>"
        "<decision when='2025-04-04'>One</decision>"
        "<decision when='2025-04-09'>Two in the U.S.</decision></decisions>");
    ck_assert_uint_eq(composed.brief->timeline.count, 2);
    assert_line(&composed,
                "decision: Decision 2, Two in the U.S.: 9 April 2025");
    composed_free(&composed);
}
END_TEST

TCase *
timeline_case(void)
{
    TCase *tcase = tcase_create("timeline");
    tcase_add_test(tcase, items_stand_where_their_dates_are);
    tcase_add_test(tcase, events_may_last_or_be_bounded);
    tcase_add_test(tcase, two_different_times_are_the_least);
    tcase_add_test(tcase, order_is_that_of_time);
    tcase_add_test(tcase, unstated_year_stays_unstated);
    tcase_add_test(tcase, one_day_is_shown_by_the_hour);
    tcase_add_test(tcase, endless_rules_end);
    tcase_add_test(tcase, decisions_of_another_day_stand_on_it);
    return tcase;
}
