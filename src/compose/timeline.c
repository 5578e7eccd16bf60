/* The timeline: what has a date, placed as exactly as the article is exact.
 *
 * A day is a point; a month or a year is a stretch that the date lies within.
 * What recurs is placed day by day; where nothing says when it began, it is
 * counted from the event, and doubtful. */
#include "compose/draft.h"

#include <stdlib.h>

enum {
    ITEMS_LEAST = 2,
    HOURS_DAYS_MOST = 2,           /* so few days are shown by the hour */
    DAYS_LOOKED_AT_MOST = 2000000, /* for the recurrences of all items */
};

/* ---- what has dates ---- */

static struct drafted *
add_item(struct draft *draft, enum timeline_kind kind, struct str label)
{
    struct drafted *drafted = VEC_ADD(draft->composer->scratch, &draft->items);
    *drafted = (struct drafted){.item = {.kind = kind, .label = label},
                                .order = draft->items.count};
    return drafted;
}

static void
add_event_date(struct draft *draft, const struct event_date *date)
{
    struct composer *composer = draft->composer;
    const struct node *event = composer->brief->event->node;
    if (date->from == NULL && date->to == NULL)
        return;
    struct drafted *drafted =
        add_item(draft, TIMELINE_EVENT, (struct str){NULL, 0});
    struct timeline_item *item = &drafted->item;
    if (date->from == date->to)
        place_at(draft, item, date->from);
    else
        place_between(draft, item, date->from, date->to);
    item->is_within = item->is_within || date->is_within;
    drafted->is_yearless = date->is_yearless;
    item->is_doubtful = date->is_doubtful;
    item->text = name_string(composer, event);
    item->language = event->language;
    item->when = date->when;
}

static void
add_event(struct draft *draft)
{
    const struct event_entry *event = draft->composer->brief->event;
    for (size_t i = 0; event != NULL && i < event->date_count; i++)
        add_event_date(draft, &event->dates[i]);
}

/* A decision of the event's own day says nothing new. */
static bool
is_of_event(const struct draft *draft, const struct timeline_item *item)
{
    for (size_t i = 0; i < draft->items.count; i++) {
        const struct timeline_item *other = &draft->items.at[i].item;
        if (other->kind == TIMELINE_EVENT && other->from <= item->from &&
            item->to <= other->to)
            return true;
    }
    return false;
}

/* An item is no sentence: without the full stop, which an abbreviation keeps if
 * it has others. */
static struct str
without_stop(struct str text)
{
    struct str rest = text;
    if (str_ends_with(text, "\xE3\x80\x82"))
        return str_slice(text, 0, text.size - 3);
    if (!str_ends_with(text, "."))
        return text;
    rest.size--;
    for (size_t i = rest.size; i > 0 && rest.at[i - 1] != ' '; i--)
        if (rest.at[i - 1] == '.')
            return text;
    return rest;
}

static bool
is_yearless(const struct composer *composer, const struct date *date,
            enum keyword certainty)
{
    return date == NULL || is_step_year_unstated(composer, date, certainty);
}

static void
add_decisions(struct draft *draft)
{
    struct composer *composer = draft->composer;
    const struct brief *brief = composer->brief;
    if (brief->decision_count == 0)
        return;
    const struct node *node =
        node_child(article_part(composer, NODE_DECISIONS), NODE_DECISION);
    for (size_t i = 0; i < brief->decision_count; i++) {
        const struct decision_entry *entry = &brief->decisions[i];
        const struct date *when = node_date(node, ATTRIBUTE_WHEN);
        struct timeline_item item = {0};
        if (when != NULL)
            place_at(draft, &item, when);
        if (when != NULL && !is_of_event(draft, &item)) {
            item.kind = TIMELINE_DECISION;
            item.label = cite_label(composer, "cite-decision", entry->number);
            item.is_doubtful =
                is_date_doubtful(node_keyword(node, ATTRIBUTE_CERT), false);
            item.text =
                without_stop(phrase_string(composer->arena, &entry->text));
            item.language = node->language;
            item.when = entry->when;
            struct drafted *drafted = add_item(draft, item.kind, item.label);
            drafted->item = item;
            drafted->is_yearless =
                is_yearless(composer, when, node_keyword(node, ATTRIBUTE_CERT));
        }
        node = node_sibling(node, NODE_DECISION);
    }
}

