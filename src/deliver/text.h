/* The brief as plain text, block by block.  Private to deliver/. */
#ifndef READOUT_DELIVER_TEXT_H
#define READOUT_DELIVER_TEXT_H

#include "deliver/lines.h"
#include "deliver/tree.h"

struct text_writer {
    struct arena *arena;
    const struct styled *styled; /* the document at hand */
    const struct survey *survey;
};

/* The blocks below an element, in lines of `width` columns. */
void text_blocks(const struct text_writer *writer, const struct element *parent,
                 size_t width, struct lines *lines);

/* A table in aligned columns, or where they would be too narrow row by row. */
void text_table(const struct text_writer *writer, const struct element *table,
                size_t width, struct lines *lines);

/* The text of a paragraph on lines of its own. */
void text_inline(const struct text_writer *writer,
                 const struct element *paragraph, size_t width,
                 struct lines *lines);

/* Lines behind a marker, in a column of so many. */
void text_hang(const struct text_writer *writer, struct str marker,
               size_t columns, const struct lines *hung, struct lines *lines);

size_t lines_columns(const struct lines *lines); /* of the widest */

#endif
