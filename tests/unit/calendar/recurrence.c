/* Tests of what recurs: where it begins and where it ends. */
#include "calendar/writer.h"

#include "base/arena.h"
#include "base/buf.h"
#include "calendar/cases.h"

/* The first time and the rule of a step, in an article of 2026-03-02. */
static void
assert_recurrence(const char *rule_text, const char *start, const char *due,
                  const char *wanted)
{
    struct brief brief = {.counted_from = {.year = 2026, .month = 3, .day = 2}};
    struct writer writer = {
        .arena = arena_new(), .brief = &brief, .days_left = 100000};
    struct step_entry step = {0};
    struct date start_date, due_date;
    struct rrule rule;
    struct rrule_fault fault;
    struct recurrence recurrence;
    struct buf found = {0};
    ck_assert(rrule_parse(str_from(rule_text), &rule, &fault));
    step.rrule = &rule;
    if (start != NULL && date_parse(str_from(start), &start_date) == DATE_FINE)
        step.start = &start_date;
    if (due != NULL && date_parse(str_from(due), &due_date) == DATE_FINE)
        step.due_date = &due_date;
    if (recurrence_of(&writer, &step, &recurrence)) {
        date_print(&recurrence.first, &found);
        buf_char(&found, ' ');
        rrule_print(&recurrence.rule, &found);
    }
    ck_assert_str_eq(found.size > 0 ? found.at : "", wanted);
    buf_release(&found);
    arena_free(writer.arena);
}

START_TEST(it_begins_at_a_day_of_the_rule)
{
    assert_recurrence("FREQ=WEEKLY;BYDAY=TU", "2026-03-04", NULL,
                      "2026-03-10 FREQ=WEEKLY;BYDAY=TU");
    assert_recurrence("FREQ=WEEKLY;BYDAY=TU", "2026-03-04T10:30:00Z", NULL,
                      "2026-03-10T10:30:00Z FREQ=WEEKLY;BYDAY=TU");
    assert_recurrence("FREQ=MONTHLY", "2026-01", NULL,
                      "2026-01-01 FREQ=MONTHLY");
    assert_recurrence("FREQ=MONTHLY;BYMONTHDAY=31", "2026-04", NULL,
                      "2026-05-31 FREQ=MONTHLY;BYMONTHDAY=31");
    assert_recurrence("FREQ=DAILY", "9000-01-01", NULL, "");
}
END_TEST

START_TEST(without_a_start_it_follows_the_event)
{
    assert_recurrence("FREQ=WEEKLY", NULL, NULL, "2026-03-09 FREQ=WEEKLY");
    assert_recurrence("FREQ=DAILY;COUNT=3", NULL, NULL,
                      "2026-03-03 FREQ=DAILY;COUNT=2");
    assert_recurrence("FREQ=DAILY;COUNT=1", NULL, NULL, "");
    assert_recurrence("FREQ=WEEKLY;BYDAY=TU;COUNT=3", NULL, NULL,
                      "2026-03-03 FREQ=WEEKLY;COUNT=3;BYDAY=TU");
}
END_TEST

START_TEST(a_due_date_ends_it)
{
    assert_recurrence("FREQ=DAILY", "2026-03-04", "2026-03-10",
                      "2026-03-04 FREQ=DAILY;UNTIL=20260310");
    assert_recurrence("FREQ=DAILY", "2026-03-04", "2026-03",
                      "2026-03-04 FREQ=DAILY;UNTIL=20260331");
    assert_recurrence("FREQ=DAILY;UNTIL=20260305", "2026-03-04", "2026-03-10",
                      "2026-03-04 FREQ=DAILY;UNTIL=20260305");
    assert_recurrence("FREQ=DAILY;UNTIL=20260401", "2026-03-04", "2026-03-10",
                      "2026-03-04 FREQ=DAILY;UNTIL=20260310");
    assert_recurrence("FREQ=DAILY;COUNT=7", "2026-03-04", "2026-03-10",
                      "2026-03-04 FREQ=DAILY;COUNT=7");
    assert_recurrence("FREQ=DAILY;COUNT=8", "2026-03-04", "2026-03-10",
                      "2026-03-04 FREQ=DAILY;UNTIL=20260310");
    assert_recurrence("FREQ=DAILY", "2026-03-04", "2026-03-03", "");
}
END_TEST

TCase *
recurrence_case(void)
{
    TCase *tcase = tcase_create("recurrence");
    tcase_add_test(tcase, it_begins_at_a_day_of_the_rule);
    tcase_add_test(tcase, without_a_start_it_follows_the_event);
    tcase_add_test(tcase, a_due_date_ends_it);
    return tcase;
}
