/* A document that is put together line by line; see lines.h. */
#include "deliver/lines.h"

#include "base/buf.h"

#include <string.h>

void
lines_add(struct arena *arena, struct lines *lines, struct str line)
{
    VEC_PUSH(arena, lines, line);
}

void
lines_take(struct arena *arena, struct lines *lines, struct buf *buf)
{
    struct str text = buf_take(arena, buf);
    while (text.size > 0) {
        const char *end = memchr(text.at, '\n', text.size);
        size_t size = end != NULL ? (size_t)(end - text.at) : text.size;
        lines_add(arena, lines, str_slice(text, 0, size));
        text = str_slice(text, size + 1, text.size);
    }
}

static struct str
without_end(struct str line)
{
    while (line.size > 0 && line.at[line.size - 1] == ' ')
        line.size--;
    return line;
}

void
lines_hang(struct arena *arena, struct lines *lines, struct str first,
           struct str rest, const struct lines *hung)
{
    for (size_t i = 0; i < hung->count; i++) {
        struct str before = i == 0 ? first : rest;
        struct str line = str_printf(arena, "%.*s%.*s", STR_ARGS(before),
                                     STR_ARGS(hung->at[i]));
        lines_add(arena, lines, without_end(line));
    }
}

void
lines_part(struct arena *arena, struct lines *lines)
{
    if (lines->count > 0)
        lines_add(arena, lines, STR(""));
}

void
lines_add_part(struct arena *arena, struct lines *lines,
               const struct lines *part)
{
    if (part->count == 0)
        return;
    lines_part(arena, lines);
    lines_hang(arena, lines, STR(""), STR(""), part);
}

struct str
blanks(struct arena *arena, size_t count)
{
    char *made = arena_alloc(arena, count + 1);
    memset(made, ' ', count);
    return (struct str){made, count};
}

void
lines_print(const struct lines *lines, struct buf *out)
{
    for (size_t i = 0; i < lines->count; i++) {
        buf_str(out, lines->at[i]);
        buf_char(out, '\n');
    }
}
