/* Numbers of nodes: open addressing on the node's address, linear probing.
 * Never iterated, so that addresses reach no output. */
#include "compose/composer.h"

struct slot {
    const struct node *node; /* NULL: free */
    uint32_t number;
};

struct node_map {
    struct arena *arena;
    struct slot *slots;
    size_t capacity, count; /* capacity is a power of two */
};

enum {
    CAPACITY_FIRST = 256
};

struct node_map *
node_map_new(struct arena *arena)
{
    struct node_map *map = ARENA_NEW(arena, struct node_map);
    map->arena = arena;
    map->capacity = CAPACITY_FIRST;
    map->slots = ARENA_ARRAY(arena, struct slot, map->capacity);
    return map;
}

static struct slot *
find(const struct node_map *map, const struct node *node)
{
    /* 2^64 / golden ratio; the low bits of addresses are alike */
    uint64_t hash = (uint64_t)(uintptr_t)node * 0x9E3779B97F4A7C15u;
    size_t at = (size_t)(hash >> 32) & (map->capacity - 1);
    while (map->slots[at].node != NULL && map->slots[at].node != node)
        at = (at + 1) & (map->capacity - 1);
    return &map->slots[at];
}

static void
grow(struct node_map *map)
{
    struct slot *old = map->slots;
    size_t count = map->capacity;
    map->capacity *= 2;
    map->slots = ARENA_ARRAY(map->arena, struct slot, map->capacity);
    for (size_t i = 0; i < count; i++)
        if (old[i].node != NULL)
            *find(map, old[i].node) = old[i];
}

void
node_map_set(struct node_map *map, const struct node *node, uint32_t number)
{
    if (map->count * 4 >= map->capacity * 3)
        grow(map);
    struct slot *slot = find(map, node);
    map->count += slot->node == NULL;
    *slot = (struct slot){node, number};
}

uint32_t
node_map_lookup(const struct node_map *map, const struct node *node)
{
    return find(map, node)->number;
}
