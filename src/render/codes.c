/* Character codes of the fonts in use; see codes.h. */
#include "render/codes.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "render/object.h"
#include "render/syntax.h"

#include <assert.h>
#include <string.h>

static struct pdf_font *
font_new(struct fonts *fonts, const struct face *face)
{
    struct arena *arena = fonts->arena;
    struct pdf_font *font = ARENA_NEW(arena, struct pdf_font);
    font->face = face;
    font->number = (uint32_t)fonts->count;
    font->glyph_count = hb_face_get_glyph_count(face->hb_face);
    font->glyphs = ARENA_ARRAY(arena, struct glyph_codes, font->glyph_count);
    font->further = map_new(arena);
    VEC_PUSH(arena, fonts, font);
    return font;
}

struct pdf_font *
fonts_use(struct fonts *fonts, const struct face *face)
{
    while (fonts->by_face.count <= face->number)
        VEC_PUSH(fonts->arena, &fonts->by_face, NULL);
    struct pdf_font **font = &fonts->by_face.at[face->number];
    if (*font == NULL)
        *font = font_new(fonts, face);
    assert((*font)->face == face);
    return *font;
}

int64_t
font_micro(const struct face *face, int64_t units)
{
    int64_t half = face->units_per_em / 2;
    return (units * 1000000 + (units < 0 ? -half : half)) / face->units_per_em;
}

/* The glyph's own; .notdef keeps its place. */
static uint16_t
cff_cid(struct pdf_font *font, uint16_t glyph)
{
    const struct code *first = font->glyphs[glyph].first;
    if (first != NULL)
        return first->cid;
    return glyph == 0 ? 0 : ++font->last_cid;
}

/* Says where the code stands; `before` others show the same glyph. */
static void
place(struct pdf_font *font, struct code *code, uint32_t before)
{
    uint32_t index = (uint32_t)font->codes.count;
    bool is_cff = font->face->is_cff;
    code->variant = is_cff ? before : index / CIDS_MOST;
    code->cid =
        is_cff ? cff_cid(font, code->glyph) : (uint16_t)(index % CIDS_MOST + 1);
}

static struct code *
code_new(struct fonts *fonts, struct pdf_font *font, uint16_t glyph,
         struct str text)
{
    struct code *code = ARENA_NEW(fonts->arena, struct code);
    code->text = str_copy(fonts->arena, text);
    code->glyph = glyph;
    code->advance = hb_font_get_glyph_h_advance(font->face->hb_font, glyph);
    code->width = (int32_t)font_micro(font->face, code->advance);
    place(font, code, font->glyphs[glyph].count++);
    VEC_PUSH(fonts->arena, &font->codes, code);
    while (font->variants.count <= code->variant)
        VEC_PUSH(fonts->arena, &font->variants, object_new(fonts->objects));
    return code;
}

/* A code after the glyph's first. */
static const struct code *
further_code(struct fonts *fonts, struct pdf_font *font, uint16_t glyph,
             struct str text)
{
    struct arena_mark mark = arena_mark(fonts->arena);
    struct str key = {NULL, sizeof glyph + text.size};
    char *bytes = arena_alloc(fonts->arena, key.size);
    memcpy(bytes, &glyph, sizeof glyph);
    if (text.size > 0)
        memcpy(bytes + sizeof glyph, text.at, text.size);
    key.at = bytes;
    struct code *code = map_lookup(font->further, key);
    if (code != NULL) {
        arena_reset(fonts->arena, mark);
        return code;
    }
    code = code_new(fonts, font, glyph, text);
    (void)map_set(font->further, key, code);
    return code;
}

const struct code *
font_encode(struct fonts *fonts, struct pdf_font *font, uint16_t glyph,
            struct str text)
{
    assert(glyph < font->glyph_count);
    struct code **first = &font->glyphs[glyph].first;
    if (*first == NULL)
        return *first = code_new(fonts, font, glyph, text);
    return str_equal((*first)->text, text)
               ? *first
               : further_code(fonts, font, glyph, text);
}

void
font_name_print(const struct pdf_font *font, uint32_t variant, struct buf *out)
{
    buf_char(out, 'F');
    pdf_integer(out, font->number);
    if (variant > 0) {
        buf_char(out, 'v');
        pdf_integer(out, variant);
    }
}

/* fontRevision of the table "head": a number with 16 bits of fraction. */
static uint32_t
revision(const struct face *face)
{
    enum {
        AT = 4
    };
    unsigned size;
    hb_blob_t *table =
        hb_face_reference_table(face->hb_face, HB_TAG('h', 'e', 'a', 'd'));
    const char *bytes = hb_blob_get_data(table, &size);
    uint32_t value = 0;
    for (unsigned i = AT; i < AT + 4 && i < size; i++)
        value = value << 8 | (unsigned char)bytes[i];
    hb_blob_destroy(table);
    return value;
}

void
fonts_print_versions(const struct fonts *fonts, struct buf *out)
{
    for (size_t i = 0; i < fonts->count; i++) {
        const struct face *face = fonts->at[i]->face;
        uint64_t thousandths = ((uint64_t)revision(face) * 1000 + 0x8000) >> 16;
        buf_printf(out, " %.*s=%u.%03u", STR_ARGS(face->name),
                   (unsigned)(thousandths / 1000),
                   (unsigned)(thousandths % 1000));
    }
}
