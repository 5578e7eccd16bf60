/* The timeline; see figure.h and timeline.h.
 *
 * A few items in a wide figure stand in rows: step, text, then its mark, with
 * words beside it that say when.  A row has as many lanes as its text has
 * lines.  Where there are more items, or the figure is narrow, marks share
 * lanes, each with its label beside it; the more there are, the shorter are the
 * labels. */
#include "layout/figure.h"

#include "base/arena.h"
#include "layout/lanes.h"
#include "layout/timeline.h"

enum {
    ROWS_MOST = 14,
    ROWS_WIDTH_LEAST = 38, /* em */
};

/* Lengths in hundredths of an em of the labels. */
enum {
    INSET = 120, /* from the axis's ends to the first and last moment */
    SPACING = 90,
    TEXT_LEAST = 600, /* of an item without a number */
};

void
timeline_set_axis(struct plot *plot, scaled left)
{
    scaled inset = plot_em(plot, INSET);
    plot->left = left;
    plot->right = plot->drawing->width;
    plot->first = left + inset;
    plot->last = scaled_larger(plot->right - inset, plot->first);
}

void
timeline_note_text(struct timeline_drawing *timeline, uint32_t lane, scaled x,
                   scaled width)
{
    if (width > 0)
        VEC_PUSH(timeline->plot.drawing->layout->scratch, &timeline->texts,
                 ((struct plot_text){lane, x, x + width}));
}

uint32_t
timeline_lanes(const struct timeline_drawing *timeline)
{
    return timeline->lanes + (timeline->undated.width > 0);
}

void
timeline_set_tops(struct timeline_drawing *timeline, scaled gap)
{
    uint32_t lanes = timeline_lanes(timeline), row = 1;
    scaled y = 0;
    timeline->tops =
        ARENA_ARRAY(timeline->plot.drawing->arena, scaled, lanes + 1);
    for (uint32_t i = 0; i < lanes; i++) {
        while (gap > 0 && row < timeline->plot.figure->count &&
               timeline->entries[row].lane <= i)
            row++, y += gap;
        if (i > 0 && i == timeline->lanes)
            y += gap;
        timeline->tops[i] = y;
        y += timeline->lane_height;
    }
    timeline->tops[lanes] = y + plot_em(&timeline->plot, TIMELINE_LABEL_GAP);
}

/* ---- lanes ---- */

/* Labels of at most this width, in hundredths of the figure's; 0: the numbers
 * of the steps alone, rather than first words that say nothing; at last
 * nothing, as there are only so many lanes. */
static const int32_t label_shares[] = {42, 30, 20, 0};

static scaled
set_short_label(struct timeline_drawing *timeline, size_t i, int32_t share)
{
    const struct plot *plot = &timeline->plot;
    const struct timeline_row *given = &plot->figure->rows[i];
    struct drawing *drawing = plot->drawing;
    struct timeline_entry *row = &timeline->entries[i];
    scaled most = scaled_larger(scaled_ratio(drawing->width, share, 100),
                                share > 0 ? plot_em(plot, 1200) : 0);
    scaled gap = plot_em(plot, TIMELINE_LABEL_GAP);
    row->label = label_set(drawing, &given->label, drawing->width);
    row->text = (struct label){0};
    scaled taken = row->label.width > 0 ? row->label.width + gap : 0;
    if (row->label.width == 0 || share > 0)
        row->text =
            label_set(drawing, &given->text,
                      scaled_larger(most - taken, plot_em(plot, TEXT_LEAST)));
    return row->text.width > 0 ? taken + row->text.width : row->label.width;
}

/* Has a text less than half of itself left? */
static bool
is_curt(const struct timeline_drawing *timeline)
{
    const struct timeline_figure *figure = timeline->plot.figure;
    for (size_t i = 0; i < figure->count; i++)
        if (timeline->entries[i].text.size * 2 < figure->rows[i].text.text.size)
            return true;
    return false;
}

static uint32_t
place_lanes(struct timeline_drawing *timeline, int32_t share)
{
    struct plot *plot = &timeline->plot;
    struct arena *scratch = plot->drawing->layout->scratch;
    size_t count = plot->figure->count;
    struct lane_item *items = ARENA_ARRAY(scratch, struct lane_item, count);
    struct lane_settings settings = {
        .width = plot->drawing->width,
        .gap = plot_em(plot, TIMELINE_LABEL_GAP),
        .spacing = plot_em(plot, SPACING),
    };
    for (size_t i = 0; i < count; i++) {
        struct mark_extent mark = mark_extent(plot, plot->figure->rows[i].item);
        items[i] = (struct lane_item){
            mark.from, mark.to, set_short_label(timeline, i, share), 0, 0, 0};
    }
    uint32_t lanes = lanes_place(scratch, items, count, &settings);
    for (size_t i = 0; i < count; i++) {
        struct timeline_entry *row = &timeline->entries[i];
        row->lane = items[i].lane;
        row->label_lane = items[i].label_lane;
        row->label_x = items[i].label_x;
        row->text_x = row->label_x;
        if (row->label.width > 0)
            row->text_x += row->label.width + settings.gap;
        row->when = (struct label){0};
        row->when_lane = row->lane;
    }
    return lanes;
}

/* What finds no lane goes back to the first ones, without a label: the marks
 * still show how many there are, and when. */
