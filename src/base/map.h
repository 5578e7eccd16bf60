/* A map from names to pointers.  Lookups cost the same however many there are;
 * iteration, where wanted, is over the caller's own array, so that no hash
 * order ever reaches the output. */
#ifndef READOUT_BASE_MAP_H
#define READOUT_BASE_MAP_H

#include "base/str.h"

struct arena;
struct map;

struct map *map_new(struct arena *arena);
/* The value of `key`, or NULL. */
void *map_lookup(const struct map *map, struct str key);
/* Sets `key`, whose bytes must outlive the map, and returns the value it had
 * before, or NULL. */
void *map_set(struct map *map, struct str key, void *value);

#endif
