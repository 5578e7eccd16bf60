/* Pictures as image XObjects (ISO 32000-1, 8.9.5); see picture.h. */
#include "render/picture.h"

#include "image/image.h"
#include "render/deflate.h"
#include "render/filter.h"
#include "render/object.h"
#include "render/syntax.h"

static void
print_size(const struct image *image, struct buf *out)
{
    buf_printf(out,
               "/Type/XObject/Subtype/Image/Width %u/Height %u"
               "/BitsPerComponent 8",
               image->width, image->height);
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
    write_pixels(
        pictures, number, &entries,
        &(struct raster){image->alpha.at, image->width, image->height, 1});
    buf_release(&entries);
    return number;
}

static void
print_space(struct pictures *pictures, const struct image *image,
            struct buf *entries)
{
    const char *device = image->channels == 1 ? "/DeviceGray" : "/DeviceRGB";
    buf_text(entries, "/ColorSpace");
    if (image->profile.size == 0) {
        buf_text(entries, device);
        return;
    }
    uint32_t profile = object_new(pictures->objects);
    struct buf of_profile = {0};
    buf_printf(&of_profile, "/N %u/Alternate%s", image->channels, device);
    deflate_stream(pictures->deflater, pictures->objects, profile,
                   buf_view(&of_profile), image->profile);
    buf_release(&of_profile);
    buf_text(entries, "[/ICCBased");
    pdf_reference(entries, profile);
    buf_char(entries, ']');
}

static uint32_t
write_picture(struct pictures *pictures, const struct image *image)
{
    struct buf entries = {0};
    print_size(image, &entries);
    print_space(pictures, image, &entries);
    if (image->alpha.size > 0) {
        uint32_t alpha = write_alpha(pictures, image);
        buf_text(&entries, "/SMask");
        pdf_reference(&entries, alpha);
    }
    uint32_t number = object_new(pictures->objects);
    if (image->format == IMAGE_JPEG) {
        buf_text(&entries, "/Filter/DCTDecode");
        object_set_stream(pictures->objects, number, buf_view(&entries),
                          image->data);
    } else {
        write_pixels(pictures, number, &entries,
                     &(struct raster){image->data.at, image->width,
                                      image->height, image->channels});
    }
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
picture_use(struct pictures *pictures, const struct image *image,
            struct buf *out)
{
    buf_printf(out, "Im%zu", find(pictures, image));
}

void
pictures_print(const struct pictures *pictures, struct buf *out)
{
    for (size_t i = 0; i < pictures->count; i++) {
        buf_printf(out, "/Im%zu", i);
        pdf_reference(out, pictures->at[i].object);
    }
}
