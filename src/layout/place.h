/* Puts a galley's entries onto the page: here positions become physical, and
 * right-to-left documents are mirrored. */
#ifndef READOUT_LAYOUT_PLACE_H
#define READOUT_LAYOUT_PLACE_H

#include "layout/canvas.h"
#include "layout/galley.h"
#include "layout/line.h"

/* A frame that is open: what is drawn for it grows until it ends. */
struct open_frame {
    const struct style *style;
    scaled x, width;
    size_t item;     /* its first item on the page */
    size_t item_end; /* behind its last */
    scaled top;
};

/* Where entries are put: a column, a cell, the foot. */
struct placer {
    struct canvas *canvas;
    bool is_right_to_left;
    bool is_repeat;     /* an artifact, such as a repeated table head */
    scaled left, width; /* physical */
    struct {
        VEC(struct open_frame);
    } frames;
    struct arena *arena; /* of the frames */
};

/* A column's beginning and end: frames that are still open from the column
 * before go on at its top, and are drawn to its bottom. */
void place_resume(struct placer *placer, scaled top);
void place_suspend(struct placer *placer, scaled bottom);

/* Puts entries [0, count) below `top`; returns where they end. */
scaled place_entries(struct placer *placer, const struct vertical *verticals,
                     const struct entry *entries, size_t count, scaled top);

scaled place_stack(struct placer *placer, const struct stack *stack,
                   scaled top);

/* One line, with its physical left end and its top. */
void place_line(struct placer *placer, const struct line_box *line, scaled left,
                scaled top);

#endif