static void
add_step(struct draft *draft, const struct step_entry *step,
         const struct node *node)
{
    struct composer *composer = draft->composer;
    if (step->start == NULL && step->due_date == NULL && step->rrule == NULL) {
        VEC_PUSH(
            composer->scratch, &draft->undated,
            locale_numerals(composer->arena, composer->locale, step->number));
        return;
    }
    struct drafted *drafted =
        add_item(draft, TIMELINE_STEP,
                 cite_label(composer, "timeline-step", step->number));
    struct timeline_item *item = &drafted->item;
    drafted->rrule = step->rrule;
    drafted->has_start = step->start != NULL;
    drafted->has_end = step->due_date != NULL;
    if (step->start == NULL && step->due_date != NULL && step->rrule == NULL)
        place_at(draft, item, step->due_date);
    else if (step->start != NULL || step->due_date != NULL)
        place_between(draft, item, step->start, step->due_date);
    drafted->is_yearless =
        is_yearless(composer, step->start, step->certainty) &&
        is_yearless(composer, step->due_date, step->certainty);
    item->is_doubtful = is_date_doubtful(step->certainty, false);
    item->text = without_stop(phrase_string(composer->arena, &step->action));
    item->language = node->language;
    item->when = phrase_string(composer->arena, &step->due);
}

static void
add_steps(struct draft *draft)
{
    const struct brief *brief = draft->composer->brief;
    if (brief->step_count == 0)
        return;
    const struct node *node =
        node_child(article_part(draft->composer, NODE_NEXTSTEPS), NODE_ACTION);
    for (size_t i = 0; i < brief->step_count; i++) {
        add_step(draft, &brief->steps[i], node);
        node = node_sibling(node, NODE_ACTION);
    }
}

/* ---- the whole ---- */

static void
gather(struct draft *draft)
{
    draft->items.count = draft->undated.count = 0;
    add_event(draft);
    add_decisions(draft);
    add_steps(draft);
}

static int
compare_items(const void *a, const void *b)
{
    const struct drafted *left = a, *right = b;
    if (left->item.from != right->item.from)
        return left->item.from < right->item.from ? -1 : 1;
    return left->order < right->order ? -1 : left->order > right->order;
}

static struct str
undated_words(const struct draft *draft)
{
    struct composer *composer = draft->composer;
    if (draft->undated.count == 0)
        return (struct str){NULL, 0};
    struct str numbers = locale_list(composer->arena, composer->locale,
                                     draft->undated.at, draft->undated.count);
    struct locale_argument arguments[] = {
        {.name = "count",
         .is_number = true,
         .number = (int32_t)draft->undated.count},
        {.name = "numbers", .text = numbers}};
    return locale_message(composer->arena, composer->locale, "timeline-steps",
                          arguments, 2);
}

static void
take_items(struct draft *draft)
{
    struct composer *composer = draft->composer;
    size_t count = draft->items.count;
    struct timeline_item *items =
        ARENA_ARRAY(composer->arena, struct timeline_item, count);
    bool are_yearless = composer->year_is_unstated;
    qsort(draft->items.at, count, sizeof *draft->items.at, compare_items);
    for (size_t i = 0; i < count; i++) {
        items[i] = draft->items.at[i].item;
        are_yearless = are_yearless && draft->items.at[i].is_yearless;
    }
    composer->brief->timeline = (struct timeline){
        .items = items,
        .count = count,
        .from = draft->from,
        .to = draft->to,
        .has_hours = draft->by_hour,
        .zone = draft->by_hour && draft->has_zone
                    ? zone_words(composer, draft->zone)
                    : (struct str){NULL, 0},
        .is_yearless = are_yearless,
        .undated = undated_words(draft),
    };
}

void
compose_timeline(struct composer *composer)
{
    struct draft draft = {.composer = composer,
                          .days_left = DAYS_LOOKED_AT_MOST};
    gather(&draft);
    if (draft.items.count < ITEMS_LEAST)
        return;
    bool is_settled = draft_settle(&draft);
    bool is_short = draft.to - draft.from < HOURS_DAYS_MOST * DAY_MINUTES;
    if (draft.has_hours && is_short) {
        draft.by_hour = true;
        gather(&draft);
        is_settled = draft_settle(&draft);
    }
    if (is_settled)
        take_items(&draft);
}
