/* A page as a PNG file; see raster.h.
 *
 * It is drawn in bands, one below the other, so that memory is bounded however
 * many dots an inch has. */
#include "picture/raster.h"

#include "base/arena.h"
#include "base/diag.h"
#include "picture/leaf.h"
#include "picture/paint.h"
#include "picture/pixmap.h"
#include "picture/texture.h"

#include <stdlib.h>

enum {
    POINTS_PER_INCH = 72,
    BAND_MOST = 16 << 20, /* pixels */
};

static uint32_t
pixels_of(scaled length, uint32_t dpi)
{
    return (uint32_t)scaled_ratio(length, dpi, POINTS_PER_INCH * SCALED_PT);
}

static bool
check_size(const struct leaf *leaf, const struct pixmap_head *head,
           struct diag *diag)
{
    if (head->width <= SIDE_MOST && head->height <= SIDE_MOST)
        return true;
    struct arena *scratch = arena_new();
    DIAG(diag, MESSAGE_PICTURE_TOO_LARGE, NOWHERE,
         str_printf(scratch, "%u", leaf->body->number),
         str_printf(scratch, "%u by %u", head->width, head->height));
    arena_free(scratch);
    return false;
}

/* The page's rows from `top` on, as many as the surface has. */
static void
paint_band(const struct leaf *leaf, struct outlines *outlines,
           cairo_surface_t *surface, uint32_t top)
{
    struct painter painter = {cairo_create(surface), outlines};
    double scale = leaf->dpi / (double)POINTS_PER_INCH;
    cairo_set_source_rgb(painter.cairo, 1, 1, 1);
    cairo_paint(painter.cairo);
    cairo_translate(painter.cairo, 0, -(double)top);
    cairo_scale(painter.cairo, scale, scale);
    paint_page(&painter, leaf->body);
    if (leaf->furniture != NULL)
        paint_page(&painter, leaf->furniture);
    if (cairo_status(painter.cairo) != CAIRO_STATUS_SUCCESS)
        memory_exhausted();
    cairo_destroy(painter.cairo);
    cairo_surface_flush(surface);
}

/* Cairo's pixels are whole numbers, 0xRRGGBB. */
static void
write_row(struct pixmap *pixmap, const uint32_t *from, uint32_t width,
          unsigned char *row)
{
    for (uint32_t x = 0; x < width; x++) {
        row[3 * x] = (unsigned char)(from[x] >> 16);
        row[3 * x + 1] = (unsigned char)(from[x] >> 8);
        row[3 * x + 2] = (unsigned char)from[x];
    }
    pixmap_row(pixmap, row);
}

static void
write_rows(const struct leaf *leaf, struct outlines *outlines,
           const struct pixmap_head *head, struct pixmap *pixmap)
{
    uint32_t band = BAND_MOST / head->width;
    band = band < head->height ? band : head->height;
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, (int)head->width, (int)band);
    unsigned char *row = memory_resize(NULL, 3 * (size_t)head->width);
    for (uint32_t top = 0; top < head->height; top += band) {
        paint_band(leaf, outlines, surface, top);
        const unsigned char *from = cairo_image_surface_get_data(surface);
        int stride = cairo_image_surface_get_stride(surface);
        for (uint32_t y = top; y < top + band && y < head->height; y++) {
            write_row(pixmap, (const void *)from, head->width, row);
            from += stride;
        }
    }
    free(row);
    cairo_surface_destroy(surface);
}

bool
raster_write(const struct leaf *leaf, struct outlines *outlines,
             struct diag *diag, struct buf *out)
{
    struct pixmap_head head = {
        .width = pixels_of(leaf->body->width, leaf->dpi),
        .height = pixels_of(leaf->body->height, leaf->dpi),
        .channels = 3,
        .dpi = leaf->dpi,
        .title = leaf->title,
        .language = leaf->language,
    };
    if (!check_size(leaf, &head, diag))
        return false;
    struct pixmap *pixmap = pixmap_begin(&head, out);
    write_rows(leaf, outlines, &head, pixmap);
    pixmap_end(pixmap);
    return true;
}
