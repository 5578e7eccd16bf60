/* Timelines of random dates: nothing covers anything else. */
#include "cases.h"
#include "fixture.h"

#include "base/arena.h"
#include "layout/lanes.h"

enum {
    CASES = 40,
    ITEMS_MOST = 40,
    DAY = 24 * 60,
    OCCURRENCES = 30,
    INK = 0x000000,
    MARK = 0x111111,
    GRID = 0x222222,
    AXIS = 0x333333,
};

/* ---- lanes ---- */

static bool
overlap(scaled from, scaled to, scaled other_from, scaled other_to)
{
    return from < other_to && other_from < to;
}

static void
assert_lanes(const struct lane_item *items, size_t count,
             const struct lane_settings *settings)
{
    for (size_t i = 0; i < count; i++) {
        scaled x = items[i].label_x, end = x + items[i].width;
        ck_assert_int_ge(x, 0);
        ck_assert_int_le(end, settings->width);
        ck_assert(items[i].label_lane <= items[i].lane);
        if (items[i].label_lane == items[i].lane)
            ck_assert(!overlap(x, end, items[i].from, items[i].to));
        for (size_t k = 0; k < i; k++) {
            scaled other = items[k].label_x;
            scaled other_end = other + items[k].width;
            if (items[i].lane == items[k].lane)
                ck_assert(!overlap(items[i].from, items[i].to, items[k].from,
                                   items[k].to));
            if (items[i].label_lane == items[k].label_lane)
                ck_assert(!overlap(x, end, other, other_end));
            if (items[i].label_lane == items[k].lane)
                ck_assert(!overlap(x, end, items[k].from, items[k].to));
            if (items[i].lane == items[k].label_lane)
                ck_assert(
                    !overlap(items[i].from, items[i].to, other, other_end));
        }
    }
}

START_TEST(nothing_overlaps_in_lanes)
{
    uint32_t state = 1 + (uint32_t)_i;
    struct arena *scratch = arena_new();
    struct lane_item items[ITEMS_MOST] = {{0}};
    struct lane_settings settings = {
        .width = _i % 2 == 0 ? 500 : 150, .gap = 4, .spacing = 8};
    size_t count = 2 + random_below(&state, ITEMS_MOST - 1);
    for (size_t i = 0; i < count; i++) {
        uint32_t most = (uint32_t)settings.width;
        scaled from = (scaled)random_below(&state, most);
        items[i].from = from;
        items[i].to =
            from + (scaled)random_below(&state, most - (uint32_t)from);
        items[i].width = (scaled)random_below(&state, most / 2);
    }
    uint32_t lanes = lanes_place(scratch, items, count, &settings);
    for (size_t i = 0; i < count; i++)
        ck_assert_uint_lt(items[i].lane, lanes);
    assert_lanes(items, count, &settings);
    arena_free(scratch);
}
END_TEST

START_TEST(far_apart_is_one_lane)
{
    struct arena *scratch = arena_new();
    struct lane_settings settings = {.width = 500, .gap = 4, .spacing = 8};
    struct lane_item items[] = {
        {.from = 0, .to = 6, .width = 100},
        {.from = 200, .to = 206, .width = 100},
        {.from = 490, .to = 496, .width = 100}, /* label before the mark */
        {.from = 210, .to = 216, .width = 100},
    };
    ck_assert_uint_eq(lanes_place(scratch, items, 4, &settings), 2);
    ck_assert_int_eq(items[0].label_x, 10);
    ck_assert_int_eq(items[2].label_x, 386);
    ck_assert_uint_eq(items[2].lane, 0);
    ck_assert_uint_eq(items[3].lane, 1);
    arena_free(scratch);
}
END_TEST

/* ---- whole timelines ---- */

static struct figure_text
text_of(const struct style *style, struct str text)
{
    return (struct figure_text){text, style, "en", false};
}

