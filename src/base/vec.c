/* Typed arrays that grow in an arena; see vec.h. */
#include "base/vec.h"

void *
vec_grow(struct arena *arena, const void *at, size_t element_size,
         size_t *capacity)
{
    size_t old = *capacity;
    *capacity = old > 0 ? old * 2 : 8;
    return arena_grow(arena, at, old * element_size, *capacity * element_size);
}
