/* The parts of a timeline: its axis, its marks.  Private to the timeline. */
#ifndef READOUT_LAYOUT_TIMELINE_H
#define READOUT_LAYOUT_TIMELINE_H

#include "base/vec.h"
#include "layout/drawing.h"

/* Where moments stand in the figure. */
struct plot {
    struct drawing *drawing;
    const struct timeline_figure *figure;
    scaled em;          /* type size of the labels */
    scaled left, right; /* all of the axis ... */
    scaled first, last; /* ... and where the first and last moment are */
};

scaled plot_em(const struct plot *plot, int32_t hundredths);
scaled plot_x(const struct plot *plot, moment at);

/* A line of text in the plot, which lines of the grid do not cross. */
struct plot_text {
    uint32_t lane;
    scaled from, to;
};

/* ---- marks ---- */
struct mark_extent {
    scaled from, to;
};
struct mark_extent mark_extent(const struct plot *plot,
                               const struct timeline_item *item);
/* Around the height `y`. */
void mark_draw(const struct plot *plot, const struct timeline_item *item,
               scaled y);
/* What has no date: dots from `from` on, to an arrow. */
void mark_draw_undated(const struct plot *plot, scaled from, scaled y);

/* ---- the axis ---- */
struct axis_labels {
    const struct axis_scale *scale; /* NULL: there is none */
    struct label *ticks;            /* as many as the scale has */
    struct label *bands;
    scaled height; /* of it all */
};
/* The finest scale whose labels keep apart. */
struct axis_labels axis_set(const struct plot *plot);
void axis_draw(const struct plot *plot, const struct axis_labels *labels,
               scaled top);
/* Lines up from the ticks through all lanes, but for where a text is.  `tops`
 * are those of the lanes, and the bottom of the last. */
void grid_draw(const struct plot *plot, const struct axis_labels *labels,
               const scaled *tops, uint32_t lanes,
               const struct plot_text *texts, size_t text_count);

/* ---- the whole ---- */

enum {
    TIMELINE_LABEL_GAP = 40, /* hundredths of an em: between neighbours */
};

/* An item's words and where they stand; the mark stands in the middle of its
 * lane.  A text of several lines has as many lanes. */
struct timeline_entry {
    struct label label, text, when;
    scaled label_x, text_x, when_x;
    uint32_t lane, label_lane, when_lane;
};

struct timeline_drawing {
    struct plot plot;
    struct timeline_entry *entries;
    struct label undated, no_date;
    scaled lane_height;
    scaled *tops;   /* of each lane, and the bottom of the last */
    uint32_t lanes; /* without that of what has no date */
    struct {
        VEC(struct plot_text);
    } texts;
};

void timeline_set_axis(struct plot *plot, scaled left);
void timeline_note_text(struct timeline_drawing *timeline, uint32_t lane,
                        scaled x, scaled width);
/* With that of what has no date. */
uint32_t timeline_lanes(const struct timeline_drawing *timeline);
/* Lanes of one height, with `gap` before each row but the first. */
void timeline_set_tops(struct timeline_drawing *timeline, scaled gap);

/* A row for each item, with texts in full if there is room; times that find
 * none beside marks and texts have lines of their own if items are few. */
void timeline_set_rows(struct timeline_drawing *timeline, scaled most_height,
                       bool are_few);

#endif
