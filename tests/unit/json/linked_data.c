/* Tests of linked data: only what the article states, linked by names. */
#include "json/cases.h"
#include "json/json.h"
#include "json/support.h"

#include <string.h>

static struct arena *arena;
static struct brief *brief;
static struct node *root, *event, *part;

static void
set_up(void)
{
    arena = arena_new();
    brief = bare_brief(arena, &root);
    event = element(arena, root->first, NODE_EVENT, NULL);
    (void)element(arena, event, NODE_NAME, "Talks </script>");
    part = element(arena, root, NODE_PARTICIPANTS, NULL);
}

static void
tear_down(void)
{
    arena_free(arena);
}

static json_t *
things(void)
{
    struct buf out = {0};
    json_linked_data(brief, STR("a-"), &out);
    ck_assert_ptr_null(strchr(out.at, '<'));
    return parsed(&out);
}

static struct node *
participant(struct node *parent, const char *name, enum keyword role)
{
    struct node *node = element(arena, parent, NODE_PARTICIPANT, NULL);
    (void)element(arena, node, NODE_NAME, name);
    set_keyword(arena, node, ATTRIBUTE_ROLE, role);
    return node;
}

static struct node *
date(const char *when, enum keyword certainty)
{
    struct node *node = element(arena, event, NODE_DATE, NULL);
    set_date(arena, node, ATTRIBUTE_WHEN, when);
    set_keyword(arena, node, ATTRIBUTE_CERT, certainty);
    return node;
}

START_TEST(people_bodies_and_what_is_not_said)
{
    struct node *delegation = element(arena, part, NODE_DELEGATION, NULL);
    (void)element(arena, delegation, NODE_NAME, "Norway");
    struct node *ada = participant(delegation, "Ada", KEYWORD_HOST);
    (void)element(arena, ada, NODE_FUNCTION, "chair");
    (void)element(arena, ada, NODE_FUNCTION, "pilot");
    (void)participant(part, "Somebody", KEYWORD_SPEAKER);
    struct node *bob = participant(part, "Bob", KEYWORD_MEMBER);
    struct node *body = element(arena, root, NODE_BODY, NULL);
    struct node *mention = element(arena, body, NODE_PERSON, "He");
    set_pointer(arena, mention, ATTRIBUTE_REF, bob);
    json_t *found = things();
    assert_size(found, "@graph", 6);
    assert_string(found, "@graph/2/@type", "Organization");
    assert_string(found, "@graph/3/@id", "#a-agent-2");
    assert_string(found, "@graph/3/@type", "Person");
    assert_string(found, "@graph/3/jobTitle/1", "pilot");
    assert_string(found, "@graph/3/memberOf/@id", "#a-agent-1");
    assert_nothing(found, "@graph/4/@type");
    assert_string(found, "@graph/5/@type", "Person");
    assert_string(found, "@graph/1/organizer/@id", "#a-agent-2");
    assert_size(found, "@graph/1/attendee", 2);
    assert_string(found, "@graph/1/attendee/1/@id", "#a-agent-4");
    assert_size(found, "@graph/0/mentions", 4);
    json_decref(found);
}
END_TEST

START_TEST(event_lasts_from_its_first_to_its_last_date)
{
    (void)date("2025-04-05", KEYWORD_NONE);
    (void)date("2025-04-04", KEYWORD_HIGH);
    json_t *found = things();
    assert_string(found, "@graph/0/about/@id", "#a-event");
    assert_string(found, "@graph/1/name", "Talks </script>");
    assert_string(found, "@graph/1/startDate", "2025-04-04");
    assert_string(found, "@graph/1/endDate", "2025-04-05");
    assert_nothing(found, "@graph/1/location");
    json_decref(found);
}
END_TEST

START_TEST(doubtful_dates_are_left_out)
{
    struct node *steps = element(arena, root, NODE_NEXTSTEPS, NULL);
    struct node *step = element(arena, steps, NODE_ACTION, "Meet.");
    (void)date("2025-04-04", KEYWORD_MEDIUM);
    (void)date("2025-04-05", KEYWORD_UNKNOWN);
    set_date(arena, step, ATTRIBUTE_DUE, "2025-05");
    set_keyword(arena, step, ATTRIBUTE_CERT, KEYWORD_LOW);
    json_t *found = things();
    assert_nothing(found, "@graph/1/startDate");
    assert_nothing(found, "@graph/2/endTime");
    json_decref(found);
}
END_TEST

