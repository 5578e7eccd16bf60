/* Tests of messages as JSON. */
#include "json/cases.h"
#include "json/json.h"
#include "json/support.h"

START_TEST(messages_with_and_without_a_place)
{
    const struct message_record records[] = {
        {.level = LEVEL_CONTENT,
         .id = "step-without-owner",
         .file = STR("a\xFF.xml"),
         .line = 3,
         .column = 7,
         .text = STR("\"x\"\n"),
         .explanation = "Why."},
        {.level = LEVEL_SYSTEM, .id = "read-failed", .explanation = "How."},
    };
    struct buf out = {0};
    json_messages(records, 2, STATUS_SYSTEM, &out);
    json_t *found = parsed(&out);
    assert_string(found, "$schema", "urn:x-readout:messages:1");
    assert_integer(found, "exitStatus", 3);
    assert_string(found, "messages/0/level", "warning");
    assert_string(found, "messages/0/id", "step-without-owner");
    assert_string(found, "messages/0/file", "a\uFFFD.xml");
    assert_integer(found, "messages/0/line", 3);
    assert_integer(found, "messages/0/column", 7);
    assert_string(found, "messages/0/text", "\"x\"\n");
    assert_string(found, "messages/0/explanation", "Why.");
    assert_string(found, "messages/1/level", "error");
    assert_nothing(found, "messages/1/file");
    assert_nothing(found, "messages/1/line");
    json_decref(found);
}
END_TEST

START_TEST(no_messages_are_an_empty_list)
{
    struct buf out = {0};
    json_messages(NULL, 0, STATUS_CLEAN, &out);
    json_t *found = parsed(&out);
    assert_integer(found, "exitStatus", 0);
    assert_size(found, "messages", 0);
    json_decref(found);
}
END_TEST

TCase *
messages_case(void)
{
    TCase *tcase = tcase_create("messages");
    tcase_add_test(tcase, messages_with_and_without_a_place);
    tcase_add_test(tcase, no_messages_are_an_empty_list);
    return tcase;
}
