/* The bottom line, and the event at a glance: what, when, where. */
#include "compose/composer.h"

enum {
    FACTS_MOST = 3,
};

/* Where the body first speaks of the event, its date and its place. */
struct sightings {
    const struct node *event, *date, *location; /* of the head */
    struct str city;
    uint32_t event_number, date_number, place_number;
};

static bool
is_same_date(const struct date *a, const struct date *b)
{
    return a != NULL && b != NULL && a->year == b->year &&
           a->month == b->month && a->day == b->day;
}

static const struct date *
first_day(const struct node *date)
{
    if (date == NULL)
        return NULL;
    const struct date *when = node_date(date, ATTRIBUTE_WHEN);
    return when != NULL ? when : node_date(date, ATTRIBUTE_FROM);
}

static bool
is_place(struct composer *composer, const struct sightings *sightings,
         const struct node *node)
{
    struct str text = node_string(composer, node);
    return (sightings->city.size > 0 && str_equal(text, sightings->city)) ||
           (sightings->location != NULL &&
            str_equal(text, node_string(composer, sightings->location)));
}

static void
sight(struct composer *composer, struct sightings *sightings,
      const struct node *node, uint32_t number)
{
    struct node_list pointers;
    switch ((int)node->kind) {
    case NODE_EVENT:
        pointers = node_pointers(node, ATTRIBUTE_REF);
        if (sightings->event_number == 0 && pointers.count > 0 &&
            pointers.at[0] == sightings->event)
            sightings->event_number = number;
        break;
    case NODE_DATE:
        if (sightings->date_number == 0 &&
            is_same_date(first_day(node), first_day(sightings->date)))
            sightings->date_number = number;
        break;
    case NODE_LOCATION:
        if (sightings->place_number == 0 && is_place(composer, sightings, node))
            sightings->place_number = number;
        break;
    default:
        break;
    }
}

static void
find_sightings(struct composer *composer, struct sightings *sightings)
{
    const struct node *body = article_part(composer, NODE_BODY);
    for (const struct node *block = body->first; block != NULL;
         block = block->next) {
        uint32_t number = paragraph_number(composer, block);
        struct walk walk = walk_start(block);
        while (number > 0 && walk_next(&walk))
            if (walk.entering)
                sight(composer, sightings, walk.node, number);
    }
}

/* ---- the facts ---- */

static void
add_fact(struct composer *composer, struct fact *fact, const char *label,
         struct phrase text, uint32_t number)
{
    *fact = (struct fact){
        locale_label(composer->locale, label),
        {text, evidence_one(composer, number)},
    };
    const struct citation citation = {
        PART_GLANCE, locale_label(composer->locale, "glance"), STR("glance")};
    cite(composer, &fact->value.evidence, &citation);
}

static struct phrase
when_phrase(struct composer *composer)
{
    const struct event_entry *event = composer->brief->event;
    struct str *dates =
        ARENA_ARRAY(composer->scratch, struct str, event->date_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < event->date_count; i++)
        if (event->dates[i].when.size > 0)
            dates[count++] = event->dates[i].when;
    return phrase_words(
        composer,
        count > 0 ? locale_list(composer->arena, composer->locale, dates, count)
                  : locale_label(composer->locale, "not-stated"));
}

static struct phrase
where_phrase(struct composer *composer)
{
    const struct event_entry *event = composer->brief->event;
    return event->place.size > 0
               ? phrase_text(composer, event->place, event->node->language)
               : phrase_words(composer,
                              locale_label(composer->locale, "not-stated"));
}

void
compose_glance(struct composer *composer)
{
    if (composer->brief->event == NULL)
        return;
    const struct node *event = composer->brief->event->node;
    const struct node *place = node_child(event, NODE_EVLOC);
    struct sightings sightings = {
        .event = event,
        .date = node_child(event, NODE_DATE),
        .location = node_child(event, NODE_LOCATION),
        .city = place != NULL ? node_text(place, ATTRIBUTE_CITY)
                              : (struct str){NULL, 0},
    };
    find_sightings(composer, &sightings);
    struct fact *facts = ARENA_ARRAY(composer->arena, struct fact, FACTS_MOST);
    add_fact(composer, &facts[0], "when", when_phrase(composer),
             sightings.date_number);
    add_fact(composer, &facts[1], "where", where_phrase(composer),
             sightings.place_number);
    add_fact(composer, &facts[2], "event", composer->brief->event->name,
             sightings.event_number);
    struct brief *brief = composer->brief;
    brief->glance = (struct facts){facts, FACTS_MOST};
    if (phrase_is_blank(&brief->dated) && composer->event_date.year > 0)
        brief->dated = facts[0].value.text;
}

void
compose_bottom_line(struct composer *composer)
{
    const struct node *abstract =
        node_child(article_part(composer, NODE_HEAD), NODE_ABSTRACT);
    if (abstract == NULL)
        return;
    struct statements *lines = &composer->brief->bottom_line;
    *lines = statements_below(composer, abstract);
    const struct citation citation = {
        PART_BOTTOM_LINE, locale_label(composer->locale, "bottom-line"),
        STR("bottom-line")};
    for (size_t i = 0; i < lines->count; i++)
        cite(composer, &lines->at[i].evidence, &citation);
}
