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
    struct node_list nodes = children_of(
        composer, article_part(composer, NODE_DECISIONS), NODE_DECISION);
    struct decision_entry *entries =
        ARENA_ARRAY(composer->arena, struct decision_entry, nodes.count);
    for (unsigned i = 0; i < nodes.count; i++)
        entries[i] = decision_of(composer, nodes.at[i], i + 1);
    composer->brief->decisions = entries;
    composer->brief->decision_count = nodes.count;
}
