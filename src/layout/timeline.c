/* The timeline; see figure.h and timeline.h.
 *
 * A few items in a wide figure stand in rows: step, text, then its mark, with
 * words beside it that say when.  Where there are more, or the figure is
 * narrow, marks share lanes, each with its label beside it; the more there are,
 * the shorter are the labels. */
#include "layout/figure.h"

#include "base/arena.h"
#include "layout/lanes.h"
#include "layout/timeline.h"

enum {
    ROWS_MOST = 14,
    ROWS_WIDTH_LEAST = 38, /* em */
    TEXT_SHARE = 40,       /* hundredths of the width that text may take */
    INSET = 120,           /* hundredths of an em: from the axis's ends to the
                              first and last moment */
    COLUMN_GAP = 120,
    LABEL_GAP = 40,
    SPACING = 90,
    TEXT_LEAST = 600, /* of an item without a number */
};

struct row {
    struct label label, text, when;
    scaled label_x, text_x, when_x;
    uint32_t lane, label_lane, when_lane;
};

struct timeline_drawing {
    struct plot plot;
    struct row *rows;
    struct label undated, no_date;
    scaled lane_height;
    uint32_t lanes; /* without that of what has no date */
    struct {
        VEC(struct plot_text);
    } texts;
};

static scaled
hundredths(const struct plot *plot, int64_t count)
{
    return scaled_ratio(plot->em, count, 100);
}

static scaled
larger(scaled a, scaled b)
{
    return a > b ? a : b;
}

static void
set_axis(struct plot *plot, scaled left)
{
    scaled inset = hundredths(plot, INSET);
    plot->left = left;
    plot->right = plot->drawing->width;
    plot->first = left + inset;
    plot->last = larger(plot->right - inset, plot->first);
}

static void
note_text(struct timeline_drawing *timeline, uint32_t lane, scaled x,
          scaled width)
{
    if (width > 0)
        VEC_PUSH(timeline->plot.drawing->layout->scratch, &timeline->texts,
                 ((struct plot_text){lane, x, x + width}));
}

/* ---- rows ---- */

/* The width of the steps' numbers, and of them and texts together. */
static scaled
set_columns(struct timeline_drawing *timeline)
{
    const struct timeline_figure *figure = timeline->plot.figure;
    struct drawing *drawing = timeline->plot.drawing;
    scaled most = scaled_ratio(drawing->width, TEXT_SHARE, 100);
    scaled labels = 0, whole = 0;
    for (size_t i = 0; i < figure->count; i++) {
        struct row *row = &timeline->rows[i];
        row->label = label_set(drawing, &figure->rows[i].label, most);
        labels = larger(labels, row->label.width);
    }
    if (labels > 0)
        labels += hundredths(&timeline->plot, LABEL_GAP + LABEL_GAP / 2);
    for (size_t i = 0; i < figure->count; i++) {
        struct row *row = &timeline->rows[i];
        row->text_x = row->label.width > 0 ? labels : 0;
        row->text =
            label_set(drawing, &figure->rows[i].text, most - row->text_x);
        whole = larger(whole, row->text_x + row->text.width);
    }
    timeline->undated = label_set(drawing, &figure->undated, most);
    scaled gap = hundredths(&timeline->plot, LABEL_GAP);
    timeline->no_date = label_set(drawing, &figure->no_date,
                                  most - timeline->undated.width - gap);
    return larger(whole,
                  timeline->undated.width + gap + timeline->no_date.width);
}

/* Beside the mark, behind it rather than before. */
static bool
set_when_beside(const struct plot *plot, const struct timeline_item *item,
                struct row *row)
{
    struct mark_extent mark = mark_extent(plot, item);
    scaled gap = hundredths(plot, LABEL_GAP);
    row->when_x = mark.to + gap;
    if (row->when_x + row->when.width <= plot->right)
        return true;
    row->when_x = mark.from - gap - row->when.width;
    return row->when_x >= plot->left;
}

