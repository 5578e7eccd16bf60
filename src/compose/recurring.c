/* The axis of a timeline, and what recurs on it; see draft.h. */
#include "compose/draft.h"

enum {
    OCCURRENCES_MOST = 400, /* of one item: more are a line anyway */
    OCCURRENCES_SHOWN = 3,  /* for which the axis is made longer ... */
    STRETCH_MOST = 2,       /* ... but not beyond so many times its length */
    DAYS_LOOKED_AT = 15000, /* for one item's occurrences */
};

/* What recurs, as it is counted. */
struct recurrence {
    const struct rrule *rule;
    int32_t start, last; /* days */
    bool skips_start;    /* counted from a day that is none of them */
};

static int32_t
day_of(moment at)
{
    return (int32_t)(at / DAY_MINUTES - (at % DAY_MINUTES < 0));
}

/* The day that is counted from where the article does not say. */
static int32_t
count_from(const struct draft *draft)
{
    const struct date *day = &draft->composer->brief->counted_from;
    return day->year > 0 ? date_day_number(day) : day_of(draft->from);
}

static struct recurrence
recurrence_of(const struct draft *draft, const struct drafted *drafted)
{
    struct recurrence recurrence = {
        .rule = drafted->rrule,
        .start =
            drafted->has_start ? day_of(drafted->item.from) : count_from(draft),
        .skips_start = !drafted->has_start,
    };
    recurrence.last = recurrence.start + DAYS_LOOKED_AT;
    if (drafted->has_end && day_of(drafted->item.to) < recurrence.last)
        recurrence.last = day_of(drafted->item.to);
    return recurrence;
}

/* Days up to `last`, as far as there is time to look. */
static size_t
days_until(struct draft *draft, const struct recurrence *recurrence,
           int32_t last, int32_t *days, size_t most)
{
    if (recurrence->last < last)
        last = recurrence->last;
    if (last - recurrence->start > draft->days_left)
        last = recurrence->start + draft->days_left;
    size_t count =
        rrule_days(recurrence->rule, recurrence->start, last, days, most);
    int32_t looked = count == most && count > 0 ? days[count - 1] : last;
    if (looked > recurrence->start)
        draft->days_left -= looked - recurrence->start;
    bool is_skipped =
        count > 0 && recurrence->skips_start && days[0] == recurrence->start;
    for (size_t i = 1; is_skipped && i < count; i++)
        days[i - 1] = days[i];
    return count - is_skipped;
}

/* ---- the axis ---- */

static void
include(struct draft *draft, bool *has_any, moment from, moment to)
{
    if (!*has_any || from < draft->from)
        draft->from = from;
    if (!*has_any || to > draft->to)
        draft->to = to;
    *has_any = true;
}

static bool
has_place(const struct drafted *drafted)
{
    return drafted->rrule == NULL || drafted->has_start || drafted->has_end;
}

/* As far as an item asks for, so that a few of its occurrences are seen. */
static void
stretch_for(struct draft *draft, const struct drafted *drafted, bool *has_any)
{
    struct recurrence recurrence = recurrence_of(draft, drafted);
    int32_t days[OCCURRENCES_SHOWN];
    size_t count = days_until(draft, &recurrence, recurrence.last, days,
                              OCCURRENCES_SHOWN);
    if (count == 0)
        return;
    if (!*has_any)
        include(draft, has_any, day_moment(recurrence.start),
                day_moment(recurrence.start));
    moment to = day_moment(days[count - 1]);
    moment length = draft->to - draft->from;
    if (length == 0 || to - draft->from <= STRETCH_MOST * length)
        include(draft, has_any, day_moment(days[0]), to);
}

static bool
settle_axis(struct draft *draft)
{
    bool has_any = false;
    for (size_t i = 0; i < draft->items.count; i++)
        if (has_place(&draft->items.at[i]))
            include(draft, &has_any, draft->items.at[i].item.from,
                    draft->items.at[i].item.to);
    for (size_t i = 0; i < draft->items.count; i++)
        if (draft->items.at[i].rrule != NULL)
            stretch_for(draft, &draft->items.at[i], &has_any);
    return has_any && draft->from < draft->to;
}

/* ---- what recurs ---- */

static void
place_recurring(struct draft *draft, struct drafted *drafted)
{
    struct timeline_item *item = &drafted->item;
    struct arena *arena = draft->composer->arena;
    struct recurrence recurrence = recurrence_of(draft, drafted);
    const struct rrule *rule = drafted->rrule;
    int32_t days[OCCURRENCES_MOST];
    size_t count = days_until(draft, &recurrence, day_of(draft->to), days,
                              OCCURRENCES_MOST);
    moment *at = ARENA_ARRAY(arena, moment, count);
    for (size_t i = 0; i < count; i++)
        at[i] = day_moment(days[i]);
    item->occurrences = at;
    item->occurrence_count = count;
    item->goes_on = !drafted->has_end && !rule->has_until && rule->count == 0;
    /* Nothing says on which days it is: only how far apart they are. */
    item->is_doubtful = item->is_doubtful ||
                        (!drafted->has_start &&
                         rule->by_day_count + rule->by_month_day_count == 0);
    item->opens_before = item->is_within = false;
    item->opens_after = item->goes_on;
    item->from = count > 0 ? at[0] : day_moment(recurrence.start);
    item->to = count > 0 ? at[count - 1] : item->from;
    if (item->from < draft->from || item->from > draft->to)
        item->from = item->to = draft->to;
}

bool
draft_settle(struct draft *draft)
{
    if (!settle_axis(draft))
        return false;
    for (size_t i = 0; i < draft->items.count; i++)
        if (draft->items.at[i].rrule != NULL)
            place_recurring(draft, &draft->items.at[i]);
    return true;
}
