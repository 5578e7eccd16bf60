/* Tests of briefs as JSON: what is said, and what is left out. */
#include "json/cases.h"
#include "json/json.h"
#include "json/support.h"

static struct arena *arena;
static struct brief *brief;
static struct node *root;

static void
set_up(void)
{
    arena = arena_new();
    brief = bare_brief(arena, &root);
}

static void
tear_down(void)
{
    arena_free(arena);
}

static json_t *
json(void)
{
    struct buf out = {0};
    json_brief(brief, &out);
    return parsed(&out);
}

START_TEST(lists_are_there_and_values_are_not)
{
    static const char *const lists[] = {
        "bylines", "authors",      "keywords",  "bottomLine", "facts",
        "topics",  "decisions",    "steps",     "quotes",     "annex",
        "notes",   "participants", "questions",
    };
    static const char *const values[] = {"marking", "subtitle", "dateline",
                                         "date",    "timeline", "title/spans"};
    json_t *found = json();
    assert_string(found, "$schema", "urn:x-readout:brief:1");
    assert_integer(found, "version", 1);
    assert_string(found, "title/text", "Title");
    for (size_t i = 0; i < COUNT(lists); i++)
        assert_size(found, lists[i], 0);
    for (size_t i = 0; i < COUNT(values); i++)
        assert_nothing(found, values[i]);
    json_decref(found);
}
END_TEST

START_TEST(spans_say_what_words_do_not)
{
    const struct span spans[] = {
        {.text = STR("Plain "), .language = "en"},
        {.text = STR("strong"),
         .marks = SPAN_STRONG | SPAN_QUOTE,
         .language = "en"},
        {.kind = SPAN_BREAK, .language = "en"},
        {.text = STR("site"), .href = STR("https://x.org"), .language = "en"},
        {.text = STR(" mot"), .language = "fr"},
        {.kind = SPAN_NOTE, .note = 2, .language = "en"}};
    brief->title = (struct phrase){spans, 6};
    json_t *found = json();
    assert_string(found, "title/text", "Plain strong\nsite mot");
    assert_size(found, "title/spans", 6);
    ck_assert_uint_eq(json_object_size(value_at(found, "title/spans/0")), 1);
    assert_string(found, "title/spans/1/marks/0", "strong");
    assert_string(found, "title/spans/1/marks/1", "quote");
    assert_string(found, "title/spans/2/text", "\n");
    assert_string(found, "title/spans/3/href", "https://x.org");
    assert_string(found, "title/spans/4/language", "fr");
    assert_string(found, "title/spans/5/text", "");
    assert_integer(found, "title/spans/5/note", 2);
    json_decref(found);
}
END_TEST

static void
set_steps(struct step_entry steps[2])
{
    static const struct str owners[] = {{"A", 1}, {"B", 1}};
    static const struct date due = {.year = 2025, .month = 5};
    static const struct rrule weekly = {.frequency = WEEKLY, .interval = 2};
    static const uint32_t numbers[] = {2, 7};
    for (int i = 0; i < 2; i++)
        steps[i] = (struct step_entry){
            .number = STR("1"),
            .action = plain_phrase(arena, "Meet."),
            .owner = plain_phrase(arena, "nobody named"),
            .due = plain_phrase(arena, "no date given"),
            .status_word = STR("not stated"),
        };
    steps[1].owners = (struct names){owners, 2};
    steps[1].due_date = &due;
    steps[1].rrule = &weekly;
    steps[1].certainty = KEYWORD_LOW;
    steps[1].status = KEYWORD_NEEDS_ACTION;
    steps[1].evidence = (struct evidence){numbers, 2};
    brief->steps = steps;
    brief->step_count = 2;
}

START_TEST(steps_are_data_where_something_is_said)
{
    struct step_entry steps[2];
    set_steps(steps);
    json_t *found = json();
    ck_assert_uint_eq(json_object_size(value_at(found, "steps/0")), 4);
    assert_size(found, "steps/0/owners", 0);
    assert_size(found, "steps/0/evidence", 0);
    assert_string(found, "steps/1/owners/1", "B");
    assert_string(found, "steps/1/when/text", "no date given");
    assert_nothing(found, "steps/1/startDate");
    assert_string(found, "steps/1/dueDate", "2025-05");
    assert_string(found, "steps/1/recurrence", "FREQ=WEEKLY;INTERVAL=2");
    assert_string(found, "steps/1/certainty", "low");
    assert_string(found, "steps/1/status", "needs-action");
    assert_string(found, "steps/1/statusWord", "not stated");
    assert_integer(found, "steps/1/evidence/1", 7);
    json_decref(found);
}
END_TEST

