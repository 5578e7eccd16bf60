/* Pages made by hand, and the PDFs that come of them; see fixture.h. */
#include "render/fixture.h"

#include "base/arena.h"
#include "base/diag.h"

#include <check.h>
#include <hb-ot.h>
#include <libdeflate.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    PAGE_WIDTH = 595,
    PAGE_HEIGHT = 842,
};

static int32_t
metric(hb_font_t *font, hb_ot_metrics_tag_t tag, int32_t otherwise)
{
    hb_position_t value;
    return hb_ot_metrics_get_position(font, tag, &value) ? value : otherwise;
}

struct face
face_of(const char *path, uint32_t number)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    ck_assert_msg(blob != NULL, "no font %s", path);
    struct face face = {.path = str_from(path), .number = number};
    face.hb_face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    face.hb_font = hb_font_create(face.hb_face);
    hb_blob_t *cff =
        hb_face_reference_table(face.hb_face, HB_TAG('C', 'F', 'F', ' '));
    face.is_cff = hb_blob_get_length(cff) > 0;
    hb_blob_destroy(cff);
    face.name = face.is_cff ? STR("Inter-Regular") : STR("GentiumPlus");
    face.weight = 400;
    face.units_per_em = (int32_t)hb_face_get_upem(face.hb_face);
    face.ascent = metric(face.hb_font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER,
                         face.units_per_em);
    face.descent =
        metric(face.hb_font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, 0);
    face.cap_height = metric(face.hb_font, HB_OT_METRICS_TAG_CAP_HEIGHT, 0);
    face.bounds[2] = face.units_per_em;
    face.bounds[3] = face.ascent;
    return face;
}

void
face_drop(struct face *face)
{
    hb_font_destroy(face->hb_font);
    hb_face_destroy(face->hb_face);
}

/* What every document of these tests says of itself. */
static struct renderer *
renderer_new(struct arena *arena, struct diag *diag)
{
    struct metadata metadata = {
        .title = STR("Títle <&> of the brief"),
        .authors = (const struct str[]){STR("A. Author"), STR("B. & C.")},
        .author_count = 2,
        .subject = STR("What it is about"),
        .keywords = STR("one, two"),
        .creator = STR("Readout test"),
        .language = "en",
        .is_dated = true,
        .created = 1743724800,
        .origins = {[ORIGIN_STYLE] = STR("brief")},
    };
    struct renderer *renderer = render_new(arena, &metadata, diag);
    render_attach(renderer, &(struct attachment){
                                .name = STR("article.xml"),
                                .media_type = STR("text/xml"),
                                .description = STR("The source"),
                                .bytes = STR("<article/>\n"),
                            });
    render_attach(renderer, &(struct attachment){
                                .name = STR("images/päer.png"),
                                .media_type = STR("image/png"),
                                .bytes = STR("not read here"),
                                .relation = RELATION_SUPPLEMENT,
                            });
    render_say(renderer, ORIGIN_TITLE, STR("R & D\r\n"));
    return renderer;
}

struct fixture *
fixture_new(void)
{
    struct arena *arena = arena_new();
    struct fixture *fixture = ARENA_NEW(arena, struct fixture);
    fixture->arena = arena;
    fixture->diag = diag_new(arena);
    fixture->serif = face_of(SERIF, 0);
    fixture->sans = face_of(SANS, 1);
    fixture->document =
        (struct tag){.role = ROLE_DOCUMENT, .number = 1, .language = "en"};
    fixture->renderer = renderer_new(arena, fixture->diag);
    return fixture;
}

void
fixture_free(struct fixture *fixture)
{
    render_free(fixture->renderer);
    face_drop(&fixture->serif);
    face_drop(&fixture->sans);
    arena_free(fixture->arena);
}

struct tag *
tag_add(struct fixture *fixture, enum role role, const struct tag *parent)
{
    struct tag *tag = &fixture->tags[fixture->tag_count++];
    *tag = (struct tag){
        .role = role, .number = fixture->tag_count + 1, .parent = parent};
    return tag;
}

struct page_item *
put(struct fixture *fixture, enum page_item_kind kind, const struct tag *tag,
    int x, int y, int width, int height)
{
    struct page_item *item = VEC_ADD(fixture->arena, &fixture->canvas);
    *item = (struct page_item){.kind = kind,
                               .tag = tag,
                               .x = x * SCALED_PT,
                               .y = y * SCALED_PT,
                               .width = width * SCALED_PT,
                               .height = height * SCALED_PT};
    return item;
}

/* The text that each glyph shows: its cluster's, at the cluster's first glyph.
 */
static void
assign_text(struct glyph *glyphs, const hb_glyph_info_t *infos, unsigned count,
            size_t text_size)
{
    for (unsigned i = 0; i < count; i++) {
        size_t end = text_size;
        for (unsigned j = 0; j < count; j++)
            if (infos[j].cluster > infos[i].cluster && infos[j].cluster < end)
                end = infos[j].cluster;
        bool is_first = i == 0 || infos[i - 1].cluster != infos[i].cluster;
        glyphs[i].text_at = (uint16_t)infos[i].cluster;
        glyphs[i].text_size = is_first ? (uint16_t)(end - infos[i].cluster) : 0;
    }
}

