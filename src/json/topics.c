/* Topics with what is below them, quotations and open questions as JSON. */
#include "json/parts.h"

void
put_quotes(json_t *object, const struct quote_entry *quotes, size_t count)
{
    json_t *array = put_array(object, "quotes");
    for (size_t i = 0; i < count; i++) {
        const struct quote_entry *quote = &quotes[i];
        json_t *value = add_object(array);
        put_running(value, &quote->text, quote->language);
        put_text(value, "language", quote->language);
        put_phrase(value, "speaker", &quote->speaker, quote->language);
        put_evidence(value, &quote->evidence);
    }
}

static json_t *topics_value(const struct topic_entry *topics, size_t count,
                            const char *language);

static json_t *
topic_value(const struct topic_entry *topic, const char *language)
{
    json_t *object = value_object();
    put_str(object, "number", topic->number);
    put_phrase(object, "name", &topic->name, language);
    put_statements(object, "summary", topic->summary, topic->summary_count,
                   language);
    put_evidence(object, &topic->evidence);
    put_paragraphs(object, "touches", &topic->touches);
    put_quotes(object, topic->quotes, topic->quote_count);
    put(object, "topics",
        topics_value(topic->topics, topic->topic_count, language));
    return object;
}

static json_t *
topics_value(const struct topic_entry *topics, size_t count,
             const char *language)
{
    json_t *array = value_array();
    for (size_t i = 0; i < count; i++)
        add(array, topic_value(&topics[i], language));
    return array;
}

void
put_topics(json_t *object, const struct brief *brief)
{
    put(object, "topics",
        topics_value(brief->topics, brief->topic_count, brief->language));
}

void
put_questions(json_t *object, const struct brief *brief)
{
    json_t *array = put_array(object, "questions");
    for (size_t i = 0; i < brief->question_count; i++) {
        json_t *question = add_object(array);
        put_running(question, &brief->questions[i].text, brief->language);
        put_evidence(question, &brief->questions[i].evidence);
    }
}
