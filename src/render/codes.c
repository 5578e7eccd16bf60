/* Character codes of the fonts in use; see codes.h. */
#include "render/codes.h"

#include "base/arena.h"
#include "base/buf.h"
#include "render/object.h"
#include "render/syntax.h"

#include <assert.h>

static struct pdf_font *
font_new(struct arena *arena, const struct face *face)
{
    struct pdf_font *font = ARENA_NEW(arena, struct pdf_font);
    font->face = face;
    font->glyph_count = hb_face_get_glyph_count(face->hb_face);
    font->first = ARENA_ARRAY(arena, uint32_t, font->glyph_count);
    return font;
}

struct pdf_font *
fonts_use(struct fonts *fonts, const struct face *face)
{
    while (fonts->count <= face->number)
        VEC_PUSH(fonts->arena, fonts, NULL);
    struct pdf_font **font = &fonts->at[face->number];
    if (*font == NULL)
        *font = font_new(fonts->arena, face);
    assert((*font)->face == face);
    return *font;
}

int64_t
font_micro(const struct face *face, int64_t units)
{
    int64_t half = face->units_per_em / 2;
    return (units * 1000000 + (units < 0 ? -half : half)) / face->units_per_em;
}

static void
variant_add(struct fonts *fonts, struct pdf_font *font, uint32_t variant)
{
    for (; font->variant_count <= variant; font->variant_count++)
        font->objects[font->variant_count] = object_new(fonts->objects);
}

/* Variant and CID of a new code; `before` codes show the same glyph.  False:
 * there is no room. */
static bool
place(const struct pdf_font *font, struct code *code, size_t before)
{
    size_t index = font->codes.count;
    size_t variant = font->face->is_cff ? before : index / CIDS_MOST;
    code->cid =
        font->face->is_cff ? code->glyph : (uint16_t)(index % CIDS_MOST + 1);
    code->variant = (uint16_t)variant;
    return variant < VARIANTS_MOST;
}

static const struct code *
code_add(struct fonts *fonts, struct pdf_font *font, uint16_t glyph,
         struct str text)
{
    struct code code = {.glyph = glyph};
    size_t before = 0;
    uint32_t *link = &font->first[glyph];
    for (; *link != 0; link = &font->codes.at[*link - 1].next)
        before++;
    if (!place(font, &code, before)) {
        assert(before > 0); /* 64 * 65535 codes are more than a file holds */
        return &font->codes.at[font->first[glyph] - 1];
    }
    code.text = str_copy(fonts->arena, text);
    code.advance = hb_font_get_glyph_h_advance(font->face->hb_font, glyph);
    code.width = (int32_t)font_micro(font->face, code.advance);
    variant_add(fonts, font, code.variant);
    *link = (uint32_t)font->codes.count + 1;
    VEC_PUSH(fonts->arena, &font->codes, code);
    return &font->codes.at[font->codes.count - 1];
}

const struct code *
font_encode(struct fonts *fonts, struct pdf_font *font, uint16_t glyph,
            struct str text)
{
    assert(glyph < font->glyph_count);
    for (uint32_t i = font->first[glyph]; i != 0;) {
        const struct code *code = &font->codes.at[i - 1];
        if (str_equal(code->text, text))
            return code;
        i = code->next;
    }
    return code_add(fonts, font, glyph, text);
}

void
font_name_print(const struct pdf_font *font, uint32_t variant, struct buf *out)
{
    buf_char(out, 'F');
    pdf_integer(out, font->face->number);
    if (variant > 0) {
        buf_char(out, 'v');
        pdf_integer(out, variant);
    }
}
