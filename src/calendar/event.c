/* The event of an article: a VEVENT for each of its dates. */
#include "calendar/writer.h"

#include "base/buf.h"
#include "locale/locale.h"

/* From the first to the last day or moment that the date names; where only its
 * end is known, that. */
static void
add_span(struct writer *writer, icalcomponent *component,
         const struct event_date *date)
{
    enum clock clock = clock_of(date->from, date->to, false);
    const struct date *from = date->from != NULL ? date->from : date->to;
    struct date first = first_day(from), last, end;
    property_moment(writer, component, ICAL_DTSTART_PROPERTY, &first, clock);
    if (date->to == NULL || (date->from == date->to && !is_inexact(date->to)))
        return;
    last = last_day(date->to);
    end = date_of_day_number(date_day_number(&last) + 1);
    if (clock != CLOCK_DAY && date_compare(&first, &last) < 0)
        property_moment(writer, component, ICAL_DTEND_PROPERTY, &last, clock);
    else if (clock == CLOCK_DAY)
        property_moment(writer, component, ICAL_DTEND_PROPERTY, &end, clock);
}

static bool
is_tentative(const struct event_date *date)
{
    return date->is_doubtful || date->is_yearless || date->is_within ||
           date->from == NULL || date->to == NULL || is_inexact(date->from) ||
           is_inexact(date->to);
}

/* A line for each of its paragraphs. */
static void
add_bottom_line(const struct description *description,
                const struct brief *brief)
{
    struct arena *arena = description->writer->arena;
    struct buf lines = {0};
    for (size_t i = 0; i < brief->bottom_line.count; i++) {
        buf_text(&lines, i > 0 ? "\n" : "");
        buf_str(&lines, phrase_string(arena, &brief->bottom_line.at[i].text));
    }
    description_fact(description, "bottom-line", buf_view(&lines));
    buf_release(&lines);
}

static void
add_description(struct writer *writer, icalcomponent *component,
                const struct event_date *date)
{
    const struct brief *brief = writer->brief;
    struct buf lines = {0};
    const struct description description = {writer, &lines};
    description_fact(&description, "when", date->when);
    if (is_inexact(date->from) || is_inexact(date->to))
        description_remark(&description, "calendar-whole-period");
    description_fact(&description, "where", brief->event->place);
    add_bottom_line(&description, brief);
    if (brief->glance.count > 0)
        description_basis(&description, &brief->glance.at[0].value.evidence);
    description_source(&description);
    property_text(writer, component, ICAL_DESCRIPTION_PROPERTY,
                  buf_view(&lines), locale_language(writer->locale));
    buf_release(&lines);
}

static void
add_categories(struct writer *writer, icalcomponent *component)
{
    const struct brief *brief = writer->brief;
    for (size_t i = 0; i < brief->topic_count; i++)
        (void)property_bare(
            writer, component, ICAL_CATEGORIES_PROPERTY,
            phrase_string(writer->arena, &brief->topics[i].name));
}

static void
write_date(struct writer *writer, const struct event_date *date, size_t number)
{
    const struct event_entry *event = writer->brief->event;
    const char *language = event->node->language;
    icalcomponent *component =
        component_add(writer, ICAL_VEVENT_COMPONENT, event_uid(writer, number));
    add_span(writer, component, date);
    property_text(writer, component, ICAL_SUMMARY_PROPERTY,
                  phrase_string(writer->arena, &event->name), language);
    property_text(writer, component, ICAL_LOCATION_PROPERTY, event->place,
                  language);
    add_description(writer, component, date);
    add_categories(writer, component);
    icalcomponent_add_property(
        component,
        icalproperty_new_status(is_tentative(date) ? ICAL_STATUS_TENTATIVE
                                                   : ICAL_STATUS_CONFIRMED));
    /* Who reads of it is not busy by it. */
    icalcomponent_add_property(
        component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
}

size_t
first_event_date(const struct brief *brief)
{
    const struct event_entry *event = brief->event;
    for (size_t i = 0; event != NULL && i < event->date_count; i++)
        if (has_moment(event->dates[i].from, event->dates[i].to))
            return i + 1;
    return 0;
}

struct str
event_uid(struct writer *writer, size_t number)
{
    return uid_of(writer, writer->brief->event->node, number);
}

void
write_event(struct writer *writer)
{
    const struct event_entry *event = writer->brief->event;
    for (size_t i = 0; event != NULL && i < event->date_count; i++) {
        const struct event_date *date = &event->dates[i];
        if (has_moment(date->from, date->to))
            write_date(writer, date, i + 1);
        else
            report_late(writer, event->node, &event->name, date->from,
                        date->to);
    }
}
