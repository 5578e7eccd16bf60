/* Blocks of an abstract or a topic as a row of statements. */
#include "compose/composer.h"

struct statement_list {
    VEC(struct statement);
};

static bool
is_block(const struct node *node)
{
    static const bool kinds[NODE_KIND_COUNT] = {
        [NODE_P] = true,       [NODE_HL2] = true,    [NODE_BQ] = true,
        [NODE_UL] = true,      [NODE_OL] = true,     [NODE_LI] = true,
        [NODE_TABLE] = true,   [NODE_THEAD] = true,  [NODE_TBODY] = true,
        [NODE_TR] = true,      [NODE_TH] = true,     [NODE_TD] = true,
        [NODE_CAPTION] = true, [NODE_CREDIT] = true,
    };
    return kinds[node->kind];
}

/* What is printed elsewhere, or not in running text. */
static bool
is_left_out(const struct node *node)
{
    return node->kind == NODE_NAME || node->kind == NODE_TOPIC ||
           node->kind == NODE_MEDIA;
}

static void
add_run(struct composer *composer, struct statement_list *list,
        const struct node *owner, const struct node *run[2])
{
    struct phrase text = phrase_run(composer, run[0], run[1], PHRASE_OWN);
    if (!phrase_is_blank(&text))
        VEC_PUSH(composer->scratch, list,
                 (struct statement){text, evidence_of(composer, owner)});
}

static void
add_below(struct composer *composer, struct statement_list *list,
          const struct node *node)
{
    const struct node *child = node->first;
    while (child != NULL) {
        const struct node *end = child;
        while (end != NULL && !is_block(end) && !is_left_out(end))
            end = end->next;
        add_run(composer, list, node, (const struct node *[]){child, end});
        if (end != NULL && is_block(end))
            add_below(composer, list, end);
        child = end != NULL ? end->next : NULL;
    }
}

struct statements
statements_below(struct composer *composer, const struct node *node)
{
    struct statement_list list = {0};
    add_below(composer, &list, node);
    if (list.count == 0)
        return (struct statements){NULL, 0};
    return (struct statements){
        arena_copy(composer->arena, list.at, list.count * sizeof list.at[0]),
        list.count};
}
