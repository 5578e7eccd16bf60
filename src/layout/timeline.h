/* The parts of a timeline: its axis, its marks.  Private to the timeline. */
#ifndef READOUT_LAYOUT_TIMELINE_H
#define READOUT_LAYOUT_TIMELINE_H

#include "layout/drawing.h"

/* Where moments stand in the figure. */
struct plot {
    struct drawing *drawing;
    const struct timeline_figure *figure;
    scaled em;          /* type size of the labels */
    scaled left, right; /* all of the axis ... */
    scaled first, last; /* ... and where the first and last moment are */
};

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
/* Lines up from the ticks through `lanes` lanes below `top`, but for where a
 * text is. */
void grid_draw(const struct plot *plot, const struct axis_labels *labels,
               scaled top, scaled lane_height, uint32_t lanes,
               const struct plot_text *texts, size_t text_count);

#endif
