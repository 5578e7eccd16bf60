/* Things and their links in the words of schema.org.  Private to json/.
 *
 * They are read from the article, not from the brief, whose words add what
 * nobody said ("not stated"); a date that the article is not sure of is left
 * out, because schema.org cannot say so. */
#ifndef READOUT_JSON_LINKED_H
#define READOUT_JSON_LINKED_H

#include "base/vec.h"
#include "doc/doc.h"
#include "json/value.h"

struct map;

struct agent { /* a participant or delegation */
    const struct node *node;
    size_t number;                   /* from 1 */
    bool is_person, is_organization; /* neither: it is not said */
};

struct graph {
    struct arena *arena;
    const struct node *root;
    struct str prefix; /* of all names of things */
    struct {
        VEC(struct agent *);
    } agents;
    struct map *agent_of; /* by the bytes of a node's address */
    json_t *things;
};

/* ---- linked.c ---- */
/* A child of a child ..., or NULL; `node` may be NULL. */
const struct node *child_of(const struct node *node, enum node_kind kind);
/* "#step-2" of "step" and 2; without a number the kind alone. */
struct str thing_id(struct graph *graph, const char *kind, size_t number);
json_t *link_new(struct str id);
/* A new thing of a type (NULL: not said), not yet in the graph. */
json_t *thing_new(const char *type);
/* The text of a node; nothing of none. */
void put_node_text(json_t *object, const char *key, const struct node *node);
/* One value alone, several as an array, none not at all.  The array is taken.
 */
void put_some(json_t *object, const char *key, json_t *array);
void put_code(json_t *object, struct str value, struct str scheme);
/* Whether the node's dates are sure enough to be told without a doubt. */
bool is_sure(const struct node *node);

/* ---- agents.c ---- */
void find_agents(struct graph *graph);
void add_agents(struct graph *graph);
/* The name of an agent's thing. */
struct str agent_id(struct graph *graph, const struct node *node);

/* ---- event.c ---- */
void add_event(struct graph *graph);
void add_actions(struct graph *graph);

#endif
