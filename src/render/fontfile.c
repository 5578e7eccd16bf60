/* Fonts as they stand in the file: composite fonts with their descendants,
 * descriptors, widths and maps (ISO 32000-1, 9.6 to 9.10).  See fontfile.h. */
#include "render/fontfile.h"

#include "base/arena.h"
#include "base/diag.h"
#include "render/deflate.h"
#include "render/object.h"
#include "render/subset.h"
#include "render/syntax.h"
#include "render/unicode.h"

#include <stdlib.h>

enum {
    TAG_LETTERS = 6,
    FLAG_FIXED_PITCH = 1,
    FLAG_SYMBOLIC = 4,
    FLAG_ITALIC = 64,
};

/* A font being written. */
struct writing {
    struct fonts *fonts;
    const struct pdf_font *font;
    struct deflater *deflater;
    struct subset subset;
    struct str name; /* "ABCDEF+GentiumPlus" */
    uint32_t descriptor;
    const struct code *const *codes; /* of one variant, by CID */
    size_t code_count;
    struct buf out, bytes; /* cleared for each object */
};

static int
compare_places(const void *a, const void *b)
{
    const struct code *left = *(const struct code *const *)a;
    const struct code *right = *(const struct code *const *)b;
    if (left->variant != right->variant)
        return left->variant < right->variant ? -1 : 1;
    return left->cid - right->cid;
}

/* The font's codes, one variant after the other. */
static const struct code *const *
sorted_codes(const struct pdf_font *font, struct arena *arena)
{
    size_t count = font->codes.count;
    const struct code **codes =
        arena_copy(arena, font->codes.at, count * sizeof *codes);
    if (font->face->is_cff) /* others are made so */
        qsort(codes, count, sizeof *codes, compare_places);
    return codes;
}

/* Six letters that differ where the subset does (9.6.4). */
static void
make_name(struct writing *writing)
{
    uint32_t hash = str_hash(subset_bytes(&writing->subset));
    struct buf *out = &writing->out;
    buf_clear(out);
    for (int i = 0; i < TAG_LETTERS; i++, hash /= 26)
        buf_char(out, (char)('A' + hash % 26));
    buf_char(out, '+');
    struct str name = writing->font->face->name;
    buf_str(out, name.size > 0 ? name : STR("Unnamed"));
    writing->name = str_copy(writing->fonts->arena, buf_view(out));
}

static uint32_t
write_program(struct writing *writing)
{
    struct str bytes = subset_bytes(&writing->subset);
    struct buf *out = &writing->out;
    buf_clear(out);
    if (writing->font->face->is_cff)
        buf_text(out, "/Subtype/CIDFontType0C");
    else
        buf_printf(out, "/Length1 %zu", bytes.size);
    uint32_t number = object_new(writing->fonts->objects);
    deflate_stream(writing->deflater, writing->fonts->objects, number,
                   buf_view(out), bytes);
    return number;
}

static void
print_metric(const struct writing *writing, struct buf *out, int32_t units)
{
    pdf_integer(out, (font_micro(writing->font->face, units) +
                      (units < 0 ? -500 : 500)) /
                         1000);
}

static void
print_flags(const struct face *face, struct buf *out)
{
    int flags = FLAG_SYMBOLIC;
    if (face->is_fixed_pitch)
        flags |= FLAG_FIXED_PITCH;
    if (face->is_italic)
        flags |= FLAG_ITALIC;
    buf_printf(out, "/Flags %d", flags);
}

static void
write_descriptor(struct writing *writing)
{
    const struct face *face = writing->font->face;
    uint32_t program = write_program(writing);
    struct buf *out = &writing->out;
    buf_clear(out);
    buf_text(out, "/Type/FontDescriptor/FontName");
    pdf_name(out, writing->name);
    print_flags(face, out);
    buf_text(out, "/FontBBox[");
    for (int i = 0; i < 4; i++) {
        print_metric(writing, out, face->bounds[i]);
        buf_char(out, i < 3 ? ' ' : ']');
    }
    buf_text(out, "/ItalicAngle ");
    pdf_number(out, face->italic_angle);
    buf_text(out, "/Ascent ");
    print_metric(writing, out, face->ascent);
    buf_text(out, "/Descent ");
    print_metric(writing, out, face->descent);
    buf_text(out, "/CapHeight ");
    print_metric(writing, out, face->cap_height);
    /* Fonts do not say how thick their stems are; viewers want it only for
     * fonts that are not embedded.  This is near for common ones. */
    buf_printf(out, "/StemV %u", 50 + face->weight * face->weight / 4225);
    buf_text(out, face->is_cff ? "/FontFile3" : "/FontFile2");
    pdf_reference(out, program);
    writing->descriptor = object_new(writing->fonts->objects);
    object_set(writing->fonts->objects, writing->descriptor, buf_view(out));
}

