/* PNG files, written row by row; see pixmap.h. */
#include "picture/pixmap.h"

#include "base/arena.h"

#include <png.h>

struct pixmap {
    png_structp png;
    png_infop info;
    struct arena *arena;
};

/* Nothing else can fail when memory is written to. */
static _Noreturn void
on_error(png_structp png, png_const_charp message)
{
    (void)png, (void)message;
    memory_exhausted();
}

static void
on_write(png_structp png, png_bytep bytes, size_t size)
{
    buf_append(png_get_io_ptr(png), bytes, size);
}

static void
on_flush(png_structp png)
{
    (void)png;
}

/* Text in grey on white has its few values again and again, but never the same
 * difference from row to row: unfiltered it takes half the room, and matches
 * that take longer to find save nothing. */
enum {
    LEVEL = 3
};

/* PNG counts dots by the metre. */
static png_uint_32
per_metre(uint32_t dpi)
{
    return (dpi * 10000 + 127) / 254;
}

static void
write_title(struct pixmap *pixmap, const struct pixmap_head *head)
{
    char keyword[] = "Title";
    struct str language = str_from(head->language);
    png_text text = {
        .compression = PNG_ITXT_COMPRESSION_NONE,
        .key = keyword,
        .text = str_terminated(pixmap->arena, head->title),
        .itxt_length = head->title.size,
        .lang = str_terminated(pixmap->arena, language),
    };
    png_set_text(pixmap->png, pixmap->info, &text, 1);
}

static void
write_head(struct pixmap *pixmap, const struct pixmap_head *head)
{
    static const int types[] = {0, PNG_COLOR_TYPE_GRAY,
                                PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
                                PNG_COLOR_TYPE_RGB_ALPHA};
    png_structp png = pixmap->png;
    png_set_IHDR(png, pixmap->info, head->width, head->height, 8,
                 types[head->channels], PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, pixmap->info, PNG_sRGB_INTENT_PERCEPTUAL);
    if (head->dpi > 0)
        png_set_pHYs(png, pixmap->info, per_metre(head->dpi),
                     per_metre(head->dpi), PNG_RESOLUTION_METER);
    if (head->title.size > 0)
        write_title(pixmap, head);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(png, LEVEL);
    png_write_info(png, pixmap->info);
}

struct pixmap *
pixmap_begin(const struct pixmap_head *head, struct buf *out)
{
    struct arena *arena = arena_new();
    struct pixmap *pixmap = ARENA_NEW(arena, struct pixmap);
    pixmap->arena = arena;
    pixmap->png =
        png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, on_error, NULL);
    if (pixmap->png == NULL)
        memory_exhausted();
    pixmap->info = png_create_info_struct(pixmap->png);
    if (pixmap->info == NULL)
        memory_exhausted();
    png_set_write_fn(pixmap->png, out, on_write, on_flush);
    write_head(pixmap, head);
    return pixmap;
}

void
pixmap_row(struct pixmap *pixmap, const unsigned char *row)
{
    png_write_row(pixmap->png, row);
}

void
pixmap_end(struct pixmap *pixmap)
{
    png_write_end(pixmap->png, NULL);
    png_destroy_write_struct(&pixmap->png, &pixmap->info);
    arena_free(pixmap->arena);
}
