/* A brief and a dossier as JSON: brief.schema.json says what each member is. */
#include "base/buf.h"
#include "json/json.h"
#include "json/parts.h"

static json_t *
document_new(void)
{
    json_t *object = value_object();
    put_text(object, "$schema", "urn:x-readout:brief:1");
    put_number(object, "version", 1);
    return object;
}

static void
put_brief(json_t *object, const struct brief *brief)
{
    put_text(object, "kind", "brief");
    put_head(object, brief);
    put_participants(object, brief);
    put_topics(object, brief);
    put_decisions(object, brief);
    put_steps(object, brief);
    put_timeline(object, brief);
    put_quotes(object, brief->quotes, brief->quote_count);
    put_questions(object, brief);
    put_annex(object, brief);
}

void
json_brief(const struct brief *brief, struct buf *out)
{
    json_t *document = document_new();
    put_brief(document, brief);
    document_print(document, out);
}

/* ---- several ---- */

static json_t *
person_value(const struct indexed_person *person)
{
    json_t *object = value_object();
    put_str(object, "name", person->name);
    put_text(object, "language", person->language);
    put_if_str(object, "letter", person->letter);
    json_t *appearances = put_array(object, "appearances");
    for (size_t i = 0; i < person->count; i++) {
        json_t *appearance = add_object(appearances);
        put_number(appearance, "brief",
                   (int64_t)person->appearances[i].chapter);
        put_str(appearance, "id", person->appearances[i].entry->anchor);
    }
    return object;
}

void
json_dossier(const struct dossier *dossier, struct buf *out)
{
    json_t *document = document_new();
    put_text(document, "kind", "dossier");
    put_text(document, "language", dossier->language);
    put_if_str(document, "marking", dossier->marking);
    put_str(document, "title", dossier->title);
    put_if_str(document, "dates", dossier->dates);
    put_if_date(document, "date", &dossier->date);
    put_strings(document, "authors", dossier->authors, dossier->author_count);
    json_t *briefs = put_array(document, "briefs");
    for (size_t i = 0; i < dossier->count; i++)
        put_brief(add_object(briefs), dossier->briefs[i]);
    json_t *people = put_array(document, "people");
    for (size_t i = 0; i < dossier->person_count; i++)
        add(people, person_value(&dossier->people[i]));
    document_print(document, out);
}
