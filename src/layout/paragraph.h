/* A paragraph's runs to lines: measuring, apart from placing. */
#ifndef READOUT_LAYOUT_PARAGRAPH_H
#define READOUT_LAYOUT_PARAGRAPH_H

#include "layout/inline.h"
#include "layout/line.h"

/* What is broken into lines, and for which measure. */
struct paragraph {
    struct layout *layout;
    struct arena *arena; /* for set lines */
    const struct style *style;
    const struct element *element; /* that it belongs to, or NULL */
    struct text_paragraph text;
    scaled measure, indent;
    enum text_align align;
    struct where where;
};

struct paragraph_lines {
    const struct item_list *list; /* in the scratch arena, as the lines are */
    const struct line *lines;
    size_t count;
};

/* Breaks it: without hyphens if that looks well, else with them, at last within
 * words. Always has an answer. */
struct paragraph_lines paragraph_break(const struct paragraph *paragraph);

/* Height and baseline of its plain lines. */
struct strut {
    scaled height, baseline;
};
struct strut paragraph_strut(const struct paragraph *paragraph,
                             const struct item_list *list);

/* Line `i`, set, with height and baseline. */
struct line_box *paragraph_line(const struct paragraph *paragraph,
                                const struct paragraph_lines *lines, size_t i,
                                struct strut strut);

#endif
