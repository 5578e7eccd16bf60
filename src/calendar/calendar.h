/* Door of calendar/: the dates of briefs as an iCalendar object, RFC 5545 with
 * the NAME of RFC 7986, which calendar programs take in.
 *
 * The event is a VEVENT for each of its dates; a next step that has a date is a
 * VTODO, and a VEVENT where it recurs and its text marks an <event>: that is a
 * meeting.  A date is as exact and as sure there as in the article; what
 * iCalendar cannot say of it stands in the DESCRIPTION.
 *
 * A module: its functions are looked up by name. */
#ifndef READOUT_CALENDAR_CALENDAR_H
#define READOUT_CALENDAR_CALENDAR_H

#include "base/export.h"
#include "base/str.h"

struct arena;
struct brief;
struct buf;
struct diag;
struct locale;

struct calendar_order {
    const struct brief *const *briefs;
    struct locale *const *locales; /* one for each brief */
    size_t count;
    struct str name; /* of the calendar; empty: the title of the first brief */
    int64_t created; /* seconds since 1970, UTC; below 0: not asked for, so the
                        date of each article */
    bool may_be_empty; /* where nothing has a date, write nothing */
};

/* Appends the object, with lines that end in CR LF.  False: nothing has a date,
 * which is reported at the place of the first article, and nothing is
 * appended. */
EXPORT bool calendar_write(struct arena *arena,
                           const struct calendar_order *order,
                           struct diag *diag, struct buf *out);

#endif
