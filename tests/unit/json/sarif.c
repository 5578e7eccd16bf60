/* Tests of messages in SARIF. */
#include "json/cases.h"
#include "json/json.h"
#include "json/support.h"
#include "json/uri.h"

static json_t *
sarif(size_t count, enum status status)
{
    const struct message_record records[] = {
        {LEVEL_ERROR, "bad", STR("a.xml"), 2, 5, STR("'{page}' [x] \\"),
         "A. B."},
        {LEVEL_CONTENT, "thin", STR("a.xml"), 3, 1, STR("thin"), "Thin."},
        {LEVEL_ERROR, "bad", STR("b.xml"), 1, 1, STR("bad"), "A. B."},
        {LEVEL_NOTE, "fitted", STR(""), 0, 0, STR("fitted"), "Fitted."},
    };
    struct buf out = {0};
    json_sarif(records, count, status, &out);
    json_t *found = parsed(&out);
    json_t *run = json_incref(value_at(found, "runs/0"));
    assert_string(found, "version", "2.1.0");
    assert_size(found, "runs", 1);
    json_decref(found);
    return run;
}

START_TEST(results_point_at_rules_and_places)
{
    json_t *run = sarif(4, STATUS_INPUT);
    assert_string(run, "columnKind", "unicodeCodePoints");
    assert_size(run, "tool/driver/rules", 2);
    assert_size(run, "results", 3);
    assert_string(run, "results/2/ruleId", "bad");
    assert_integer(run, "results/2/ruleIndex", 0);
    assert_integer(run, "results/1/ruleIndex", 1);
    assert_string(run, "results/1/level", "warning");
    json_t *place = value_at(run, "results/0/locations/0/physicalLocation");
    assert_string(place, "artifactLocation/uri", "a.xml");
    assert_integer(place, "region/startLine", 2);
    assert_integer(place, "region/startColumn", 5);
    json_decref(run);
}
END_TEST

START_TEST(rules_tell_what_the_manual_does)
{
    json_t *run = sarif(4, STATUS_INPUT);
    json_t *rule = value_at(run, "tool/driver/rules/0");
    assert_string(rule, "id", "bad");
    assert_string(rule, "shortDescription/text", "A. B.");
    assert_string(rule, "fullDescription/text", "A. B.");
    assert_string(rule, "defaultConfiguration/level", "error");
    json_decref(run);
}
END_TEST

START_TEST(text_is_no_place_for_arguments_or_links)
{
    json_t *run = sarif(4, STATUS_INPUT);
    assert_string(run, "results/0/message/text", "'{{page}}' \\[x\\] \\\\");
    json_decref(run);
}
END_TEST

START_TEST(what_is_about_no_file_is_of_the_run)
{
    json_t *run = sarif(4, STATUS_INPUT);
    json_t *invocation = value_at(run, "invocations/0");
    assert_integer(invocation, "exitCode", 2);
    assert_size(invocation, "toolExecutionNotifications", 1);
    assert_string(invocation, "toolExecutionNotifications/0/descriptor/id",
                  "fitted");
    assert_integer(invocation, "toolExecutionNotifications/0/descriptor/index",
                   0);
    assert_string(run, "tool/driver/notifications/0/id", "fitted");
    json_decref(run);
}
END_TEST

/* To find faults in an article is no failure of who looks for them. */
START_TEST(faults_found_are_success)
{
    const struct message_record usage = {
        .level = LEVEL_ERROR, .id = "no-input", .explanation = "None."};
    struct buf out = {0};
    json_t *run = sarif(4, STATUS_INPUT);
    ck_assert(json_is_true(value_at(run, "invocations/0/executionSuccessful")));
    json_decref(run);
    run = sarif(0, STATUS_SYSTEM);
    ck_assert(
        json_is_false(value_at(run, "invocations/0/executionSuccessful")));
    json_decref(run);
    json_sarif(&usage, 1, STATUS_INPUT, &out);
    run = parsed(&out);
    ck_assert(json_is_false(
        value_at(run, "runs/0/invocations/0/executionSuccessful")));
    json_decref(run);
}
END_TEST

START_TEST(paths_are_escaped_for_the_web)
{
    static const char *const paths[][2] = {
        {"in/talks.xml", "in/talks.xml"},
        {"../a b.xml", "../a%20b.xml"},
        {"c:a#b?c%.xml", "c%3Aa%23b%3Fc%25.xml"},
        {"/tmp/\u00FC[\xFF].xml", "file:///tmp/%C3%BC%5B%FF%5D.xml"},
        {"<stdin>", "%3Cstdin%3E"},
    };
    for (size_t i = 0; i < COUNT(paths); i++) {
        struct buf out = {0};
        uri_print(str_from(paths[i][0]), &out);
        ck_assert_str_eq(out.at, paths[i][1]);
        buf_release(&out);
    }
}
END_TEST

TCase *
sarif_case(void)
{
    TCase *tcase = tcase_create("sarif");
    tcase_add_test(tcase, results_point_at_rules_and_places);
    tcase_add_test(tcase, rules_tell_what_the_manual_does);
    tcase_add_test(tcase, text_is_no_place_for_arguments_or_links);
    tcase_add_test(tcase, what_is_about_no_file_is_of_the_run);
    tcase_add_test(tcase, faults_found_are_success);
    tcase_add_test(tcase, paths_are_escaped_for_the_web);
    return tcase;
}
