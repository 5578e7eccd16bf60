/* Dates as articles give them, and recurrences.
 *
 * Dates are of the proleptic Gregorian calendar, years 1 to 9999 (ISO 8601). A
 * date may be less than a day exact: a year, or a year and month. */
#ifndef READOUT_BASE_CALENDAR_H
#define READOUT_BASE_CALENDAR_H

#include "base/str.h"

struct arena;
struct buf;

struct date {
    int16_t year;
    int8_t month, day; /* 0: not said */
    bool has_time, has_zone;
    int8_t hour, minute, second;
    int16_t zone; /* minutes east of UTC */
};

enum date_fault {
    DATE_FINE,
    DATE_BAD_FORM, /* not an XML Schema gYear, gYearMonth, date or dateTime */
    DATE_NO_SUCH_DAY,
};

/* "2025", "2025-04", "2025-04-04", "2025-04-04T10:30:00+03:00". */
enum date_fault date_parse(struct str text, struct date *date);

/* The same form again; what is not said is left out. */
struct str date_iso(struct arena *arena, const struct date *date);
void date_print(const struct date *date, struct buf *out);

/* Earlier first; an inexact date counts as its first moment. */
int date_compare(const struct date *a, const struct date *b);

/* Days since 1970-01-01; month and day count as 1 where not said. */
int32_t date_day_number(const struct date *date);
struct date date_of_day_number(int32_t day);

/* Seconds since 1970-01-01T00:00:00Z; a date without zone counts as UTC. */
int64_t date_unix_time(const struct date *date);
/* Of the last moment that a date can tell: the end of the year 9999. */
int64_t date_unix_time_most(void);
/* The moment in UTC.  A zone may have pushed it out of the years that there
 * are: then their first or last moment. */
struct date date_of_unix_time(int64_t seconds);

enum frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
};

struct weekday_rule {
    int8_t ordinal; /* -5 to 5; 0: every one */
    int8_t weekday; /* 0 Monday to 6 Sunday */
};

enum {
    RRULE_DAYS_MOST = 7 * 11 /* all that differ: no list holds one twice */
};

/* A recurrence rule, RFC 5545 section 3.3.10, the parts the vocabulary
 * allows, without the days that none of its months has and the months that have
 * none of its days. */
struct rrule {
    enum frequency frequency;
    uint32_t interval; /* 1 where not said */
    uint32_t count;    /* 0: without end */
    bool has_until;
    struct date until;
    uint8_t by_day_count, by_month_day_count, by_month_count;
    struct weekday_rule by_day[RRULE_DAYS_MOST];
    int8_t by_month_day[RRULE_DAYS_MOST]; /* -31 to 31 */
    int8_t by_month[12];
    int8_t week_start; /* 0 Monday to 6 Sunday */
};

struct rrule_fault {
    struct str part;      /* of the text: what is wrong */
    const char *expected; /* in words */
};

/* False: `fault` says what is wrong. */
bool rrule_parse(struct str text, struct rrule *rule,
                 struct rrule_fault *fault);

/* The same rule again, its parts in the order of struct rrule. */
void rrule_print(const struct rrule *rule, struct buf *out);

/* The days of the rule, numbered as by date_day_number(), from `start`, which
 * it counts from, up to `last`; at most `most` of them.  `start` is one only if
 * the rule has such a day. */
size_t rrule_days(const struct rrule *rule, int32_t start, int32_t last,
                  int32_t *days, size_t most);

#endif
