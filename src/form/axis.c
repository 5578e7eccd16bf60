/* Calendar ticks; see axis.h. */
#include "form/axis.h"

#include "base/arena.h"
#include "locale/locale.h"

enum {
    TICKS_LEAST = 2,
    TICKS_MOST = 62, /* more find no room on any page */
    MONTHS = 12,
    HOUR_MINUTES = 60,
};

enum unit_kind {
    UNIT_HOUR,
    UNIT_DAY,
    UNIT_MONTH,
    UNIT_YEAR,
};

struct unit {
    enum unit_kind kind;
    int step;
};

static const struct unit units[] = {
    {UNIT_HOUR, 1},   {UNIT_HOUR, 2},   {UNIT_HOUR, 3},   {UNIT_HOUR, 6},
    {UNIT_HOUR, 12},  {UNIT_DAY, 1},    {UNIT_DAY, 7},    {UNIT_MONTH, 1},
    {UNIT_MONTH, 3},  {UNIT_MONTH, 6},  {UNIT_YEAR, 1},   {UNIT_YEAR, 2},
    {UNIT_YEAR, 5},   {UNIT_YEAR, 10},  {UNIT_YEAR, 20},  {UNIT_YEAR, 50},
    {UNIT_YEAR, 100}, {UNIT_YEAR, 200}, {UNIT_YEAR, 500}, {UNIT_YEAR, 1000},
};

enum {
    UNITS = COUNT(units)
};

struct axis {
    struct builder *builder;
    const struct timeline *timeline;
    const struct element *owner;
};

static struct date
date_at(moment at)
{
    struct date date = date_of_unix_time(at * 60);
    date.has_zone = false;
    return date;
}

static moment
moment_at(int year, int month, int day)
{
    struct date date = {
        .year = (int16_t)year, .month = (int8_t)month, .day = (int8_t)day};
    return date_day_number(&date) * DAY_MINUTES;
}

/* The last tick not behind `at`.  Hours, months and years are counted from
 * midnight, January and the year 0; several days from where the axis begins. */
static moment
tick_before(const struct axis *axis, struct unit unit, moment at)
{
    struct date date = date_at(at);
    moment midnight = date_day_number(&date) * DAY_MINUTES;
    moment step = unit.kind == UNIT_HOUR ? unit.step * HOUR_MINUTES
                                         : unit.step * DAY_MINUTES;
    int year = date.year - date.year % unit.step;
    switch (unit.kind) {
    case UNIT_HOUR:
        return midnight + (at - midnight) / step * step;
    case UNIT_DAY:
        return unit.step == 1 ? midnight
                              : axis->timeline->from +
                                    (at - axis->timeline->from) / step * step;
    case UNIT_MONTH:
        return moment_at(date.year,
                         (date.month - 1) / unit.step * unit.step + 1, 1);
    case UNIT_YEAR:
        break;
    }
    return moment_at(year > 0 ? year : 1, 1, 1);
}

static moment
next_tick(struct unit unit, moment tick)
{
    struct date date = date_at(tick);
    int months = date.month - 1 + unit.step;
    switch (unit.kind) {
    case UNIT_HOUR:
        return tick + unit.step * HOUR_MINUTES;
    case UNIT_DAY:
        return tick + unit.step * DAY_MINUTES;
    case UNIT_MONTH:
        return moment_at(date.year + months / MONTHS, months % MONTHS + 1, 1);
    case UNIT_YEAR:
        break;
    }
    return moment_at(date.year - date.year % unit.step + unit.step, 1, 1);
}

/* ---- words ---- */

static struct figure_text
date_label(const struct axis *axis, struct date date, enum unit_kind exactness,
           enum date_style style)
{
    struct builder *builder = axis->builder;
    date.has_time = false;
    if (exactness >= UNIT_MONTH)
        date.day = 0;
    if (exactness == UNIT_YEAR)
        date.month = 0;
    return figure_words(
        builder, axis->owner, "timeline-tick",
        locale_date(builder->arena, builder->locale, &date, style));
}

