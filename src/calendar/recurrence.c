/* What recurs: where it begins, and its rule from there.
 *
 * RFC 5545, section 3.8.5.3: the first moment has to be one of the rule's.  So
 * it is looked up; where the article gives none, days are counted as on the
 * brief's timeline, from the event, which is not one of them itself. */
#include "calendar/writer.h"

#include "base/arena.h"
#include "base/buf.h"

enum {
    DAYS_LOOKED_AT = 15000, /* as far as the timeline looks */
};

/* The days up to `last`, as far as there is time to look. */
static size_t
days_until(struct writer *writer, const struct rrule *rule, int32_t from,
           int32_t last, int32_t *days, size_t most)
{
    if (last - from > writer->days_left)
        last = from + writer->days_left;
    size_t count = rrule_days(rule, from, last, days, most);
    int32_t looked = count == most ? days[count - 1] : last;
    if (looked > from)
        writer->days_left -= looked - from;
    return count;
}

static const struct date *
start_of(const struct writer *writer, const struct step_entry *step)
{
    if (step->start != NULL)
        return step->start;
    const struct date *day = &writer->brief->counted_from;
    return day->year > 0 ? day : NULL;
}

static void
end_at(struct rrule *rule, int32_t day)
{
    rule->count = 0;
    rule->has_until = true;
    rule->until = date_of_day_number(day);
}

/* A step's due date ends what recurs; a rule has either a count or an end. */
static void
apply_due(struct writer *writer, struct recurrence *recurrence, int32_t due)
{
    struct rrule *rule = &recurrence->rule;
    int32_t first = date_day_number(&recurrence->first);
    if (rule->has_until && date_day_number(&rule->until) <= due)
        return;
    if (rule->count > 0 && due - first <= DAYS_LOOKED_AT) {
        /* One more than can be: a rule has a day once. */
        size_t most = (size_t)(due - first) + 2;
        struct arena_mark mark = arena_mark(writer->arena);
        int32_t *days = ARENA_ARRAY(writer->arena, int32_t, most);
        size_t count = days_until(writer, rule, first, due, days, most);
        arena_reset(writer->arena, mark);
        if (count == rule->count)
            return;
    }
    end_at(rule, due);
}

bool
recurrence_of(struct writer *writer, const struct step_entry *step,
              struct recurrence *recurrence)
{
    const struct date *start = start_of(writer, step);
    int32_t days[2];
    if (step->rrule == NULL || !has_moment(start, NULL))
        return false;
    *recurrence = (struct recurrence){
        .first = first_day(start),
        .rule = *step->rrule,
        .is_counted = step->start == NULL,
        .is_day_stated =
            (step->start != NULL && step->start->day > 0) ||
            step->rrule->by_day_count + step->rrule->by_month_day_count > 0,
    };
    int32_t from = date_day_number(&recurrence->first);
    int32_t last = from + DAYS_LOOKED_AT, due = last;
    if (step->due_date != NULL) {
        struct date day = last_day(step->due_date);
        due = date_day_number(&day);
    }
    size_t count =
        days_until(writer, step->rrule, from, due < last ? due : last, days, 2);
    size_t skipped = recurrence->is_counted && count > 0 && days[0] == from;
    if (count <= skipped)
        return false;
    struct date first = date_of_day_number(days[skipped]);
    recurrence->first.year = first.year;
    recurrence->first.month = first.month;
    recurrence->first.day = first.day;
    if (recurrence->is_counted)
        recurrence->first.has_time = false;
    if (recurrence->rule.count > 0)
        recurrence->rule.count -= (uint32_t)skipped;
    if (step->due_date != NULL)
        apply_due(writer, recurrence, due);
    return true;
}

/* Days are told to their end, in UTC unless the clock is floating (RFC 5545,
 * section 3.3.10). */
static struct date
until_of(const struct recurrence *recurrence, enum clock clock)
{
    struct date until = recurrence->rule.until;
    until.has_time = clock != CLOCK_DAY;
    until.has_zone = clock == CLOCK_UTC || clock == CLOCK_OFFSET;
    until.zone = clock == CLOCK_OFFSET ? recurrence->first.zone : 0;
    until.hour = 23;
    until.minute = until.second = 59;
    return clock == CLOCK_OFFSET ? date_of_unix_time(date_unix_time(&until))
                                 : until;
}

void
property_rule(struct writer *writer, icalcomponent *component,
              const struct recurrence *recurrence, enum clock clock)
{
    struct rrule rule = recurrence->rule;
    struct buf line = {0};
    rule.has_until = rule.has_until && has_moment(&rule.until, NULL);
    if (rule.has_until)
        rule.until = until_of(recurrence, clock);
    buf_text(&line, "RRULE:");
    rrule_print(&rule, &line);
    /* None for what libical cannot count, such as every 40,000 weeks: then the
     * first time stands alone. */
    icalproperty *property = icalproperty_new_from_string(
        str_terminated(writer->arena, buf_view(&line)));
    if (property != NULL && icalproperty_isa(property) == ICAL_RRULE_PROPERTY)
        icalcomponent_add_property(component, property);
    else if (property != NULL)
        icalproperty_free(property);
    buf_release(&line);
}