/* "c [w w w]" for each run of neighbouring CIDs (9.7.4.3). */
static void
print_widths(const struct writing *writing, struct buf *out)
{
    buf_text(out, "/W[");
    for (size_t i = 0; i < writing->code_count; i++) {
        const struct code *code = writing->codes[i];
        if (i == 0 || code->cid != writing->codes[i - 1]->cid + 1) {
            buf_text(out, i > 0 ? "]" : "");
            pdf_integer(out, code->cid);
            buf_char(out, '[');
        } else {
            buf_char(out, ' ');
        }
        pdf_number(out, code->width);
    }
    buf_text(out, "]]");
}

/* CIDToGIDMap: two bytes for each CID, from 0. */
static uint32_t
write_glyph_map(struct writing *writing)
{
    struct buf *bytes = &writing->bytes;
    buf_clear(bytes);
    buf_append(bytes, "\0\0", 2);
    for (size_t i = 0; i < writing->code_count; i++) {
        hb_codepoint_t glyph =
            hb_map_get(writing->subset.glyphs, writing->codes[i]->glyph);
        buf_char(bytes, (char)(glyph >> 8));
        buf_char(bytes, (char)(glyph & 0xFF));
    }
    uint32_t number = object_new(writing->fonts->objects);
    deflate_stream(writing->deflater, writing->fonts->objects, number, STR(""),
                   buf_view(bytes));
    return number;
}

static uint32_t
write_descendant(struct writing *writing)
{
    bool is_cff = writing->font->face->is_cff;
    uint32_t map = is_cff ? 0 : write_glyph_map(writing);
    struct buf *out = &writing->out;
    buf_clear(out);
    buf_printf(out, "/Type/Font/Subtype/CIDFontType%d/BaseFont",
               is_cff ? 0 : 2);
    pdf_name(out, writing->name);
    buf_text(out, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                  "/Supplement 0>>/FontDescriptor");
    pdf_reference(out, writing->descriptor);
    print_widths(writing, out);
    if (map != 0) {
        buf_text(out, "/CIDToGIDMap");
        pdf_reference(out, map);
    }
    uint32_t number = object_new(writing->fonts->objects);
    object_set(writing->fonts->objects, number, buf_view(out));
    return number;
}

static void
write_composite(struct writing *writing, uint32_t variant, uint32_t descendant)
{
    struct objects *objects = writing->fonts->objects;
    uint32_t unicode = object_new(objects);
    buf_clear(&writing->bytes);
    unicode_map_print(writing->codes, writing->code_count, &writing->bytes);
    deflate_stream(writing->deflater, objects, unicode, STR(""),
                   buf_view(&writing->bytes));
    struct buf *out = &writing->out;
    buf_clear(out);
    buf_text(out, "/Type/Font/Subtype/Type0/BaseFont");
    pdf_name(out, writing->name);
    buf_text(out, "/Encoding/Identity-H/DescendantFonts[");
    pdf_reference(out, descendant);
    buf_text(out, "]/ToUnicode");
    pdf_reference(out, unicode);
    object_set(objects, writing->font->variants.at[variant], buf_view(out));
}

/* The variants of a CFF font share the descendant of the first, which has every
 * glyph in use. */
static void
write_variants(struct writing *writing)
{
    const struct pdf_font *font = writing->font;
    const struct code *const *codes = sorted_codes(font, writing->fonts->arena);
    const struct code *const *end = codes + font->codes.count;
    uint32_t descendant = 0;
    for (uint32_t i = 0; i < font->variants.count; i++) {
        writing->codes = codes;
        while (codes < end && (*codes)->variant == i)
            codes++;
        writing->code_count = (size_t)(codes - writing->codes);
        if (i == 0 || !font->face->is_cff)
            descendant = write_descendant(writing);
        write_composite(writing, i, descendant);
    }
}

static bool
write_font(struct writing *writing)
{
    if (!subset_make(writing->font, &writing->subset, writing->fonts->arena))
        return false;
    make_name(writing);
    write_descriptor(writing);
    write_variants(writing);
    return true;
}

bool
fonts_write(struct fonts *fonts, struct deflater *deflater, struct diag *diag)
{
    bool done = true;
    for (size_t i = 0; i < fonts->count; i++) {
        struct writing writing = {
            .fonts = fonts, .font = fonts->at[i], .deflater = deflater};
        if (!write_font(&writing)) {
            DIAG(diag, MESSAGE_PDF_FONT, NOWHERE, fonts->at[i]->face->path);
            done = false;
        }
        subset_release(&writing.subset);
        buf_release(&writing.out);
        buf_release(&writing.bytes);
    }
    return done;
}
