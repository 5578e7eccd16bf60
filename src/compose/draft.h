/* A timeline in the making.  Private to compose/. */
#ifndef READOUT_COMPOSE_DRAFT_H
#define READOUT_COMPOSE_DRAFT_H

#include "compose/composer.h"

struct drafted { /* an item with what it is placed by */
    struct timeline_item item;
    size_t order;              /* in the article */
    const struct rrule *rrule; /* or NULL */
    bool has_start, has_end;   /* of what recurs: said by the article */
    bool is_yearless;          /* none of its dates has a stated year */
};

struct draft {
    struct composer *composer;
    struct {
        VEC(struct drafted);
    } items;
    struct {
        VEC(struct str);
    } undated;               /* numbers of steps */
    bool by_hour, has_hours; /* times of day count; there are some */
    bool has_zone;
    int16_t zone;      /* the first met: that of the axis */
    int32_t days_left; /* to be looked at for recurrences */
    moment from, to;   /* of the axis */
};

moment day_moment(int32_t day);

/* ---- placing.c ---- */
/* Where a date lies on the axis: a point, or a stretch that it is within. */
void place_at(struct draft *draft, struct timeline_item *item,
              const struct date *date);
/* From the first date to the second; one of them may be NULL. */
void place_between(struct draft *draft, struct timeline_item *item,
                   const struct date *first, const struct date *last);

/* ---- recurring.c ---- */
/* Makes the axis as long as its items, and longer where that shows what recurs;
 * then places all that recurs.  False: there are not two different moments. */
bool draft_settle(struct draft *draft);

#endif
