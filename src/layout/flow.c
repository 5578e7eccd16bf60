/* One region's columns; see flow.h. */
#include "layout/flow.h"

#include "base/arena.h"
#include "layout/glue.h"

/* Pages that are looked at together; all but the last of them are final. */
enum {
    WINDOW = 3
};

void
flow_init(struct flow *flow, struct layout *layout, struct pages *pages,
          scaled width, uint32_t columns, scaled gap)
{
    *flow = (struct flow){
        .layout = layout,
        .pages = pages,
        .width = width,
        .columns = {.count = columns > 0 ? columns : 1},
        .gap = gap,
        .lists = arena_new(),
        .arenas = {arena_new(), arena_new()},
    };
    scaled count = (scaled)flow->columns.count;
    flow->column_width = (width - (count - 1) * gap) / count;
    if (flow->column_width < SCALED_PT)
        flow->column_width = SCALED_PT;
    galley_init(&flow->galley, layout, flow->arenas[0], flow->lists,
                flow->column_width);
    flow->galley.most_height = pages->bottom - pages->top;
    flow->placer = (struct placer){
        .canvas = &pages->canvas,
        .is_right_to_left = pages->is_right_to_left,
        .width = flow->column_width,
        .arena = flow->lists,
    };
}

void
flow_release(struct flow *flow)
{
    arena_free(flow->lists);
    pages_hold(flow->pages, flow->arenas[0]);
    pages_hold(flow->pages, flow->arenas[1]);
}

static struct pagebreak_settings
settings_of(const struct flow *flow)
{
    return (struct pagebreak_settings){
        .first_height = flow->pages->bottom - flow->top,
        .height = flow->pages->bottom - flow->pages->top,
        .first_head = flow->head != NULL ? flow->head->height : 0,
        .foot_rule = NOTE_RULE_HEIGHT,
        .columns = flow->columns,
        .shrink = GLUE_SHRINK,
    };
}

void
flow_decide(struct flow *flow, bool is_end)
{
    struct pagebreak_settings settings = settings_of(flow);
    struct arena *scratch = flow->layout->scratch;
    const struct galley *galley = &flow->galley;
    flow->decided_count = pagebreak_optimal(scratch, galley->verticals.at,
                                            galley->verticals.count, &settings,
                                            &flow->decided, NULL);
    if (is_end && flow->columns.count > 1 && flow->decided_count > 0) {
        struct decision decision = {flow->decided, flow->decided_count};
        decision =
            balance_last_page(scratch, galley->verticals.at,
                              galley->verticals.count, &settings, decision);
        flow->decided = decision.columns;
        flow->decided_count = decision.count;
    }
}

void
flow_may_be_alone(struct flow *flow, uint32_t columns, scaled gap)
{
    flow->columns.alone = columns;
    flow->alone_gap = gap;
}

struct plan_flow
flow_plan(const struct flow *flow)
{
    const struct galley *galley = &flow->galley;
    return (struct plan_flow){
        .items = galley->verticals.at,
        .count = galley->verticals.count,
        .first_margin = galley->first_margin,
        .last_margin = galley->margin,
        .width = flow->width,
        .columns = flow->columns.count,
        .alone = flow->columns.alone,
    };
}

static uint32_t
page_of(const struct flow *flow, size_t index)
{
    return column_page(&flow->columns, flow->decided[index].number);
}

uint32_t
flow_page_count(const struct flow *flow)
{
    if (flow->decided_count == 0)
        return 0;
    return page_of(flow, flow->decided_count - 1) + 1;
}

static const struct stack *
head_of(const struct flow *flow, const struct column *column)
{
    return column->broken_at == SIZE_MAX
               ? flow->head
               : flow->galley.entries.at[column->broken_at].as.head;
}

static scaled
notes_height(const struct flow *flow, const struct column *column)
{
    scaled height = 0;
    for (size_t i = column->from; i < column->to; i++)
        height += flow->galley.verticals.at[i].foot;
    return height;
}

/* A short rule, then the notes, ending at `bottom`. */
static void
place_notes(struct flow *flow, const struct column *column, scaled bottom)
{
    scaled height = notes_height(flow, column);
    if (height == 0)
        return;
    const struct galley *galley = &flow->galley;
    struct placer placer = flow->placer;
    placer.frames.at = NULL;
    placer.frames.count = placer.frames.capacity = 0;
    scaled y = bottom - height;
    scaled rule = flow->column_width / 4;
    scaled x = placer.is_right_to_left ? placer.left + placer.width - rule
                                       : placer.left;
    canvas_fill(placer.canvas, x, y - NOTE_RULE_HEIGHT / 2, rule, SCALED_PT / 2,
                NOTE_RULE_COLOUR);
    for (size_t i = column->from; i < column->to; i++)
        for (const struct stack *s = galley->entries.at[i].notes; s != NULL;
             s = s->next)
            y = place_stack(&placer, s, y);
}

static void
place_head(struct flow *flow, const struct stack *head, scaled top)
{
    struct placer placer = flow->placer;
    placer.frames.at = NULL;
    placer.frames.count = placer.frames.capacity = 0;
    placer.is_repeat = true;
    (void)place_stack(&placer, head, top);
}

