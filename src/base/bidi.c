/* What is open at the end of a text; see bidi.h. */
#include "base/bidi.h"

#include "base/buf.h"
#include "base/utf8.h"

enum {
    LRE = 0x202A,
    RLE = 0x202B,
    PDF = 0x202C,
    LRO = 0x202D,
    RLO = 0x202E,
    LRI = 0x2066,
    RLI = 0x2067,
    FSI = 0x2068,
    PDI = 0x2069,
};

/* In the stack of what is open. */
#define EMBEDDING 'e'
#define ISOLATE   'i'

/* A PDI also ends the embeddings within its isolate (X6a). */
static void
end_isolate(struct buf *open)
{
    size_t depth = open->size;
    while (depth > 0 && open->at[depth - 1] != ISOLATE)
        depth--;
    if (depth > 0)
        open->size = depth - 1;
}

static void
note(struct buf *open, uint32_t c)
{
    switch (c) {
    case LRE:
    case RLE:
    case LRO:
    case RLO:
        buf_char(open, EMBEDDING);
        break;
    case LRI:
    case RLI:
    case FSI:
        buf_char(open, ISOLATE);
        break;
    case PDF: /* X7 */
        if (open->size > 0 && open->at[open->size - 1] == EMBEDDING)
            open->size--;
        break;
    case PDI:
        end_isolate(open);
        break;
    default:
        break;
    }
}

void
bidi_close(struct str text, struct buf *out)
{
    struct buf open = {0};
    for (size_t at = 0; at < text.size;)
        note(&open, utf8_next(text, &at));
    while (open.size > 0)
        buf_code_point(out, open.at[--open.size] == ISOLATE ? PDI : PDF);
    buf_release(&open);
}