static struct timeline_item
random_item(struct fixture *fixture, uint32_t *state, size_t i, uint32_t days)
{
    moment from = (moment)random_below(state, days) * DAY;
    struct timeline_item item = {
        .kind = i == 0 ? TIMELINE_EVENT : TIMELINE_STEP,
        .from = from,
        .to = from,
        .is_doubtful = random_below(state, 4) == 0,
    };
    uint32_t kind = random_below(state, 8);
    if (kind < 2)
        item.to += (moment)random_below(state, days / 3 + 1) * DAY;
    item.is_within = kind == 1;
    item.opens_after = kind == 2;
    item.opens_before = kind == 3;
    if (kind == 4) {
        moment *at = ARENA_ARRAY(fixture->arena, moment, OCCURRENCES);
        item.occurrence_count = 1 + random_below(state, OCCURRENCES);
        for (size_t k = 0; k < item.occurrence_count; k++)
            at[k] = from + (moment)k * DAY;
        item.occurrences = at;
        item.to = at[item.occurrence_count - 1];
        item.opens_after = random_below(state, 2) == 0;
    }
    return item;
}

/* Scales of 32, 16, 8, 4 and 2 parts. */
static const struct axis_scale *
scales_of(struct fixture *fixture, const struct style *style, moment to)
{
    struct axis_scale *scales =
        ARENA_ARRAY(fixture->arena, struct axis_scale, 5);
    for (size_t i = 0, parts = 32; i < 5; i++, parts /= 2) {
        struct axis_tick *ticks =
            ARENA_ARRAY(fixture->arena, struct axis_tick, parts);
        for (size_t k = 0; k < parts; k++)
            ticks[k] = (struct axis_tick){
                to * (moment)k / (moment)parts,
                text_of(style, str_printf(fixture->arena, "%zu May", k))};
        scales[i] = (struct axis_scale){.ticks = ticks, .tick_count = parts};
    }
    return scales;
}

static struct timeline_figure *
random_timeline(struct fixture *fixture, uint32_t *state, size_t count)
{
    uint32_t days = 1 + random_below(state, 2 + random_below(state, 7000));
    const struct style *ink = colored(fixture, INK);
    struct timeline_row *rows =
        ARENA_ARRAY(fixture->arena, struct timeline_row, count);
    for (size_t i = 0; i < count; i++) {
        struct timeline_item item = random_item(fixture, state, i, days);
        rows[i] = (struct timeline_row){
            .item = arena_copy(fixture->arena, &item, sizeof item),
            .label = text_of(
                ink, i == 0 ? (struct str){NULL, 0}
                            : str_printf(fixture->arena, "Step %zu", i)),
            .text = text_of(
                ink, str_from(words(fixture, 1 + random_below(state, 8)))),
            .when = text_of(ink, STR("about May")),
        };
    }
    struct timeline_figure *figure =
        ARENA_NEW(fixture->arena, struct timeline_figure);
    *figure = (struct timeline_figure){
        .to = (moment)days * DAY,
        .rows = rows,
        .count = count,
        .scales = scales_of(fixture, ink, (moment)days * DAY),
        .scale_count = 5,
        .mark = colored(fixture, MARK),
        .axis = colored(fixture, AXIS),
        .grid = colored(fixture, GRID),
    };
    if (random_below(state, 2) == 0) {
        figure->undated = text_of(ink, STR("Steps 3 and 4"));
        figure->no_date = text_of(ink, STR("no date given"));
    }
    return figure;
}

static void
timeline_add(struct fixture *fixture, const struct timeline_figure *timeline)
{
    figure_add(fixture,
               (struct figure){FIGURE_TIMELINE, {.timeline = timeline}},
               STR("Timeline"));
}

/* Text covers nothing, and nothing leaves the figure. */
static void
assert_legible(const struct fixture *fixture)
{
    scaled left = SCALED_OF(50) - ROUNDING;
    scaled right = fixture->sheet.page_width - left;
    for (size_t i = 0; i < fixture->seen.count; i++) {
        const struct page_item *item = &fixture->seen.at[i].item;
        ck_assert_uint_eq(fixture->seen.at[i].page, 1);
        ck_assert_int_ge(item->x, left);
        ck_assert_int_le(item->x + item->width, right);
        if (item->kind != PAGE_GLYPHS || item->width == 0)
            continue;
        for (size_t k = 0; k < fixture->seen.count; k++) {
            const struct page_item *other = &fixture->seen.at[k].item;
            ck_assert_msg(k == i || !ink_covers(item, other),
                          "\"%.*s\" is on a mark of #%06X",
                          STR_ARGS(item->text), (unsigned)other->color);
        }
    }
}

