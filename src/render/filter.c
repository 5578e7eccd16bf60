/* PNG's row filters (W3C PNG, 9.2); see filter.h.  A row's filter is the one
 * with the least sum of absolute differences (12.7). */
#include "render/filter.h"

#include <stdlib.h>

enum {
    FILTERS = 5
};

/* A row with `step` bytes a pixel and the row above it; both have `step` zero
 * bytes before them. */
struct row {
    const unsigned char *at, *above;
    size_t size, step;
};

static void
filter_none(const struct row *row, unsigned char *to)
{
    for (size_t i = 0; i < row->size; i++)
        to[i] = row->at[i];
}

static void
filter_sub(const struct row *row, unsigned char *to)
{
    const unsigned char *left = row->at - row->step;
    for (size_t i = 0; i < row->size; i++)
        to[i] = (unsigned char)(row->at[i] - left[i]);
}

static void
filter_up(const struct row *row, unsigned char *to)
{
    for (size_t i = 0; i < row->size; i++)
        to[i] = (unsigned char)(row->at[i] - row->above[i]);
}

static void
filter_average(const struct row *row, unsigned char *to)
{
    const unsigned char *left = row->at - row->step;
    for (size_t i = 0; i < row->size; i++)
        to[i] = (unsigned char)(row->at[i] - (left[i] + row->above[i]) / 2);
}

static int
paeth(int left, int above, int corner)
{
    int to_left = abs(above - corner), to_above = abs(left - corner);
    int to_corner = abs(left + above - 2 * corner);
    if (to_left <= to_above && to_left <= to_corner)
        return left;
    return to_above <= to_corner ? above : corner;
}

static void
filter_paeth(const struct row *row, unsigned char *to)
{
    const unsigned char *left = row->at - row->step;
    const unsigned char *corner = row->above - row->step;
    for (size_t i = 0; i < row->size; i++)
        to[i] = (unsigned char)(row->at[i] -
                                paeth(left[i], row->above[i], corner[i]));
}

static uint64_t
cost(const unsigned char *bytes, size_t size)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < size; i++)
        sum += bytes[i] < 128 ? bytes[i] : 256u - bytes[i];
    return sum;
}

/* Appends the row as the cheapest filter makes it.  Candidates are made where
 * they are to stay, the best so far before the next. */
static void
append_best(const struct row *row, struct buf *out)
{
    static void (*const filters[FILTERS])(const struct row *,
                                          unsigned char *) = {
        filter_none, filter_sub, filter_up, filter_average, filter_paeth};
    unsigned char *best =
        (unsigned char *)buf_reserve(out, 2 * (row->size + 1));
    unsigned char *candidate = best + row->size + 1;
    uint64_t least = UINT64_MAX;
    for (int type = 0; type < FILTERS; type++) {
        filters[type](row, candidate + 1);
        candidate[0] = (unsigned char)type;
        uint64_t sum = cost(candidate + 1, row->size);
        if (sum < least) {
            least = sum;
            for (size_t i = 0; i <= row->size; i++)
                best[i] = candidate[i];
        }
    }
    out->size += row->size + 1;
}

void
raster_filter(const struct raster *raster, struct buf *out)
{
    size_t step = raster->channels, size = raster->width * step;
    struct buf rows = {0}; /* this one and the one above, padded */
    unsigned char *room =
        (unsigned char *)buf_reserve(&rows, 2 * (step + size));
    for (size_t i = 0; i < 2 * (step + size); i++)
        room[i] = 0;
    for (uint32_t y = 0; y < raster->height; y++) {
        unsigned char *at = room + (y % 2) * (step + size) + step;
        unsigned char *above = room + (1 - y % 2) * (step + size) + step;
        for (size_t i = 0; i < size; i++)
            at[i] = (unsigned char)raster->rows[y * size + i];
        append_best(&(struct row){at, above, size, step}, out);
    }
    buf_release(&rows);
}
