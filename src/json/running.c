/* Running text as JSON: its words, and what is to be seen in them. */
#include "base/buf.h"
#include "json/parts.h"

#include <string.h>

static struct str
span_text(const struct span *span)
{
    static const struct str texts[] = {
        [SPAN_BREAK] = {"\n", 1},
        [SPAN_NOTE] = {"", 0},
    };
    return span->kind == SPAN_TEXT ? span->text : texts[span->kind];
}

static bool
is_plain(const struct span *span, const char *language)
{
    return span->kind != SPAN_NOTE && span->marks == 0 &&
           span->href.size == 0 && strcmp(span->language, language) == 0;
}

static json_t *
marks_value(unsigned marks)
{
    static const struct {
        unsigned mark;
        const char *name;
    } names[] = {
        {SPAN_EMPHASIS, "emphasis"},   {SPAN_STRONG, "strong"},
        {SPAN_SUBSCRIPT, "subscript"}, {SPAN_SUPERSCRIPT, "superscript"},
        {SPAN_QUOTE, "quote"},
    };
    json_t *array = value_array();
    for (size_t i = 0; i < COUNT(names); i++)
        if (marks & names[i].mark)
            add(array, value_string(str_from(names[i].name)));
    return array;
}

static json_t *
span_value(const struct span *span, const char *language)
{
    json_t *object = value_object();
    put_str(object, "text", span_text(span));
    if (span->marks != 0)
        put(object, "marks", marks_value(span->marks));
    put_if_str(object, "href", span->href);
    if (strcmp(span->language, language) != 0)
        put_text(object, "language", span->language);
    if (span->kind == SPAN_NOTE)
        put_number(object, "note", span->note);
    return object;
}

void
gather_words(const struct phrase *phrase, struct buf *out)
{
    for (size_t i = 0; i < phrase->count; i++)
        buf_str(out, span_text(&phrase->spans[i]));
}

void
put_running(json_t *object, const struct phrase *phrase, const char *language)
{
    struct buf text = {0};
    gather_words(phrase, &text);
    put_str(object, "text", buf_view(&text));
    buf_release(&text);
    size_t plain = 0;
    while (plain < phrase->count && is_plain(&phrase->spans[plain], language))
        plain++;
    if (plain == phrase->count)
        return;
    json_t *spans = put_array(object, "spans");
    for (size_t i = 0; i < phrase->count; i++)
        add(spans, span_value(&phrase->spans[i], language));
}

void
put_phrase(json_t *object, const char *key, const struct phrase *phrase,
           const char *language)
{
    if (phrase->count == 0)
        return;
    json_t *value = put_object(object, key);
    put_running(value, phrase, language);
}

void
put_paragraphs(json_t *object, const char *key, const struct evidence *evidence)
{
    json_t *numbers = put_array(object, key);
    for (size_t i = 0; i < evidence->count; i++)
        add(numbers, json_integer(evidence->numbers[i]));
}

void
put_evidence(json_t *object, const struct evidence *evidence)
{
    put_paragraphs(object, "evidence", evidence);
}

void
put_keyword(json_t *object, const char *key, enum keyword keyword)
{
    if (keyword != KEYWORD_NONE)
        put_str(object, key, keyword_text(keyword));
}

void
put_statements(json_t *object, const char *key,
               const struct statement *statements, size_t count,
               const char *language)
{
    json_t *array = put_array(object, key);
    for (size_t i = 0; i < count; i++) {
        json_t *statement = add_object(array);
        put_running(statement, &statements[i].text, language);
        put_evidence(statement, &statements[i].evidence);
    }
}
