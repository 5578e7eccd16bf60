/* Breaking a paragraph into lines; see linebreak.h.
 *
 * Names follow the paper: a feasible breakpoint is active while a line from it
 * may still end within the measure; for every breakpoint the best way there is
 * kept, one for each fitness class of the line that ends there. */
#include "layout/linebreak.h"

#include "base/arena.h"
#include "base/vec.h"

#include <assert.h>
#include <float.h>
#include <math.h>
#include <string.h>

/* A feasible breakpoint. */
struct breakpoint {
    size_t item;            /* the break; NOT_AN_ITEM: the paragraph's start */
    size_t start;           /* the first box of the line that follows */
    enum fitness fitness;   /* of the line that ends here */
    int hyphens;            /* lines up to here that end in one; the last few */
    double demerits, ratio; /* demerits in total; ratio of the ending line */
    size_t lines;           /* number of the ending line */
    const struct breakpoint *before;
    struct breakpoint *next; /* active list */
};

#define NOT_AN_ITEM SIZE_MAX

/* Sums of widths, stretch and shrink of the items before each item, so that a
 * line's are a difference. */
struct sums {
    int64_t width, stretch, shrink;
};

struct breaker {
    struct arena *arena;
    const struct item *items;
    size_t count;
    const struct linebreak_settings *settings;
    const struct sums *sums;
    struct breakpoint *active;
};

static const struct sums *
sums_new(struct arena *arena, const struct item *items, size_t count)
{
    struct sums *sums = ARENA_ARRAY(arena, struct sums, count + 1);
    for (size_t i = 0; i < count; i++) {
        sums[i + 1] = sums[i];
        if (items[i].kind == ITEM_PENALTY)
            continue; /* its width counts only where the line ends */
        sums[i + 1].width += items[i].width;
        sums[i + 1].stretch += items[i].stretch;
        sums[i + 1].shrink += items[i].shrink;
    }
    return sums;
}

/* Glue and penalties after a break vanish. */
static size_t
line_start(const struct item *items, size_t count, size_t after)
{
    size_t i = after;
    while (i < count && items[i].kind != ITEM_BOX &&
           !item_is_forced_break(&items[i]))
        i++;
    return i;
}

struct line_hang
line_hanging(const struct item *items, size_t from, size_t to)
{
    if (from >= to)
        return (struct line_hang){0};
    struct line_hang hang = {items[from].hang_start, 0};
    size_t last = to;
    if (items[to].kind != ITEM_PENALTY || items[to].width <= 0)
        do
            last--;
        while (last > from && items[last].kind != ITEM_BOX);
    hang.end = items[last].hang_end;
    return hang;
}

/* A line between two breaks: what it measures and how much it must give. */
struct trial {
    int64_t natural, stretch, shrink, available;
};

static struct trial
trial_of(const struct breaker *breaker, size_t from, size_t to, bool is_first)
{
    const struct item *items = breaker->items;
    const struct sums *a = &breaker->sums[from < to ? from : to];
    const struct sums *b = &breaker->sums[to];
    struct line_hang hang = line_hanging(items, from, to);
    struct trial trial = {
        .natural = b->width - a->width - hang.start - hang.end,
        .stretch =
            b->stretch - a->stretch + breaker->settings->emergency_stretch,
        .shrink = breaker->settings->is_ragged ? 0 : b->shrink - a->shrink,
        .available = breaker->settings->measure -
                     (is_first ? breaker->settings->indent : 0),
    };
    if (items[to].kind == ITEM_PENALTY)
        trial.natural += items[to].width;
    if (from >= to)
        trial.natural = trial.available; /* an empty line is as it should be */
    return trial;
}

/* The adjustment ratio; beyond all bounds where there is nothing to give. */
static double
ratio_of(const struct trial *trial)
{
    int64_t lack = trial->available - trial->natural;
    if (lack == 0)
        return 0;
    int64_t give = lack > 0 ? trial->stretch : trial->shrink;
    if (give <= 0)
        return lack > 0 ? DBL_MAX : -DBL_MAX;
    return (double)lack / (double)give;
}

