/* JPEG files: checked whole, then kept as they are; see decode.h.
 *
 * What a PDF/A reader cannot be trusted with is decoded to pixels instead:
 * CMYK (the file's colours are sRGB), arithmetic coding, RGB without a marker
 * that says so.  libjpeg leaves its functions by longjmp on errors, so all that
 * changes on the way is in struct reading. */
#include "base/arena.h"
#include "image/decode.h"

#include <stdio.h>

#include <jpeglib.h>

#include <jerror.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum {
    SCANS_MOST = 500, /* hostile files have thousands of empty ones */
    /* A picture's detail is of no matter for checking: an eighth is enough. */
    CHECK_SCALE = 8,
    EXIF_MARKER = JPEG_APP0 + 1,
    PROFILE_MARKER = JPEG_APP0 + 2,
    MARKER_MOST = 0xFFFF,
};

struct reading {
    struct jpeg_error_mgr errors;
    struct jpeg_progress_mgr progress;
    struct jpeg_decompress_struct jpeg;
    jmp_buf jump;
    struct decoding *decoding;
    bool is_damaged, has_many_scans, has_extraneous_bytes;
    bool wants_pixels, is_kept;
    unsigned char *row, *pixels;
    size_t size; /* of the file, up to its end marker */
    char reason[JMSG_LENGTH_MAX];
};

static struct reading *
reading_of(j_common_ptr jpeg)
{
    return jpeg->client_data;
}

static _Noreturn void
on_error(j_common_ptr jpeg)
{
    struct reading *reading = reading_of(jpeg);
    jpeg->err->format_message(jpeg, reading->reason);
    longjmp(reading->jump, 1);
}

/* Warnings mean that something was made up; only these are harmless. */
static void
on_message(j_common_ptr jpeg, int level)
{
    struct reading *reading = reading_of(jpeg);
    if (level < 0 && jpeg->err->msg_code == JWRN_EXTRANEOUS_DATA)
        reading->has_extraneous_bytes = true;
    if (level >= 0 || jpeg->err->msg_code == JWRN_EXTRANEOUS_DATA ||
        jpeg->err->msg_code == JWRN_ADOBE_XFORM ||
        jpeg->err->msg_code == JWRN_JFIF_MAJOR || reading->is_damaged)
        return;
    reading->is_damaged = true;
    jpeg->err->format_message(jpeg, reading->reason);
}

static void
on_progress(j_common_ptr jpeg)
{
    struct reading *reading = reading_of(jpeg);
    if (reading->jpeg.input_scan_number <= SCANS_MOST)
        return;
    reading->has_many_scans = true;
    longjmp(reading->jump, 1);
}

static bool
decode_step(struct reading *reading, void (*step)(struct reading *))
{
    if (setjmp(reading->jump) != 0)
        return false;
    step(reading);
    return true;
}

static void
read_header(struct reading *reading)
{
    j_decompress_ptr jpeg = &reading->jpeg;
    struct str bytes = reading->decoding->bytes;
    jpeg_create_decompress(jpeg);
    jpeg->client_data = reading;
    jpeg->progress = &reading->progress;
    jpeg_mem_src(jpeg, (const unsigned char *)bytes.at, bytes.size);
    jpeg_save_markers(jpeg, EXIF_MARKER, MARKER_MOST);
    jpeg_save_markers(jpeg, PROFILE_MARKER, MARKER_MOST);
    (void)jpeg_read_header(jpeg, TRUE);
}

/* Whether readers of PDF show the file as it is meant (ISO 32000-1, 7.4.8). */
static bool
can_be_kept(const struct jpeg_decompress_struct *jpeg)
{
    if (jpeg->arith_code)
        return false;
    return jpeg->jpeg_color_space == JCS_GRAYSCALE ||
           jpeg->jpeg_color_space == JCS_YCbCr ||
           (jpeg->jpeg_color_space == JCS_RGB && jpeg->saw_Adobe_marker);
}

static bool
is_cmyk(const struct jpeg_decompress_struct *jpeg)
{
    return jpeg->jpeg_color_space == JCS_CMYK ||
           jpeg->jpeg_color_space == JCS_YCCK;
}

/* Ink to light, as without a profile it can only be guessed.  Adobe's programs
 * write the complement of each ink and say so by their marker. */
static void
convert_cmyk(const unsigned char *from, unsigned char *to, size_t count,
             bool is_inverted)
{
    for (size_t i = 0; i < count; i++, from += 4, to += 3)
        for (int c = 0; c < 3; c++) {
            int light = is_inverted ? from[c] : 255 - from[c];
            int paper = is_inverted ? from[3] : 255 - from[3];
            to[c] = (unsigned char)((light * paper + 127) / 255);
        }
}

static struct str
exif_of(const struct jpeg_decompress_struct *jpeg)
{
    static const char head[] = "Exif\0";
    for (jpeg_saved_marker_ptr m = jpeg->marker_list; m != NULL; m = m->next)
        if (m->marker == EXIF_MARKER && m->data_length > sizeof head &&
            memcmp(m->data, head, sizeof head) == 0)
            return (struct str){(const char *)m->data + sizeof head,
                                m->data_length - sizeof head};
    return (struct str){NULL, 0};
}

static void
read_profile(struct reading *reading)
{
    struct image *image = reading->decoding->image;
    JOCTET *profile = NULL;
    unsigned size = 0;
    if (is_cmyk(&reading->jpeg) ||
        !jpeg_read_icc_profile(&reading->jpeg, &profile, &size))
        return;
    image->profile =
        profile_accept(reading->decoding->arena,
                       (struct str){(char *)profile, size}, image->channels);
    free(profile);
}