static struct figure_text
tick_label(const struct axis *axis, struct unit unit, moment at)
{
    struct builder *builder = axis->builder;
    struct date date = date_at(at);
    if (unit.kind != UNIT_HOUR)
        return date_label(axis, date, unit.kind, DATE_STYLE_TICK);
    return figure_words(builder, axis->owner, "timeline-tick",
                        locale_time(builder->arena, builder->locale, &date));
}

static struct axis_band
band_of(const struct axis *axis, enum unit_kind kind, moment from, moment to)
{
    const struct timeline *timeline = axis->timeline;
    enum date_style style =
        timeline->is_yearless ? DATE_STYLE_NO_YEAR : DATE_STYLE_LONG;
    struct date date = date_at(from);
    struct axis_band band = {
        .from = from > timeline->from ? from : timeline->from,
        .to = to < timeline->to ? to : timeline->to,
        .label = date_label(axis, date, kind,
                            kind == UNIT_YEAR ? DATE_STYLE_TICK : style),
        .short_label =
            date_label(axis, date, kind,
                       kind == UNIT_DAY ? DATE_STYLE_SHORT : DATE_STYLE_TICK),
    };
    /* the clock of the hours is said once, with the first day */
    if (timeline->zone.size > 0 && band.from == timeline->from)
        band.label.text =
            str_printf(axis->builder->arena, "%.*s, %.*s",
                       STR_ARGS(band.label.text), STR_ARGS(timeline->zone));
    return band;
}

/* ---- scales ---- */

struct tick_list {
    VEC(struct axis_tick);
};

struct band_list {
    VEC(struct axis_band);
};

/* False: too few or too many. */
static bool
add_ticks(const struct axis *axis, struct unit unit, struct tick_list *ticks)
{
    const struct timeline *timeline = axis->timeline;
    moment first = tick_before(axis, unit, timeline->from);
    if (first < timeline->from)
        first = next_tick(unit, first);
    size_t count = 0;
    for (moment at = first; at <= timeline->to && count <= TICKS_MOST;
         at = next_tick(unit, at))
        count++;
    if (count < TICKS_LEAST || count > TICKS_MOST)
        return false;
    for (moment at = first; at <= timeline->to; at = next_tick(unit, at))
        VEC_PUSH(axis->builder->arena, ticks,
                 (struct axis_tick){at, tick_label(axis, unit, at)});
    return true;
}

/* Days below hours, months below days, years below months. */
static void
add_bands(const struct axis *axis, struct unit unit, struct band_list *bands)
{
    const struct timeline *timeline = axis->timeline;
    struct unit outer = {unit.kind + 1, 1};
    if (unit.kind == UNIT_YEAR ||
        (unit.kind == UNIT_MONTH && timeline->is_yearless))
        return;
    for (moment at = tick_before(axis, outer, timeline->from), next;
         at < timeline->to; at = next) {
        next = next_tick(outer, at);
        VEC_PUSH(axis->builder->arena, bands,
                 band_of(axis, outer.kind, at, next));
    }
}

size_t
axis_scales(struct builder *builder, const struct timeline *timeline,
            const struct element *owner, const struct axis_scale **scales)
{
    struct axis axis = {builder, timeline, owner};
    struct axis_scale *made =
        ARENA_ARRAY(builder->arena, struct axis_scale, UNITS);
    size_t count = 0;
    for (size_t i = 0; i < UNITS; i++) {
        struct tick_list ticks = {0};
        struct band_list bands = {0};
        if (units[i].kind == UNIT_HOUR && !timeline->has_hours)
            continue;
        if (!add_ticks(&axis, units[i], &ticks))
            continue;
        add_bands(&axis, units[i], &bands);
        made[count++] =
            (struct axis_scale){ticks.at, ticks.count, bands.at, bands.count};
    }
    *scales = made;
    return count;
}