enum fitness
line_fitness(double ratio)
{
    if (ratio < -0.5)
        return FITNESS_TIGHT;
    if (ratio <= 0.5)
        return FITNESS_NORMAL;
    return ratio <= 1 ? FITNESS_LOOSE : FITNESS_VERY_LOOSE;
}

double
line_demerits(double ratio, const struct item *at, int hyphens_before)
{
    double size = fabs(ratio);
    double base = 1 + 100 * size * size * size; /* 1 + badness */
    double demerits = base * base;
    if (at->kind == ITEM_PENALTY && !item_is_forced_break(at)) {
        double penalty = at->penalty;
        demerits += penalty >= 0 ? penalty * penalty : -penalty * penalty;
    }
    if (hyphens_before > 0 && at->kind == ITEM_PENALTY && at->is_flagged)
        demerits += hyphens_before < HYPHENS_COUNTED ? DEMERITS_FLAGGED
                                                     : DEMERITS_LADDER;
    return demerits;
}

bool
line_is_short(const struct linebreak_settings *settings, size_t from)
{
    return settings->short_from > 0 && from >= settings->short_from &&
           from != settings->short_but;
}

/* A last line of one short word looks like a mistake, one that begins within a
 * word hardly better. */
static double
last_demerits(const struct breaker *breaker, const struct breakpoint *before,
              size_t to)
{
    double demerits = 0;
    if (to + 1 == breaker->count && before->hyphens > 0)
        demerits += DEMERITS_FINAL;
    if (line_is_short(breaker->settings, before->start))
        demerits += breaker->settings->is_ragged ? DEMERITS_SHORT_RAGGED
                                                 : DEMERITS_SHORT;
    return demerits;
}

static double
demerits_of(const struct breaker *breaker, const struct breakpoint *before,
            size_t to, double ratio)
{
    double demerits =
        line_demerits(ratio, &breaker->items[to], before->hyphens);
    int apart = (int)line_fitness(ratio) - (int)before->fitness;
    if (before->item != NOT_AN_ITEM && (apart > 1 || apart < -1))
        demerits += DEMERITS_FITNESS;
    return demerits + last_demerits(breaker, before, to) + before->demerits;
}

/* The best ways to one break, one for each class and number of hyphens. */
enum {
    HYPHEN_CLASSES = HYPHENS_COUNTED + 1,
    CANDIDATES = (FITNESS_VERY_LOOSE + 1) * HYPHEN_CLASSES
};
struct candidates {
    bool is_there[CANDIDATES];
    struct breakpoint best[CANDIDATES]; /* of those that are there */
};

static int
count_hyphens(const struct breakpoint *before, const struct item *at)
{
    if (at->kind != ITEM_PENALTY || !at->is_flagged)
        return 0;
    return before->hyphens < HYPHENS_COUNTED ? before->hyphens + 1
                                             : HYPHENS_COUNTED;
}

static void
consider(const struct breaker *breaker, const struct breakpoint *before,
         size_t to, const struct trial *trial, struct candidates *candidates)
{
    double ratio = ratio_of(trial);
    if (ratio < -1 || ratio > breaker->settings->tolerance)
        return;
    enum fitness fitness = line_fitness(ratio);
    int hyphens = count_hyphens(before, &breaker->items[to]);
    double demerits = demerits_of(breaker, before, to, ratio);
    int which = (int)fitness * HYPHEN_CLASSES + hyphens;
    struct breakpoint *best = &candidates->best[which];
    if (candidates->is_there[which] && best->demerits <= demerits)
        return;
    candidates->is_there[which] = true;
    *best = (struct breakpoint){
        .item = to,
        .fitness = fitness,
        .hyphens = hyphens,
        .demerits = demerits,
        .ratio = ratio,
        .lines = before->lines + 1,
        .before = before,
    };
}

/* True when no line that begins like this one can fit from here on: some slack
 * is left, for the next break may show no hyphen or hang further. */
static bool
is_overfull(const struct breaker *breaker, size_t to, const struct trial *trial)
{
    scaled slack = breaker->settings->measure / 16;
    if (breaker->items[to].kind == ITEM_PENALTY)
        slack += breaker->items[to].width;
    return trial->natural - trial->shrink > trial->available + slack;
}

