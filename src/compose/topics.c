/* Topics: what was discussed, with summaries, sub-topics and key quotes. */
#include "compose/composer.h"

static struct evidence
topic_evidence(struct composer *composer, const struct topic *topic)
{
    struct evidence evidence = evidence_of(composer, topic->node);
    return evidence.count > 0
               ? evidence
               : evidence_first(composer, &topic->touched, TOUCHES_MOST);
}

static void
set_quotes(struct composer *composer, struct topic_entry *entry, uint32_t index)
{
    struct quote_entry quotes[QUOTES_MOST];
    for (size_t i = 0; i < composer->pick_count; i++)
        if (composer->picks[i].topic == index)
            quotes[entry->quote_count++] =
                quote_of(composer, &composer->picks[i]);
    if (entry->quote_count > 0)
        entry->quotes = arena_copy(composer->arena, quotes,
                                   entry->quote_count * sizeof quotes[0]);
}

/* What the article marks as on the topic, and what its lines here rest on. */
static struct evidence
topic_touches(struct composer *composer, const struct topic *topic,
              const struct topic_entry *entry)
{
    size_t count = 0;
    struct evidence *all =
        ARENA_ARRAY(composer->scratch, struct evidence,
                    2 + entry->summary_count + entry->topic_count);
    all[count++] = (struct evidence){topic->touched.at, topic->touched.count};
    all[count++] = entry->evidence;
    for (size_t i = 0; i < entry->summary_count; i++)
        all[count++] = entry->summary[i].evidence;
    for (size_t i = 0; i < entry->topic_count; i++)
        all[count++] = entry->topics[i].touches;
    return evidence_join(composer, all, count);
}

static struct topic_entry *compose_below(struct composer *composer,
                                         const struct node *parent,
                                         size_t *count);

static void
compose_topic(struct composer *composer, const struct node *node,
              struct topic_entry *entry)
{
    uint32_t index = node_map_lookup(composer->numbers, node);
    const struct topic *topic = &composer->topics.at[index - 1];
    entry->number = topic->number;
    entry->name = name_phrase(composer, node);
    entry->evidence = topic_evidence(composer, topic);
    const struct citation citation = {
        PART_TOPICS, cite_label(composer, "cite-topic", topic->number),
        str_printf(composer->arena, "topic-%.*s", STR_ARGS(topic->number))};
    cite(composer, &entry->evidence, &citation);
    struct statements summary = statements_below(composer, node);
    for (size_t i = 0; i < summary.count; i++)
        cite(composer, &summary.at[i].evidence, &citation);
    entry->summary = summary.at;
    entry->summary_count = summary.count;
    set_quotes(composer, entry, index);
    entry->topics = compose_below(composer, node, &entry->topic_count);
    entry->touches = topic_touches(composer, topic, entry);
}

static struct topic_entry *
compose_below(struct composer *composer, const struct node *parent,
              size_t *count)
{
    struct node_list nodes = children_of(composer, parent, NODE_TOPIC);
    struct topic_entry *entries =
        ARENA_ARRAY(composer->arena, struct topic_entry, nodes.count);
    for (size_t i = 0; i < nodes.count; i++)
        compose_topic(composer, nodes.at[i], &entries[i]);
    *count = nodes.count;
    return entries;
}

void
compose_topics(struct composer *composer)
{
    composer->brief->topics =
        compose_below(composer, article_part(composer, NODE_TOPICS),
                      &composer->brief->topic_count);
}
