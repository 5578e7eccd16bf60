/* Typed arrays that grow in an arena.
 *
 *     struct { VEC(struct item); } items = {0};      or a named struct
 *     VEC_PUSH(arena, &items, item);
 *     for (size_t i = 0; i < items.count; i++) ... items.at[i] ...
 *
 * Growing may leave the old copy in the arena: at most as much again as the
 * array itself, given back with the arena. */
#ifndef READOUT_BASE_VEC_H
#define READOUT_BASE_VEC_H

#include "base/arena.h"

#include <stddef.h>

#define VEC(type)                                                              \
    type *at;                                                                  \
    size_t count, capacity

/* Room for one more element; evaluates to a pointer to it, zeroed. */
#define VEC_ADD(arena, vec)                                                    \
    ((vec)->count == (vec)->capacity                                           \
         ? ((vec)->at = vec_grow((arena), (vec)->at, sizeof *(vec)->at,        \
                                 &(vec)->capacity),                            \
            &(vec)->at[(vec)->count++])                                        \
         : &(vec)->at[(vec)->count++])

/* Appends a value, which may be a compound literal but must not look at the
 * array. */
#define VEC_PUSH(arena, vec, ...) (*VEC_ADD(arena, vec) = (__VA_ARGS__))

/* A larger copy of the array; only for the macros above. */
void *vec_grow(struct arena *arena, const void *at, size_t element_size,
               size_t *capacity);

#endif
