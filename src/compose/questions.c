/* Open questions: what the article leaves unsaid. */
#include "compose/composer.h"

static struct question_entry
question_of(struct composer *composer, const struct node *node, unsigned number)
{
    struct question_entry entry = {phrase_of(composer, node, PHRASE_OWN),
                                   evidence_of(composer, node)};
    struct str text = str_printf(composer->arena, "%u", number);
    const struct citation citation = {
        PART_QUESTIONS, cite_label(composer, "cite-question", text),
        str_printf(composer->arena, "question-%u", number)};
    cite(composer, &entry.evidence, &citation);
    return entry;
}

void
compose_questions(struct composer *composer)
{
    struct node_list nodes = children_of(
        composer, article_part(composer, NODE_QUESTIONS), NODE_QUESTION);
    struct question_entry *entries =
        ARENA_ARRAY(composer->arena, struct question_entry, nodes.count);
    for (unsigned i = 0; i < nodes.count; i++)
        entries[i] = question_of(composer, nodes.at[i], i + 1);
    composer->brief->questions = entries;
    composer->brief->question_count = nodes.count;
}
