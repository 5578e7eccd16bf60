/* Messages in the forms that other programs read. */
#include "base/buf.h"
#include "base/diag.h"
#include "readout/job.h"

#include <string.h>

/* A form is lines, one a message, or a document of the module for JSON. */
static const struct message_form {
    const char *name;
    void (*print)(const struct message_record *record, struct buf *out);
    const char *function;
} forms[] = {
    {"text", message_print, NULL},
    {"github", message_print_github, NULL},
    {"json", NULL, "json_messages"},
    {"sarif", NULL, "json_sarif"},
};

static const struct message_form *
find_form(const char *name)
{
    for (size_t i = 0; i < COUNT(forms); i++)
        if (strcmp(name, forms[i].name) == 0)
            return &forms[i];
    return NULL;
}

bool
readout_message_form(const char *name)
{
    return find_form(name) != NULL;
}

static const struct message_record *
records_of(struct arena *arena, const struct readout_message *messages,
           size_t count)
{
    struct message_record *records =
        ARENA_ARRAY(arena, struct message_record, count + 1);
    for (size_t i = 0; i < count; i++)
        records[i] = (struct message_record){
            .level = (enum message_level)messages[i].level,
            .id = messages[i].id,
            .file = str_from(messages[i].file),
            .line = messages[i].line,
            .column = messages[i].column,
            .text = str_from(messages[i].text),
            .explanation = messages[i].explanation,
        };
    return records;
}

static bool
print_document(struct readout_job *job, const char *function,
               const struct message_record *records, size_t count,
               enum status status, struct buf *out)
{
    void (*print)(const struct message_record *records, size_t count,
                  enum status status, struct buf *out);
    if (!module_function(job->modules, "json", function, &print, job->diag))
        return false;
    print(records, count, status, out);
    return true;
}

bool
readout_message_text(struct readout_job *job, const char *form,
                     const struct readout_message *messages, size_t count,
                     int status, struct readout_bytes *text)
{
    struct buf out = {0};
    bool is_made = true;
    const struct message_form *found = find_form(form);
    const struct message_record *records =
        records_of(job->arena, messages, count);
    if (found == NULL) {
        DIAG(job->diag, MESSAGE_UNKNOWN_MESSAGE_FORM, NOWHERE, str_from(form));
        return false;
    }
    if (found->function != NULL)
        is_made = print_document(job, found->function, records, count,
                                 (enum status)status, &out);
    for (size_t i = 0; i < count && found->print != NULL; i++)
        found->print(&records[i], &out);
    *text = job_take(job, &out);
    return is_made;
}
