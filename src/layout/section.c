/* Bands that follow each other; see section.h. */
#include "layout/section.h"

#include "base/arena.h"
#include "layout/arrange.h"

struct section {
    struct layout *layout;
    struct pages *pages;
    struct arena *arena;
    struct {
        VEC(struct band_flows *);
    } waiting; /* built, not placed yet */
    struct placed placed;
    const struct styled_band *next; /* that follows, or NULL */
};

/* A lone region's band while it is being built. */
struct stream {
    struct section *section;
    struct band_flows *band;
    bool has_begun;
};

/* Lets go of bands that no part has found a place in. */
static void
drop_empty(struct section *section)
{
    size_t kept = 0;
    for (size_t i = 0; i < section->waiting.count; i++) {
        struct band_flows *band = section->waiting.at[i];
        if (band_has_box(band))
            section->waiting.at[kept++] = band;
        else
            band_release(band);
    }
    section->waiting.count = kept;
}

/* Finds the best plan for what waits. */
static const struct plan_choice *
plan(struct section *section, bool is_complete)
{
    const struct pages *pages = section->pages;
    const struct styled_band *next = section->next;
    scaled height = pages->bottom - pages->top;
    scaled y = pages->y - pages->top;
    struct plan_page page = {
        .height = height,
        .foot_rule = NOTE_RULE_HEIGHT,
        .is_fresh = pages->is_fresh,
        .y = scaled_lesser(y, height), /* a box too high sticks out */
        .margin = pages->margin,
        .is_end = is_complete &&
                  (next == NULL || next->band->starts_page != PAGE_START_NO),
    };
    page.cost_most =
        arrange_bands(section->arena, section->waiting.at,
                      section->waiting.count, &page, &section->placed);
    drop_empty(section);
    size_t count = section->waiting.count;
    struct plan_band *plans =
        ARENA_ARRAY(section->arena, struct plan_band, count);
    for (size_t i = 0; i < count; i++)
        plans[i] = band_plan(section->arena, section->waiting.at[i]);
    int64_t cost = 0;
    return plan_bands(section->arena, plans, count, &page, &cost);
}

/* Plans what waits and places it, but for the last band if that is not
 * complete: that is only begun. */
static void
settle(struct section *section, bool is_complete)
{
    const struct plan_choice *choices = plan(section, is_complete);
    size_t count = section->waiting.count;
    for (size_t i = 0; i < count; i++) {
        struct band_flows *band = section->waiting.at[i];
        band_begin(band, &choices[i]);
        if (i + 1 == count && !is_complete)
            break;
        band_place(band);
        band_release(band);
    }
    section->waiting.count = 0;
}

/* A region that has its band alone gives pages away while it is being built, so
 * that a long one is never in memory as a whole.  Regions side by side are: the
 * page of one can only be given away when the other has come as far. */
static void
give_pages(struct galley *galley, void *context)
{
    struct stream *stream = context;
    struct flow *flow = &stream->band->flows[0];
    if (!flow_is_full(flow))
        return;
    if (!stream->has_begun)
        settle(stream->section, false);
    stream->has_begun = true;
    struct arena *scratch = galley->layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    flow_decide(flow, false);
    uint32_t count = flow_page_count(flow);
    for (uint32_t page = 0; page + 1 < count; page++) {
        (void)flow_place(flow, page, flow->pages->bottom);
        pages_next(flow->pages);
    }
    if (count > 1)
        flow_drop(flow);
    arena_reset(scratch, mark);
}

/* Places what is left of a lone region that gave pages away. */
static void
end_stream(struct section *section, struct band_flows *band)
{
    struct arena *scratch = section->layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    flow_decide(&band->flows[0], true);
    band_place(band);
    band_release(band);
    arena_reset(scratch, mark);
}

static void
add_band(struct section *section, const struct styled_band *styled,
         bool is_last)
{
    struct band_flows *band = ARENA_NEW(section->arena, struct band_flows);
    band_init(band, section->layout, section->pages, section->arena, styled);
    for (size_t i = 0; i < band->count; i++)
        band->flows[i].is_last = is_last;
    struct stream stream = {section, band, false};
    VEC_PUSH(section->arena, &section->waiting, band);
    if (band->count == 1 && !parts_may_move(band->rooms[0].root)) {
        band->flows[0].galley.rest = give_pages;
        band->flows[0].galley.rest_context = &stream;
    }
    band_build(section->layout, band);
    if (stream.has_begun)
        end_stream(section, band);
}

void
section_place(struct layout *layout, struct pages *pages,
              const struct styled_band *bands, size_t count,
              const struct styled_band *next)
{
    struct section section = {
        .layout = layout, .pages = pages, .arena = arena_new(), .next = next};
    for (size_t i = 0; i < count; i++)
        add_band(&section, &bands[i], next == NULL && i + 1 == count);
    settle(&section, true);
    arena_free(section.arena);
}
