/* Next steps: who does what by when; no cell stays empty. */
#include "compose/composer.h"

static struct step_entry
step_of(struct composer *composer, const struct node *node, unsigned number)
{
    struct names owners =
        names_of(composer, node_pointers(node, ATTRIBUTE_OWNER));
    struct str owner = name_list(composer, owners);
    struct str due = due_words(composer, node);
    struct step_entry entry = {
        .number = str_printf(composer->arena, "%u", number),
        .action = phrase_of(composer, node, PHRASE_OWN),
        .owner = owner.size > 0
                     ? phrase_text(composer, owner, node->language)
                     : phrase_words(composer,
                                    locale_label(composer->locale, "no-owner")),
        .due = phrase_words(
            composer,
            due.size > 0 ? due : locale_label(composer->locale, "no-date")),
        .status = node_keyword(node, ATTRIBUTE_STATUS),
        .status_word = status_words(composer, node, due.size > 0),
        .evidence = evidence_of(composer, node),
        .owners = owners,
        .node = node,
        .start = node_date(node, ATTRIBUTE_START),
        .due_date = node_date(node, ATTRIBUTE_DUE),
        .rrule = node_rrule(node),
        .certainty = node_keyword(node, ATTRIBUTE_CERT),
    };
    if (entry.status_word.size == 0)
        entry.status_word = locale_label(composer->locale, "not-stated");
    const struct citation citation = {
        PART_NEXT_STEPS, cite_label(composer, "cite-step", entry.number),
        str_printf(composer->arena, "step-%u", number)};
    cite(composer, &entry.evidence, &citation);
    return entry;
}

void
compose_steps(struct composer *composer)
{
    struct node_list nodes = children_of(
        composer, article_part(composer, NODE_NEXTSTEPS), NODE_ACTION);
    struct step_entry *entries =
        ARENA_ARRAY(composer->arena, struct step_entry, nodes.count);
    for (unsigned i = 0; i < nodes.count; i++)
        entries[i] = step_of(composer, nodes.at[i], i + 1);
    composer->brief->steps = entries;
    composer->brief->step_count = nodes.count;
}
