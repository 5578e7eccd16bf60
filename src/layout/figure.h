/* The kinds of figures, each drawn in a file of its own. */
#ifndef READOUT_LAYOUT_FIGURE_H
#define READOUT_LAYOUT_FIGURE_H

#include "layout/drawing.h"

/* Draws the figure as wide as the drawing is, and sets the drawing's height;
 * one of no height is left out.  `most_height` is what a column holds. */
typedef void figure_drawer(struct drawing *drawing, const struct figure *figure,
                           scaled most_height);

figure_drawer bars_draw;
figure_drawer timeline_draw;
figure_drawer code_draw;
figure_drawer coverage_draw;

#endif
