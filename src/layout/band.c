/* Bands of regions side by side; see band.h. */
#include "layout/band.h"

#include "base/arena.h"
#include "layout/block.h"

struct band_flows {
    struct pages *pages;
    const struct styled_band *band;
    const struct region_room *rooms;
    struct flow *flows; /* one for each of the rooms */
    size_t count;
    bool has_begun;
};

/* A lone region of a given width: a narrow list goes on beside itself. */
static void
repeat_columns(struct region_room *room, scaled gap, scaled width)
{
    scaled each = room->width + gap;
    if (room->width == 0 || room->columns > 1 || each <= 0)
        return;
    room->columns = (uint32_t)((width + gap) / each);
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

/* Below what is there, by the larger of the two margins. */
static scaled
top_of(const struct pages *pages, const struct flow *flow)
{
    if (pages->is_fresh)
        return pages->top;
    scaled margin = flow->galley.first_margin;
    return pages->y + (margin > pages->margin ? margin : pages->margin);
}

static bool
fits(const struct band_flows *flows)
{
    for (size_t i = 0; i < flows->count; i++) {
        const struct flow *flow = &flows->flows[i];
        if (flow->galley.has_box &&
            top_of(flows->pages, flow) + flow_least_height(flow) >
                flows->pages->bottom)
            return false;
    }
    return true;
}

static bool
wants_page(const struct band_flows *flows)
{
    if (flows->band->band->starts_page)
        return true;
    for (size_t i = 0; i < flows->count; i++)
        if (flows->flows[i].galley.starts_page)
            return true;
    return false;
}

/* Of regions side by side the one that breaks well goes on below the other. */
static bool
gains_by_new_page(struct band_flows *flows)
{
    struct flow *flow = &flows->flows[0];
    return flows->count == 1 &&
           flow_gains_by_new_page(flow, top_of(flows->pages, flow));
}

/* Finds the band's place: below what is there, or on a new page. */
static void
begin(struct band_flows *flows)
{
    struct pages *pages = flows->pages;
    if (!pages->is_fresh &&
        (wants_page(flows) || !fits(flows) || gains_by_new_page(flows)))
        pages_next(pages);
    for (size_t i = 0; i < flows->count; i++)
        flows->flows[i].top = top_of(pages, &flows->flows[i]);
    flows->has_begun = true;
}

/* A region that has its band alone gives pages away while it is being built, so
 * that a long one is never in memory as a whole.  Regions side by side are: the
 * page of one can only be given away when the other has come as far. */
static void
give_pages(struct galley *galley, void *context)
{
    struct band_flows *flows = context;
    struct flow *flow = &flows->flows[0];
    if (!flow_is_full(flow))
        return;
    if (!flows->has_begun)
        begin(flows);
    struct arena *scratch = galley->layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    flow_decide(flow, false);
    uint32_t count = flow_page_count(flow);
    for (uint32_t page = 0; page + 1 < count; page++) {
        (void)flow_place(flow, page);
        pages_next(flows->pages);
    }
    if (count > 1)
        flow_drop(flow);
    arena_reset(scratch, mark);
}

static bool
build(struct layout *layout, struct band_flows *flows)
{
    bool has_content = false;
    for (size_t i = 0; i < flows->count; i++) {
        struct galley *galley = &flows->flows[i].galley;
        if (flows->count == 1) {
            galley->rest = give_pages;
            galley->rest_context = flows;
        }
        struct room room = {0, galley->width, KEYWORD_NONE};
        block_build(galley, flows->rooms[i].root, room, tag_root(layout));
        galley_end(galley);
        has_content = has_content || galley->has_box;
    }
    return has_content;
}

/* Puts all regions' columns of a page down.  Where the band ends there is where
 * its longest region does. */
static void
place_page(struct band_flows *flows, uint32_t page, bool is_end)
{
    struct pages *pages = flows->pages;
    scaled y = pages->is_fresh ? pages->top : pages->y;
    scaled with_margin = y;
    for (size_t i = 0; i < flows->count; i++) {
        struct flow *flow = &flows->flows[i];
        if (page >= flow_page_count(flow))
            continue;
        scaled bottom = flow_place(flow, page);
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

static void
place_all(struct layout *layout, struct band_flows *flows)
{
    struct arena_mark mark = arena_mark(layout->scratch);
    uint32_t count = 0;
    for (size_t i = 0; i < flows->count; i++) {
        flow_decide(&flows->flows[i], true);
        uint32_t own = flow_page_count(&flows->flows[i]);
        if (own > count)
            count = own;
    }
    for (uint32_t page = 0; page < count; page++) {
        place_page(flows, page, page + 1 == count);
        if (page + 1 < count)
            pages_next(flows->pages);
    }
    arena_reset(layout->scratch, mark);
}

static void
make_flows(struct layout *layout, struct band_flows *flows, bool is_last)
{
    flows->flows = ARENA_ARRAY(layout->scratch, struct flow, flows->count);
    for (size_t i = 0; i < flows->count; i++) {
        const struct region_room *room = &flows->rooms[i];
        flow_init(&flows->flows[i], layout, flows->pages, room->width,
                  room->columns, room->column_gap);
        flows->flows[i].left = room->left;
        flows->flows[i].is_last = is_last;
    }
}

void
band_place(struct layout *layout, struct pages *pages,
           const struct styled_band *band, bool is_last)
{
    struct arena_mark mark = arena_mark(layout->scratch);
    struct region_room *rooms = NULL;
    struct band_flows flows = {.pages = pages, .band = band};
    flows.count = band_share(layout->scratch, band, pages->width, &rooms);
    flows.rooms = rooms;
    make_flows(layout, &flows, is_last);
    if (build(layout, &flows)) {
        if (!flows.has_begun)
            begin(&flows);
        place_all(layout, &flows);
    }
    for (size_t i = 0; i < flows.count; i++)
        flow_release(&flows.flows[i]);
    arena_reset(layout->scratch, mark);
}
