/* PNG's row filters (W3C PNG, 9.2); see filter.h.  The filter of a row is the
 * one with the least sum of absolute differences (12.7). */
#include "render/filter.h"

#include <stdlib.h>

enum filter {
    FILTER_NONE,
    FILTER_SUB,
    FILTER_UP,
    FILTER_AVERAGE,
    FILTER_PAETH,
    FILTERS,
};

/* A row and the one above it, NULL for the first. */
struct row {
    const unsigned char *at, *above;
    size_t size, step; /* step: bytes of a pixel */
};

static int
paeth(int left, int above, int corner)
{
    int guess = left + above - corner;
    int to_left = abs(guess - left), to_above = abs(guess - above);
    int to_corner = abs(guess - corner);
    if (to_left <= to_above && to_left <= to_corner)
        return left;
    return to_above <= to_corner ? above : corner;
}

static unsigned char
filtered(const struct row *row, enum filter filter, size_t i)
{
    int left = i >= row->step ? row->at[i - row->step] : 0;
    int above = row->above != NULL ? row->above[i] : 0;
    int corner =
        row->above != NULL && i >= row->step ? row->above[i - row->step] : 0;
    const int predicted[FILTERS] = {
        [FILTER_SUB] = left,
        [FILTER_UP] = above,
        [FILTER_AVERAGE] = (left + above) / 2,
        [FILTER_PAETH] =
            filter == FILTER_PAETH ? paeth(left, above, corner) : 0,
    };
    return (unsigned char)(row->at[i] - predicted[filter]);
}

static uint64_t
cost(const struct row *row, enum filter filter)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < row->size; i++) {
        unsigned char byte = filtered(row, filter, i);
        sum += byte < 128 ? byte : 256u - byte;
    }
    return sum;
}

static enum filter
best_filter(const struct row *row)
{
    enum filter best = FILTER_NONE;
    uint64_t least = cost(row, FILTER_NONE);
    for (enum filter filter = FILTER_SUB; filter < FILTERS; filter++) {
        uint64_t sum = cost(row, filter);
        if (sum < least) {
            least = sum;
            best = filter;
        }
    }
    return best;
}

void
raster_filter(const struct raster *raster, struct buf *out)
{
    struct row row = {.size = (size_t)raster->width * raster->channels,
                      .step = raster->channels};
    for (uint32_t y = 0; y < raster->height; y++) {
        row.at = (const unsigned char *)raster->rows + y * row.size;
        enum filter filter = best_filter(&row);
        char *end = buf_reserve(out, row.size + 1);
        *end++ = (char)filter;
        for (size_t i = 0; i < row.size; i++)
            *end++ = (char)filtered(&row, filter, i);
        out->size += row.size + 1;
        row.above = row.at;
    }
}
