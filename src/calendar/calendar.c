/* The iCalendar object as a whole; see calendar.h. */
#include "calendar/calendar.h"

#include "base/buf.h"
#include "base/diag.h"
#include "calendar/writer.h"

enum {
    DAYS_LOOKED_AT_MOST = 2000000, /* for the recurrences of all articles */
};

static void
write_brief(struct writer *writer, const struct calendar_order *order,
            size_t index)
{
    const struct brief *brief = order->briefs[index];
    identity_take(writer, brief);
    writer->locale = order->locales[index];
    writer->created = order->created;
    if (order->created < 0)
        writer->created =
            brief->date.year > 0 ? date_unix_time(&brief->date) : 0;
    write_event(writer);
    write_tasks(writer);
}

/* Programs of before RFC 7986 know the name as X-WR-CALNAME. */
static void
add_name(struct writer *writer, icalcomponent *object, struct str name)
{
    icalproperty *old;
    property_text(writer, object, ICAL_NAME_PROPERTY, name, NULL);
    old = property_bare(writer, object, ICAL_X_PROPERTY, name);
    icalproperty_set_x_name(old, "X-WR-CALNAME");
}

/* Without a METHOD: that of what is published wants an ORGANIZER (RFC 5546,
 * section 3.2.1), whom articles do not name; what has none tells of dates, and
 * no more (RFC 5545, section 3.7.2). */
static icalcomponent *
object_of(struct writer *writer, struct str name)
{
    icalcomponent *object = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
    icalcomponent_add_property(object, icalproperty_new_version("2.0"));
    icalcomponent_add_property(
        object,
        icalproperty_new_prodid("-//Readout//Readout " READOUT_VERSION "//EN"));
    add_name(writer, object, name);
    for (size_t i = 0; i < writer->zones.count; i++)
        icalcomponent_add_component(
            object, zone_component(writer, writer->zones.at[i]));
    for (size_t i = 0; i < writer->components.count; i++)
        icalcomponent_add_component(object, writer->components.at[i]);
    return object;
}

bool
calendar_write(struct arena *arena, const struct calendar_order *order,
               struct diag *diag, struct buf *out)
{
    struct writer writer = {
        .arena = arena, .diag = diag, .days_left = DAYS_LOOKED_AT_MOST};
    for (size_t i = 0; i < order->count; i++)
        write_brief(&writer, order, i);
    const struct brief *first = order->briefs[0];
    if (writer.components.count == 0) {
        const struct article *article = first->article;
        if (!order->may_be_empty)
            diag_report(diag, MESSAGE_NO_DATES,
                        (struct where){article->source, article->root->offset},
                        NULL, 0);
        return order->may_be_empty;
    }
    icalcomponent *object = object_of(
        &writer, order->name.size > 0 ? order->name : first->plain_title);
    component_print(object, out);
    icalcomponent_free(object);
    return true;
}
