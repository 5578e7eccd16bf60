/* One look at the whole article: numbers its paragraphs, footnotes, topics and
 * participants, and notes which paragraph touches what. */
#include "compose/composer.h"

const struct node *
article_part(const struct composer *composer, enum node_kind kind)
{
    return node_child(composer->article->root, kind);
}

struct node_list
children_of(struct composer *composer, const struct node *parent,
            enum node_kind kind)
{
    struct {
        VEC(const struct node *);
    } children = {0};
    for (const struct node *node = parent != NULL ? node_child(parent, kind)
                                                  : NULL;
         node != NULL; node = node_sibling(node, kind))
        VEC_PUSH(composer->scratch, &children, node);
    return (struct node_list){children.at, children.count};
}

uint32_t
paragraph_number(const struct composer *composer, const struct node *node)
{
    while (node->parent != NULL && node->parent->kind != NODE_BODY)
        node = node->parent;
    return node->parent != NULL ? node_map_lookup(composer->numbers, node) : 0;
}

/* ---- what is declared ---- */

static void
add_agent(struct composer *composer, const struct node *node)
{
    VEC_PUSH(composer->scratch, &composer->agents,
             (struct agent){.node = node});
    node_map_set(composer->numbers, node, (uint32_t)composer->agents.count);
}

static void
survey_agents(struct composer *composer)
{
    const struct node *part = article_part(composer, NODE_PARTICIPANTS);
    for (const struct node *node = part != NULL ? part->first : NULL;
         node != NULL; node = node->next) {
        add_agent(composer, node);
        if (node->kind != NODE_DELEGATION)
            continue;
        for (const struct node *member = node_child(node, NODE_PARTICIPANT);
             member != NULL; member = node_sibling(member, NODE_PARTICIPANT))
            add_agent(composer, member);
    }
}

static void
survey_topics(struct composer *composer, const struct node *parent,
              struct str prefix)
{
    unsigned number = 0;
    for (const struct node *node = node_child(parent, NODE_TOPIC); node != NULL;
         node = node_sibling(node, NODE_TOPIC)) {
        struct str text =
            str_printf(composer->arena, "%.*s%s%u", STR_ARGS(prefix),
                       prefix.size > 0 ? "." : "", ++number);
        VEC_PUSH(composer->scratch, &composer->topics,
                 (struct topic){.node = node, .number = text});
        node_map_set(composer->numbers, node, (uint32_t)composer->topics.count);
        survey_topics(composer, node, text);
    }
}

/* ---- paragraphs ---- */

/* The child of the body that a node stands in, or NULL. */
static const struct node *
block_around(const struct node *node)
{
    while (node != NULL && node->parent != NULL &&
           node->parent->kind != NODE_BODY)
        node = node->parent;
    return node != NULL && node->parent != NULL ? node : NULL;
}

/* Pictures that evidence points at, to be numbered; marked by a number that
 * numbering overwrites. */
static void
mark_pictures(struct composer *composer, const struct node *part)
{
    struct walk walk = walk_start(part);
    while (walk_next(&walk)) {
        if (!walk.entering || walk.node->kind == NODE_TEXT)
            continue;
        struct node_list evidence =
            node_pointers(walk.node, ATTRIBUTE_EVIDENCE);
        for (size_t i = 0; i < evidence.count; i++) {
            const struct node *block = block_around(evidence.at[i]);
            if (block != NULL && block->kind == NODE_MEDIA)
                node_map_set(composer->numbers, block, 1);
        }
    }
}

static bool
is_numbered(const struct composer *composer, const struct node *block)
{
    static const bool kinds[NODE_KIND_COUNT] = {
        [NODE_P] = true,  [NODE_UL] = true,    [NODE_OL] = true,
        [NODE_BQ] = true, [NODE_TABLE] = true,
    };
    return kinds[block->kind] ||
           (block->kind == NODE_MEDIA &&
            node_map_lookup(composer->numbers, block) != 0);
}

static void
number_paragraphs(struct composer *composer, const struct node *body)
{
    for (const struct node *part = composer->article->root->first; part != NULL;
         part = part->next)
        if (part->kind != NODE_BODY)
            mark_pictures(composer, part);
    for (const struct node *block = body->first; block != NULL;
         block = block->next)
        if (is_numbered(composer, block))
            node_map_set(composer->numbers, block, ++composer->paragraph_count);
    composer->paragraphs = ARENA_ARRAY(composer->scratch, struct paragraph,
                                       (size_t)composer->paragraph_count + 1);
}

/* ---- what the paragraphs touch ---- */

/* Numbers come in ascending order, so that the last one tells. */
static bool
add_number(struct composer *composer, struct number_list *list, uint32_t number)
{
    if (list->count > 0 && list->at[list->count - 1] == number)
        return false;
    VEC_PUSH(composer->scratch, list, number);
    return true;
}

static void
note_topics(struct composer *composer, struct node_list topics, uint32_t number)
{
    for (size_t i = 0; i < topics.count; i++) {
        uint32_t index = node_map_lookup(composer->numbers, topics.at[i]);
        if (index > 0 &&
            add_number(composer, &composer->topics.at[index - 1].touched,
                       number))
            VEC_PUSH(composer->scratch, &composer->paragraphs[number].topics,
                     index - 1);
    }
}

static void
note_agents(struct composer *composer, struct node_list agents, uint32_t number)
{
    for (size_t i = 0; i < agents.count; i++) {
        uint32_t index = agents.at[i]->kind == NODE_EVENT
                             ? 0
                             : node_map_lookup(composer->numbers, agents.at[i]);
        if (index > 0)
            (void)add_number(composer, &composer->agents.at[index - 1].mentions,
                             number);
    }
}

static void
note_node(struct composer *composer, const struct node *node, uint32_t number)
{
    for (const struct attribute *attribute = node->attributes;
         attribute != NULL; attribute = attribute->next)
        if (attribute->name == ATTRIBUTE_ANA)
            note_topics(composer, attribute->value.pointers, number);
        else if (attribute->name == ATTRIBUTE_REF ||
                 attribute->name == ATTRIBUTE_WHO)
            note_agents(composer, attribute->value.pointers, number);
}

static void
survey_body(struct composer *composer, const struct node *body)
{
    for (const struct node *block = body->first; block != NULL;
         block = block->next) {
        uint32_t number = paragraph_number(composer, block);
        if (number == 0)
            continue;
        struct walk walk = walk_start(block);
        while (walk_next(&walk))
            if (walk.entering)
                note_node(composer, walk.node, number);
        sort_numbers(&composer->paragraphs[number].topics);
    }
}

/* Footnotes may stand in the head and in topics, too. */
static void
survey_notes(struct composer *composer)
{
    struct walk walk = walk_start(composer->article->root);
    while (walk_next(&walk))
        if (walk.entering && walk.node->kind == NODE_FN) {
            VEC_PUSH(composer->scratch, &composer->notes, walk.node);
            node_map_set(composer->numbers, walk.node,
                         (uint32_t)composer->notes.count);
        }
}

void
survey_article(struct composer *composer)
{
    const struct node *body = article_part(composer, NODE_BODY);
    const struct node *topics = article_part(composer, NODE_TOPICS);
    composer->numbers = node_map_new(composer->scratch);
    survey_agents(composer);
    if (topics != NULL)
        survey_topics(composer, topics, (struct str){NULL, 0});
    number_paragraphs(composer, body);
    survey_body(composer, body);
    survey_notes(composer);
}
