/* PNG files to pixels; see decode.h.
 *
 * libpng leaves its functions by longjmp on errors, so each step that calls it
 * runs under decode_step(), and all that a step changes is in struct reading.
 */
#include "base/arena.h"
#include "image/decode.h"

#include <png.h>

#include <setjmp.h>
#include <string.h>

struct reading {
    struct decoding *decoding;
    png_structp png;
    png_infop info;
    size_t at; /* bytes read */
    uint32_t width, height, channels;
    unsigned char *pixels; /* interleaved, alpha last */
    char reason[80];
};

static void
on_error(png_structp png, png_const_charp message)
{
    struct reading *reading = png_get_error_ptr(png);
    reading->reason[0] = '\0';
    strncat(reading->reason, message, sizeof reading->reason - 1);
    png_longjmp(png, 1);
}

static void
on_warning(png_structp png, png_const_charp message)
{
    (void)png;
    (void)message;
}

static void
on_read(png_structp png, png_bytep to, size_t size)
{
    struct reading *reading = png_get_io_ptr(png);
    struct str bytes = reading->decoding->bytes;
    if (size > bytes.size - reading->at)
        png_error(png, "the file ends too early");
    memcpy(to, bytes.at + reading->at, size);
    reading->at += size;
}

static bool
decode_step(struct reading *reading, void (*step)(struct reading *))
{
    if (setjmp(png_jmpbuf(reading->png)) != 0)
        return false;
    step(reading);
    return true;
}

static void
read_header(struct reading *reading)
{
    png_set_read_fn(reading->png, reading, on_read);
    png_read_info(reading->png, reading->info);
    reading->width = png_get_image_width(reading->png, reading->info);
    reading->height = png_get_image_height(reading->png, reading->info);
}

/* Whatever the file holds: 8 bits a channel, grey or RGB, alpha or none. */
static void
read_pixels(struct reading *reading)
{
    png_structp png = reading->png;
    png_set_expand(png);
    png_set_scale_16(png);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, reading->info);
    reading->channels = png_get_channels(png, reading->info);
    size_t row = (size_t)reading->width * reading->channels;
    if (png_get_rowbytes(png, reading->info) != row)
        png_error(png, "rows of an unexpected size");
    reading->pixels =
        arena_alloc(reading->decoding->arena, row * reading->height);
    for (int pass = 0; pass < passes; pass++)
        for (uint32_t y = 0; y < reading->height; y++)
            png_read_row(png, reading->pixels + y * row, NULL);
    png_read_end(png, NULL);
}

static void
read_profile(struct reading *reading)
{
    png_charp name;
    int compression;
    png_bytep profile;
    png_uint_32 size;
    uint32_t channels = reading->channels < 3 ? 1 : 3;
    if (png_get_iCCP(reading->png, reading->info, &name, &compression, &profile,
                     &size) != 0)
        reading->decoding->image->profile =
            profile_accept(reading->decoding->arena,
                           (struct str){(char *)profile, size}, channels);
}

/* Moves the alpha channel out of the pixels, in place; none if all is opaque.
 */
static void
split_alpha(struct reading *reading, struct image *image)
{
    uint32_t colours = reading->channels - 1;
    size_t count = (size_t)reading->width * reading->height;
    unsigned char *from = reading->pixels, *to = reading->pixels;
    unsigned char *alpha = arena_alloc(reading->decoding->arena, count);
    unsigned char all = 0xFF;
    for (size_t i = 0; i < count; i++) {
        memmove(to, from, colours);
        alpha[i] = from[colours];
        all &= alpha[i];
        to += colours;
        from += reading->channels;
    }
    if (all != 0xFF)
        image->alpha = (struct str){(char *)alpha, count};
}

static void
fill(struct reading *reading)
{
    struct image *image = reading->decoding->image;
    bool has_alpha = reading->channels % 2 == 0;
    image->format = IMAGE_PIXELS;
    image->turn = TURN_NONE;
    image->width = reading->width;
    image->height = reading->height;
    image->channels = reading->channels - has_alpha;
    if (has_alpha)
        split_alpha(reading, image);
    image->data =
        (struct str){(char *)reading->pixels,
                     (size_t)image->width * image->height * image->channels};
}

static bool
decode(struct reading *reading)
{
    struct decoding *decoding = reading->decoding;
    if (!decode_step(reading, read_header)) {
        decoding_report(decoding, MESSAGE_IMAGE_DAMAGED,
                        str_from(reading->reason));
        return false;
    }
    if (!decoding_fits(decoding, reading->width, reading->height, false))
        return false;
    if (!decode_step(reading, read_pixels) ||
        !decode_step(reading, read_profile)) {
        decoding_report(decoding, MESSAGE_IMAGE_DAMAGED,
                        str_from(reading->reason));
        return false;
    }
    fill(reading);
    return true;
}

bool
png_decode(struct decoding *decoding)
{
    struct reading reading = {.decoding = decoding};
    reading.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading,
                                         on_error, on_warning);
    if (reading.png == NULL)
        memory_exhausted();
    reading.info = png_create_info_struct(reading.png);
    if (reading.info == NULL)
        memory_exhausted();
    bool done = decode(&reading);
    png_destroy_read_struct(&reading.png, &reading.info, NULL);
    return done;
}