static void
shape(struct fixture *fixture, struct page_item *item)
{
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_set_cluster_level(buffer,
                                HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf8(buffer, item->text.at, (int)item->text.size, 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(item->face->hb_font, buffer, NULL, 0);
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions =
        hb_buffer_get_glyph_positions(buffer, NULL);
    struct glyph *glyphs = ARENA_ARRAY(fixture->arena, struct glyph, count);
    int64_t advance = 0;
    for (unsigned i = 0; i < count; i++) {
        glyphs[i] = (struct glyph){
            .id = (uint16_t)infos[i].codepoint,
            .advance = (int16_t)positions[i].x_advance,
            .x_offset = (int16_t)positions[i].x_offset,
            .y_offset = (int16_t)positions[i].y_offset,
        };
        advance += positions[i].x_advance;
    }
    assign_text(glyphs, infos, count, item->text.size);
    item->glyphs = glyphs;
    item->glyph_count = count;
    item->width = scaled_ratio(item->size, advance, item->face->units_per_em);
    hb_buffer_destroy(buffer);
}

struct page_item *
put_text(struct fixture *fixture, const struct tag *tag,
         const struct face *face, int size, int x, int y, const char *text)
{
    struct page_item *item = put(fixture, PAGE_GLYPHS, tag, x, y, 0, 0);
    item->face = face;
    item->size = size * SCALED_PT;
    item->text = str_from(text);
    item->color = 0x1A1D21;
    shape(fixture, item);
    return item;
}

static void
hand_over(struct fixture *fixture, uint32_t number, bool is_furniture)
{
    struct page page = {.number = number,
                        .width = PAGE_WIDTH * SCALED_PT,
                        .height = PAGE_HEIGHT * SCALED_PT,
                        .is_furniture = is_furniture,
                        .items = fixture->canvas.at,
                        .count = fixture->canvas.count};
    render_page(fixture->renderer, &page);
    fixture->canvas.count = 0;
}

void
end_page(struct fixture *fixture)
{
    hand_over(fixture, ++fixture->pages, false);
}

void
end_furniture(struct fixture *fixture, uint32_t number)
{
    hand_over(fixture, number, true);
}

static void
keep(struct str bytes, const char *name)
{
    const char *folder = getenv("READOUT_KEEP");
    if (folder == NULL)
        return;
    struct buf path = {0};
    buf_printf(&path, "%s/%s.pdf", folder, name);
    FILE *file = fopen(path.at, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes.at, 1, bytes.size, file), bytes.size);
    ck_assert_int_eq(fclose(file), 0);
    buf_release(&path);
}

struct str
finish(struct fixture *fixture, const char *name)
{
    struct buf out = {0};
    struct parts parts = {0};
    ck_assert(render_finish(fixture->renderer, &parts));
    for (size_t i = 0; i < parts.count; i++)
        buf_str(&out, parts.at[i]);
    struct str bytes = str_copy(fixture->arena, buf_view(&out));
    buf_release(&out);
    keep(bytes, name);
    return bytes;
}

const char *
locate(struct str bytes, const char *text)
{
    size_t size = strlen(text);
    for (const char *at = bytes.at, *end = bytes.at + bytes.size;
         at + size <= end; at++)
        if (memcmp(at, text, size) == 0)
            return at;
    return NULL;
}

bool
contains(struct str bytes, const char *text)
{
    return locate(bytes, text) != NULL;
}

static struct str
behind(struct str bytes, const char *at, size_t size)
{
    size_t offset = (size_t)(at - bytes.at) + size;
    return str_slice(bytes, offset, bytes.size);
}

size_t
occurrences(struct str bytes, const char *text)
{
    size_t count = 0;
    const char *at;
    while ((at = locate(bytes, text)) != NULL) {
        bytes = behind(bytes, at, strlen(text));
        count++;
    }
    return count;
}

struct str
unpacked(struct fixture *fixture, struct str file)
{
    enum {
        MOST = 1 << 22
    };
    struct libdeflate_decompressor *decompressor =
        libdeflate_alloc_decompressor();
    struct buf all = {0};
    char *room = arena_alloc(fixture->arena, MOST);
    const char *at;
    while ((at = locate(file, "\nstream\n")) != NULL) {
        file = behind(file, at, strlen("\nstream\n"));
        size_t size = 0;
        if (libdeflate_zlib_decompress_ex(decompressor, file.at, file.size,
                                          room, MOST, NULL,
                                          &size) == LIBDEFLATE_SUCCESS)
            buf_append(&all, room, size);
    }
    libdeflate_free_decompressor(decompressor);
    struct str copy = str_copy(fixture->arena, buf_view(&all));
    buf_release(&all);
    return copy;
}