START_TEST(steps_are_planned_by_their_owners)
{
    static const struct {
        enum keyword status;
        const char *name;
    } statuses[] = {
        {KEYWORD_NEEDS_ACTION, "PotentialActionStatus"},
        {KEYWORD_IN_PROCESS, "ActiveActionStatus"},
        {KEYWORD_COMPLETED, "CompletedActionStatus"},
        {KEYWORD_CANCELLED, NULL},
    };
    struct node *owner = participant(part, "Ada", KEYWORD_NONE);
    struct node *steps = element(arena, root, NODE_NEXTSTEPS, NULL);
    for (int i = 0; i < 4; i++) {
        struct node *step = element(arena, steps, NODE_ACTION, "Meet.");
        set_pointer(arena, step, ATTRIBUTE_OWNER, owner);
        set_date(arena, step, ATTRIBUTE_START, "2025-05-02");
        set_date(arena, step, ATTRIBUTE_DUE, "2025-05-03T10:00:00Z");
        set_keyword(arena, step, ATTRIBUTE_STATUS, statuses[i].status);
    }
    json_t *found = things();
    for (size_t i = 0; i < 4; i++) {
        json_t *step = json_array_get(value_at(found, "@graph"), i + 3);
        assert_string(step, "@type", "PlanAction");
        assert_string(step, "agent/@id", "#a-agent-1");
        assert_string(step, "scheduledTime", "2025-05-02");
        assert_string(step, "endTime", "2025-05-03T10:00:00Z");
        if (statuses[i].name != NULL)
            assert_string(step, "actionStatus", statuses[i].name);
        else
            assert_nothing(step, "actionStatus");
    }
    json_decref(found);
}
END_TEST

START_TEST(places_have_the_address_once)
{
    struct node *address = element(arena, event, NODE_EVLOC, NULL);
    set_text(arena, address, ATTRIBUTE_CITY, "Marvik");
    set_text(arena, address, ATTRIBUTE_ISO_CC, "NO");
    json_t *found = things();
    assert_nothing(found, "@graph/1/location/name");
    json_decref(found);
    (void)element(arena, event, NODE_LOCATION, "Old Customs House");
    (void)element(arena, event, NODE_LOCATION, "Pier");
    found = things();
    assert_size(found, "@graph/1/location", 2);
    assert_string(found, "@graph/1/location/0/name", "Old Customs House");
    assert_string(found, "@graph/1/location/0/address/addressCountry", "NO");
    assert_nothing(found, "@graph/1/location/1/address");
    json_decref(found);
}
END_TEST

START_TEST(article_tells_where_it_is_from)
{
    struct node *head = root->first;
    struct node *byline = element(arena, head, NODE_BYLINE, "By ");
    (void)element(arena, byline, NODE_PERSON, "Harriet");
    (void)element(arena, head, NODE_DISTRIBUTOR, "Wire");
    struct node *data = element(arena, head, NODE_DOCDATA, NULL);
    struct node *issue = element(arena, data, NODE_DATE_ISSUE, NULL);
    set_date(arena, issue, ATTRIBUTE_NORM, "2026-01-21");
    struct node *source = element(arena, data, NODE_SOURCE, "Desk");
    set_text(arena, source, ATTRIBUTE_HREF, "https://example.org/a");
    struct node *rights = element(arena, data, NODE_DOC_COPYRIGHT, NULL);
    set_text(arena, rights, ATTRIBUTE_HOLDER, "Desk Ltd");
    json_t *found = things();
    assert_string(found, "@graph/0/@type", "NewsArticle");
    assert_string(found, "@graph/0/headline", "Title");
    assert_string(found, "@graph/0/inLanguage", "en");
    assert_string(found, "@graph/0/author/name", "Harriet");
    assert_string(found, "@graph/0/sourceOrganization/name", "Wire");
    assert_string(found, "@graph/0/datePublished", "2026-01-21");
    assert_string(found, "@graph/0/isBasedOn/url", "https://example.org/a");
    assert_string(found, "@graph/0/copyrightNotice", "Desk Ltd");
    assert_nothing(found, "@graph/0/copyrightYear");
    json_decref(found);
}
END_TEST

TCase *
linked_data_case(void)
{
    TCase *tcase = tcase_create("linked data");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, people_bodies_and_what_is_not_said);
    tcase_add_test(tcase, event_lasts_from_its_first_to_its_last_date);
    tcase_add_test(tcase, doubtful_dates_are_left_out);
    tcase_add_test(tcase, steps_are_planned_by_their_owners);
    tcase_add_test(tcase, places_have_the_address_once);
    tcase_add_test(tcase, article_tells_where_it_is_from);
    return tcase;
}
