/* A place in a text, as line and column; see source.h. */
#include "base/source.h"

#include "base/utf8.h"

#include <string.h>

struct line {
    uint32_t number;
    const char *start;
};

/* Moves the line on over the line ends of one kind before `place`.  A CR that
 * an LF follows is counted with that LF: XML 1.0, section 2.11. */
static void
skip_lines(struct str text, const char *place, char end, struct line *line)
{
    const char *at = text.at, *hit;
    while (at < place && (hit = memchr(at, end, (size_t)(place - at)))) {
        at = hit + 1;
        if (end == '\r' && at < text.at + text.size && *at == '\n')
            continue;
        line->number++;
        if (at > line->start)
            line->start = at;
    }
}

void
where_position(struct where where, uint32_t *line, uint32_t *column)
{
    struct str text = where.source->text;
    const char *place = text.at + str_slice(text, 0, where.offset).size;
    struct line found = {1, text.at};
    skip_lines(text, place, '\n', &found);
    skip_lines(text, place, '\r', &found);
    *line = found.number;
    *column = 1 + (uint32_t)utf8_count(
                      (struct str){found.start, (size_t)(place - found.start)});
}
