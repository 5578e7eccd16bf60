/* Growing bytes on the heap, for what is written piece by piece.
 *
 * A buf is the caller's struct, zero at first; buf_release() frees it.  `at`
 * is always followed by a NUL once anything was appended. */
#ifndef READOUT_BASE_BUF_H
#define READOUT_BASE_BUF_H

#include "base/str.h"

struct buf {
    char *at;
    size_t size, capacity;
};

void buf_release(struct buf *buf);
void buf_clear(struct buf *buf); /* empty, memory kept */
void buf_append(struct buf *buf, const void *bytes, size_t size);
void buf_str(struct buf *buf, struct str s);
void buf_text(struct buf *buf, const char *text);
void buf_char(struct buf *buf, char c);
void buf_printf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* One code point as UTF-8. */
void buf_code_point(struct buf *buf, uint32_t code_point);
/* Room for `size` more bytes, to be filled by the caller, who adds to
 * buf->size. */
char *buf_reserve(struct buf *buf, size_t size);
/* What was written, borrowed until the next change. */
struct str buf_view(const struct buf *buf);
/* What was written, in the arena; the buf is released. */
struct str buf_take(struct arena *arena, struct buf *buf);

#endif
