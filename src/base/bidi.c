/* What is open at the end of a text; see bidi.h. */
#include "base/bidi.h"

#include "base/buf.h"
#include "base/utf8.h"

#define EMBEDDING 'e'
#define ISOLATE   'i'

struct open {
    struct buf stack;
    size_t isolates; /* in it: without one a PDI looks for none */
};

/* A PDI also ends the embeddings within its isolate (X6a). */
static void
end_isolate(struct open *open)
{
    if (open->isolates == 0)
        return;
    open->isolates--;
    while (open->stack.at[--open->stack.size] != ISOLATE)
        continue;
}

static void
end_embedding(struct buf *stack) /* X7 */
{
    if (stack->size > 0 && stack->at[stack->size - 1] == EMBEDDING)
        stack->size--;
}

static void
note(struct open *open, uint32_t c)
{
    switch (c) {
    case BIDI_LRE:
    case BIDI_RLE:
    case BIDI_LRO:
    case BIDI_RLO:
        buf_char(&open->stack, EMBEDDING);
        break;
    case BIDI_LRI:
    case BIDI_RLI:
    case BIDI_FSI:
        buf_char(&open->stack, ISOLATE);
        open->isolates++;
        break;
    case BIDI_PDF:
        end_embedding(&open->stack);
        break;
    case BIDI_PDI:
        end_isolate(open);
        break;
    default:
        break;
    }
}

void
bidi_close(struct str text, struct buf *out)
{
    struct open open = {0};
    struct buf *stack = &open.stack;
    for (size_t at = 0; at < text.size;)
        note(&open, utf8_next(text, &at));
    while (stack->size > 0)
        buf_code_point(out, stack->at[--stack->size] == ISOLATE ? BIDI_PDI
                                                                : BIDI_PDF);
    buf_release(stack);
}
