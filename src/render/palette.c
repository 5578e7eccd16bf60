/* Pictures of few colours; see palette.h.  Diagrams and maps are such: a third
 * of the bytes before compression, and half of them after it. */
#include "render/palette.h"

#include "render/filter.h"

#include <string.h>

enum {
    SLOTS = 1024, /* four times the colours: few collisions */
    NONE = -1,
};

/* Colours to their indexes, by open addressing. */
struct lookup {
    struct palette *palette;
    int16_t slots[SLOTS];
};

/* The index of a colour; NONE if it is one too many. */
static int
index_of(struct lookup *lookup, const unsigned char color[3])
{
    struct palette *palette = lookup->palette;
    uint32_t key =
        (uint32_t)color[0] << 16 | (uint32_t)color[1] << 8 | color[2];
    uint32_t slot = (key * 0x9E3779B1u) >> 22; /* SLOTS is 2^10 */
    for (; lookup->slots[slot] != NONE; slot = (slot + 1) % SLOTS)
        if (memcmp(palette->colors[lookup->slots[slot]], color, 3) == 0)
            return lookup->slots[slot];
    if (palette->count == PALETTE_MOST)
        return NONE;
    memcpy(palette->colors[palette->count], color, 3);
    lookup->slots[slot] = (int16_t)palette->count;
    return (int)palette->count++;
}

bool
palette_make(const struct raster *raster, struct palette *palette,
             struct buf *indexes)
{
    size_t count = (size_t)raster->width * raster->height;
    const unsigned char *color = (const unsigned char *)raster->rows;
    struct lookup lookup = {.palette = palette};
    if (raster->channels != 3)
        return false;
    for (size_t i = 0; i < SLOTS; i++)
        lookup.slots[i] = NONE;
    palette->count = 0;
    char *to = buf_reserve(indexes, count);
    for (size_t i = 0; i < count; i++, color += 3) {
        int index = index_of(&lookup, color);
        if (index == NONE)
            return false;
        to[i] = (char)index;
    }
    indexes->size += count;
    return true;
}
