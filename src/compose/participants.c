/* Participants: delegations with their heads first, then those of none, those
 * who spoke about the meeting, and those who are only mentioned. */
#include "compose/composer.h"

struct group_list {
    VEC(struct participant_group);
};

static const struct citation *
citation_of(const struct composer *composer, struct citation *citation)
{
    *citation = (struct citation){
        PART_PARTICIPANTS, locale_label(composer->locale, "participants"),
        STR("participants")};
    return citation;
}

/* Its own evidence, else where the text first names it. */
static struct evidence
agent_evidence(struct composer *composer, const struct node *node)
{
    struct evidence evidence = evidence_of(composer, node);
    uint32_t index = node_map_lookup(composer->numbers, node);
    if (evidence.count == 0 && index > 0)
        evidence = evidence_first(
            composer, &composer->agents.at[index - 1].mentions, MENTIONS_MOST);
    struct citation citation;
    cite(composer, &evidence, citation_of(composer, &citation));
    return evidence;
}

/* The role in words where its group does not say it already. */
static struct phrase
role_phrase(struct composer *composer, enum keyword role)
{
    const char *key = role == KEYWORD_HEAD       ? "role-head"
                      : role == KEYWORD_HOST     ? "role-host"
                      : role == KEYWORD_OBSERVER ? "role-observer"
                                                 : NULL;
    return key == NULL
               ? (struct phrase){NULL, 0}
               : phrase_words(composer, locale_label(composer->locale, key));
}

/* "Chief of staff, Ministry, head of delegation". */
static struct phrase
function_phrase(struct composer *composer, const struct node *node,
                const struct node *delegation)
{
    struct {
        VEC(struct phrase);
    } facts = {0};
    for (const struct node *child = node->first; child != NULL;
         child = child->next)
        if (child->kind == NODE_FUNCTION || child->kind == NODE_ORG)
            VEC_PUSH(composer->scratch, &facts,
                     phrase_of(composer, child, PHRASE_OWN));
    if (delegation != NULL)
        VEC_PUSH(composer->scratch, &facts, name_phrase(composer, delegation));
    VEC_PUSH(composer->scratch, &facts,
             role_phrase(composer, node_keyword(node, ATTRIBUTE_ROLE)));
    return phrase_join(composer, facts.at, facts.count,
                       locale_label(composer->locale, "comma"));
}

/* Whatever evidence of its own it has: an index leads to all. */
static struct evidence
agent_mentions(struct composer *composer, const struct node *node)
{
    uint32_t index = node_map_lookup(composer->numbers, node);
    if (index == 0)
        return (struct evidence){NULL, 0};
    const struct number_list *mentions =
        &composer->agents.at[index - 1].mentions;
    return evidence_first(composer, mentions, mentions->count);
}

static void
add_entry(struct composer *composer, struct entry_list *entries,
          const struct node *node, const struct node *delegation)
{
    VEC_PUSH(composer->scratch, entries,
             (struct participant_entry){
                 .name = name_phrase(composer, node),
                 .function = function_phrase(composer, node, delegation),
                 .evidence = agent_evidence(composer, node),
                 .mentions = agent_mentions(composer, node),
                 .is_head = node_keyword(node, ATTRIBUTE_ROLE) == KEYWORD_HEAD,
             });
}

static enum group_kind
group_of(const struct node *participant)
{
    enum keyword role = node_keyword(participant, ATTRIBUTE_ROLE);
    if (role == KEYWORD_SPEAKER)
        return GROUP_SPEAKERS;
    if (role == KEYWORD_MENTIONED)
        return GROUP_MENTIONED;
    return participant->parent->kind == NODE_DELEGATION ? GROUP_DELEGATION
                                                        : GROUP_OTHERS;
}

static void
set_entries(struct composer *composer, struct participant_group *group,
            const struct entry_list *entries)
{
    group->count = entries->count;
    for (size_t i = 0; i < entries->count; i++)
        entries->at[i].anchor = str_printf(composer->arena, "person-%u",
                                           (unsigned)++composer->person_count);
    if (entries->count > 0)
        group->entries = arena_copy(composer->arena, entries->at,
                                    entries->count * sizeof entries->at[0]);
}

/* ---- delegations ---- */

static void
add_members(struct composer *composer, struct entry_list *entries,
            const struct node *delegation, bool heads)
{
    for (const struct node *node = node_child(delegation, NODE_PARTICIPANT);
         node != NULL; node = node_sibling(node, NODE_PARTICIPANT))
        if (group_of(node) == GROUP_DELEGATION &&
            (node_keyword(node, ATTRIBUTE_ROLE) == KEYWORD_HEAD) == heads)
            add_entry(composer, entries, node, NULL);
}

static void
add_delegation(struct composer *composer, struct group_list *groups,
               const struct node *node)
{
    struct participant_group group = {
        .kind = GROUP_DELEGATION,
        .name = name_phrase(composer, node),
        .country = node_text(node, ATTRIBUTE_ISO_CC),
        .evidence = agent_evidence(composer, node),
    };
    struct entry_list entries = {0};
    add_members(composer, &entries, node, true);
    add_members(composer, &entries, node, false);
    set_entries(composer, &group, &entries);
    if (node_child(node, NODE_PARTICIPANT) == NULL)
        group.note = phrase_words(
            composer, locale_label(composer->locale, "nobody-named"));
    VEC_PUSH(composer->scratch, groups, group);
}

/* ---- the other groups ---- */

static void
add_of_kind(struct composer *composer, struct entry_list *entries,
            const struct node *parent, enum group_kind kind)
{
    const struct node *delegation =
        parent->kind == NODE_DELEGATION ? parent : NULL;
    for (const struct node *node = parent->first; node != NULL;
         node = node->next)
        if (node->kind == NODE_DELEGATION)
            add_of_kind(composer, entries, node, kind);
        else if (node->kind == NODE_PARTICIPANT && group_of(node) == kind)
            add_entry(composer, entries, node, delegation);
}

static void
add_group(struct composer *composer, struct group_list *groups,
          const struct node *part, enum group_kind kind)
{
    static const char *const names[] = {
        [GROUP_OTHERS] = "group-others",
        [GROUP_SPEAKERS] = "group-speakers",
        [GROUP_MENTIONED] = "group-mentioned",
    };
    struct entry_list entries = {0};
    if (part != NULL)
        add_of_kind(composer, &entries, part, kind);
    if (kind == GROUP_MENTIONED)
        add_marked(composer, &entries);
    if (entries.count == 0)
        return;
    struct participant_group group = {.kind = kind};
    /* Others than whom? */
    if (kind != GROUP_OTHERS || groups->count > 0)
        group.name =
            phrase_words(composer, locale_label(composer->locale, names[kind]));
    set_entries(composer, &group, &entries);
    VEC_PUSH(composer->scratch, groups, group);
}

void
compose_participants(struct composer *composer)
{
    struct group_list groups = {0};
    const struct node *part = article_part(composer, NODE_PARTICIPANTS);
    if (part != NULL)
        for (const struct node *node = node_child(part, NODE_DELEGATION);
             node != NULL; node = node_sibling(node, NODE_DELEGATION))
            add_delegation(composer, &groups, node);
    add_group(composer, &groups, part, GROUP_OTHERS);
    add_group(composer, &groups, part, GROUP_SPEAKERS);
    add_group(composer, &groups, part, GROUP_MENTIONED);
    composer->brief->group_count = groups.count;
    if (groups.count > 0)
        composer->brief->groups = arena_copy(
            composer->arena, groups.at, groups.count * sizeof groups.at[0]);
}
