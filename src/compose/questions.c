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
    const struct node *part = article_part(composer, NODE_QUESTIONS);
    size_t count = count_children(part, NODE_QUESTION);
    if (count == 0)
        return;
    struct question_entry *entries =
        ARENA_ARRAY(composer->arena, struct question_entry, count);
    const struct node *node = node_child(part, NODE_QUESTION);
    for (unsigned i = 0; i < count; i++) {
        entries[i] = question_of(composer, node, i + 1);
        node = node_sibling(node, NODE_QUESTION);
    }
    composer->brief->questions = entries;
    composer->brief->question_count = count;
}
