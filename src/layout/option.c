/* Ways to break one flow; see option.h. */
#include "layout/option.h"

#include "base/arena.h"

#include <string.h>

enum {
    OPTIONS_MOST = 12, /* of a flow beside others */
    PAGES_APART = 6,   /* pages up to which ways of other length are weighed */
};

struct page_columns
option_columns(const struct plan_flow *flow, const struct option *option)
{
    return (struct page_columns){flow->columns, option->alone_page,
                                 flow->alone};
}

static struct pagebreak_settings
settings_for(const struct pagebreak_settings *page,
             const struct plan_flow *flow, const struct option *option)
{
    struct pagebreak_settings settings = *page;
    settings.first_height = page->height - option->top;
    settings.columns = option_columns(flow, option);
    bool is_balanced = flow->columns > 1 || option->alone_page > 0;
    settings.told_apart = is_balanced ? 0 : PAGES_APART;
    return settings;
}

/* ---- flows of several columns: one way only ---- */

static scaled
end_of(const struct decision *decision, const struct page_columns *columns,
       bool is_rough)
{
    uint32_t page =
        column_page(columns, decision->columns[decision->count - 1].number);
    int64_t most = 0;
    int64_t all = 0;
    for (size_t i = 0; i < decision->count; i++) {
        const struct column *column = &decision->columns[i];
        if (column_page(columns, column->number) != page)
            continue;
        all += column->used;
        if (column->used > most)
            most = column->used;
    }
    return (scaled)(is_rough ? all / columns_on(columns, page) : most);
}

/* What is too high sticks out, and leaves no less than nothing empty. */
static scaled
bottom_of(const struct option_settings *settings, uint32_t page, scaled used)
{
    scaled height = settings->page.height;
    scaled top = page == 0 ? settings->top : 0;
    return used < height - top ? top + used : height;
}

static struct options
balanced(struct arena *arena, const struct plan_flow *flow,
         const struct option_settings *settings, uint32_t alone_page)
{
    struct options options = {ARENA_NEW(arena, struct option), 0, flow,
                              settings->top};
    struct option *option = options.at;
    *option = (struct option){.alone_page = alone_page, .top = settings->top};
    struct page_columns columns = option_columns(flow, option);
    struct pagebreak_settings of = settings_for(&settings->page, flow, option);
    struct pagebreak_end *ends = NULL;
    size_t count = pagebreak_ends(arena, flow->items, flow->count, &of, &ends);
    if (count == 0)
        return options;
    options.count = 1;
    option->end = *pagebreak_best(ends, count);
    option->cost = option->end.cost;
    option->page = column_page(&columns, option->end.number);
    struct decision decision = {NULL, 0};
    if (settings->is_rough)
        decision.count =
            pagebreak_columns(arena, &option->end, &decision.columns);
    else
        decision = option_decision(arena, flow, &settings->page, option);
    option->bottom = bottom_of(settings, option->page,
                               end_of(&decision, &columns, settings->is_rough));
    return options;
}

/* Would it all stand on the page that it begins on? */
static bool
is_one_page(const struct plan_flow *flow,
            const struct option_settings *settings)
{
    int64_t room =
        settings->page.height - settings->top - settings->page.foot_rule;
    for (size_t i = 0; i < flow->count && room >= 0; i++) {
        const struct vertical *item = &flow->items[i];
        if (item->kind != VERTICAL_BREAK)
            room -= item->height + item->foot;
        else if (item->cost == BREAK_FORCED)
            return false;
    }
    return room >= 0;
}

struct options
options_alone(struct arena *arena, const struct plan_flow *flow,
              const struct option_settings *settings, uint32_t page)
{
    struct options options = {NULL, 0, flow, settings->top};
    if (is_one_page(flow, settings))
        return options;
    options = balanced(arena, flow, settings, page);
    if (options.count > 0 && options.at->page < page)
        options.count = 0;
    return options;
}

/* ---- others ---- */

/* Keeps options in the order of their cost, the dearest of too many go. */
static void
add_option(struct options *options, size_t most, struct option option)
{
    size_t i = options->count;
    while (i > 0 && option.cost < options->at[i - 1].cost)
        i--;
    if (i == most)
        return;
    options->count += options->count < most;
    memmove(options->at + i + 1, options->at + i,
            (options->count - 1 - i) * sizeof *options->at);
    options->at[i] = option;
}

struct options
options_of(struct arena *arena, const struct plan_flow *flow,
           const struct option_settings *settings)
{
    if (flow->columns > 1)
        return balanced(arena, flow, settings, 0);
    struct pagebreak_settings of = settings_for(
        &settings->page, flow, &(struct option){.top = settings->top});
    of.emptiness = settings->is_alone ? 0 : UNEVEN - 1;
    struct pagebreak_end *ends = NULL;
    size_t count = pagebreak_ends(arena, flow->items, flow->count, &of, &ends);
    size_t most =
        settings->is_alone || count < OPTIONS_MOST ? count : OPTIONS_MOST;
    struct options options = {ARENA_ARRAY(arena, struct option, most), 0, flow,
                              settings->top};
    for (size_t i = 0; i < count; i++)
        add_option(
            &options, most,
            (struct option){
                .cost = ends[i].cost,
                .page = ends[i].number,
                .top = settings->top,
                .bottom = bottom_of(settings, ends[i].number, ends[i].used),
                .end = ends[i],
            });
    return options;
}

struct decision
option_decision(struct arena *arena, const struct plan_flow *flow,
                const struct pagebreak_settings *page,
                const struct option *option)
{
    struct decision decision = {NULL, 0};
    decision.count = pagebreak_columns(arena, &option->end, &decision.columns);
    if (flow->columns == 1 && option->alone_page == 0)
        return decision;
    struct pagebreak_settings settings = settings_for(page, flow, option);
    return balance_last_page(arena, flow->items, flow->count, &settings,
                             decision);
}
