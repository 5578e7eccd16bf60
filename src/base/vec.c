/* Typed arrays that grow in an arena; see vec.h. */
#include "base/vec.h"

#include <string.h>

void *
vec_grow(struct arena *arena, const void *at, size_t element_size,
         size_t *capacity)
{
    size_t old = *capacity;
    *capacity = old > 0 ? old * 2 : 8;
    void *larger = arena_alloc(arena, *capacity * element_size);
    if (old > 0)
        memcpy(larger, at, old * element_size);
    return larger;
}
