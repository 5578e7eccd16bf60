/* Decisions and next steps as JSON: in words, and as data. */
#include "base/buf.h"
#include "json/parts.h"

/* Its word and its keyword go together. */
static void
put_status(json_t *object, enum keyword status, struct str word)
{
    put_keyword(object, "status", status);
    if (status != KEYWORD_NONE)
        put_str(object, "statusWord", word);
}

void
put_decisions(json_t *object, const struct brief *brief)
{
    json_t *array = put_array(object, "decisions");
    for (size_t i = 0; i < brief->decision_count; i++) {
        const struct decision_entry *entry = &brief->decisions[i];
        json_t *decision = add_object(array);
        put_str(decision, "number", entry->number);
        put_running(decision, &entry->text, brief->language);
        put_status(decision, entry->status, entry->status_word);
        put_strings(decision, "parties", entry->who.at, entry->who.count);
        put_if_str(decision, "when", entry->when);
        put_evidence(decision, &entry->evidence);
    }
}

static void
put_recurrence(json_t *object, const struct rrule *rule)
{
    if (rule == NULL)
        return;
    struct buf text = {0};
    rrule_print(rule, &text);
    put_str(object, "recurrence", buf_view(&text));
    buf_release(&text);
}

static json_t *
step_value(const struct step_entry *entry, const char *language)
{
    json_t *object = value_object();
    bool has_date =
        entry->start != NULL || entry->due_date != NULL || entry->rrule != NULL;
    put_str(object, "number", entry->number);
    put_running(object, &entry->action, language);
    put_strings(object, "owners", entry->owners.at, entry->owners.count);
    if (has_date)
        put_phrase(object, "when", &entry->due, language);
    put_if_date(object, "startDate", entry->start);
    put_if_date(object, "dueDate", entry->due_date);
    put_recurrence(object, entry->rrule);
    put_keyword(object, "certainty", entry->certainty);
    put_status(object, entry->status, entry->status_word);
    put_evidence(object, &entry->evidence);
    return object;
}

void
put_steps(json_t *object, const struct brief *brief)
{
    json_t *array = put_array(object, "steps");
    for (size_t i = 0; i < brief->step_count; i++)
        add(array, step_value(&brief->steps[i], brief->language));
}
