/* Dates to moments on an axis; see draft.h.
 *
 * By the day, times and their zones do not count: a date is the day that the
 * article names.  By the hour, all clocks are set to the first zone met. */
#include "compose/draft.h"

struct stretch {
    moment from, to;
    bool is_within;
};

moment
day_moment(int32_t day)
{
    return day * DAY_MINUTES;
}

static moment
clock_moment(struct draft *draft, const struct date *date)
{
    moment minutes =
        day_moment(date_day_number(date)) + date->hour * 60 + date->minute;
    if (!date->has_zone)
        return minutes;
    if (!draft->has_zone) {
        draft->has_zone = true;
        draft->zone = date->zone;
    }
    return minutes - date->zone + draft->zone;
}

/* The first moment behind a month or a year. */
static moment
period_end(const struct date *date)
{
    struct date next = {.year = date->year, .month = date->month};
    if (date->month == 0 || date->month == 12) {
        next.year++;
        next.month = 0;
    } else {
        next.month++;
    }
    return day_moment(date_day_number(&next));
}

static struct stretch
stretch_of(struct draft *draft, const struct date *date)
{
    moment day = day_moment(date_day_number(date));
    draft->has_hours = draft->has_hours || date->has_time;
    if (date->day == 0)
        return (struct stretch){day, period_end(date), true};
    if (!draft->by_hour)
        return (struct stretch){day, day, false};
    if (!date->has_time)
        return (struct stretch){day, day + DAY_MINUTES, true};
    moment minute = clock_moment(draft, date);
    return (struct stretch){minute, minute, false};
}

void
place_at(struct draft *draft, struct timeline_item *item,
         const struct date *date)
{
    struct stretch stretch = stretch_of(draft, date);
    item->from = stretch.from;
    item->to = stretch.to;
    item->is_within = stretch.is_within;
}

void
place_between(struct draft *draft, struct timeline_item *item,
              const struct date *first, const struct date *last)
{
    struct stretch from = {0}, to = {0};
    if (first != NULL)
        from = stretch_of(draft, first);
    if (last != NULL)
        to = stretch_of(draft, last);
    item->opens_before = first == NULL;
    item->opens_after = last == NULL;
    item->from = first != NULL ? from.from : to.to;
    item->to = last != NULL ? to.to : from.from;
    if (item->to < item->from)
        item->to = item->from;
}
