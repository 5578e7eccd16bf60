/* The event of the head: its name, its dates and its place. */
#include "compose/composer.h"

static struct event_date
date_of(struct composer *composer, const struct node *node)
{
    const struct date *when = node_date(node, ATTRIBUTE_WHEN);
    const struct date *after = node_date(node, ATTRIBUTE_NOT_BEFORE);
    const struct date *before = node_date(node, ATTRIBUTE_NOT_AFTER);
    bool is_bounded = after != NULL || before != NULL;
    bool is_yearless = is_year_unstated(composer, node);
    struct event_date date = {
        .from = when != NULL ? when : node_date(node, ATTRIBUTE_FROM),
        .to = when != NULL ? when : node_date(node, ATTRIBUTE_TO),
        .when = date_words(composer, node),
        .is_within = is_bounded,
        .is_yearless = is_yearless,
        .is_doubtful =
            is_date_doubtful(node_keyword(node, ATTRIBUTE_CERT), is_yearless),
    };
    if (is_bounded) {
        date.from = after;
        date.to = before;
    }
    return date;
}

/* "Old Customs House, Marvik, Norway"; empty: not stated. */
static struct str
place_of(struct composer *composer, const struct node *event)
{
    const struct node *place = node_child(event, NODE_EVLOC);
    struct str text = {NULL, 0};
    for (const struct node *location = node_child(event, NODE_LOCATION);
         location != NULL; location = node_sibling(location, NODE_LOCATION))
        text = join_words(composer, text, node_string(composer, location));
    if (place == NULL)
        return text;
    text = join_words(composer, text, node_text(place, ATTRIBUTE_CITY));
    text = join_words(composer, text, node_text(place, ATTRIBUTE_STATE_PROV));
    return join_words(composer, text,
                      locale_country(composer->arena, composer->locale,
                                     node_text(place, ATTRIBUTE_ISO_CC)));
}

void
compose_event(struct composer *composer)
{
    const struct node *node =
        node_child(article_part(composer, NODE_HEAD), NODE_EVENT);
    if (node == NULL)
        return;
    struct node_list nodes = children_of(composer, node, NODE_DATE);
    struct event_date *dates =
        ARENA_ARRAY(composer->arena, struct event_date, nodes.count);
    for (size_t i = 0; i < nodes.count; i++)
        dates[i] = date_of(composer, nodes.at[i]);
    struct event_entry *event = ARENA_NEW(composer->arena, struct event_entry);
    *event = (struct event_entry){
        .node = node,
        .name = name_phrase(composer, node),
        .place = place_of(composer, node),
        .dates = dates,
        .date_count = nodes.count,
    };
    composer->brief->event = event;
}