static void
aim(struct flow *flow, const struct column *column)
{
    const struct pages *pages = flow->pages;
    const struct page_columns *columns = &flow->columns;
    uint32_t page = column_page(columns, column->number);
    scaled index = (scaled)(column->number - column_first(columns, page));
    bool is_alone = columns->alone_page > 0 && page >= columns->alone_page;
    scaled gap = is_alone ? flow->alone_gap : flow->gap;
    scaled x = (is_alone ? 0 : flow->left) + index * (flow->column_width + gap);
    flow->placer.left = pages->is_right_to_left ? pages->left + pages->width -
                                                      x - flow->column_width
                                                : pages->left + x;
}

/* Returns where the column ends. */
static scaled
place_column(struct flow *flow, const struct column *column, scaled top,
             bool is_foot)
{
    const struct galley *galley = &flow->galley;
    aim(flow, column);
    place_resume(&flow->placer, top);
    scaled y = top;
    const struct stack *head = head_of(flow, column);
    if (head != NULL) {
        place_head(flow, head, top);
        y += head->height;
    }
    y = place_entries(&flow->placer, galley->verticals.at + column->from,
                      galley->entries.at + column->from,
                      column->to - column->from, y);
    place_suspend(&flow->placer, y);
    scaled bottom = is_foot ? flow->pages->bottom : top + column->used;
    place_notes(flow, column, bottom);
    return notes_height(flow, column) > 0 ? bottom : y;
}

static scaled
top_on(const struct flow *flow, uint32_t page)
{
    return page == 0 ? flow->top : flow->pages->top;
}

scaled
flow_bottom(const struct flow *flow, uint32_t page)
{
    scaled most = 0;
    for (size_t i = 0; i < flow->decided_count; i++)
        if (page_of(flow, i) == page && flow->decided[i].used > most)
            most = flow->decided[i].used;
    return top_on(flow, page) + most;
}

/* Behind the column a break was asked for, or nothing comes. */
static bool
ends_by_itself(const struct flow *flow, size_t index)
{
    if (index + 1 == flow->decided_count)
        return true;
    size_t broken_at = flow->decided[index + 1].broken_at;
    return flow->galley.verticals.at[broken_at].cost == BREAK_FORCED;
}

/* Sets the column's glue: shrunk as was decided, or stretched a little so that
 * it ends with its neighbours or at the page's foot. */
static void
set_column(struct flow *flow, size_t index, scaled goal, bool is_foot)
{
    struct column *column = &flow->decided[index];
    struct vertical *items = flow->galley.verticals.at;
    scaled by = -column->shrunk;
    bool has_goal = goal < flow->pages->bottom || !ends_by_itself(flow, index);
    bool has_notes = is_foot && notes_height(flow, column) > 0;
    if (by == 0 && has_goal && !(has_notes && ends_by_itself(flow, index))) {
        scaled top = top_on(flow, page_of(flow, index));
        by = glue_stretch(items, column->from, column->to,
                          goal - top - column->used);
    }
    glue_set(items, column->from, column->to, by);
    column->used += scaled_larger(by, 0);
}

scaled
flow_place(struct flow *flow, uint32_t page, scaled goal)
{
    scaled top = top_on(flow, page);
    scaled bottom = top;
    bool is_foot = flow->is_last || page + 1 < flow_page_count(flow);
    for (size_t i = 0; i < flow->decided_count; i++) {
        if (page_of(flow, i) != page)
            continue;
        set_column(flow, i, goal, is_foot);
        scaled end = place_column(flow, &flow->decided[i], top, is_foot);
        if (end > bottom)
            bottom = end;
    }
    return bottom;
}

bool
flow_is_full(const struct flow *flow)
{
    int64_t page =
        (int64_t)(flow->pages->bottom - flow->pages->top) * flow->columns.count;
    return flow->galley.height > WINDOW * page;
}

/* What is left of the galley after pages were taken moves on: once no entry
 * from the older arena is left, that one is emptied and filled next. */
static void
turn_arenas(struct flow *flow, size_t dropped)
{
    flow->old_count = flow->old_count > dropped ? flow->old_count - dropped : 0;
    if (flow->old_count > 0)
        return;
    struct arena *older = flow->arenas[1];
    arena_reset(older, (struct arena_mark){NULL, 0});
    flow->arenas[1] = flow->arenas[0];
    flow->arenas[0] = older;
    flow->galley.arena = older;
    flow->old_count = flow->galley.entries.count;
}

void
flow_drop(struct flow *flow)
{
    uint32_t last = flow_page_count(flow) - 1;
    size_t i = flow->decided_count;
    while (i > 0 && page_of(flow, i - 1) == last)
        i--;
    const struct column *first = &flow->decided[i];
    size_t dropped = first->from;
    flow->head = head_of(flow, first);
    galley_drop(&flow->galley, dropped);
    turn_arenas(flow, dropped);
    flow->top = flow->pages->top;
}