static J_COLOR_SPACE
decoded_space(const struct jpeg_decompress_struct *jpeg)
{
    if (is_cmyk(jpeg))
        return JCS_CMYK; /* to RGB by us */
    return jpeg->num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
}

/* Markers are gone once the file is read. */
static void
start(struct reading *reading)
{
    j_decompress_ptr jpeg = &reading->jpeg;
    struct image *image = reading->decoding->image;
    image->channels = jpeg->num_components == 1 ? 1 : 3;
    image->turn = exif_turn(exif_of(jpeg));
    read_profile(reading);
    if (reading->is_kept)
        jpeg->scale_denom = CHECK_SCALE;
    else
        jpeg->out_color_space = decoded_space(jpeg);
    (void)jpeg_start_decompress(jpeg);
    struct arena *arena = reading->decoding->arena;
    reading->row = arena_alloc(arena, (size_t)jpeg->output_width *
                                          (size_t)jpeg->output_components);
    if (!reading->is_kept)
        reading->pixels =
            arena_alloc(arena, (size_t)jpeg->output_width *
                                   jpeg->output_height * image->channels);
}

static void
read_rows(struct reading *reading)
{
    j_decompress_ptr jpeg = &reading->jpeg;
    start(reading);
    while (jpeg->output_scanline < jpeg->output_height) {
        size_t y = jpeg->output_scanline, width = jpeg->output_width;
        (void)jpeg_read_scanlines(jpeg, &reading->row, 1);
        if (reading->is_kept)
            continue;
        size_t size = width * reading->decoding->image->channels;
        unsigned char *to = reading->pixels + y * size;
        if (jpeg->out_color_space == JCS_CMYK)
            convert_cmyk(reading->row, to, width, jpeg->saw_Adobe_marker);
        else
            memcpy(to, reading->row, size);
    }
    (void)jpeg_finish_decompress(jpeg);
    reading->size = reading->decoding->bytes.size - jpeg->src->bytes_in_buffer;
}

static void
fill(struct reading *reading)
{
    const struct jpeg_decompress_struct *jpeg = &reading->jpeg;
    struct image *image = reading->decoding->image;
    image->format = reading->is_kept ? IMAGE_JPEG : IMAGE_PIXELS;
    bool is_on_its_side = image->turn >= TURN_TRANSPOSE;
    image->width = is_on_its_side ? jpeg->image_height : jpeg->image_width;
    image->height = is_on_its_side ? jpeg->image_width : jpeg->image_height;
    if (reading->is_kept)
        image->data = str_slice(reading->decoding->bytes, 0, reading->size);
    else
        image->data = (struct str){(char *)reading->pixels,
                                   (size_t)jpeg->image_width *
                                       jpeg->image_height * image->channels};
}

static bool
report(const struct reading *reading)
{
    const struct decoding *decoding = reading->decoding;
    if (reading->errors.msg_code == JERR_BAD_PRECISION)
        decoding_report(decoding, MESSAGE_IMAGE_FORMAT,
                        STR("a JPEG file of more than 8 bits a channel"));
    else if (reading->has_many_scans)
        decoding_report(decoding, MESSAGE_IMAGE_DAMAGED,
                        STR("it has too many scans"));
    else
        decoding_report(decoding, MESSAGE_IMAGE_DAMAGED,
                        str_from(reading->reason));
    return false;
}

static bool
decode(struct reading *reading)
{
    const struct jpeg_decompress_struct *jpeg = &reading->jpeg;
    if (!decode_step(reading, read_header))
        return report(reading);
    reading->is_kept = !reading->wants_pixels && can_be_kept(jpeg);
    if (!decoding_fits(reading->decoding, jpeg->image_width, jpeg->image_height,
                       reading->is_kept))
        return false;
    if (!decode_step(reading, read_rows) || reading->is_damaged)
        return report(reading);
    fill(reading);
    return true;
}

/* Decodes once; `is_clean`: without bytes that belong to nothing. */
static bool
decode_once(struct decoding *decoding, bool wants_pixels, bool *is_clean)
{
    struct reading reading = {.decoding = decoding,
                              .wants_pixels = wants_pixels};
    reading.jpeg.err = jpeg_std_error(&reading.errors);
    reading.jpeg.client_data = &reading;
    reading.errors.error_exit = on_error;
    reading.errors.emit_message = on_message;
    reading.progress.progress_monitor = on_progress;
    bool done = decode(&reading);
    jpeg_destroy_decompress(&reading.jpeg);
    *is_clean = !reading.has_extraneous_bytes;
    return done;
}

/* A file with bytes between its parts is shown by all, but some complain: its
 * pixels go into the PDF instead. */
bool
jpeg_decode(struct decoding *decoding)
{
    bool is_clean;
    if (!decode_once(decoding, false, &is_clean))
        return false;
    return is_clean || decoding->image->format != IMAGE_JPEG ||
           decode_once(decoding, true, &is_clean);
}

struct str
image_pixels(struct arena *arena, const struct image *image)
{
    if (image->format == IMAGE_PIXELS)
        return image->data;
    struct image pixels = *image;
    struct decoding decoding = {.arena = arena,
                                .diag = diag_new(arena),
                                .bytes = image->data,
                                .image = &pixels,
                                .pixels_left = PIXELS_TOGETHER};
    bool is_clean;
    return decode_once(&decoding, true, &is_clean) ? pixels.data : STR("");
}