/* When, in words: beside the mark, behind the text, or on a line of its own
 * below that, if there are not too many rows for it. */
static void
set_when(struct timeline_drawing *timeline, size_t i, uint32_t *lane)
{
    const struct plot *plot = &timeline->plot;
    const struct timeline_row *given = &plot->figure->rows[i];
    struct row *row = &timeline->rows[i];
    scaled most = plot->left - hundredths(plot, COLUMN_GAP);
    scaled end = row->text_x + row->text.width + hundredths(plot, LABEL_GAP);
    row->when = label_set(plot->drawing, &given->when, SCALED_MOST);
    row->when_lane = *lane;
    if (set_when_beside(plot, given->item, row))
        return;
    row->when_x = end;
    if (end + row->when.width <= most)
        return;
    row->when = (struct label){0};
    if (plot->figure->count > ROWS_MOST)
        return;
    row->when =
        label_set(plot->drawing, &given->when, plot->right - row->text_x);
    row->when_x = row->text_x;
    row->when_lane = ++*lane;
}

static void
set_rows(struct timeline_drawing *timeline)
{
    struct plot *plot = &timeline->plot;
    uint32_t lane = 0;
    set_axis(plot, set_columns(timeline) + hundredths(plot, COLUMN_GAP));
    for (size_t i = 0; i < plot->figure->count; i++, lane++) {
        struct row *row = &timeline->rows[i];
        row->lane = row->label_lane = lane;
        row->label_x = 0;
        set_when(timeline, i, &lane);
        note_text(timeline, row->when_lane, row->when_x, row->when.width);
    }
    timeline->lanes = lane;
}

/* ---- lanes ---- */

/* Labels of at most this width, in hundredths of the figure's; 0: the numbers
 * of the steps alone; at last nothing, as there are only so many lanes. */
static const int32_t label_shares[] = {42, 30, 20, 0};

static scaled
set_short_label(struct timeline_drawing *timeline, size_t i, int32_t share)
{
    const struct plot *plot = &timeline->plot;
    const struct timeline_row *given = &plot->figure->rows[i];
    struct drawing *drawing = plot->drawing;
    struct row *row = &timeline->rows[i];
    scaled most = larger(scaled_ratio(drawing->width, share, 100),
                         share > 0 ? hundredths(plot, 1200) : 0);
    scaled gap = hundredths(plot, LABEL_GAP);
    row->label = label_set(drawing, &given->label, drawing->width);
    row->text = (struct label){0};
    scaled taken = row->label.width > 0 ? row->label.width + gap : 0;
    if (row->label.width == 0 || share > 0)
        row->text =
            label_set(drawing, &given->text,
                      larger(most - taken, hundredths(plot, TEXT_LEAST)));
    return row->text.width > 0 ? taken + row->text.width : row->label.width;
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
        .gap = hundredths(plot, LABEL_GAP),
        .spacing = hundredths(plot, SPACING),
    };
    for (size_t i = 0; i < count; i++) {
        struct mark_extent mark = mark_extent(plot, plot->figure->rows[i].item);
        items[i] = (struct lane_item){
            mark.from, mark.to, set_short_label(timeline, i, share), 0, 0, 0};
    }
    uint32_t lanes = lanes_place(scratch, items, count, &settings);
    for (size_t i = 0; i < count; i++) {
        struct row *row = &timeline->rows[i];
        row->lane = items[i].lane;
        row->label_lane = items[i].label_lane;
        row->label_x = items[i].label_x;
        row->text_x = row->label_x;
        if (row->label.width > 0)
            row->text_x += row->label.width + settings.gap;
        row->when = (struct label){0};
    }
    return lanes;
}

/* What finds no lane goes back to the first ones, without a label: the marks
 * still show how many there are, and when. */
static void
cap_lanes(struct timeline_drawing *timeline, uint32_t most)
{
    for (size_t i = 0; i < timeline->plot.figure->count; i++) {
        struct row *row = &timeline->rows[i];
        if (row->lane < most)
            continue;
        row->lane %= most;
        row->label = row->text = (struct label){0};
    }
    timeline->lanes = most;
}

