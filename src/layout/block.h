/* Elements to galley: blocks with margins, frames and keeps, and what they
 * hold. */
#ifndef READOUT_LAYOUT_BLOCK_H
#define READOUT_LAYOUT_BLOCK_H

#include "layout/galley.h"

/* Where a block may stand in its galley. */
struct room {
    scaled x, width;    /* from the galley's start side */
    enum keyword align; /* of a cell, over its style; or KEYWORD_NONE */
};

/* Any block with all that it holds. */
void block_build(struct galley *galley, const struct element *element,
                 struct room room, struct tag_scope scope);

/* The blocks within an element. */
void block_children(struct galley *galley, const struct element *element,
                    struct room room, struct tag_scope scope);

/* Opens the element's own box: breaks, margin, frame.  Returns the room
 * within; block_end() closes it. */
struct room block_begin(struct galley *galley, const struct element *element,
                        struct room room, struct tag_scope scope);
void block_end(struct galley *galley, const struct element *element,
               struct room room);

/* What a box has above and below its content: border and padding. */
scaled frame_top(const struct style *style);
scaled frame_bottom(const struct style *style);

/* ---- kinds of blocks ---- */
/* `run_in` is a paragraph that begins the first line, or NULL. */
void paragraph_build(struct galley *galley, const struct element *run_in,
                     const struct element *element, struct room room,
                     struct tag_scope scope);
/* Lines of plain text in the element's style. */
void text_build(struct galley *galley, const struct element *element,
                struct str content, struct room room, struct tag_scope scope);
void table_build(struct galley *galley, const struct element *element,
                 struct room room, struct tag_scope scope);
/* Cells side by side, outside of a table. */
void row_build(struct galley *galley, const struct element *element,
               struct room room, struct tag_scope scope);
/* The element's style is that of each row of cards. */
void grid_build(struct galley *galley, const struct element *element,
                struct room room, struct tag_scope scope);
void picture_build(struct galley *galley, const struct element *element,
                   struct room room, struct tag_scope scope);
void figure_build(struct galley *galley, const struct element *element,
                  struct room room, struct tag_scope scope);

/* By how much the element's marker, or the widest in its list, is wider than
 * the room that the style gives it; the element's margin grows by it. */
scaled marker_gain(struct layout *layout, const struct element *element);

/* A marker as one line that will stand beside the galley's next box. */
void marker_build(struct galley *galley, const struct element *element,
                  struct room room, struct tag_scope scope);

/* What ends a paragraph's last line, which is set in `room`; as markers do, it
 * waits for the galley's next box, which is to be that line. */
void trailer_build(struct galley *galley, const struct element *element,
                   const struct line_box *last, struct room room,
                   struct tag_scope scope);

/* A note, as stacks that follow each other at the foot of columns. */
struct stack *note_build(struct galley *galley, const struct element *note,
                         struct tag_scope scope);

#endif
