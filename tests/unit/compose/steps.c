/* Tests of next steps and decisions: owners, dates, status. */
#include "compose/cases.h"

static void
assert_due(const char *head, const char *attributes, const char *due,
           const char *status)
{
    struct buf parts = {0}, line = {0};
    buf_printf(&parts,
               "<body><p>Text</p></body><nextsteps><action %s>Do"
               "</action></nextsteps>",
               attributes);
    struct composed composed = composed_new("en-GB", head, parts.at);
    buf_printf(&line, "due: %s", due);
    assert_line(&composed, line.at);
    buf_clear(&line);
    buf_printf(&line, "status: %s", status);
    assert_line(&composed, line.at);
    buf_release(&line);
    buf_release(&parts);
    composed_free(&composed);
}

START_TEST(due_dates_are_as_certain_as_they_are)
{
    static const struct {
        const char *attributes, *due, *status;
    } cases[] = {
        {"", "no date given", "not stated"},
        {"status='needs-action' cert='low'", "no date given",
         "open, low confidence"},
        {"cert='medium'", "no date given", "moderate confidence"},
        {"status='in-process' cert='unknown'", "no date given",
         "under way, confidence unknown"},
        {"due='2025-05-04' status='completed'", "4 May 2025", "done"},
        {"due='2025-05-04' cert='high'", "4 May 2025", "not stated"},
        {"due='2025-05-04' cert='medium' status='in-process'",
         "by about 4 May 2025", "under way"},
        {"due='2025-05' cert='low' status='cancelled'", "by about May 2025",
         "cancelled"},
        {"due='2026' cert='unknown'", "2026, date uncertain", "not stated"},
        {"rrule='FREQ=WEEKLY'", "every week", "not stated"},
        {"rrule='FREQ=WEEKLY' start='2025-05-04'",
         "every week, from 4 May 2025", "not stated"},
        {"rrule='FREQ=WEEKLY' start='2025-05-04' due='2025-06-01'",
         "every week, from 4 May 2025, until 1 June 2025", "not stated"},
        {"rrule='FREQ=WEEKLY' due='2025-06' cert='low'",
         "every week, until about June 2025", "not stated"},
        {"rrule='FREQ=WEEKLY' cert='low' status='needs-action'",
         "every week, low confidence", "open"},
        {"start='2025-05-04T10:00:00Z' due='2025-05-04T11:00:00Z'",
         "4 May 2025, 10:00–11:00\u00A0UTC", "not stated"},
        {"start='2025-05' cert='medium'", "from about May 2025", "not stated"},
        {"start='2025-05-04'", "from 4 May 2025", "not stated"},
        {"start='2025-05-04' due='2025-05-06'", "4–6 May 2025", "not stated"},
        {"start='2025-05-04' due='2025-06' cert='low'",
         "from about 4 May 2025, by about June 2025", "not stated"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_due("", cases[i].attributes, cases[i].due, cases[i].status);
}
END_TEST

START_TEST(unstated_year_is_not_printed)
{
    const char *head = "<event><name>E</name><date when='2025-04-04' "
                       "cert='medium'>April 4</date></event>";
    assert_due(head, "due='2025-05' cert='medium'", "by about May",
               "not stated");
    assert_due(head, "due='2025-05'", "May 2025", "not stated");
    assert_due(head, "due='2031-05' cert='medium'", "by about May 2031",
               "not stated");
}
END_TEST

START_TEST(owners_are_a_list)
{
    struct composed composed = composed_new(
        "en-GB", "",
        "<participants><delegation xml:id='a'><name>A</name></delegation>"
        "<participant xml:id='b'><name>B</name></participant>"
        "<participant xml:id='c'><name>C</name></participant></participants>"
        "<body><p>Text</p></body>"
        "<decisions><decision who='#b #a' status='rejected' "
        "when='2025-04-04'>No.</decision><decision status='agreed' "
        "cert='medium'>Yes.</decision></decisions>"
        "<nextsteps><action owner='#b #a #c'>1</action><action>2</action>"
        "</nextsteps>");
    assert_line(&composed, "owner: B, A and C");
    assert_line(&composed, "owner: nobody named");
    assert_line(&composed, "parties: B and A");
    assert_line(&composed, "when: 4 April 2025");
    assert_line(&composed, "status: rejected");
    assert_line(&composed, "status: agreed, moderate confidence");
    composed_free(&composed);
}
END_TEST

TCase *
steps_case(void)
{
    TCase *tcase = tcase_create("steps");
    tcase_add_test(tcase, due_dates_are_as_certain_as_they_are);
    tcase_add_test(tcase, unstated_year_is_not_printed);
    tcase_add_test(tcase, owners_are_a_list);
    return tcase;
}
