/* A map from names to pointers; see map.h.  Open addressing, linear probing. */
#include "base/map.h"

#include "base/arena.h"

#include <assert.h>

struct slot {
    struct str key;
    uint32_t hash;
    void *value; /* NULL: free */
};

struct map {
    struct arena *arena;
    struct slot *slots;
    size_t capacity, count; /* capacity is a power of two */
};

struct map *
map_new(struct arena *arena)
{
    struct map *map = ARENA_NEW(arena, struct map);
    map->arena = arena;
    map->capacity = 16;
    map->slots = ARENA_ARRAY(arena, struct slot, map->capacity);
    return map;
}

/* The slot that holds `key`, or the free one where it belongs. */
static struct slot *
find(const struct map *map, struct str key, uint32_t hash)
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
    return find(map, key, str_hash(key))->value;
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
    uint32_t hash = str_hash(key);
    struct slot *slot = find(map, key, hash);
    void *before = slot->value;
    *slot = (struct slot){key, hash, value};
    if (before == NULL && ++map->count * 2 > map->capacity)
        grow(map);
    return before;
}
