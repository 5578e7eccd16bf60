/* The head of a brief as JSON: title, source, bottom line, facts. */
#include "json/parts.h"

static const struct node *
data_node(const struct brief *brief)
{
    const struct node *head = node_child(brief->article->root, NODE_HEAD);
    return head != NULL ? node_child(head, NODE_DOCDATA) : NULL;
}

static void
put_rights(json_t *object, const struct node *rights)
{
    json_t *value = put_object(object, "rights");
    const struct date *year = node_date(rights, ATTRIBUTE_YEAR);
    put_str(value, "holder", node_text(rights, ATTRIBUTE_HOLDER));
    if (year != NULL)
        put_number(value, "year", year->year);
}

static void
put_identifier(json_t *object, const struct node *identifier)
{
    json_t *value = put_object(object, "identifier");
    put_str(value, "value", node_text(identifier, ATTRIBUTE_ID_STRING));
    put_if_str(value, "registry", node_text(identifier, ATTRIBUTE_REGSRC));
}

static void
put_source(json_t *object, const struct brief *brief, const struct node *data)
{
    json_t *value = put_object(object, "source");
    const struct node *identifier = NULL, *rights = NULL;
    if (data != NULL) {
        identifier = node_child(data, NODE_DOC_ID);
        rights = node_child(data, NODE_DOC_COPYRIGHT);
    }
    put_running(value, &brief->source, brief->language);
    put_if_str(value, "address", brief->source_address);
    if (identifier != NULL)
        put_identifier(value, identifier);
    if (rights != NULL)
        put_rights(value, rights);
}

static void
put_keywords(json_t *object, const struct node *data)
{
    json_t *array = put_array(object, "keywords");
    const struct node *list =
        data != NULL ? node_child(data, NODE_KEY_LIST) : NULL;
    for (; list != NULL; list = node_sibling(list, NODE_KEY_LIST))
        for (const struct node *word = node_child(list, NODE_KEYWORD);
             word != NULL; word = node_sibling(word, NODE_KEYWORD))
            add(array, value_string(node_text(word, ATTRIBUTE_KEY)));
}

static void
put_bylines(json_t *object, const struct brief *brief)
{
    json_t *array = put_array(object, "bylines");
    for (size_t i = 0; i < brief->byline_count; i++) {
        json_t *byline = add_object(array);
        put_running(byline, &brief->bylines[i], brief->language);
    }
}

static void
put_facts(json_t *object, const struct brief *brief)
{
    json_t *array = put_array(object, "facts");
    for (size_t i = 0; i < brief->glance.count; i++) {
        const struct fact *fact = &brief->glance.at[i];
        json_t *value = add_object(array);
        put_str(value, "label", fact->label);
        put_running(value, &fact->value.text, brief->language);
        put_evidence(value, &fact->value.evidence);
    }
}

void
put_head(json_t *object, const struct brief *brief)
{
    const char *language = brief->language;
    const struct node *data = data_node(brief);
    put_text(object, "language", language);
    put_if_str(object, "marking", brief->marking);
    put_phrase(object, "title", &brief->title, language);
    put_phrase(object, "subtitle", &brief->subtitle, language);
    put_bylines(object, brief);
    put_phrase(object, "dateline", &brief->dateline, language);
    put_if_date(object, "date", &brief->date);
    put_source(object, brief, data);
    put_strings(object, "authors", brief->authors, brief->author_count);
    put_keywords(object, data);
    put_statements(object, "bottomLine", brief->bottom_line.at,
                   brief->bottom_line.count, language);
    put_facts(object, brief);
}
