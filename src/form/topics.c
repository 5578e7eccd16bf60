/* Topics: a list with the names run in, or a section each. */
#include "form/parts.h"

#include "locale/locale.h"

static struct str
topic_anchor(const struct builder *builder, const struct topic_entry *topic)
{
    return str_printf(builder->arena, "topic-%.*s", STR_ARGS(topic->number));
}

static void
add_summary(struct builder *builder, struct element *paragraph,
            const struct statement *statement)
{
    add_phrase(builder, paragraph, &statement->text);
    add_evidence(builder, paragraph, &statement->evidence);
}

/* ---- run-in ---- */

/* The sign behind a name, in its type, and the space that is not. */
static void
add_stop(struct builder *builder, struct element *paragraph,
         struct element *name)
{
    struct str stop = locale_label(builder->locale, "run-in-stop");
    bool has_space = str_ends_with(stop, " ");
    add_text(builder, name, str_slice(stop, 0, stop.size - has_space));
    if (has_space)
        add_text(builder, paragraph, STR(" "));
}

/* "Coalition. Besides France and the UK ... ¶6" */
static void
add_run_in(struct builder *builder, struct element *body,
           const struct topic_entry *topic)
{
    /* A topic that is no more than its name heads what follows. */
    const char *names =
        topic->summary_count > 0 ? "topic-text" : "topic-text bare-topic";
    struct element *first = add_paragraph(builder, body, ROLE_P, names);
    struct element *name = add_span(builder, first, ROLE_NONE, "topic-name");
    add_phrase(builder, name, &topic->name);
    if (topic->summary_count > 0) {
        add_stop(builder, first, name);
        add_summary(builder, first, &topic->summary[0]);
    }
    bool has_own =
        topic->summary_count > 0 && topic->summary[0].evidence.count > 0;
    if (!has_own)
        add_evidence(builder, first, &topic->evidence);
    for (size_t i = 1; i < topic->summary_count; i++)
        add_summary(builder, add_paragraph(builder, body, ROLE_P, "topic-text"),
                    &topic->summary[i]);
}

static void
add_list(struct builder *builder, struct element *parent, const char *names,
         const struct topic_entry *topics, size_t count)
{
    struct element *list = add_box(builder, parent, ROLE_L, names);
    list->is_ordered = true;
    for (size_t i = 0; i < count; i++) {
        const struct topic_entry *topic = &topics[i];
        struct element *body = add_item(builder, list, "topic", topic->number);
        body->parent->anchor = topic_anchor(builder, topic);
        add_run_in(builder, body, topic);
        for (size_t j = 0; j < topic->quote_count; j++)
            add_quote_block(builder, body, &topic->quotes[j]);
        if (topic->topic_count > 0)
            add_list(builder, body, "list sub-topics", topic->topics,
                     topic->topic_count);
    }
}

/* ---- sections ---- */

static void
add_section(struct builder *builder, struct element *parent,
            const struct topic_entry *topic, int depth)
{
    struct element *section =
        add_box(builder, parent, ROLE_SECT, "topic-section");
    section->anchor = topic_anchor(builder, topic);
    struct element *heading =
        add_paragraph(builder, section, depth == 0 ? ROLE_H3 : ROLE_H4,
                      depth == 0 ? "topic-heading" : "sub-topic-heading");
    add_text(builder, heading,
             locale_numerals(builder->arena, builder->locale, topic->number));
    add_text(builder, heading, STR(NO_BREAK_SPACE " "));
    add_phrase(builder, heading, &topic->name);
    if (topic->summary_count == 0)
        add_evidence(builder, heading, &topic->evidence);
    for (size_t i = 0; i < topic->summary_count; i++) {
        struct element *text =
            add_paragraph(builder, section, ROLE_P, "topic-text");
        add_summary(builder, text, &topic->summary[i]);
        if (i == 0 && topic->summary[0].evidence.count == 0)
            add_evidence(builder, text, &topic->evidence);
    }
    for (size_t i = 0; i < topic->quote_count; i++)
        add_quote_block(builder, section, &topic->quotes[i]);
    for (size_t i = 0; i < topic->topic_count; i++)
        add_section(builder, section, &topic->topics[i], depth + 1);
}

void
form_topics(struct builder *builder, struct element *region, size_t form)
{
    enum {
        RUN_IN,
        SECTIONS
    };
    const struct brief *brief = builder->brief;
    if (brief->topic_count == 0)
        return;
    struct element *part =
        add_part(builder, region, "part topics", "topics", "topics");
    if (form == RUN_IN)
        add_list(builder, part, "list topics-list", brief->topics,
                 brief->topic_count);
    for (size_t i = 0; form == SECTIONS && i < brief->topic_count; i++)
        add_section(builder, part, &brief->topics[i], 0);
}
