/* Growing bytes on the heap; see buf.h. */
#include "base/buf.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
buf_release(struct buf *buf)
{
    free(buf->at);
    *buf = (struct buf){0};
}

void
buf_clear(struct buf *buf)
{
    buf->size = 0;
}

char *
buf_reserve(struct buf *buf, size_t size)
{
    if (buf->capacity - buf->size <= size) {
        size_t capacity = buf->capacity > 0 ? buf->capacity : 256;
        while (capacity - buf->size <= size)
            capacity *= 2;
        buf->at = memory_resize(buf->at, capacity);
        buf->capacity = capacity;
    }
    return buf->at + buf->size;
}

void
buf_append(struct buf *buf, const void *bytes, size_t size)
{
    char *end = buf_reserve(buf, size);
    if (size > 0)
        memcpy(end, bytes, size);
    end[size] = '\0';
    buf->size += size;
}

void
buf_str(struct buf *buf, struct str s)
{
    buf_append(buf, s.at, s.size);
}

void
buf_text(struct buf *buf, const char *text)
{
    buf_append(buf, text, strlen(text));
}

void
buf_char(struct buf *buf, char c)
{
    buf_append(buf, &c, 1);
}

void
buf_printf(struct buf *buf, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    assert(size >= 0);
    char *end = buf_reserve(buf, (size_t)size);
    va_start(arguments, format);
    (void)vsnprintf(end, (size_t)size + 1, format, arguments);
    va_end(arguments);
    buf->size += (size_t)size;
}

void
buf_code_point(struct buf *buf, uint32_t code_point)
{
    char bytes[UTF8_MOST];
    buf_append(buf, bytes, utf8_encode(code_point, bytes));
}

struct str
buf_view(const struct buf *buf)
{
    return (struct str){buf->at, buf->size};
}

struct str
buf_take(struct arena *arena, struct buf *buf)
{
    struct str copy = str_copy(arena, buf_view(buf));
    buf_release(buf);
    return copy;
}
