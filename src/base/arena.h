/* Memory that is given back all at once.
 *
 * An arena hands out zeroed, 16-byte aligned memory from large blocks; nothing
 * is freed singly.  A stage's result lives in the arena it is given; work that
 * ends with a paragraph or a table lives in a scratch arena between
 * arena_mark() and arena_reset().
 *
 * arena.c is the only file that calls malloc.  Running out of memory does not
 * return from there, so that no caller tests for NULL.
 */
#ifndef READOUT_BASE_ARENA_H
#define READOUT_BASE_ARENA_H

#include <stddef.h>

struct arena;

struct arena_mark {
    void *block;
    size_t used;
};

struct arena *arena_new(void);
void arena_free(struct arena *arena); /* NULL is allowed */

/* Zeroed memory; never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* A copy of `size` bytes. */
void *arena_copy(struct arena *arena, const void *bytes, size_t size);

/* The same bytes with more behind them, zeroed: in place where `memory` came
 * last, else a copy. */
void *arena_grow(struct arena *arena, const void *memory, size_t size,
                 size_t larger);

/* Remember how full the arena is, and give back all that came since. */
struct arena_mark arena_mark(const struct arena *arena);
void arena_reset(struct arena *arena, struct arena_mark mark);

/* Bytes that it has taken from the system. */
size_t arena_size(const struct arena *arena);

/* Makes all memory of `other` the arena's, as if it had been taken from it just
 * before the last; `other` itself is freed. */
void arena_adopt(struct arena *arena, struct arena *other);

/* Heap memory for what must grow or be handed to a library; freed by free().
 * Never NULL: running out is as above. */
void *memory_resize(void *memory, size_t size);

/* Calls the handler, which must not return, or aborts where there is none; also
 * for a library that ran out. */
_Noreturn void memory_exhausted(void);

/* Who is called then, with no memory to be had: one for all threads, to be set
 * before there are others. */
typedef void memory_handler(void);
void memory_on_exhausted(memory_handler *handler);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count)                                        \
    ((type *)arena_alloc((arena), sizeof(type) * (size_t)(count)))

#endif
