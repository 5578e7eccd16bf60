/* The floor of what a brief can cost: parses the same XML, shapes its text once
 * in the faces that the default style prints it in, subsets them and deflates
 * the glyphs; no layout, no tags, no output.  `make bench` measures readout
 * against it.
 *
 *     floor ARTICLE.xml TEXT ITALIC BOLD LABEL SEMIBOLD      (font files) */
#include <hb-subset.h>
#include <hb.h>
#include <libdeflate.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PAGE = 3600, /* bytes of text that fill about one page */
    DEPTH_MOST = 256
};

enum face_name {
    TEXT,
    ITALIC,
    BOLD,
    LABEL,
    SEMIBOLD,
    FACES
};

/* What changes the face; all else is in the face around it. */
static const struct {
    const char *element;
    enum face_name face;
} changes[] = {
    {"p", TEXT},
    {"title", TEXT},
    {"decision", TEXT},
    {"question", TEXT},
    {"q", ITALIC},
    {"topic", BOLD},
    {"participant", LABEL},
    {"action", LABEL},
    {"td", LABEL},
    {"docdata", LABEL},
    {"delegation", SEMIBOLD},
    {"th", SEMIBOLD},
};

struct face {
    hb_face_t *face;
    hb_font_t *font;
    hb_set_t *glyphs;
};

struct floor {
    struct face faces[FACES];
    hb_buffer_t *buffer;
    struct libdeflate_compressor *compressor;
    char page[1 << 16], packed[1 << 17];
    size_t used, total;
    char run[1 << 16];
    size_t run_size;
    enum face_name stack[DEPTH_MOST]; /* the face of each open element */
    size_t depth;
};

static struct face
face_open(const char *path)
{
    hb_blob_t *blob = hb_blob_create_from_file(path);
    struct face face = {.face = hb_face_create(blob, 0)};
    face.font = hb_font_create(face.face);
    face.glyphs = hb_set_create();
    hb_blob_destroy(blob);
    return face;
}

static void
flush_page(struct floor *floor)
{
    floor->total +=
        libdeflate_zlib_compress(floor->compressor, floor->page, floor->used,
                                 floor->packed, sizeof floor->packed);
    floor->used = 0;
}

/* Shapes the text gathered so far and keeps its glyphs as a page's bytes. */
static void
flush_run(struct floor *floor)
{
    static const char *const shapers[] = {"ot", NULL};
    struct face *face = &floor->faces[floor->stack[floor->depth]];
    if (floor->run_size == 0)
        return;
    hb_buffer_clear_contents(floor->buffer);
    hb_buffer_add_utf8(floor->buffer, floor->run, (int)floor->run_size, 0,
                       (int)floor->run_size);
    hb_buffer_guess_segment_properties(floor->buffer);
    hb_shape_full(face->font, floor->buffer, NULL, 0, shapers);
    unsigned count;
    hb_glyph_info_t *info = hb_buffer_get_glyph_infos(floor->buffer, &count);
    for (unsigned i = 0; i < count; i++) {
        hb_set_add(face->glyphs, info[i].codepoint);
        floor->page[floor->used++] = (char)(info[i].codepoint >> 8);
        floor->page[floor->used++] = (char)info[i].codepoint;
        if (floor->used > 2 * PAGE)
            flush_page(floor);
    }
    floor->run_size = 0;
}

static void
on_text(void *context, const xmlChar *text, int size)
{
    struct floor *floor = context;
    size_t room = sizeof floor->run - floor->run_size;
    size_t taken = (size_t)size < room ? (size_t)size : room;
    memcpy(floor->run + floor->run_size, text, taken);
    floor->run_size += taken;
}

static int
find_change(const xmlChar *name, enum face_name *face)
{
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++)
        if (strcmp((const char *)name, changes[i].element) == 0) {
            *face = changes[i].face;
            return 1;
        }
    return 0;
}

static void
on_start(void *context, const xmlChar *name, const xmlChar *prefix,
         const xmlChar *uri, int namespaces, const xmlChar **namespace_list,
         int attributes, int defaulted, const xmlChar **attribute_list)
{
    struct floor *floor = context;
    (void)prefix, (void)uri, (void)namespaces, (void)namespace_list;
    (void)attributes, (void)defaulted, (void)attribute_list;
    enum face_name face = floor->stack[floor->depth];
    if (find_change(name, &face))
        flush_run(floor);
    if (floor->depth + 1 < DEPTH_MOST)
        floor->stack[++floor->depth] = face;
}

static void
on_end(void *context, const xmlChar *name, const xmlChar *prefix,
       const xmlChar *uri)
{
    struct floor *floor = context;
    enum face_name face;
    (void)prefix, (void)uri;
    if (find_change(name, &face))
        flush_run(floor);
    if (floor->depth > 0)
        floor->depth--;
}

static void
subset(struct floor *floor, const struct face *face)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_set_union(hb_subset_input_glyph_set(input), face->glyphs);
    hb_face_t *small = hb_subset_or_fail(face->face, input);
    hb_blob_t *blob = hb_face_reference_blob(small);
    unsigned size;
    const char *data = hb_blob_get_data(blob, &size);
    char *packed = malloc(size + 1024);
    floor->total += libdeflate_zlib_compress(floor->compressor, data, size,
                                             packed, size + 1024);
    free(packed);
}

int
main(int argc, char *argv[])
{
    static struct floor floor;
    if (argc != 2 + FACES)
        return 2;
    for (int i = 0; i < FACES; i++)
        floor.faces[i] = face_open(argv[2 + i]);
    floor.buffer = hb_buffer_create();
    floor.compressor = libdeflate_alloc_compressor(6);
    xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC,
                             .characters = on_text,
                             .startElementNs = on_start,
                             .endElementNs = on_end};
    if (xmlSAXUserParseFile(&handler, &floor, argv[1]) != 0)
        return 2;
    flush_run(&floor);
    flush_page(&floor);
    for (int i = 0; i < FACES; i++)
        subset(&floor, &floor.faces[i]);
    printf("%zu bytes\n", floor.total);
    return 0;
}
