/* Messages as JSON: messages.schema.json says what each member is. */
#include "base/buf.h"
#include "json/json.h"
#include "json/value.h"

static json_t *
message_value(const struct message_record *record)
{
    json_t *object = value_object();
    put_text(object, "level", message_level_name(record->level));
    put_text(object, "id", record->id);
    if (record->file.size > 0) {
        put_str(object, "file", record->file);
        put_number(object, "line", record->line);
        put_number(object, "column", record->column);
    }
    put_str(object, "text", record->text);
    put_text(object, "explanation", record->explanation);
    return object;
}

void
json_messages(const struct message_record *records, size_t count,
              enum status status, struct buf *out)
{
    json_t *document = value_object();
    put_text(document, "$schema", "urn:x-readout:messages:1");
    put_number(document, "version", 1);
    put_number(document, "exitStatus", status);
    json_t *messages = put_array(document, "messages");
    for (size_t i = 0; i < count; i++)
        add(messages, message_value(&records[i]));
    document_print(document, out);
}
