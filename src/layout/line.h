/* A finished line: pieces of glyphs at exact places. */
#ifndef READOUT_LAYOUT_LINE_H
#define READOUT_LAYOUT_LINE_H

#include "layout/context.h"
#include "layout/linebreak.h"

struct line_box {
    const struct line_piece *pieces; /* from left to right */
    const scaled *at;      /* where each begins, from the line's left end */
    const uint32_t *order; /* reading order; NULL: as they stand */
    size_t count;
    int32_t expansion;       /* of pieces that are expandable: what their glyphs
                                are wider by, in parts of EXPANSION_WHOLE */
    scaled height, baseline; /* from the top */
    double ratio;
};

/* The room that a line is set in. */
struct line_room {
    scaled width;
    scaled indent; /* at the start side; negative hangs out */
    enum text_align align;
};

/* Sets a line of a paragraph; everything in `arena`.  Height and baseline are
 * left to the caller. */
struct line_box *line_set(struct arena *arena, const struct item_list *list,
                          const struct line *line,
                          const struct line_room *room);

/* The line's natural width after setting: the end of its last piece. */
scaled line_end(const struct line_box *line);

/* Does the line end with a hyphen? */
bool line_is_hyphenated(const struct item_list *list, const struct line *line);

#endif
