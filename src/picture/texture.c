/* Images as cairo takes them; see texture.h. */
#include "picture/texture.h"

#include "base/arena.h"
#include "image/image.h"

#include <stdint.h>

/* Cairo's colours are multiplied by alpha. */
static uint32_t
multiply(uint32_t channel, uint32_t alpha)
{
    return (channel * alpha + 127) / 255;
}

static uint32_t
pixel(const unsigned char *color, uint32_t channels, uint32_t alpha)
{
    uint32_t red = multiply(color[0], alpha);
    uint32_t green = channels == 1 ? red : multiply(color[1], alpha);
    uint32_t blue = channels == 1 ? red : multiply(color[2], alpha);
    return alpha << 24 | red << 16 | green << 8 | blue;
}

static void
fill(cairo_surface_t *texture, const struct image *image, struct str pixels)
{
    uint32_t width, height;
    image_stored_size(image, &width, &height);
    const unsigned char *color = (const unsigned char *)pixels.at;
    const unsigned char *alpha = (const unsigned char *)image->alpha.at;
    unsigned char *row = cairo_image_surface_get_data(texture);
    int stride = cairo_image_surface_get_stride(texture);
    for (uint32_t y = 0; y < height; y++, row += stride) {
        uint32_t *to = (void *)row;
        for (uint32_t x = 0; x < width; x++, color += image->channels)
            to[x] = pixel(color, image->channels,
                          image->alpha.size > 0 ? *alpha++ : 0xFF);
    }
    cairo_surface_mark_dirty(texture);
}

cairo_surface_t *
texture_new(const struct image *image)
{
    uint32_t width, height;
    image_stored_size(image, &width, &height);
    cairo_format_t format =
        image->alpha.size > 0 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
    cairo_surface_t *texture =
        cairo_image_surface_create(format, (int)width, (int)height);
    if (cairo_surface_status(texture) != CAIRO_STATUS_SUCCESS)
        memory_exhausted();
    struct arena *scratch = arena_new();
    struct str pixels = image_pixels(scratch, image);
    if (pixels.size > 0)
        fill(texture, image, pixels);
    arena_free(scratch);
    return texture;
}

void
texture_free(cairo_surface_t *texture)
{
    cairo_surface_destroy(texture);
}
