/* Rows of a timeline: a text in full, and its mark; see timeline.h. */
#include "layout/timeline.h"

enum {
    TEXT_SHARE = 42,  /* hundredths of the figure's width */
    LINES_MOST = 3,   /* of a row's text */
    COLUMN_GAP = 120, /* hundredths of an em: between texts and axis, */
    ROW_GAP = 28,     /* between rows */
};

/* The width of the steps' numbers, with the gap behind them. */
static scaled
set_row_labels(struct timeline_drawing *timeline, scaled most)
{
    const struct timeline_figure *figure = timeline->plot.figure;
    struct drawing *drawing = timeline->plot.drawing;
    scaled width = 0;
    for (size_t i = 0; i < figure->count; i++) {
        struct timeline_entry *row = &timeline->entries[i];
        row->label = label_set(drawing, &figure->rows[i].label, most);
        width = scaled_larger(width, row->label.width);
    }
    if (width > 0)
        width += plot_em(&timeline->plot,
                         TIMELINE_LABEL_GAP + TIMELINE_LABEL_GAP / 2);
    return width;
}

/* The width of numbers and texts together. */
static scaled
set_columns(struct timeline_drawing *timeline, size_t lines_most)
{
    const struct timeline_figure *figure = timeline->plot.figure;
    struct drawing *drawing = timeline->plot.drawing;
    scaled most = scaled_ratio(drawing->width, TEXT_SHARE, 100);
    scaled labels = set_row_labels(timeline, most), whole = 0;
    for (size_t i = 0; i < figure->count; i++) {
        struct timeline_entry *row = &timeline->entries[i];
        row->text_x = labels;
        row->text = label_set_lines(drawing, &figure->rows[i].text,
                                    most - labels, lines_most);
        whole = scaled_larger(whole, labels + row->text.width);
    }
    timeline->undated = label_set(drawing, &figure->undated, most);
    labels =
        scaled_larger(labels, timeline->undated.width +
                                  plot_em(&timeline->plot, TIMELINE_LABEL_GAP));
    timeline->no_date = label_set(drawing, &figure->no_date, most - labels);
    return scaled_larger(whole, labels + timeline->no_date.width);
}

/* Beside the mark, behind it rather than before. */
static bool
set_when_beside(const struct plot *plot, const struct timeline_item *item,
                struct timeline_entry *row)
{
    struct mark_extent mark = mark_extent(plot, item);
    scaled gap = plot_em(plot, TIMELINE_LABEL_GAP);
    row->when_x = mark.to + gap;
    if (row->when_x + row->when.width <= plot->right)
        return true;
    row->when_x = mark.from - gap - row->when.width;
    return row->when_x >= plot->left;
}

/* When, in words: beside the mark, behind the text's last line, or on a line of
 * its own below that, if there are not too many rows for it. */
static void
set_when(struct timeline_drawing *timeline, size_t i, bool are_few,
         uint32_t *lane)
{
    const struct plot *plot = &timeline->plot;
    const struct timeline_row *given = &plot->figure->rows[i];
    struct timeline_entry *row = &timeline->entries[i];
    scaled most = plot->left - plot_em(plot, COLUMN_GAP);
    scaled end =
        row->text_x + row->text.last_width + plot_em(plot, TIMELINE_LABEL_GAP);
    row->when = label_set(plot->drawing, &given->when, SCALED_MOST);
    row->when_lane = row->lane;
    if (set_when_beside(plot, given->item, row))
        return;
    row->when_lane = *lane;
    row->when_x = end;
    if (end + row->when.width <= most)
        return;
    row->when = (struct label){0};
    if (!are_few)
        return;
    row->when = label_set_lines(plot->drawing, &given->when, most - row->text_x,
                                LINES_MOST);
    row->when_x = row->text_x;
    row->when_lane = ++*lane;
    if (row->when.count > 1)
        *lane += (uint32_t)row->when.count - 1;
}

static void
set_rows(struct timeline_drawing *timeline, size_t lines_most, bool are_few)
{
    struct plot *plot = &timeline->plot;
    uint32_t lane = 0;
    timeline->texts.count = 0;
    timeline_set_axis(plot, set_columns(timeline, lines_most) +
                                plot_em(plot, COLUMN_GAP));
    for (size_t i = 0; i < plot->figure->count; i++, lane++) {
        struct timeline_entry *row = &timeline->entries[i];
        row->lane = row->label_lane = lane;
        row->label_x = 0;
        if (row->text.count > 1)
            lane += (uint32_t)row->text.count - 1;
        set_when(timeline, i, are_few, &lane);
        timeline_note_text(timeline, row->when_lane, row->when_x,
                           row->when.width);
    }
    timeline->lanes = lane;
    timeline_set_tops(timeline, plot_em(plot, ROW_GAP));
}

void
timeline_set_rows(struct timeline_drawing *timeline, scaled most_height,
                  bool are_few)
{
    size_t lines = LINES_MOST;
    do
        set_rows(timeline, lines, are_few);
    while (--lines > 0 &&
           timeline->tops[timeline_lanes(timeline)] > most_height);
}