static void
set_lanes(struct timeline_drawing *timeline, scaled most_height)
{
    struct plot *plot = &timeline->plot;
    uint32_t most = (uint32_t)(most_height / timeline->lane_height);
    set_axis(plot, 0);
    for (size_t i = 0; i < sizeof label_shares / sizeof label_shares[0]; i++) {
        timeline->lanes = place_lanes(timeline, label_shares[i]);
        if (timeline->lanes <= most)
            break;
    }
    if (timeline->lanes > most)
        cap_lanes(timeline, most > 0 ? most : 1);
    for (size_t i = 0; i < plot->figure->count; i++) {
        const struct row *row = &timeline->rows[i];
        note_text(timeline, row->label_lane, row->label_x, row->label.width);
        note_text(timeline, row->label_lane, row->text_x, row->text.width);
    }
    timeline->undated =
        label_set(plot->drawing, &plot->figure->undated, plot->drawing->width);
    timeline->no_date =
        label_set(plot->drawing, &plot->figure->no_date,
                  plot->drawing->width - timeline->undated.width -
                      hundredths(plot, 2 * LABEL_GAP));
}

/* ---- drawing ---- */

static void
draw_row(const struct timeline_drawing *timeline, size_t i)
{
    const struct plot *plot = &timeline->plot;
    const struct row *row = &timeline->rows[i];
    scaled height = timeline->lane_height;
    scaled top = (scaled)row->lane * height;
    scaled label_top = (scaled)row->label_lane * height;
    drawing_label(plot->drawing, &row->label, row->label_x, label_top);
    drawing_label(plot->drawing, &row->text, row->text_x, label_top);
    mark_draw(plot, plot->figure->rows[i].item, top + height / 2);
    scaled down = row->text.baseline - row->when.baseline;
    drawing_label(plot->drawing, &row->when, row->when_x,
                  (scaled)row->when_lane * height + down);
}

static void
draw_undated(const struct timeline_drawing *timeline, scaled top)
{
    const struct plot *plot = &timeline->plot;
    scaled gap = hundredths(plot, LABEL_GAP);
    scaled x = timeline->undated.width + gap;
    drawing_label(plot->drawing, &timeline->undated, 0, top);
    drawing_label(plot->drawing, &timeline->no_date, x, top);
    scaled end = x + timeline->no_date.width + 2 * gap;
    mark_draw_undated(plot, larger(plot->first, end),
                      top + timeline->lane_height / 2);
}

static void
draw(struct timeline_drawing *timeline)
{
    struct plot *plot = &timeline->plot;
    struct axis_labels axis = axis_set(plot);
    bool has_undated = timeline->undated.width > 0;
    uint32_t lanes = timeline->lanes + has_undated;
    scaled bottom =
        (scaled)lanes * timeline->lane_height + hundredths(plot, LABEL_GAP);
    if (has_undated)
        note_text(timeline, timeline->lanes, 0, plot->drawing->width);
    grid_draw(plot, &axis, 0, timeline->lane_height, lanes, timeline->texts.at,
              timeline->texts.count);
    for (size_t i = 0; i < plot->figure->count; i++)
        draw_row(timeline, i);
    if (has_undated)
        draw_undated(timeline, (scaled)timeline->lanes * timeline->lane_height);
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
        set_rows(timeline);
        return;
    }
    set_lanes(timeline, most_height);
    if (is_wide && count * 2 <= (size_t)timeline->lanes * 3 &&
        (int64_t)count * timeline->lane_height <= most_height) {
        timeline->texts.count = 0;
        set_rows(timeline);
    }
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
        .rows = ARENA_ARRAY(drawing->arena, struct row, given->count),
    };
    choose(&timeline, most_height / 2);
    draw(&timeline);
    arena_reset(scratch, mark);
}
