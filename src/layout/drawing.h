/* What a figure is drawn of, before it stands on a page.
 *
 * Whoever draws gives positions from the figure's start side and its top;
 * right-to-left documents mirror them here, so that no figure has to know.  All
 * marks belong to the figure's tag. */
#ifndef READOUT_LAYOUT_DRAWING_H
#define READOUT_LAYOUT_DRAWING_H

#include "layout/canvas.h"
#include "layout/context.h"
#include "layout/tags.h"

struct line_box;

struct drawing {
    struct layout *layout;
    struct arena *arena;  /* of the marks: as long as the galley's */
    struct canvas canvas; /* its items, from the drawing's top left corner */
    struct tag_scope scope;
    bool is_right_to_left;
    scaled width, height; /* width is given; the figure says how high it is */
};

void drawing_init(struct drawing *drawing, struct layout *layout,
                  struct arena *arena, struct tag_scope scope, scaled width);

/* ---- text ---- */

/* A short text, mostly on one line. */
struct label {
    struct line_box **lines;
    size_t count;
    size_t size;              /* in bytes, of the text that is left */
    scaled left;              /* of the lines, that far from their left end */
    scaled width, last_width; /* of the widest line, of the last one */
    scaled height;
    scaled baseline; /* of the first line, from the top */
};

/* Sets the text, or as much of it as `most` has room for, with an ellipsis; in
 * no room nothing. */
struct label label_set(struct drawing *drawing, const struct figure_text *text,
                       scaled most);
/* The same on several lines. */
struct label label_set_lines(struct drawing *drawing,
                             const struct figure_text *text, scaled most,
                             size_t lines_most);
void drawing_label(struct drawing *drawing, const struct label *label, scaled x,
                   scaled y);

/* ---- shapes ---- */
void drawing_fill(struct drawing *drawing, scaled x, scaled y, scaled width,
                  scaled height, colour color);

/* Any path; the steps are copied. */
void drawing_path(struct drawing *drawing, const struct path_step *steps,
                  size_t count, struct path_pen pen, colour color);
/* A straight line. */
void drawing_line(struct drawing *drawing, struct path_step from,
                  struct path_step to, struct path_pen pen, colour color);
void drawing_circle(struct drawing *drawing, scaled x, scaled y, scaled radius,
                    struct path_pen pen, colour color);

#endif
