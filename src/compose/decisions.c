/* Decisions: what was agreed, proposed, deferred or rejected, and by whom. */
#include "compose/composer.h"

static struct decision_entry
decision_of(struct composer *composer, const struct node *node, unsigned number)
{
    struct names who = names_of(composer, node_pointers(node, ATTRIBUTE_WHO));
    struct decision_entry entry = {
        .number = str_printf(composer->arena, "%u", number),
        .text = phrase_of(composer, node, PHRASE_OWN),
        .status = node_keyword(node, ATTRIBUTE_STATUS),
        .who = who,
        .parties = name_list(composer, who),
        .when = bind_words(composer, when_words(composer, node)),
        .evidence = evidence_of(composer, node),
    };
    entry.status_word = status_words(composer, node, entry.when.size > 0);
    const struct citation citation = {
        PART_DECISIONS, cite_label(composer, "cite-decision", entry.number),
        str_printf(composer->arena, "decision-%u", number)};
    cite(composer, &entry.evidence, &citation);
    return entry;
}

void
compose_decisions(struct composer *composer)
{
    const struct node *part = article_part(composer, NODE_DECISIONS);
    size_t count = count_children(part, NODE_DECISION);
    if (count == 0)
        return;
    struct decision_entry *entries =
        ARENA_ARRAY(composer->arena, struct decision_entry, count);
    const struct node *node = node_child(part, NODE_DECISION);
    for (unsigned i = 0; i < count; i++) {
        entries[i] = decision_of(composer, node, i + 1);
        node = node_sibling(node, NODE_DECISION);
    }
    composer->brief->decisions = entries;
    composer->brief->decision_count = count;
}
