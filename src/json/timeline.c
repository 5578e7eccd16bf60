/* The timeline as JSON: moments as local dates, or times where hours count. */
#include "json/parts.h"

static json_t *
moment_value(moment at, bool has_hours)
{
    struct date date = date_of_unix_time(at * 60);
    date.has_time = has_hours;
    date.has_zone = false;
    return value_date(&date);
}

static json_t *
item_value(const struct timeline_item *item, bool has_hours)
{
    static const char *const kinds[] = {
        [TIMELINE_EVENT] = "event",
        [TIMELINE_DECISION] = "decision",
        [TIMELINE_STEP] = "step",
    };
    json_t *object = value_object();
    put_text(object, "kind", kinds[item->kind]);
    put_if_str(object, "label", item->label);
    put_str(object, "text", item->text);
    put_text(object, "language", item->language);
    put_str(object, "when", item->when);
    put(object, "from", moment_value(item->from, has_hours));
    put(object, "to", moment_value(item->to, has_hours));
    put_flag(object, "isWithin", item->is_within);
    put_flag(object, "isDoubtful", item->is_doubtful);
    put_flag(object, "opensBefore", item->opens_before);
    put_flag(object, "opensAfter", item->opens_after);
    json_t *occurrences = put_array(object, "occurrences");
    for (size_t i = 0; i < item->occurrence_count; i++)
        add(occurrences, moment_value(item->occurrences[i], has_hours));
    put_flag(object, "goesOn", item->goes_on);
    return object;
}

void
put_timeline(json_t *object, const struct brief *brief)
{
    const struct timeline *timeline = &brief->timeline;
    if (timeline->count == 0)
        return;
    json_t *span = put_object(object, "timeline");
    put(span, "from", moment_value(timeline->from, timeline->has_hours));
    put(span, "to", moment_value(timeline->to, timeline->has_hours));
    put_if_str(span, "zone", timeline->zone);
    put_flag(span, "isYearless", timeline->is_yearless);
    put_if_str(span, "undated", timeline->undated);
    json_t *items = put_array(span, "items");
    for (size_t i = 0; i < timeline->count; i++)
        add(items, item_value(&timeline->items[i], timeline->has_hours));
}
