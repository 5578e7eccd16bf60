/* The inline content of a paragraph as runs of text. */
#ifndef READOUT_LAYOUT_INLINE_H
#define READOUT_LAYOUT_INLINE_H

#include "base/vec.h"
#include "layout/context.h"
#include "layout/tags.h"

/* What a run of text belongs to; the run's origin. */
struct strand {
    const struct tag *tag;
    const struct element *isolate; /* the outermost link or span in another
                                      language, or NULL */
    const struct element *link;    /* the span that leads elsewhere, or NULL */
    const struct tag *link_tag;
    const struct element *anchor; /* set on a span's first run */
    const struct element *note;   /* likewise: the note whose mark it is */
    struct tag_scope scope;       /* for tags of the note */
};

struct inline_text {
    VEC(struct text_run);
};

/* Appends the content of `element`, a paragraph or span, to the runs.  Strands
 * live in `arena`, the array in the scratch arena. */
void inline_gather(struct layout *layout, struct arena *arena,
                   const struct element *element, struct tag_scope scope,
                   struct inline_text *text);

/* The least and most widths of its lines, as for a table's column. */
void inline_widths(struct layout *layout, const struct element *element,
                   scaled *least, scaled *most);

#endif