static void
cap_lanes(struct timeline_drawing *timeline, uint32_t most)
{
    for (size_t i = 0; i < timeline->plot.figure->count; i++) {
        struct timeline_entry *row = &timeline->entries[i];
        if (row->lane < most)
            continue;
        row->lane = row->label_lane = row->lane % most;
        row->label = row->text = (struct label){0};
    }
    timeline->lanes = most;
}

static void
set_lanes(struct timeline_drawing *timeline, scaled most_height)
{
    struct plot *plot = &timeline->plot;
    uint32_t most = (uint32_t)(most_height / timeline->lane_height);
    timeline_set_axis(plot, 0);
    for (size_t i = 0; i < COUNT(label_shares); i++) {
        timeline->lanes = place_lanes(timeline, label_shares[i]);
        if (timeline->lanes <= most && !is_curt(timeline))
            break;
    }
    if (timeline->lanes > most)
        cap_lanes(timeline, most > 0 ? most : 1);
    for (size_t i = 0; i < plot->figure->count; i++) {
        const struct timeline_entry *row = &timeline->entries[i];
        timeline_note_text(timeline, row->label_lane, row->label_x,
                           row->label.width);
        timeline_note_text(timeline, row->label_lane, row->text_x,
                           row->text.width);
    }
    timeline->undated =
        label_set(plot->drawing, &plot->figure->undated, plot->drawing->width);
    timeline->no_date =
        label_set(plot->drawing, &plot->figure->no_date,
                  plot->drawing->width - timeline->undated.width -
                      plot_em(plot, 2 * TIMELINE_LABEL_GAP));
    timeline_set_tops(timeline, 0);
}

/* ---- drawing ---- */

static void
draw_row(const struct timeline_drawing *timeline, size_t i)
{
    const struct plot *plot = &timeline->plot;
    const struct timeline_entry *row = &timeline->entries[i];
    scaled top = timeline->tops[row->lane];
    scaled label_top = timeline->tops[row->label_lane];
    drawing_label(plot->drawing, &row->label, row->label_x, label_top);
    drawing_label(plot->drawing, &row->text, row->text_x, label_top);
    mark_draw(plot, plot->figure->rows[i].item,
              top + timeline->lane_height / 2);
    scaled down = row->text.baseline - row->when.baseline;
    drawing_label(plot->drawing, &row->when, row->when_x,
                  timeline->tops[row->when_lane] + down);
}

/* Behind the numbers of what has no date: in rows, under the texts. */
static scaled
no_date_x(const struct timeline_drawing *timeline)
{
    const struct plot *plot = &timeline->plot;
    scaled end = timeline->undated.width + plot_em(plot, TIMELINE_LABEL_GAP);
    return plot->left > 0 ? scaled_larger(end, timeline->entries[0].text_x)
                          : end;
}

static scaled
undated_end(const struct timeline_drawing *timeline)
{
    return no_date_x(timeline) + timeline->no_date.width;
}

static void
draw_undated(const struct timeline_drawing *timeline, scaled top)
{
    const struct plot *plot = &timeline->plot;
    scaled end = undated_end(timeline) + 2 * plot_em(plot, TIMELINE_LABEL_GAP);
    drawing_label(plot->drawing, &timeline->undated, 0, top);
    drawing_label(plot->drawing, &timeline->no_date, no_date_x(timeline), top);
    mark_draw_undated(plot, scaled_larger(plot->first, end),
                      top + timeline->lane_height / 2);
}

static void
draw(struct timeline_drawing *timeline)
{
    struct plot *plot = &timeline->plot;
    struct axis_labels axis = axis_set(plot);
    bool has_undated = timeline->undated.width > 0;
    uint32_t lanes = timeline_lanes(timeline);
    scaled bottom = timeline->tops[lanes];
    if (has_undated)
        timeline_note_text(timeline, timeline->lanes, 0,
                           undated_end(timeline) +
                               plot_em(plot, TIMELINE_LABEL_GAP));
    grid_draw(plot, &axis, timeline->tops, lanes, timeline->texts.at,
              timeline->texts.count);
    for (size_t i = 0; i < plot->figure->count; i++)
        draw_row(timeline, i);
    if (has_undated)
        draw_undated(timeline, timeline->tops[timeline->lanes]);
    axis_draw(plot, &axis, bottom);
    plot->drawing->height = bottom + axis.height;
}

/* Rows where there is room for them and lanes would not save much. */
static void
choose(struct timeline_drawing *timeline, scaled most_height)
{
    const struct plot *plot = &timeline->plot;
    size_t count = plot->figure->count;
    bool is_wide = plot->drawing->width >= ROWS_WIDTH_LEAST * plot->em;
    if (is_wide && count <= ROWS_MOST) {
        timeline_set_rows(timeline, most_height, count <= ROWS_MOST);
        return;
    }
    set_lanes(timeline, most_height);
    if (is_wide && count * 2 <= (size_t)timeline->lanes * 3 &&
        (int64_t)count * timeline->lane_height <= most_height)
        timeline_set_rows(timeline, most_height, count <= ROWS_MOST);
}

void
timeline_draw(struct drawing *drawing, const struct figure *figure,
              scaled most_height)
{
    const struct timeline_figure *given = figure->as.timeline;
    struct arena *scratch = drawing->layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    const struct style *style = given->rows[0].text.style;
    struct timeline_drawing timeline = {
        .plot = {.drawing = drawing, .figure = given, .em = style->font_size},
        .lane_height = style->line_height,
        .entries =
            ARENA_ARRAY(drawing->arena, struct timeline_entry, given->count),
    };
    choose(&timeline, most_height / 2);
    draw(&timeline);
    arena_reset(scratch, mark);
}