static void
activate(struct breaker *breaker, const struct candidates *candidates)
{
    struct breakpoint **end = &breaker->active;
    while (*end != NULL)
        end = &(*end)->next;
    for (size_t i = 0; i < CANDIDATES; i++) {
        if (!candidates->is_there[i])
            continue;
        struct breakpoint *point = ARENA_NEW(breaker->arena, struct breakpoint);
        *point = candidates->best[i];
        point->start =
            line_start(breaker->items, breaker->count, point->item + 1);
        *end = point;
        end = &point->next;
    }
}

/* Tries a line from every active breakpoint to the break `to`. */
static void
visit(struct breaker *breaker, size_t to)
{
    struct candidates candidates;
    memset(candidates.is_there, 0, sizeof candidates.is_there);
    bool forced = item_is_forced_break(&breaker->items[to]);
    struct breakpoint **link = &breaker->active;
    while (*link != NULL) {
        struct breakpoint *point = *link;
        struct trial trial =
            trial_of(breaker, point->start, to, point->item == NOT_AN_ITEM);
        consider(breaker, point, to, &trial, &candidates);
        if (forced || is_overfull(breaker, to, &trial))
            *link = point->next;
        else
            link = &point->next;
    }
    activate(breaker, &candidates);
}

/* Of the ways to the paragraph's end, the one with the least demerits. */
static const struct breakpoint *
best_end(const struct breaker *breaker)
{
    const struct breakpoint *best = NULL;
    for (const struct breakpoint *p = breaker->active; p != NULL; p = p->next)
        if (best == NULL || p->demerits < best->demerits)
            best = p;
    return best;
}

size_t
linebreak_optimal(struct arena *arena, const struct item *items, size_t count,
                  const struct linebreak_settings *settings,
                  struct line **lines)
{
    assert(count > 0 && item_is_forced_break(&items[count - 1]));
    struct breaker breaker = {
        arena, items, count, settings, sums_new(arena, items, count), NULL};
    breaker.active = ARENA_NEW(arena, struct breakpoint);
    breaker.active->item = NOT_AN_ITEM;
    breaker.active->fitness = FITNESS_NORMAL;
    breaker.active->start = line_start(items, count, 0);
    for (size_t i = 0; i < count && breaker.active != NULL; i++)
        if (items_may_break(items, i))
            visit(&breaker, i);
    const struct breakpoint *point = best_end(&breaker);
    if (point == NULL)
        return 0;
    size_t total = point->lines;
    *lines = ARENA_ARRAY(arena, struct line, total);
    for (; point->before != NULL; point = point->before)
        (*lines)[point->lines - 1] =
            (struct line){point->before->start, point->item, point->ratio};
    return total;
}

/* The last break that fits, or the first at all. */
static size_t
greedy_end(const struct breaker *breaker, size_t from, bool is_first,
           double *ratio)
{
    size_t end = NOT_AN_ITEM;
    for (size_t i = from; i < breaker->count; i++) {
        if (!items_may_break(breaker->items, i))
            continue;
        struct trial trial = trial_of(breaker, from, i, is_first);
        bool fits = trial.natural - trial.shrink <= trial.available;
        if (end != NOT_AN_ITEM && !fits)
            break;
        end = i;
        *ratio = ratio_of(&trial);
        if (!fits || item_is_forced_break(&breaker->items[i]))
            break;
    }
    return end;
}

size_t
linebreak_greedy(struct arena *arena, const struct item *items, size_t count,
                 const struct linebreak_settings *settings, struct line **lines)
{
    assert(count > 0 && item_is_forced_break(&items[count - 1]));
    struct breaker breaker = {
        arena, items, count, settings, sums_new(arena, items, count), NULL};
    struct {
        VEC(struct line);
    } found = {0};
    size_t from = line_start(items, count, 0);
    while (from < count) {
        double ratio = 0;
        size_t to = greedy_end(&breaker, from, found.count == 0, &ratio);
        struct line line = {from, to, ratio < -1 ? -1 : ratio};
        VEC_PUSH(arena, &found, line);
        from = line_start(items, count, to + 1);
    }
    *lines = found.at;
    return found.count;
}
