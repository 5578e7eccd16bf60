/* Memory that is given back all at once; see arena.h. */
#include "base/arena.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    ALIGNMENT = 16,
    BLOCK_SIZE = 64 * 1024,
};

struct block {
    struct block *previous;
    size_t size, used; /* bytes, of data[] */
    _Alignas(ALIGNMENT) unsigned char data[];
};

struct arena {
    struct block *last;
};

/* The one variable of ours that outlives a call: whoever runs out of memory has
 * none to find the caller's wish in. */
static memory_handler *exhausted;

void
memory_on_exhausted(memory_handler *handler)
{
    exhausted = handler;
}

_Noreturn void
memory_exhausted(void)
{
    if (exhausted != NULL)
        exhausted();
    abort();
}

void *
memory_resize(void *memory, size_t size)
{
    void *resized = realloc(memory, size > 0 ? size : 1);
    if (resized == NULL)
        memory_exhausted();
    return resized;
}

static struct block *
block_new(struct block *previous, size_t size)
{
    struct block *block = memory_resize(NULL, sizeof *block + size);
    block->previous = previous;
    block->size = size;
    block->used = 0;
    return block;
}

struct arena *
arena_new(void)
{
    struct arena *arena = memory_resize(NULL, sizeof *arena);
    arena->last = NULL;
    return arena;
}

void
arena_free(struct arena *arena)
{
    if (arena == NULL)
        return;
    arena_reset(arena, (struct arena_mark){NULL, 0});
    free(arena);
}

static size_t
aligned(size_t size)
{
    if (size > SIZE_MAX - BLOCK_SIZE)
        memory_exhausted();
    return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

/* Memory as it comes. */
static void *
take(struct arena *arena, size_t size)
{
    size = aligned(size);
    struct block *block = arena->last;
    if (block == NULL || block->size - block->used < size) {
        block = block_new(block, size > BLOCK_SIZE ? size : BLOCK_SIZE);
        arena->last = block;
    }
    void *memory = block->data + block->used;
    block->used += size;
    return memory;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
    return memset(take(arena, size), 0, size);
}

void *
arena_copy(struct arena *arena, const void *bytes, size_t size)
{
    void *copy = take(arena, size);
    if (size > 0)
        memcpy(copy, bytes, size);
    return copy;
}

/* Whether the memory was the last to be taken and has room behind it. */
static bool
can_stretch(const struct block *block, const void *memory, size_t size,
            size_t larger)
{
    return block != NULL && size > 0 && block->used >= aligned(size) &&
           block->data + block->used - aligned(size) == memory &&
           block->size - block->used >= aligned(larger) - aligned(size);
}

void *
arena_grow(struct arena *arena, const void *memory, size_t size, size_t larger)
{
    assert(larger >= size);
    struct block *block = arena->last;
    unsigned char *grown;
    if (can_stretch(block, memory, size, larger)) {
        grown = block->data + block->used - aligned(size);
        block->used += aligned(larger) - aligned(size);
    } else {
        grown = take(arena, larger);
        if (size > 0)
            memcpy(grown, memory, size);
    }
    memset(grown + size, 0, larger - size);
    return grown;
}

size_t
arena_size(const struct arena *arena)
{
    size_t size = 0;
    for (const struct block *block = arena->last; block != NULL;
         block = block->previous)
        size += block->size;
    return size;
}

void
arena_adopt(struct arena *arena, struct arena *other)
{
    struct block *last = other->last;
    struct block **link =
        arena->last != NULL ? &arena->last->previous : &arena->last;
    if (last != NULL) {
        struct block *first = last;
        while (first->previous != NULL)
            first = first->previous;
        first->previous = *link;
        *link = last;
    }
    free(other);
}

struct arena_mark
arena_mark(const struct arena *arena)
{
    struct block *block = arena->last;
    return (struct arena_mark){block, block != NULL ? block->used : 0};
}

void
arena_reset(struct arena *arena, struct arena_mark mark)
{
    while (arena->last != mark.block) {
        struct block *previous = arena->last->previous;
        free(arena->last);
        arena->last = previous;
    }
    if (arena->last != NULL) {
        assert(mark.used <= arena->last->used);
        arena->last->used = mark.used;
    }
}
