/* Strips of drawing in a page that are as wide as there is room: positions are
 * in percent, so that no script measures anything.  Private to deliver/. */
#ifndef READOUT_DELIVER_HTML_TRACK_H
#define READOUT_DELIVER_HTML_TRACK_H

#include "deliver/html.h"

enum {
    TRACK = 10000,       /* from the start of a track to its end */
    WIDE_LETTERS = 62,   /* that labels along a track have room for ... */
    NARROW_LETTERS = 34, /* ... on a telephone */
};

void track_open(struct html *html, const char *name);
void track_close(struct html *html);
/* A line across the middle, or from top to bottom. */
void track_line(struct html *html, const char *name, int64_t from, int64_t to);
void track_rule(struct html *html, const char *name, int64_t x);
/* A bar in the middle, or a cell of the strip's whole height. */
void track_bar(struct html *html, const char *name, int64_t from, int64_t to);
void track_cell(struct html *html, const char *name, int64_t from, int64_t to);
/* A shape that does not stretch: the data of a path about its own centre. */
void track_shape(struct html *html, const char *name, int64_t x,
                 const char *path);
/* Words whose middle, or beginning, is at `x`; `is_minor`: a narrow page leaves
 * them out. */
void track_text(struct html *html, const struct figure_text *text, int64_t x,
                bool is_centred, bool is_minor);

#endif