START_TEST(text_of_timelines_covers_nothing)
{
    uint32_t state = 100 + (uint32_t)_i;
    struct fixture fixture;
    fixture_set_up(&fixture);
    fixture.sheet.page_width = _i % 2 == 0 ? SCALED_OF(600) : SCALED_OF(260);
    fixture.sheet.page_height = SCALED_OF(850);
    fixture.styled.is_right_to_left = _i % 3 == 0;
    size_t count = 2 + (size_t)_i * (ITEMS_MOST - 1) / CASES;
    timeline_add(&fixture, random_timeline(&fixture, &state, count));
    fixture_run(&fixture);
    ck_assert_uint_gt(seen_count(&fixture, PAGE_GLYPHS), 0);
    assert_legible(&fixture);
    fixture_tear_down(&fixture);
}
END_TEST

/* A text in a row has as many lines as it needs; where there is no room for
 * half of it, the step's number stands alone. */
START_TEST(texts_are_whole_or_left_out)
{
    uint32_t state = 9;
    struct fixture fixture;
    fixture_set_up(&fixture);
    fixture.sheet.page_width = _i == 0 ? SCALED_OF(600) : SCALED_OF(260);
    struct timeline_figure *figure = random_timeline(&fixture, &state, 3);
    struct timeline_row *rows =
        arena_copy(fixture.arena, figure->rows, 3 * sizeof *rows);
    rows[0].label.text = STR("Event");
    rows[1].text.text = str_from(words(&fixture, 12));
    figure->rows = rows;
    timeline_add(&fixture, figure);
    fixture_run(&fixture);
    for (size_t i = 0; i < fixture.seen.count; i++)
        ck_assert(!str_ends_with(fixture.seen.at[i].item.text, "\xE2\x80\xA6"));
    assert_legible(&fixture);
    fixture_tear_down(&fixture);
}
END_TEST

static scaled
x_of(const struct fixture *fixture, const char *text)
{
    for (size_t i = 0; i < fixture->seen.count; i++)
        if (str_equal(fixture->seen.at[i].item.text, str_from(text)))
            return fixture->seen.at[i].item.x;
    ck_abort_msg("no %s", text);
}

/* A month's name stands under its first day, flush with it. */
START_TEST(periods_stand_under_their_first_tick)
{
    uint32_t state = 9;
    struct fixture fixture;
    fixture_set_up(&fixture);
    struct timeline_figure *figure = random_timeline(&fixture, &state, 2);
    const struct style *ink = colored(&fixture, INK);
    const moment to = figure->to;
    const struct axis_tick ticks[] = {{to / 8, text_of(ink, STR("29"))},
                                      {to / 2, text_of(ink, STR("5"))}};
    const struct axis_band bands[] = {
        {.to = to / 4, .label = text_of(ink, STR("April"))},
        {.from = to / 4, .to = to, .label = text_of(ink, STR("May"))}};
    const struct axis_scale scale = {ticks, 2, bands, 2};
    figure->scales = &scale;
    figure->scale_count = 1;
    timeline_add(&fixture, figure);
    fixture_run(&fixture);
    ck_assert_int_eq(x_of(&fixture, "April"), x_of(&fixture, "29"));
    ck_assert_int_eq(x_of(&fixture, "May"), x_of(&fixture, "5"));
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(thousands_of_dates_are_bounded)
{
    uint32_t state = 5;
    struct fixture fixture;
    fixture_set_up(&fixture);
    timeline_add(&fixture, random_timeline(&fixture, &state, 2000));
    fixture_run(&fixture);
    ck_assert_uint_eq(fixture.pages, 1);
    ck_assert_uint_ge(seen_count(&fixture, PAGE_PATH), 2000);
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
timeline_case(void)
{
    TCase *tcase = tcase_create("timeline");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, nothing_overlaps_in_lanes, 0, CASES);
    tcase_add_test(tcase, far_apart_is_one_lane);
    tcase_add_loop_test(tcase, text_of_timelines_covers_nothing, 0, CASES);
    tcase_add_loop_test(tcase, texts_are_whole_or_left_out, 0, 2);
    tcase_add_test(tcase, periods_stand_under_their_first_tick);
    tcase_add_test(tcase, thousands_of_dates_are_bounded);
    return tcase;
}
