/* The pages being made; see pages.h. */
#include "layout/pages.h"

#include "base/arena.h"

void
pages_next(struct pages *pages)
{
    canvas_finish(&pages->canvas);
    pages->is_fresh = true;
    pages->y = pages->top;
    pages->margin = 0;
    pages_release(pages);
}

void
pages_release(struct pages *pages)
{
    for (size_t i = 0; i < pages->held.count; i++)
        arena_free(pages->held.at[i]);
    pages->held.count = 0;
}

void
pages_hold(struct pages *pages, struct arena *arena)
{
    VEC_PUSH(pages->canvas.arena, &pages->held, arena);
}
