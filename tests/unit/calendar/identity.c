/* Tests of UIDs. */
#include "calendar/writer.h"

#include "base/arena.h"
#include "calendar/cases.h"
#include "calendar/support.h"

/* A sample's UID of its first step, by whatever the article has by now. */
static const char *
step_uid(struct sample *sample, size_t number)
{
    sample_compose(sample);
    struct writer writer = {.arena = sample->arena};
    const struct node *action = sample->steps->first;
    identity_take(&writer, sample->brief);
    return str_terminated(sample->arena, uid_of(&writer, action, number));
}

static struct sample
sample_of(const char *title)
{
    struct sample sample = sample_new(title);
    (void)sample_step(&sample, "Agir.", NULL);
    return sample;
}

/* Of any machine and any version: programs have taken it in. */
START_TEST(a_uid_is_a_uuid_that_stays)
{
    struct sample sample = sample_of("Accord");
    ck_assert_str_eq(step_uid(&sample, 3),
                     "f0bf05ee-efe3-8ed6-97e6-37cc93c1bba6");
    sample_free(&sample);
}
END_TEST

START_TEST(an_element_is_known_by_its_id_or_kind)
{
    struct sample sample = sample_of("Accord");
    const char *unnamed = step_uid(&sample, 1);
    ck_assert_str_ne(step_uid(&sample, 2), unnamed);
    sample.steps->first->id = STR("action");
    ck_assert_str_ne(step_uid(&sample, 1), unnamed);
    sample_free(&sample);
}
END_TEST

static void
set_text(struct sample *sample, struct node *node, enum attribute_name name,
         const char *text)
{
    node_add_attribute(sample->arena, node, name)->value.text = str_from(text);
}

/* Titles are corrected, ids are not; two houses may give the same id. */
START_TEST(an_article_is_known_by_its_id)
{
    struct sample one = sample_of("Accord"),
                  other = sample_of("D\u00E9saccord");
    ck_assert_str_ne(step_uid(&one, 1), step_uid(&other, 1));
    struct node *ids[] = {sample_data(&one, NODE_DOC_ID),
                          sample_data(&other, NODE_DOC_ID)};
    set_text(&one, ids[0], ATTRIBUTE_ID_STRING, "7");
    set_text(&other, ids[1], ATTRIBUTE_ID_STRING, "7");
    ck_assert_str_eq(step_uid(&one, 1), step_uid(&other, 1));
    set_text(&one, ids[0], ATTRIBUTE_REGSRC, "a.example");
    ck_assert_str_ne(step_uid(&one, 1), step_uid(&other, 1));
    set_text(&other, ids[1], ATTRIBUTE_REGSRC, "b.example");
    ck_assert_str_ne(step_uid(&one, 1), step_uid(&other, 1));
    sample_free(&one);
    sample_free(&other);
}
END_TEST

START_TEST(articles_of_one_title_differ_by_date_and_source)
{
    static const struct date day = {.year = 2026, .month = 3, .day = 2};
    struct sample sample = sample_of("Accord");
    const char *bare = step_uid(&sample, 1);
    node_add_attribute(sample.arena, sample_data(&sample, NODE_DATE_ISSUE),
                       ATTRIBUTE_NORM)
        ->value.date = &day;
    const char *dated = step_uid(&sample, 1);
    ck_assert_str_ne(dated, bare);
    struct node *source = sample_data(&sample, NODE_SOURCE);
    set_text(&sample, source, ATTRIBUTE_HREF, "https://example.org/a");
    ck_assert_str_ne(step_uid(&sample, 1), dated);
    sample_free(&sample);
}
END_TEST

START_TEST(namesakes_differ)
{
    struct sample sample = sample_of("Accord");
    sample_compose(&sample);
    struct writer writer = {.arena = sample.arena};
    identity_take(&writer, sample.brief);
    struct str first = uid_of(&writer, sample.steps->first, 1);
    identity_take(&writer, sample.brief);
    ck_assert(!str_equal(first, uid_of(&writer, sample.steps->first, 1)));
    sample_free(&sample);
}
END_TEST

TCase *
identity_case(void)
{
    TCase *tcase = tcase_create("identity");
    tcase_add_test(tcase, a_uid_is_a_uuid_that_stays);
    tcase_add_test(tcase, an_element_is_known_by_its_id_or_kind);
    tcase_add_test(tcase, an_article_is_known_by_its_id);
    tcase_add_test(tcase, articles_of_one_title_differ_by_date_and_source);
    tcase_add_test(tcase, namesakes_differ);
    return tcase;
}
