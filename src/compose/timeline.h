/* What has dates, in the order of time; part of the door of compose/. */
#ifndef READOUT_COMPOSE_TIMELINE_H
#define READOUT_COMPOSE_TIMELINE_H

#include "base/str.h"

/* A moment on the timeline's axis: minutes since 1970-01-01, on the clock of
 * the article. */
typedef int64_t moment;

#define DAY_MINUTES ((moment)24 * 60)

enum timeline_kind {
    TIMELINE_EVENT,
    TIMELINE_DECISION,
    TIMELINE_STEP,
};

struct timeline_item {
    enum timeline_kind kind;
    struct str label;     /* "Step 3"; of the event empty */
    struct str text;      /* its name, or what is to be done */
    struct str when;      /* in words, as exact and as certain as it is */
    const char *language; /* of the text */
    moment from, to;      /* equal: a point */
    bool is_within;       /* not all of it, but some time between */
    bool is_doubtful;     /* the article or its annotator is not sure */
    bool opens_before, opens_after; /* nothing says when it begins, ends */
    /* Of what recurs: the first is `from`, the last kept one is `to`. */
    const moment *occurrences;
    size_t occurrence_count; /* 0: it does not recur */
    bool goes_on;            /* beyond the last one */
};

/* What has dates, in the order of time; of no items where that shows nothing:
 * two are the least, at different times. */
struct timeline {
    const struct timeline_item *items;
    size_t count;
    moment from, to;
    bool has_hours;     /* short enough to be shown by the hour ... */
    struct str zone;    /* ... of clocks in this zone, or empty */
    bool is_yearless;   /* the year is nowhere stated */
    struct str undated; /* "Steps 2 and 4": those without any date; or empty */
};

#endif
