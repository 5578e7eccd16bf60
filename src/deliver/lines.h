/* A document that is put together line by line.  Private to deliver/. */
#ifndef READOUT_DELIVER_LINES_H
#define READOUT_DELIVER_LINES_H

#include "base/str.h"
#include "base/vec.h"

struct buf;

struct lines {
    VEC(struct str); /* without their ends */
};

void lines_add(struct arena *arena, struct lines *lines, struct str line);
/* Each line of what was written one more; the buf is released. */
void lines_take(struct arena *arena, struct lines *lines, struct buf *buf);
/* Lines below others, with `first` before the first and `rest` before each of
 * the others; what that leaves blank has nothing at all. */
void lines_hang(struct arena *arena, struct lines *lines, struct str first,
                struct str rest, const struct lines *hung);
/* A blank line, unless there is nothing above it. */
void lines_part(struct arena *arena, struct lines *lines);
/* A part below what there is, and a blank line between; nothing of a part
 * without lines. */
void lines_add_part(struct arena *arena, struct lines *lines,
                    const struct lines *part);
/* So many blanks, to go before or below something. */
struct str blanks(struct arena *arena, size_t count);
void lines_print(const struct lines *lines, struct buf *out);

#endif
