/* Pictures as image XObjects (ISO 32000-1, 8.9.5); see picture.h. */
#include "render/picture.h"

#include "image/image.h"
#include "render/deflate.h"
#include "render/filter.h"
#include "render/object.h"
#include "render/palette.h"
#include "render/syntax.h"

static void
print_size(const struct image *image, struct buf *out)
{
    uint32_t width, height;
    image_stored_size(image, &width, &height);
    buf_printf(out,
               "/Type/XObject/Subtype/Image/Width %u/Height %u"
               "/BitsPerComponent 8",
               width, height);
}

static struct raster
raster_of(const struct image *image, struct str bytes, uint32_t channels)
{
    struct raster raster = {.rows = bytes.at, .channels = channels};
    image_stored_size(image, &raster.width, &raster.height);
    return raster;
}

/* Rows as PNG filters them compress better by far (7.4.4.4). */
static void
write_pixels(struct pictures *pictures, uint32_t number, struct buf *entries,
             const struct raster *raster)
{
    struct buf rows = {0};
    raster_filter(raster, &rows);
    buf_printf(entries, "/DecodeParms<</Predictor 15/Colors %u/Columns %u>>",
               raster->channels, raster->width);
    deflate_stream(pictures->deflater, pictures->objects, number,
                   buf_view(entries), buf_view(&rows));
    buf_release(&rows);
}

static uint32_t
write_alpha(struct pictures *pictures, const struct image *image)
{
    struct buf entries = {0};
    print_size(image, &entries);
    buf_text(&entries, "/ColorSpace/DeviceGray");
    uint32_t number = object_new(pictures->objects);
    struct raster raster = raster_of(image, image->alpha, 1);
    write_pixels(pictures, number, &entries, &raster);
    buf_release(&entries);
    return number;
}

/* What the image's values mean: its own profile's colours, or the output
 * intent's. */
static void
print_space(const struct pictures *pictures, const struct image *image,
            struct buf *out)
{
    const char *device = image->channels == 1 ? "/DeviceGray" : "/DeviceRGB";
    if (image->profile.size == 0) {
        buf_text(out, device);
        return;
    }
    uint32_t profile = object_new(pictures->objects);
    struct buf of_profile = {0};
    buf_printf(&of_profile, "/N %u/Alternate%s", image->channels, device);
    deflate_stream(pictures->deflater, pictures->objects, profile,
                   buf_view(&of_profile), image->profile);
    buf_release(&of_profile);
    buf_text(out, "[/ICCBased");
    pdf_reference(out, profile);
    buf_char(out, ']');
}

/* An image of few colours; false: it has more. */
static bool
write_indexed(struct pictures *pictures, uint32_t number,
              const struct image *image, struct buf *entries)
{
    struct raster raster = raster_of(image, image->data, image->channels);
    struct palette palette;
    struct buf indexes = {0};
    bool is_made = palette_make(&raster, &palette, &indexes);
    if (is_made) {
        buf_text(entries, "/ColorSpace[/Indexed");
        print_space(pictures, image, entries);
        buf_printf(entries, " %u", palette.count - 1);
        pdf_string(entries, (struct str){(const char *)palette.colors[0],
                                         3 * (size_t)palette.count});
        buf_char(entries, ']');
        deflate_stream(pictures->deflater, pictures->objects, number,
                       buf_view(entries), buf_view(&indexes));
    }
    buf_release(&indexes);
    return is_made;
}

static void
write_colors(struct pictures *pictures, uint32_t number,
             const struct image *image, struct buf *entries)
{
    if (image->format == IMAGE_PIXELS &&
        write_indexed(pictures, number, image, entries))
        return;
    buf_text(entries, "/ColorSpace");
    print_space(pictures, image, entries);
    if (image->format == IMAGE_JPEG) {
        buf_text(entries, "/Filter/DCTDecode");
        object_set_stream(pictures->objects, number, buf_view(entries),
                          image->data);
        return;
    }
    struct raster raster = raster_of(image, image->data, image->channels);
    write_pixels(pictures, number, entries, &raster);
}

static uint32_t
write_picture(struct pictures *pictures, const struct image *image)
{
    struct buf entries = {0};
    print_size(image, &entries);
    if (image->alpha.size > 0) {
        uint32_t alpha = write_alpha(pictures, image);
        buf_text(&entries, "/SMask");
        pdf_reference(&entries, alpha);
    }
    uint32_t number = object_new(pictures->objects);
    write_colors(pictures, number, image, &entries);
    buf_release(&entries);
    return number;
}

static size_t
find(struct pictures *pictures, const struct image *image)
{
    for (size_t i = 0; i < pictures->count; i++)
        if (pictures->at[i].image == image)
            return i;
    uint32_t object = write_picture(pictures, image);
    VEC_PUSH(pictures->arena, pictures, ((struct picture){image, object}));
    return pictures->count - 1;
}

void
picture_place(struct pictures *pictures, const struct image *image,
              const struct box *box, struct buf *out)
{
    struct image_axes axes = image_axes(image);
    buf_text(out, "q ");
    pdf_operand(out, axes.across_x * box->width);
    pdf_operand(out, axes.across_y * box->height);
    pdf_operand(out, axes.up_x * box->width);
    pdf_operand(out, axes.up_y * box->height);
    pdf_operand(out, box->left + (axes.from_right ? box->width : 0));
    pdf_operand(out, box->bottom + (axes.from_top ? box->height : 0));
    buf_printf(out, "cm/Im%zu Do Q\n", find(pictures, image));
}

void
pictures_print(const struct pictures *pictures, struct buf *out)
{
    for (size_t i = 0; i < pictures->count; i++) {
        buf_printf(out, "/Im%zu", i);
        pdf_reference(out, pictures->at[i].object);
    }
}
