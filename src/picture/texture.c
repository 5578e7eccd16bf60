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

/* An image, and how many of its pixels come to one of the surface: the first of
 * these stands for all. */
struct sampling {
    const struct image *image;
    uint32_t width, height; /* of the image */
    uint32_t step_x, step_y;
};

static uint32_t
step_of(uint32_t size)
{
    return (size + SIDE_MOST - 1) / SIDE_MOST;
}

static struct sampling
sampling_of(const struct image *image)
{
    struct sampling sampling = {.image = image};
    image_stored_size(image, &sampling.width, &sampling.height);
    sampling.step_x = step_of(sampling.width);
    sampling.step_y = step_of(sampling.height);
    return sampling;
}

static void
fill(cairo_surface_t *texture, const struct sampling *sampling,
     struct str pixels)
{
    const struct image *image = sampling->image;
    const unsigned char *color = (const unsigned char *)pixels.at;
    const unsigned char *alpha = (const unsigned char *)image->alpha.at;
    unsigned char *row = cairo_image_surface_get_data(texture);
    for (uint32_t y = 0; y < sampling->height; y += sampling->step_y) {
        uint32_t *to = (void *)row;
        size_t first = (size_t)y * sampling->width;
        for (uint32_t x = 0; x < sampling->width; x += sampling->step_x) {
            size_t at = first + x;
            *to++ = pixel(color + at * image->channels, image->channels,
                          image->alpha.size > 0 ? alpha[at] : 0xFF);
        }
        row += cairo_image_surface_get_stride(texture);
    }
    cairo_surface_mark_dirty(texture);
}

static cairo_surface_t *
surface_of(const struct sampling *sampling)
{
    bool has_alpha = sampling->image->alpha.size > 0;
    uint32_t width =
        (sampling->width + sampling->step_x - 1) / sampling->step_x;
    uint32_t height =
        (sampling->height + sampling->step_y - 1) / sampling->step_y;
    cairo_surface_t *texture = cairo_image_surface_create(
        has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, (int)width,
        (int)height);
    if (cairo_surface_status(texture) != CAIRO_STATUS_SUCCESS)
        memory_exhausted();
    return texture;
}

cairo_surface_t *
texture_new(const struct image *image)
{
    struct sampling sampling = sampling_of(image);
    cairo_surface_t *texture = surface_of(&sampling);
    struct arena *scratch = arena_new();
    struct str pixels = image_pixels(scratch, image);
    if (pixels.size > 0)
        fill(texture, &sampling, pixels);
    arena_free(scratch);
    return texture;
}

void
texture_free(cairo_surface_t *texture)
{
    cairo_surface_destroy(texture);
}
