/* A map from names to pointers; see map.h.  Open addressing, linear probing.
 *
 * The hash depends on where the map lies in memory, which address space
 * randomisation makes unknown, so that a hostile file cannot hold thousands of
 * names of one hash. */
#include "base/map.h"

#include "base/arena.h"

#include <assert.h>
#include <string.h>

struct slot {
    struct str key;
    uint64_t hash;
    void *value; /* NULL: free */
};

struct map {
    struct arena *arena;
    struct slot *slots;
    size_t capacity, count; /* capacity is a power of two */
    uint64_t seed;
};

/* Multiply and fold, eight bytes at a time. */
static uint64_t
mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u; /* 2^64 / golden ratio */
    return hash ^ hash >> 32;
}

static uint64_t
hash_of(const struct map *map, struct str key)
{
    uint64_t hash = mix(map->seed, key.size), word;
    for (; key.size >= sizeof word; key = str_slice(key, 8, key.size)) {
        memcpy(&word, key.at, sizeof word);
        hash = mix(hash, word);
    }
    word = 0;
    if (key.size > 0)
        memcpy(&word, key.at, key.size);
    return mix(mix(hash, word), map->seed);
}

struct map *
map_new(struct arena *arena)
{
    struct map *map = ARENA_NEW(arena, struct map);
    map->arena = arena;
    map->capacity = 16;
    map->seed = (uint64_t)(uintptr_t)map;
    map->slots = ARENA_ARRAY(arena, struct slot, map->capacity);
    return map;
}

/* The slot that holds `key`, or the free one where it belongs. */
static struct slot *
find(const struct map *map, struct str key, uint64_t hash)
{
    size_t i = hash & (map->capacity - 1);
    while (map->slots[i].value != NULL &&
           (map->slots[i].hash != hash || !str_equal(map->slots[i].key, key)))
        i = (i + 1) & (map->capacity - 1);
    return &map->slots[i];
}

void *
map_lookup(const struct map *map, struct str key)
{
    return find(map, key, hash_of(map, key))->value;
}

static void
grow(struct map *map)
{
    const struct slot *old = map->slots;
    size_t old_capacity = map->capacity;
    map->capacity *= 2;
    map->slots = ARENA_ARRAY(map->arena, struct slot, map->capacity);
    for (size_t i = 0; i < old_capacity; i++)
        if (old[i].value != NULL)
            *find(map, old[i].key, old[i].hash) = old[i];
}

void *
map_set(struct map *map, struct str key, void *value)
{
    assert(value != NULL);
    uint64_t hash = hash_of(map, key);
    struct slot *slot = find(map, key, hash);
    void *before = slot->value;
    *slot = (struct slot){key, hash, value};
    if (before == NULL && ++map->count * 2 > map->capacity)
        grow(map);
    return before;
}
