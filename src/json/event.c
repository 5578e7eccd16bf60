/* The meeting as schema.org's Event, and next steps as its PlanActions. */
#include "json/linked.h"

/* ---- when ---- */

struct span_of_time {
    const struct date *start, *end;
};

/* From the earliest to the latest date that the article is sure of. */
static void
widen(struct span_of_time *span, const struct node *node)
{
    const struct date *when = node_date(node, ATTRIBUTE_WHEN);
    const struct date *start =
        when != NULL ? when : node_date(node, ATTRIBUTE_FROM);
    const struct date *end = node_date(node, ATTRIBUTE_TO);
    if (!is_sure(node))
        return;
    if (start != NULL &&
        (span->start == NULL || date_compare(start, span->start) < 0))
        span->start = start;
    if (end == NULL)
        end = when;
    if (end != NULL && (span->end == NULL || date_compare(end, span->end) > 0))
        span->end = end;
}

static void
put_dates(json_t *object, const struct node *event)
{
    struct span_of_time span = {NULL, NULL};
    for (const struct node *node = node_child(event, NODE_DATE); node != NULL;
         node = node_sibling(node, NODE_DATE))
        widen(&span, node);
    put_if_date(object, "startDate", span.start);
    if (span.end != span.start)
        put_if_date(object, "endDate", span.end);
}

/* ---- where ---- */

static void
put_address(json_t *place, const struct node *address)
{
    json_t *value = thing_new("PostalAddress");
    put_if_str(value, "addressLocality", node_text(address, ATTRIBUTE_CITY));
    put_if_str(value, "addressRegion",
               node_text(address, ATTRIBUTE_STATE_PROV));
    put_if_str(value, "addressCountry", node_text(address, ATTRIBUTE_ISO_CC));
    put(place, "address", value);
}

/* The address is that of the first place. */
static void
put_places(json_t *object, const struct node *event)
{
    json_t *places = value_array();
    const struct node *address = node_child(event, NODE_EVLOC);
    const struct node *location = node_child(event, NODE_LOCATION);
    while (address != NULL || location != NULL) {
        json_t *place = thing_new("Place");
        put_node_text(place, "name", location);
        if (address != NULL)
            put_address(place, address);
        add(places, place);
        address = NULL;
        location =
            location != NULL ? node_sibling(location, NODE_LOCATION) : NULL;
    }
    put_some(object, "location", places);
}

/* ---- who ---- */

static bool
takes_part(const struct node *agent)
{
    enum keyword role = agent->kind == NODE_PARTICIPANT
                            ? node_keyword(agent, ATTRIBUTE_ROLE)
                            : KEYWORD_NONE;
    return role != KEYWORD_SPEAKER && role != KEYWORD_MENTIONED;
}

static bool
is_host(const struct node *agent)
{
    return agent->kind == NODE_PARTICIPANT &&
           node_keyword(agent, ATTRIBUTE_ROLE) == KEYWORD_HOST;
}

static void
put_people(struct graph *graph, json_t *object)
{
    json_t *hosts = value_array(), *others = value_array();
    for (size_t i = 0; i < graph->agents.count; i++) {
        const struct node *agent = graph->agents.at[i]->node;
        if (takes_part(agent))
            add(is_host(agent) ? hosts : others,
                link_new(agent_id(graph, agent)));
    }
    put_some(object, "organizer", hosts);
    put_some(object, "attendee", others);
}

void
add_event(struct graph *graph)
{
    const struct node *event =
        child_of(child_of(graph->root, NODE_HEAD), NODE_EVENT);
    if (event == NULL)
        return;
    json_t *object = thing_new("Event");
    put_str(object, "@id", thing_id(graph, "event", 0));
    put_node_text(object, "name", node_child(event, NODE_NAME));
    put_code(object, node_text(event, ATTRIBUTE_VALUE),
             node_text(event, ATTRIBUTE_IDSRC));
    put_dates(object, event);
    put_places(object, event);
    put_people(graph, object);
    add(graph->things, object);
}

/* ---- what happens next ---- */

/* What is cancelled has not failed, and has no status of schema.org's. */
static const char *
action_status(enum keyword status)
{
    return status == KEYWORD_NEEDS_ACTION ? "PotentialActionStatus"
           : status == KEYWORD_IN_PROCESS ? "ActiveActionStatus"
           : status == KEYWORD_COMPLETED  ? "CompletedActionStatus"
                                          : NULL;
}

static json_t *
action_value(struct graph *graph, const struct node *node, size_t number)
{
    json_t *object = thing_new("PlanAction"), *agents = value_array();
    struct node_list owners = node_pointers(node, ATTRIBUTE_OWNER);
    const char *status = action_status(node_keyword(node, ATTRIBUTE_STATUS));
    put_str(object, "@id", thing_id(graph, "step", number));
    put_node_text(object, "name", node);
    for (size_t i = 0; i < owners.count; i++)
        add(agents, link_new(agent_id(graph, owners.at[i])));
    put_some(object, "agent", agents);
    if (is_sure(node)) {
        put_if_date(object, "scheduledTime", node_date(node, ATTRIBUTE_START));
        put_if_date(object, "endTime", node_date(node, ATTRIBUTE_DUE));
    }
    if (status != NULL)
        put_text(object, "actionStatus", status);
    put(object, "subjectOf", link_new(thing_id(graph, "article", 0)));
    return object;
}

void
add_actions(struct graph *graph)
{
    const struct node *part = child_of(graph->root, NODE_NEXTSTEPS);
    size_t number = 0;
    for (const struct node *node = child_of(part, NODE_ACTION); node != NULL;
         node = node_sibling(node, NODE_ACTION))
        add(graph->things, action_value(graph, node, ++number));
}
