/* Places and words of messages; see reader.h. */
#include "base/utf8.h"
#include "read/reader.h"

struct where
reader_where(const struct reader *reader, uint32_t offset)
{
    return (struct where){reader->source, offset};
}

struct where
attribute_where(const struct reader *reader, uint32_t tag, struct str name)
{
    return xml_attribute_where(reader->source, tag, name);
}

static size_t
faults(const struct reader *reader)
{
    return diag_errors(reader->diag) - reader->errors_before;
}

bool
reader_is_full(const struct reader *reader)
{
    return faults(reader) >= FAULTS_MOST;
}

bool
reader_has_faults(const struct reader *reader)
{
    return faults(reader) > 0;
}

void
phrase_add(struct reader *reader, struct phrase *phrase, struct str word)
{
    VEC_PUSH(reader->scratch, phrase, word);
}

struct str
words_join(struct reader *reader, const struct phrase *phrase)
{
    struct buf buf = {0};
    for (size_t i = 0; i < phrase->count; i++) {
        if (i > 0)
            buf_text(&buf, i + 1 < phrase->count ? ", " : " or ");
        buf_str(&buf, phrase->at[i]);
    }
    return buf_take(reader->scratch, &buf);
}

void
phrase_add_elements(struct reader *reader, struct phrase *phrase,
                    const unsigned char *kinds)
{
    for (; *kinds != 0; kinds++) {
        if (*kinds >= NODE_KIND_COUNT)
            continue; /* a second model of an element that is named already */
        struct str name = node_kind_name((enum node_kind) * kinds);
        phrase_add(reader, phrase,
                   str_printf(reader->scratch, "<%.*s>", STR_ARGS(name)));
    }
}

struct str
phrase_elements(struct reader *reader, const unsigned char *kinds)
{
    struct phrase phrase = {0};
    phrase_add_elements(reader, &phrase, kinds);
    return words_join(reader, &phrase);
}

struct str
hint(struct reader *reader, struct str nearest)
{
    if (nearest.size == 0)
        return STR("");
    return str_printf(reader->scratch, "; did you mean '%.*s'?",
                      STR_ARGS(nearest));
}

struct str
nearest_of(struct reader *reader, struct str name,
           const struct phrase *candidates)
{
    if (reader->hints == HINTS_MOST)
        return STR("");
    reader->hints++;
    return str_nearest(name, candidates->at, candidates->count);
}

struct str
excerpt(struct arena *arena, struct str text)
{
    enum {
        CHARACTERS = 40
    };
    size_t at = 0, count = 0;
    while (at < text.size && count < CHARACTERS && text.at[at] != '\n') {
        (void)utf8_next(text, &at);
        count++;
    }
    return str_printf(arena, "%.*s%s", (int)at, text.at,
                      at < text.size ? "…" : "");
}

char
char_replaced(char c, char from, char to)
{
    if (c == from)
        return to;
    return c;
}

struct str
line_number(struct reader *reader, uint32_t offset)
{
    uint32_t line, column;
    where_position(reader_where(reader, offset), &line, &column);
    return number_text(reader, line);
}

struct str
number_text(struct reader *reader, uint32_t number)
{
    return str_printf(reader->scratch, "%u", (unsigned)number);
}

struct str
namespace_phrase(struct reader *reader, struct str space)
{
    if (space.size == 0)
        return STR("no namespace");
    space = excerpt(reader->scratch, space);
    return str_printf(reader->scratch, "the namespace '%.*s'", STR_ARGS(space));
}
