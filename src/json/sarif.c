/* Messages in SARIF 2.1.0 (OASIS Standard incorporating Approved Errata 01);
 * section numbers are its. */
#include "base/buf.h"
#include "json/json.h"
#include "json/uri.h"
#include "json/value.h"

#include <string.h>

/* ---- messages ---- */

/* In a plain text message braces hold the place of an argument (3.11.5), and
 * brackets a link (3.11.6). */
static void
put_message(json_t *object, const char *key, struct str text)
{
    struct buf escaped = {0};
    json_t *message = put_object(object, key);
    for (size_t i = 0; i < text.size; i++) {
        char c = text.at[i];
        if (c == '{' || c == '}')
            buf_char(&escaped, c);
        else if (c == '[' || c == ']' || c == '\\')
            buf_char(&escaped, '\\');
        buf_char(&escaped, c);
    }
    put_str(message, "text", buf_view(&escaped));
    buf_release(&escaped);
}

/* ---- what messages there are, each with its id ---- */

/* What all messages of the kind say: an ellipsis stands for what they fill in.
 */
static void
put_pattern(json_t *object, const struct message_record *record)
{
    struct message_record kind = {0};
    struct buf pattern = {0};
    if (!message_find(str_from(record->id), &kind))
        kind.text = str_from(record->explanation);
    for (size_t i = 0; i < kind.text.size; i++) {
        const char *c = kind.text.at + i;
        if (c[0] == '{' && i + 2 < kind.text.size && c[2] == '}') {
            buf_text(&pattern, "\xE2\x80\xA6");
            i += 2;
        } else {
            buf_char(&pattern, *c);
        }
    }
    put_message(object, "shortDescription", buf_view(&pattern));
    buf_release(&pattern);
}

static json_t *
descriptor_value(const struct message_record *record)
{
    struct str explanation = str_from(record->explanation);
    json_t *object = value_object(), *configuration = value_object();
    put_text(object, "id", record->id);
    put_pattern(object, record);
    put_message(object, "fullDescription", explanation);
    put_text(configuration, "level", message_level_name(record->level));
    put(object, "defaultConfiguration", configuration);
    return object;
}

/* The place of a message's descriptor, which is added if it is new. */
static size_t
descriptor_index(json_t *descriptors, const struct message_record *record)
{
    size_t i, count = json_array_size(descriptors);
    for (i = 0; i < count; i++)
        if (strcmp(json_string_value(
                       json_object_get(json_array_get(descriptors, i), "id")),
                   record->id) == 0)
            return i;
    add(descriptors, descriptor_value(record));
    return count;
}

/* ---- one message ---- */

static json_t *
location_value(const struct message_record *record)
{
    json_t *location = value_object();
    json_t *physical = put_object(location, "physicalLocation");
    json_t *artifact = put_object(physical, "artifactLocation");
    struct buf uri = {0};
    uri_print(record->file, &uri);
    put_str(artifact, "uri", buf_view(&uri));
    buf_release(&uri);
    json_t *region = put_object(physical, "region");
    put_number(region, "startLine", record->line);
    put_number(region, "startColumn", record->column);
    return location;
}

static json_t *
result_value(const struct message_record *record, size_t rule)
{
    json_t *object = value_object();
    put_text(object, "ruleId", record->id);
    put_number(object, "ruleIndex", (int64_t)rule);
    put_text(object, "level", message_level_name(record->level));
    put_message(object, "message", record->text);
    add(put_array(object, "locations"), location_value(record));
    return object;
}

static json_t *
notification_value(const struct message_record *record, size_t index)
{
    json_t *object = value_object();
    json_t *descriptor = put_object(object, "descriptor");
    put_text(descriptor, "id", record->id);
    put_number(descriptor, "index", (int64_t)index);
    put_text(object, "level", message_level_name(record->level));
    put_message(object, "message", record->text);
    return object;
}

/* ---- the run ---- */

/* Errors of the run itself, not in what it looked at. */
static bool
has_failed(const struct message_record *records, size_t count,
           enum status status)
{
    bool failed = status == STATUS_SYSTEM;
    for (size_t i = 0; i < count; i++)
        failed = failed ||
                 (records[i].file.size == 0 && records[i].level >= LEVEL_ERROR);
    return failed;
}

static json_t *
tool_value(json_t *rules, json_t *notifications)
{
    json_t *tool = value_object();
    json_t *driver = put_object(tool, "driver");
    put_text(driver, "name", "Readout");
    put_text(driver, "semanticVersion", READOUT_VERSION);
    put_text(driver, "language", "en");
    put(driver, "rules", rules);
    put(driver, "notifications", notifications);
    return tool;
}

static json_t *
run_value(const struct message_record *records, size_t count,
          enum status status)
{
    json_t *rules = value_array(), *results = value_array();
    json_t *kinds = value_array(), *notifications = value_array();
    for (size_t i = 0; i < count; i++) {
        const struct message_record *record = &records[i];
        if (record->file.size > 0)
            add(results, result_value(record, descriptor_index(rules, record)));
        else
            add(notifications,
                notification_value(record, descriptor_index(kinds, record)));
    }
    json_t *run = value_object();
    put(run, "tool", tool_value(rules, kinds));
    json_t *invocation = add_object(put_array(run, "invocations"));
    put_flag(invocation, "executionSuccessful",
             !has_failed(records, count, status));
    put_number(invocation, "exitCode", status);
    put(invocation, "toolExecutionNotifications", notifications);
    put_text(run, "columnKind", "unicodeCodePoints");
    put(run, "results", results);
    return run;
}

void
json_sarif(const struct message_record *records, size_t count,
           enum status status, struct buf *out)
{
    json_t *document = value_object();
    put_text(document, "$schema",
             "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/"
             "schemas/sarif-schema-2.1.0.json");
    put_text(document, "version", "2.1.0");
    add(put_array(document, "runs"), run_value(records, count, status));
    document_print(document, out);
}
