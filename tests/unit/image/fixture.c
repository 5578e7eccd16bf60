/* A folder of its own for a test's images; see fixture.h. */
#include "image/fixture.h"

#include "base/arena.h"
#include "base/diag.h"

#include <check.h>
#include <stdio.h>

#include <jpeglib.h>
#include <png.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct fixture
fixture_new(void)
{
    struct fixture fixture = {.folder = "/tmp/readout-image-XXXXXX"};
    ck_assert_ptr_nonnull(mkdtemp(fixture.folder));
    fixture.arena = arena_new();
    fixture.diag = diag_new(fixture.arena);
    struct str inner = str_printf(fixture.arena, "%s/in", fixture.folder);
    ck_assert_int_eq(mkdir(inner.at, 0700), 0);
    fixture.store = image_store_new(fixture.arena, inner, fixture.diag);
    return fixture;
}

void
fixture_free(struct fixture *fixture)
{
    struct str command =
        str_printf(fixture->arena, "rm -rf '%s'", fixture->folder);
    ck_assert_int_eq(system(command.at), 0);
    arena_free(fixture->arena);
}

void
fixture_write(struct fixture *fixture, const char *path, struct str bytes)
{
    struct str full =
        str_printf(fixture->arena, "%s/%s", fixture->folder, path);
    FILE *file = fopen(full.at, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes.at, 1, bytes.size, file), bytes.size);
    ck_assert_int_eq(fclose(file), 0);
}

const struct image *
fixture_open(struct fixture *fixture, const char *path)
{
    return image_open(fixture->store, str_from(path), NOWHERE);
}

const struct image *
fixture_decode(struct fixture *fixture, struct str bytes)
{
    fixture_write(fixture, "in/it", bytes);
    /* A store remembers what it has opened by name. */
    struct image_store *store = image_store_new(
        fixture->arena, str_printf(fixture->arena, "%s/in", fixture->folder),
        fixture->diag);
    return image_open(store, STR("it"), NOWHERE);
}

void
fixture_decode_changed(struct fixture *fixture, struct buf *file, size_t from)
{
    for (size_t i = from; i < file->size; i++) {
        char byte = file->at[i];
        file->at[i] = (char)(byte ^ 0x55);
        (void)fixture_decode(fixture, buf_view(file));
        file->at[i] = byte;
    }
}

struct str
fixture_messages(struct fixture *fixture)
{
    struct buf out = {0};
    diag_print(fixture->diag, false, &out);
    struct str copy = str_from(str_terminated(fixture->arena, buf_view(&out)));
    buf_release(&out);
    return copy;
}

static void
take(png_structp png, png_bytep bytes, size_t size)
{
    buf_append(png_get_io_ptr(png), bytes, size);
}

static void
ignore(png_structp png)
{
    (void)png;
}

static void
describe(png_structp png, png_infop info, const struct png_kind *kind)
{
    png_set_IHDR(png, info, kind->width, kind->height, kind->depth,
                 kind->color_type,
                 kind->is_interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (kind->color_type == PNG_COLOR_TYPE_PALETTE) {
        png_color colors[4];
        for (int i = 0; i < 4; i++)
            colors[i] = (png_color){(png_byte)(10 * i), (png_byte)(20 * i),
                                    (png_byte)(30 * i)};
        png_set_PLTE(png, info, colors, kind->depth == 1 ? 2 : 4);
    }
    if (!kind->has_transparency)
        return;
    png_byte alpha[2] = {0, 100};
    png_color_16 key = {0};
    png_set_tRNS(png, info, alpha, 2, &key);
}

void
png_make(const struct png_kind *kind,
         void (*row)(const struct png_kind *kind, uint32_t y,
                     unsigned char *to),
         struct buf *out)
{
    png_structp png =
        png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, out, take, ignore);
    describe(png, info, kind);
    png_write_info(png, info);
    int passes = png_set_interlace_handling(png);
    size_t size = png_get_rowbytes(png, info);
    unsigned char *bytes = calloc(size, 1);
    ck_assert_ptr_nonnull(bytes);
    for (int pass = 0; pass < passes; pass++)
        for (uint32_t y = 0; y < kind->height; y++) {
            row(kind, y, bytes);
            png_write_row(png, bytes);
        }
    png_write_end(png, info);
    free(bytes);
    png_destroy_write_struct(&png, &info);
}

static void
set_up(struct jpeg_compress_struct *jpeg, const struct jpeg_kind *kind)
{
    static const J_COLOR_SPACE spaces[] = {0, JCS_GRAYSCALE, 0, JCS_RGB,
                                           JCS_CMYK};
    jpeg->image_width = kind->width;
    jpeg->image_height = kind->height;
    jpeg->input_components = kind->components;
    jpeg->in_color_space = spaces[kind->components];
    jpeg_set_defaults(jpeg);
    if (kind->is_rgb)
        jpeg_set_colorspace(jpeg, JCS_RGB);
    if (kind->components == 4)
        jpeg->write_Adobe_marker = kind->is_inverted ? TRUE : FALSE;
    if (kind->is_rgb)
        jpeg->write_Adobe_marker = FALSE;
    if (kind->is_progressive)
        jpeg_simple_progression(jpeg);
    jpeg->arith_code = kind->is_arithmetic;
    jpeg_set_quality(jpeg, 95, TRUE);
}

void
jpeg_make(const struct jpeg_kind *kind, struct buf *out)
{
    struct jpeg_compress_struct jpeg;
    struct jpeg_error_mgr errors;
    unsigned char *bytes = NULL;
    unsigned long size = 0;
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &bytes, &size);
    set_up(&jpeg, kind);
    jpeg_start_compress(&jpeg, TRUE);
    if (kind->exif.size > 0)
        jpeg_write_marker(&jpeg, JPEG_APP0 + 1, (const JOCTET *)kind->exif.at,
                          (unsigned)kind->exif.size);
    size_t width = kind->width * (size_t)kind->components;
    unsigned char *row = calloc(width, 1);
    ck_assert_ptr_nonnull(row);
    for (uint32_t y = 0; y < kind->height; y++) {
        for (size_t x = 0; x < width; x++)
            row[x] =
                (unsigned char)(x % (size_t)kind->components == 0 ? 200 : 40);
        (void)jpeg_write_scanlines(&jpeg, &row, 1);
    }
    free(row);
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    buf_append(out, bytes, size);
    free(bytes);
}
