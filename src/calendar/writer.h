/* What the parts of an iCalendar object are written with; inside calendar/
 * only. */
#ifndef READOUT_CALENDAR_WRITER_H
#define READOUT_CALENDAR_WRITER_H

#include "base/calendar.h"
#include "base/vec.h"
#include "compose/compose.h"

#include <libical/ical.h>

struct locale;

struct writer {
    struct arena *arena;
    struct diag *diag;
    struct locale *locale;     /* of the brief at work */
    const struct brief *brief; /* at work */
    struct str identity;       /* what its article is known by, in lines */
    int64_t created;           /* seconds since 1970, UTC */
    struct {
        VEC(struct str);
    } identities; /* of the articles so far */
    struct {
        VEC(icalcomponent *);
    } components; /* events and tasks in order, not yet in an object */
    struct {
        VEC(int16_t);
    } zones;           /* offsets in minutes that need a VTIMEZONE */
    int32_t days_left; /* to be looked at for recurrences */
};

/* ---- event.c, task.c: the components of the brief at work ---- */
void write_event(struct writer *writer);
void write_tasks(struct writer *writer);
/* The number from 1 of the first date of the event that is one, or 0. */
size_t first_event_date(const struct brief *brief);
/* The UID that the event has by one of its dates. */
struct str event_uid(struct writer *writer, size_t number);

/* ---- component.c ---- */
/* A component with what all have, to be completed by the caller. */
icalcomponent *component_add(struct writer *writer, icalcomponent_kind kind,
                             struct str uid);
/* A property of text; `language` may be NULL. */
void property_text(struct writer *writer, icalcomponent *component,
                   icalproperty_kind kind, struct str text,
                   const char *language);
/* The same where libical leaves commas and semicolons bare: CATEGORIES, and X-
 * names, for which it is to have a name. */
icalproperty *property_bare(struct writer *writer, icalcomponent *component,
                            icalproperty_kind kind, struct str text);
/* The object as text, with what property_bare() marked. */
void component_print(icalcomponent *component, struct buf *out);

/* ---- identity.c ---- */
/* Makes the brief the one at work. */
void identity_take(struct writer *writer, const struct brief *brief);
/* The UID of an element by its id, or else its kind, and a number. */
struct str uid_of(struct writer *writer, const struct node *node,
                  size_t number);

/* ---- moment.c ---- */
/* By which clock times are told; CLOCK_DAY: by none, whole days. */
enum clock {
    CLOCK_DAY,
    CLOCK_FLOATING, /* the article gives no zone */
    CLOCK_UTC,
    CLOCK_OFFSET, /* the article's own: a rule counts the days of it */
};

/* Whether there is a date, and none is later than libical can write; each may
 * be NULL. */
bool has_moment(const struct date *first, const struct date *last);
/* Says that what has such a name is left out if one of its dates is later. */
void report_late(struct writer *writer, const struct node *node,
                 const struct phrase *name, const struct date *first,
                 const struct date *last);
/* Of dates that belong together, one of which may be NULL. */
enum clock clock_of(const struct date *first, const struct date *last,
                    bool recurs);
/* Whether a date, or NULL, is less exact than a day. */
bool is_inexact(const struct date *date);
/* The first and the last day of what a date names. */
struct date first_day(const struct date *date);
struct date last_day(const struct date *date);
void property_moment(struct writer *writer, icalcomponent *component,
                     icalproperty_kind kind, const struct date *date,
                     enum clock clock);
/* The VTIMEZONE of an offset in minutes. */
icalcomponent *zone_component(struct writer *writer, int16_t offset);

/* ---- recurrence.c ---- */
struct recurrence {
    struct date first;  /* the first time, with its time of day */
    struct rrule rule;  /* counted from there, with the end of the step */
    bool is_counted;    /* the article does not say when it begins */
    bool is_day_stated; /* or where it begins, or the rule, says which days */
};

/* False: it does not recur, or not in the years that there are. */
bool recurrence_of(struct writer *writer, const struct step_entry *step,
                   struct recurrence *recurrence);
void property_rule(struct writer *writer, icalcomponent *component,
                   const struct recurrence *recurrence, enum clock clock);

/* ---- description.c ---- */
struct description {
    struct writer *writer;
    struct buf *lines;
};

/* "Owner: Maja Lind", of the label and a text; nothing if that is empty. */
void description_fact(const struct description *description, const char *label,
                      struct str text);
/* A label as a line of its own. */
void description_remark(const struct description *description,
                        const char *label);
void description_basis(const struct description *description,
                       const struct evidence *evidence);
/* The source, its address and its marking. */
void description_source(const struct description *description);

#endif