START_TEST(annex_has_blocks_in_blocks)
{
    struct node *media = element(arena, root, NODE_MEDIA, NULL);
    struct node *file = element(arena, media, NODE_MEDIA_REFERENCE, NULL);
    set_text(arena, file, ATTRIBUTE_REFERENCE_SOURCE, "a.png");
    set_text(arena, file, ATTRIBUTE_ALTERNATE_TEXT, "A ship.");
    const struct block image = {.kind = BLOCK_IMAGE, .node = media};
    const struct block cell = {.kind = BLOCK_CELL,
                               .text = plain_phrase(arena, "Cell"),
                               .column_span = 2,
                               .row_span = 1,
                               .align = KEYWORD_RIGHT,
                               .first = &image};
    const struct block row = {
        .kind = BLOCK_ROW, .is_head = true, .first = &cell};
    const struct citation citation = {PART_NEXT_STEPS, STR("Step 1"),
                                      STR("step-1")};
    const struct block table = {.kind = BLOCK_TABLE,
                                .number = 3,
                                .topics = &STR("1.2"),
                                .topic_count = 1,
                                .citations = &citation,
                                .citation_count = 1,
                                .first = &row};
    brief->source_blocks = &table;
    json_t *found = json();
    assert_integer(found, "annex/0/number", 3);
    assert_string(found, "annex/0/topics/0", "1.2");
    assert_string(found, "annex/0/citations/0/part", "steps");
    assert_nothing(found, "annex/0/caption");
    assert_nothing(found, "annex/0/children/0/number");
    assert_integer(found, "annex/0/children/0/children/0/columnSpan", 2);
    assert_string(found, "annex/0/children/0/children/0/align", "right");
    json_t *picture =
        value_at(found, "annex/0/children/0/children/0/children/0");
    assert_string(picture, "kind", "image");
    assert_string(picture, "file", "a.png");
    assert_string(picture, "alternateText", "A ship.");
    json_decref(found);
}
END_TEST

/* Days are told as days, and hours only where the timeline has them. */
START_TEST(moments_are_as_exact_as_the_timeline)
{
    const moment times[] = {DAY_MINUTES, 2 * DAY_MINUTES};
    const struct timeline_item item = {.language = "en",
                                       .from = DAY_MINUTES,
                                       .to = 2 * DAY_MINUTES,
                                       .occurrences = times,
                                       .occurrence_count = 2,
                                       .goes_on = true};
    brief->timeline = (struct timeline){
        .items = &item, .count = 1, .from = 0, .to = 3 * DAY_MINUTES};
    json_t *found = json();
    assert_string(found, "timeline/from", "1970-01-01");
    assert_string(found, "timeline/items/0/occurrences/1", "1970-01-03");
    ck_assert(json_is_true(value_at(found, "timeline/items/0/goesOn")));
    json_decref(found);
    brief->timeline.has_hours = true;
    brief->timeline.from = 90;
    found = json();
    assert_string(found, "timeline/from", "1970-01-01T01:30:00");
    json_decref(found);
}
END_TEST

START_TEST(dossier_tells_where_people_are)
{
    const struct participant_entry entry = {.name = plain_phrase(arena, "Ada"),
                                            .anchor = STR("person-4")};
    const struct appearance appearance = {1, &entry};
    const struct indexed_person person = {STR("Ada"), "en", STR("A"),
                                          &appearance, 1};
    const struct brief *briefs[] = {brief, brief};
    const struct dossier dossier = {.briefs = briefs,
                                    .count = 2,
                                    .language = "en",
                                    .title = STR("All"),
                                    .people = &person,
                                    .person_count = 1};
    struct buf out = {0};
    json_dossier(&dossier, &out);
    json_t *found = parsed(&out);
    assert_string(found, "kind", "dossier");
    assert_size(found, "briefs", 2);
    assert_string(found, "briefs/1/kind", "brief");
    assert_nothing(found, "briefs/1/version");
    assert_integer(found, "people/0/appearances/0/brief", 1);
    assert_string(found, "people/0/appearances/0/id", "person-4");
    json_decref(found);
}
END_TEST

TCase *
brief_case(void)
{
    TCase *tcase = tcase_create("brief");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, lists_are_there_and_values_are_not);
    tcase_add_test(tcase, spans_say_what_words_do_not);
    tcase_add_test(tcase, steps_are_data_where_something_is_said);
    tcase_add_test(tcase, annex_has_blocks_in_blocks);
    tcase_add_test(tcase, moments_are_as_exact_as_the_timeline);
    tcase_add_test(tcase, dossier_tells_where_people_are);
    return tcase;
}
