/* The brief in Markdown, block by block.  Private to deliver/. */
#ifndef READOUT_DELIVER_MARKDOWN_H
#define READOUT_DELIVER_MARKDOWN_H

#include "deliver/lines.h"
#include "deliver/tree.h"

/* Anchors whose block has not come yet. */
struct anchors {
    VEC(struct str);
};

struct markdown_writer {
    struct arena *arena;
    const struct styled *styled; /* the document at hand */
    const struct survey *survey;
    struct anchors anchors;
    unsigned level;   /* of the last heading */
    bool is_in_table; /* a line ends the row, "|" a cell */
};

/* ---- markdown_escape.c ---- */
/* Appends text so that nothing in it is markup.  What has been written since
 * the last line feed in `out` decides whether it begins a line. */
void escape_append(struct buf *out, struct str text, bool is_in_table);
/* The address of a link or an image, as it stands within its parentheses. */
void destination_append(struct buf *out, struct str address, bool is_in_table);

/* ---- markdown_inline.c ---- */
/* The text of a paragraph, with a line feed after each break. */
void markdown_inline(struct markdown_writer *writer,
                     const struct element *paragraph, struct buf *out);
/* Anchors in front of the next text. */
void anchors_append(struct markdown_writer *writer, struct buf *out);
/* The next text is to bear the element's anchor, if something leads there. */
void anchors_note(struct markdown_writer *writer,
                  const struct element *element);
void picture_append(const struct markdown_writer *writer,
                    const struct element *image, struct buf *out);

/* ---- markdown_table.c ---- */
void markdown_table(struct markdown_writer *writer, const struct element *table,
                    struct lines *lines);

#endif
