/* A place in a text, as line and column; see source.h. */
#include "base/source.h"

#include "base/utf8.h"

#include <string.h>

void
where_position(struct where where, uint32_t *line, uint32_t *column)
{
    struct str before = str_slice(where.source->text, 0, where.offset);
    const char *start = before.at, *newline;
    *line = 1;
    while (before.size > 0 &&
           (newline = memchr(start, '\n',
                             before.size - (size_t)(start - before.at)))) {
        start = newline + 1;
        ++*line;
    }
    size_t size = before.size - (size_t)(start - before.at);
    *column = 1 + (uint32_t)utf8_count((struct str){start, size});
}
