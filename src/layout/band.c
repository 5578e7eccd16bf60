/* Bands of regions side by side; see band.h. */
#include "layout/band.h"

#include "base/arena.h"
#include "layout/block.h"

static uint32_t
columns_within(scaled width, scaled each, scaled gap)
{
    return each + gap > 0 ? (uint32_t)((width + gap) / (each + gap)) : 0;
}

/* A lone region of a given width: a narrow list goes on beside itself. */
static void
repeat_columns(struct region_room *room, scaled gap, scaled width)
{
    if (room->width == 0 || room->columns > 1 || room->width + gap <= 0)
        return;
    room->columns = columns_within(width, room->width, gap);
    room->column_gap = gap;
    room->width = width;
}

static void
set_widths(struct region_room *rooms, size_t count, scaled gap, scaled width)
{
    scaled rest = width - (scaled)(count - 1) * gap;
    scaled open = 0;
    for (size_t i = 0; i < count; i++) {
        rest -= rooms[i].width;
        open += rooms[i].width == 0;
    }
    scaled left = 0;
    for (size_t i = 0; i < count; i++) {
        if (rooms[i].width == 0)
            rooms[i].width = rest > 0 ? rest / open : SCALED_PT;
        rooms[i].left = left;
        left += rooms[i].width + gap;
    }
}

size_t
band_share(struct arena *arena, const struct styled_band *band, scaled width,
           struct region_room **rooms)
{
    size_t count = 0;
    *rooms = ARENA_ARRAY(arena, struct region_room, band->count);
    for (size_t i = 0; i < band->count; i++) {
        const struct region *region = band->regions[i].region;
        const struct element *root = band->regions[i].root;
        if (root == NULL || root->first == NULL)
            continue;
        uint32_t columns = region->columns > 0 ? region->columns : 1;
        (*rooms)[count++] = (struct region_room){root, 0, region->width,
                                                 columns, region->column_gap};
    }
    if (count == 1 && band->count > 1)
        repeat_columns(*rooms, band->band->gap, width);
    if (count > 0)
        set_widths(*rooms, count, band->band->gap, width);
    return count;
}

/* Where the flows beside it have ended, the flow goes on in as many columns of
 * its width as the page takes, out to both margins. */
static void
let_be_alone(struct flow *flow, scaled gap)
{
    scaled width = flow->pages->width;
    uint32_t count = columns_within(width, flow->width, gap);
    if (flow->columns.count > 1 || count < 2)
        return;
    scaled room = width - (scaled)count * flow->width;
    flow_may_be_alone(flow, count, room / (scaled)(count - 1));
}

void
band_init(struct band_flows *flows, struct layout *layout, struct pages *pages,
          struct arena *arena, const struct styled_band *band)
{
    struct region_room *rooms = NULL;
    *flows = (struct band_flows){.pages = pages, .band = band};
    flows->count = band_share(arena, band, pages->width, &rooms);
    flows->rooms = rooms;
    flows->flows = ARENA_ARRAY(arena, struct flow, flows->count);
    for (size_t i = 0; i < flows->count; i++) {
        flow_init(&flows->flows[i], layout, pages, rooms[i].width,
                  rooms[i].columns, rooms[i].column_gap);
        flows->flows[i].left = rooms[i].left;
        if (flows->count > 1)
            let_be_alone(&flows->flows[i], band->band->gap);
    }
}

void
band_release(struct band_flows *flows)
{
    for (size_t i = 0; i < flows->count; i++)
        flow_release(&flows->flows[i]);
}

void
band_build(struct layout *layout, struct band_flows *flows)
{
    for (size_t i = 0; i < flows->count; i++) {
        struct flow *flow = &flows->flows[i];
        const struct element *root = flows->rooms[i].root;
        if (parts_may_move(root)) {
            flow->parts = parts_build(&flow->galley, root);
            continue;
        }
        struct room room = {0, flow->galley.width, KEYWORD_NONE};
        block_build(&flow->galley, root, room, tag_root(layout));
        galley_end(&flow->galley);
    }
}

bool
band_has_box(const struct band_flows *flows)
{
    for (size_t i = 0; i < flows->count; i++)
        if (flows->flows[i].galley.has_box)
            return true;
    return false;
}

struct plan_band
band_plan(struct arena *arena, const struct band_flows *flows)
{
    struct plan_flow *list = ARENA_ARRAY(arena, struct plan_flow, flows->count);
    enum page_start start = flows->band->band->starts_page;
    struct plan_band plan = {.flows = list,
                             .turns_page = start == PAGE_START_YES,
                             .here_cost =
                                 start == PAGE_START_AUTO ? COST_HERE : 0};
    for (size_t i = 0; i < flows->count; i++) {
        const struct galley *galley = &flows->flows[i].galley;
        if (!galley->has_box)
            continue;
        list[plan.count++] = flow_plan(&flows->flows[i]);
        plan.turns_page = plan.turns_page || galley->starts_page;
    }
    return plan;
}

void
band_begin(struct band_flows *flows, const struct plan_choice *choice)
{
    struct pages *pages = flows->pages;
    if (choice->turns_page)
        pages_next(pages);
    size_t planned = 0;
    for (size_t i = 0; i < flows->count; i++) {
        struct flow *flow = &flows->flows[i];
        struct plan_flow plan = flow_plan(flow);
        flow->top = pages->top + plan_top(&plan, pages->y - pages->top,
                                          pages->margin, pages->is_fresh);
        if (!flow->galley.has_box)
            continue;
        flow->columns = choice->columns[planned];
        flow->decided = choice->flows[planned].columns;
        flow->decided_count = choice->flows[planned++].count;
    }
}

/* Where columns on the page should end: at its foot or, on the band's last
 * page, where the longest of them does. */
static scaled
goal_of(const struct band_flows *flows, uint32_t page, bool is_end)
{
    if (!is_end)
        return flows->pages->bottom;
    scaled goal = 0;
    for (size_t i = 0; i < flows->count; i++) {
        scaled bottom = flow_bottom(&flows->flows[i], page);
        if (bottom > goal)
            goal = bottom;
    }
    return goal;
}

/* Puts all regions' columns of a page down.  Where the band ends there is where
 * its longest region does. */
static void
place_page(struct band_flows *flows, uint32_t page, bool is_end)
{
    struct pages *pages = flows->pages;
    scaled y = pages->is_fresh ? pages->top : pages->y;
    scaled with_margin = y;
    scaled goal = goal_of(flows, page, is_end);
    for (size_t i = 0; i < flows->count; i++) {
        struct flow *flow = &flows->flows[i];
        if (page >= flow_page_count(flow))
            continue;
        scaled bottom = flow_place(flow, page, goal);
        scaled margin = flow->galley.margin;
        if (bottom > y)
            y = bottom;
        if (bottom + margin > with_margin)
            with_margin = bottom + margin;
    }
    if (is_end) {
        pages->y = y;
        pages->margin = with_margin - y;
        pages->is_fresh = false;
    }
}

void
band_place(struct band_flows *flows)
{
    uint32_t count = 0;
    for (size_t i = 0; i < flows->count; i++) {
        uint32_t own = flow_page_count(&flows->flows[i]);
        if (own > count)
            count = own;
    }
    for (uint32_t page = 0; page < count; page++) {
        place_page(flows, page, page + 1 == count);
        if (page + 1 < count)
            pages_next(flows->pages);
    }
}
