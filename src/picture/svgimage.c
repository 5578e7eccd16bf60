/* Images in SVG files; see svgimage.h. */
#include "picture/svgimage.h"

#include "base/arena.h"
#include "base/escape.h"
#include "image/image.h"
#include "picture/pixmap.h"

/* Marker codes of ITU-T T.81, table B.1. */
enum {
    MARKER = 0xFF,
    START_OF_IMAGE = 0xD8,
    APPLICATION_1 = 0xE1, /* Exif, XMP */
    START_OF_SCAN = 0xDA,
    HEAD = 2, /* bytes of a marker, and of a size */
};

static unsigned
byte(struct str bytes, size_t at)
{
    return at < bytes.size ? (unsigned char)bytes.at[at] : 0;
}

/* The file without its segments of APP1; from what is not a segment on as it
 * is. */
static void
strip(struct str file, struct buf *out)
{
    size_t at = HEAD;
    buf_str(out, str_slice(file, 0, HEAD));
    while (byte(file, at) == MARKER && byte(file, at + 1) > START_OF_IMAGE &&
           byte(file, at + 1) != START_OF_SCAN) {
        size_t size = HEAD + (byte(file, at + 2) << 8 | byte(file, at + 3));
        if (byte(file, at + 1) != APPLICATION_1)
            buf_str(out, str_slice(file, at, size));
        at += size;
    }
    buf_str(out, str_slice(file, at, file.size));
}

/* Colours and alpha of a row side by side. */
static void
join(const struct image *image, size_t at, size_t count, unsigned char *row)
{
    const char *color = image->data.at + at * image->channels;
    const char *alpha = image->alpha.at + at;
    for (size_t i = 0; i < count; i++) {
        for (uint32_t c = 0; c < image->channels; c++)
            *row++ = (unsigned char)*color++;
        if (image->alpha.size > 0)
            *row++ = (unsigned char)*alpha++;
    }
}

static void
write_png(const struct image *image, struct buf *out)
{
    struct pixmap_head head = {.channels =
                                   image->channels + (image->alpha.size > 0)};
    image_stored_size(image, &head.width, &head.height);
    struct arena *scratch = arena_new();
    unsigned char *row =
        arena_alloc(scratch, head.width * (size_t)head.channels);
    struct pixmap *pixmap = pixmap_begin(&head, out);
    for (uint32_t y = 0; y < head.height; y++) {
        join(image, y * (size_t)head.width, head.width, row);
        pixmap_row(pixmap, row);
    }
    pixmap_end(pixmap);
    arena_free(scratch);
}

void
svg_image_address(struct buf *out, const struct image *image)
{
    struct buf file = {0};
    bool is_jpeg = image->format == IMAGE_JPEG;
    if (is_jpeg)
        strip(image->data, &file);
    else
        write_png(image, &file);
    buf_text(out,
             is_jpeg ? "data:image/jpeg;base64," : "data:image/png;base64,");
    escape_base64(out, buf_view(&file));
    buf_release(&file);
}
