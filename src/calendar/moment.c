/* Dates as iCalendar has them: DATE, or DATE-TIME by the clock that the article
 * tells (RFC 5545, sections 3.3.4 and 3.3.5).
 *
 * The vocabulary knows offsets from UTC and no names of zones.  A moment with
 * an offset is written in UTC; what recurs keeps its offset, as a zone without
 * summer time, for in UTC a rule's "every Monday" may be a Sunday. */
#include "calendar/writer.h"

#include "base/diag.h"

#include <assert.h>
#include <stdlib.h>

enum {
    MONTHS = 12,
    HOUR_MINUTES = 60,
    MINUTE_SECONDS = 60,
    YEAR_MOST = 2999, /* libical writes those beyond 3000 as 0 */
};

/* ---- what a date names ---- */

static bool
is_late(const struct date *date)
{
    return date != NULL && date->year > YEAR_MOST;
}

bool
has_moment(const struct date *first, const struct date *last)
{
    return (first != NULL || last != NULL) && !is_late(first) && !is_late(last);
}

void
report_late(struct writer *writer, const struct node *node,
            const struct phrase *name, const struct date *first,
            const struct date *last)
{
    struct where where = {writer->brief->article->source, node->offset};
    if (is_late(first) || is_late(last))
        DIAG(writer->diag, MESSAGE_DATE_BEYOND_CALENDAR, where,
             phrase_string(writer->arena, name));
}

bool
is_inexact(const struct date *date)
{
    return date != NULL && date->day == 0;
}

struct date
first_day(const struct date *date)
{
    struct date first = *date;
    first.month = date->month > 0 ? date->month : 1;
    first.day = date->day > 0 ? date->day : 1;
    return first;
}

struct date
last_day(const struct date *date)
{
    struct date next = {.year = date->year, .month = date->month, .day = 1};
    if (date->day > 0)
        return *date;
    if (date->month == 0 || date->month == MONTHS) {
        next.year++;
        next.month = 1;
    } else {
        next.month++;
    }
    return date_of_day_number(date_day_number(&next) - 1);
}

/* ---- clocks ---- */

enum clock
clock_of(const struct date *first, const struct date *last, bool recurs)
{
    const struct date *date = first != NULL ? first : last;
    const struct date *other = last != NULL ? last : first;
    assert(date != NULL && other != NULL);
    if (!date->has_time || !other->has_time ||
        date->has_zone != other->has_zone)
        return CLOCK_DAY;
    if (!date->has_zone)
        return CLOCK_FLOATING;
    return recurs && date->zone != 0 ? CLOCK_OFFSET : CLOCK_UTC;
}

/* "UTC+0330". */
static char *
zone_name(struct arena *arena, int16_t offset)
{
    struct str name =
        str_printf(arena, "UTC%c%02d%02d", offset < 0 ? '-' : '+',
                   abs(offset) / HOUR_MINUTES, abs(offset) % HOUR_MINUTES);
    return str_terminated(arena, name);
}

/* Remembers that a zone is in use. */
static void
note_zone(struct writer *writer, int16_t offset)
{
    for (size_t i = 0; i < writer->zones.count; i++)
        if (writer->zones.at[i] == offset)
            return;
    VEC_PUSH(writer->arena, &writer->zones, offset);
}

icalcomponent *
zone_component(struct writer *writer, int16_t offset)
{
    static const struct date always = {
        .year = 1970, .month = 1, .day = 1, .has_time = true};
    const char *name = zone_name(writer->arena, offset);
    int seconds = offset * MINUTE_SECONDS;
    icalcomponent *zone = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    icalcomponent *standard = icalcomponent_new(ICAL_XSTANDARD_COMPONENT);
    icalcomponent_add_property(zone, icalproperty_new_tzid(name));
    property_moment(writer, standard, ICAL_DTSTART_PROPERTY, &always,
                    CLOCK_FLOATING);
    icalcomponent_add_property(standard,
                               icalproperty_new_tzoffsetfrom(seconds));
    icalcomponent_add_property(standard, icalproperty_new_tzoffsetto(seconds));
    icalcomponent_add_property(standard, icalproperty_new_tzname(name));
    icalcomponent_add_component(zone, standard);
    return zone;
}

/* ---- properties ---- */

static struct icaltimetype
time_of(const struct date *date, enum clock clock)
{
    struct icaltimetype time = icaltime_null_time();
    struct date told = *date;
    if (clock == CLOCK_UTC)
        told = date_of_unix_time(date_unix_time(date));
    time.year = told.year;
    time.month = (unsigned char)told.month;
    time.day = (unsigned char)told.day;
    time.is_date = clock == CLOCK_DAY;
    if (clock == CLOCK_DAY)
        return time;
    time.hour = (unsigned char)told.hour;
    time.minute = (unsigned char)told.minute;
    time.second = (unsigned char)told.second;
    if (clock == CLOCK_UTC)
        time.zone = icaltimezone_get_utc_timezone();
    return time;
}

void
property_moment(struct writer *writer, icalcomponent *component,
                icalproperty_kind kind, const struct date *date,
                enum clock clock)
{
    icalproperty *property = icalproperty_new(kind);
    struct icaltimetype time = time_of(date, clock);
    icalproperty_set_value(property, clock == CLOCK_DAY
                                         ? icalvalue_new_date(time)
                                         : icalvalue_new_datetime(time));
    if (clock == CLOCK_OFFSET) {
        icalproperty_add_parameter(property, icalparameter_new_tzid(zone_name(
                                                 writer->arena, date->zone)));
        note_zone(writer, date->zone);
    }
    icalcomponent_add_property(component, property);
}
