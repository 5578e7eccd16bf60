/* Who took part or is spoken of, as schema.org's Person and Organization. */
#include "base/buf.h"
#include "base/map.h"
#include "json/linked.h"

/* The agent of a node, or NULL.  Nodes are told apart by where they are. */
static struct agent *
agent_of(const struct graph *graph, const struct node *node)
{
    return map_lookup(graph->agent_of,
                      (struct str){(const char *)&node, sizeof node});
}

/* A participant is "a person or body": one that has a function, or that the
 * text calls a person, is the former. */
static void
add_agent(struct graph *graph, const struct node *node)
{
    struct agent *agent = ARENA_NEW(graph->arena, struct agent);
    *agent = (struct agent){
        .node = node,
        .number = graph->agents.count + 1,
        .is_person = node_child(node, NODE_FUNCTION) != NULL,
        .is_organization = node->kind == NODE_DELEGATION,
    };
    VEC_PUSH(graph->arena, &graph->agents, agent);
    (void)map_set(graph->agent_of,
                  (struct str){(const char *)&agent->node, sizeof node}, agent);
}

static void
note_mention(struct graph *graph, const struct node *mention)
{
    struct node_list targets = node_pointers(mention, ATTRIBUTE_REF);
    for (size_t i = 0; i < targets.count; i++) {
        struct agent *agent = agent_of(graph, targets.at[i]);
        if (agent == NULL)
            continue;
        agent->is_person |= mention->kind == NODE_PERSON;
        agent->is_organization |= mention->kind == NODE_ORG;
    }
}

void
find_agents(struct graph *graph)
{
    struct walk walk = walk_start(graph->root);
    graph->agent_of = map_new(graph->arena);
    while (walk_next(&walk))
        if (walk.entering && (walk.node->kind == NODE_DELEGATION ||
                              walk.node->kind == NODE_PARTICIPANT))
            add_agent(graph, walk.node);
    walk = walk_start(graph->root);
    while (walk_next(&walk))
        if (walk.entering &&
            (walk.node->kind == NODE_PERSON || walk.node->kind == NODE_ORG))
            note_mention(graph, walk.node);
}

struct str
agent_id(struct graph *graph, const struct node *node)
{
    return thing_id(graph, "agent", agent_of(graph, node)->number);
}

/* All texts of children of a kind. */
static void
put_texts(json_t *object, const char *key, const struct node *parent,
          enum node_kind kind)
{
    json_t *texts = value_array();
    for (const struct node *node = node_child(parent, kind); node != NULL;
         node = node_sibling(node, kind)) {
        struct buf text = {0};
        node_gather_text(node, &text);
        add(texts, value_string(str_trim(buf_view(&text))));
        buf_release(&text);
    }
    put_some(object, key, texts);
}

static void
put_affiliations(json_t *object, const struct node *agent)
{
    json_t *bodies = value_array();
    for (const struct node *node = node_child(agent, NODE_ORG); node != NULL;
         node = node_sibling(node, NODE_ORG)) {
        json_t *body = thing_new("Organization");
        put_node_text(body, "name", node);
        add(bodies, body);
    }
    put_some(object, "affiliation", bodies);
}

static json_t *
agent_value(struct graph *graph, const struct agent *agent)
{
    const struct node *node = agent->node;
    json_t *object = thing_new(agent->is_person         ? "Person"
                               : agent->is_organization ? "Organization"
                                                        : NULL);
    put_str(object, "@id", agent_id(graph, node));
    put_node_text(object, "name", node_child(node, NODE_NAME));
    put_texts(object, "alternateName", node, NODE_ALIAS);
    put_code(object, node_text(node, ATTRIBUTE_VALUE),
             node_text(node, ATTRIBUTE_IDSRC));
    if (agent->is_person) {
        put_texts(object, "jobTitle", node, NODE_FUNCTION);
        put_affiliations(object, node);
    }
    if (node->parent->kind == NODE_DELEGATION &&
        (agent->is_person || agent->is_organization))
        put(object, "memberOf", link_new(agent_id(graph, node->parent)));
    return object;
}

void
add_agents(struct graph *graph)
{
    for (size_t i = 0; i < graph->agents.count; i++)
        add(graph->things, agent_value(graph, graph->agents.at[i]));
}
