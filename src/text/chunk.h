/* Widths of chunks, and parts of them; for text/ only. */
#ifndef READOUT_TEXT_CHUNK_H
#define READOUT_TEXT_CHUNK_H

#include "text/text.h"

struct arena;

/* The width of a chunk from its glyphs. */
scaled chunk_width(const struct chunk *chunk);

/* May its glyphs be wider or narrower to fill a line?  Not ragged ones, and not
 * ideographs, which keep to their squares. */
bool chunk_is_expandable(const struct chunk *chunk);

/* The chunk without the last of its clusters, in `arena`, and that cluster's
 * text; for text from left to right. */
struct chunk chunk_cut(struct arena *arena, const struct chunk *chunk,
                       struct str *cluster);

/* How many glyphs from `from` on belong together, counted in logical order. */
uint32_t chunk_cluster_size(const struct chunk *chunk, uint32_t from);

/* The glyphs [from, to) of a chunk, in logical order, as a chunk in `arena`. */
struct chunk chunk_part(struct arena *arena, const struct chunk *chunk,
                        uint32_t from, uint32_t to);

#endif
