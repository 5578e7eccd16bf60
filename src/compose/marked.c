/* People and organisations that only the text names: marked by <person> or
 * <org> without a pointer, or the source of a quotation, and declared
 * nowhere. */
#include "compose/composer.h"

#include "base/buf.h"
#include "base/map.h"

struct name {
    const struct node *node; /* the first mention */
    struct number_list numbers;
};

struct mention_list {
    struct map *by_text; /* to struct name; of those declared to `declared` */
    struct name declared;
    struct {
        VEC(struct name *);
    } names; /* in order */
    struct buf text;
    struct buf functions; /* of those declared, one a line */
};

static struct str
gather(struct mention_list *list, const struct node *node)
{
    buf_clear(&list->text);
    node_gather_text(node, &list->text);
    return str_trim(buf_view(&list->text));
}

static void
add_declared(struct composer *composer, struct mention_list *list,
             const struct node *agent)
{
    for (const struct node *node = agent->first; node != NULL;
         node = node->next) {
        if (node->kind == NODE_FUNCTION) {
            node_gather_text(node, &list->functions);
            buf_char(&list->functions, '\n');
        }
        if (node->kind == NODE_NAME || node->kind == NODE_ALIAS ||
            node->kind == NODE_ORG)
            (void)map_set(list->by_text,
                          str_copy(composer->scratch, gather(list, node)),
                          &list->declared);
    }
}

/* Whose name a node says: its own, or who said it. */
static bool
is_source(const struct node *node)
{
    return node->kind == NODE_Q || node->kind == NODE_BQ;
}

/* "General Staff" of "Chief of the General Staff", who is a participant. */
static bool
is_in_function(struct mention_list *list, const struct node *node)
{
    if (node->kind != NODE_ORG || node->parent->kind != NODE_FUNCTION)
        return false;
    struct str name = gather(list, node);
    struct str functions = buf_view(&list->functions);
    for (size_t i = 0; i + name.size <= functions.size; i++)
        if (str_equal(str_slice(functions, i, name.size), name))
            return true;
    return false;
}

static void
add_mention(struct composer *composer, struct mention_list *list,
            const struct node *node, uint32_t number)
{
    struct str text = is_source(node)
                          ? str_trim(node_text(node, ATTRIBUTE_QUOTE_SOURCE))
                          : gather(list, node);
    struct name *name = map_lookup(list->by_text, text);
    if (name == &list->declared || text.size == 0)
        return;
    if (name == NULL) {
        name = ARENA_NEW(composer->scratch, struct name);
        name->node = node;
        (void)map_set(list->by_text, str_copy(composer->scratch, text), name);
        VEC_PUSH(composer->scratch, &list->names, name);
    }
    size_t count = name->numbers.count;
    if (number > 0 && count < MENTIONS_MOST &&
        (count == 0 || name->numbers.at[count - 1] != number))
        VEC_PUSH(composer->scratch, &name->numbers, number);
}

static bool
is_mention(const struct node *node)
{
    return ((node->kind == NODE_PERSON || node->kind == NODE_ORG) &&
            node_pointers(node, ATTRIBUTE_REF).count == 0) ||
           (is_source(node) && node_pointers(node, ATTRIBUTE_WHO).count == 0);
}

static struct phrase
mention_phrase(struct composer *composer, const struct node *node)
{
    return is_source(node)
               ? phrase_text(composer,
                             str_trim(node_text(node, ATTRIBUTE_QUOTE_SOURCE)),
                             node->language)
               : phrase_of(composer, node, PHRASE_OWN);
}

static void
survey_block(struct composer *composer, struct mention_list *list,
             const struct node *block)
{
    uint32_t number = paragraph_number(composer, block);
    const struct node *credit = NULL; /* of a picture: not of the meeting */
    struct walk walk = walk_start(block);
    while (walk_next(&walk)) {
        if (walk.node->kind == NODE_MEDIA_PRODUCER)
            credit = walk.entering ? walk.node : NULL;
        else if (walk.entering && credit == NULL && is_mention(walk.node) &&
                 !is_in_function(list, walk.node))
            add_mention(composer, list, walk.node, number);
    }
}

void
add_marked(struct composer *composer, struct entry_list *entries)
{
    struct mention_list list = {.by_text = map_new(composer->scratch)};
    for (size_t i = 0; i < composer->agents.count; i++)
        add_declared(composer, &list, composer->agents.at[i].node);
    for (const struct node *block = article_part(composer, NODE_BODY)->first;
         block != NULL; block = block->next)
        survey_block(composer, &list, block);
    const struct citation citation = {
        PART_PARTICIPANTS, locale_label(composer->locale, "participants"),
        STR("participants")};
    for (size_t i = 0; i < list.names.count; i++) {
        const struct name *name = list.names.at[i];
        struct evidence evidence =
            evidence_first(composer, &name->numbers, MENTIONS_MOST);
        struct evidence all =
            evidence_first(composer, &name->numbers, name->numbers.count);
        cite(composer, &evidence, &citation);
        VEC_PUSH(composer->scratch, entries,
                 (struct participant_entry){
                     .name = mention_phrase(composer, name->node),
                     .evidence = evidence,
                     .mentions = all,
                     .is_description = is_source(name->node),
                 });
    }
    buf_release(&list.text);
    buf_release(&list.functions);
}
