/* Opens a face and reads its metrics. */
#include "font/face.h"

#include "base/arena.h"
#include "font/table.h"

#include <hb-ot.h>
#include <sys/stat.h>

enum {
    /* OS/2 fsType (OpenType 1.9): the low four bits are a licence, 2 alone is
     * the one that forbids embedding; 0x200 allows bitmaps only. */
    LICENCE_MASK = 0x000F,
    LICENCE_RESTRICTED = 0x0002,
    LICENCE_BITMAPS = 0x0200,
    SELECTION_ITALIC = 0x0001,
    SELECTION_OBLIQUE = 0x0200,
};

static bool
has_table(hb_face_t *face, hb_tag_t tag)
{
    struct table table = table_open(face, tag);
    table_close(&table);
    return table.size > 0;
}

static struct str
name_of(struct arena *arena, hb_face_t *face, hb_ot_name_id_t id)
{
    char text[128];
    unsigned int size = sizeof text;
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size,
                        text);
    return str_copy(arena, (struct str){text, size});
}

static void
read_names(struct arena *arena, struct face *face)
{
    face->name = name_of(arena, face->hb_face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
    face->family =
        name_of(arena, face->hb_face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    if (face->family.size == 0)
        face->family = name_of(arena, face->hb_face, HB_OT_NAME_ID_FONT_FAMILY);
    if (face->name.size == 0)
        face->name = face->family;
}

static void
read_os2(struct face *face, enum face_fault *fault)
{
    struct table os2 = table_open(face->hb_face, HB_TAG('O', 'S', '/', '2'));
    uint32_t licence = table_u16(&os2, 8), selection = table_u16(&os2, 62);
    face->weight = os2.size > 0 ? table_u16(&os2, 4) : 400;
    face->is_italic = (selection & (SELECTION_ITALIC | SELECTION_OBLIQUE)) != 0;
    if ((licence & LICENCE_MASK) == LICENCE_RESTRICTED ||
        (licence & LICENCE_BITMAPS) != 0)
        *fault = FACE_NO_EMBEDDING;
    table_close(&os2);
}

static void
read_post(struct face *face)
{
    struct table post = table_open(face->hb_face, HB_TAG('p', 'o', 's', 't'));
    int32_t fraction = (int32_t)table_u16(&post, 6);
    face->italic_angle =
        table_i16(&post, 4) * 1000 + (fraction * 1000 + 0x8000) / 0x10000;
    face->is_fixed_pitch = table_i16(&post, 12) != 0 || table_i16(&post, 14);
    table_close(&post);
}

static void
read_head(struct face *face)
{
    struct table head = table_open(face->hb_face, HB_TAG('h', 'e', 'a', 'd'));
    for (unsigned int i = 0; i < 4; i++)
        face->bounds[i] = table_i16(&head, 36 + 2 * i);
    table_close(&head);
}

/* The font's own value, or `otherwise`. */
static int32_t
metric(const struct face *face, hb_ot_metrics_tag_t tag, int32_t otherwise)
{
    hb_position_t value;
    if (hb_ot_metrics_get_position(face->hb_font, tag, &value) && value != 0)
        return value;
    return otherwise;
}

static void
read_metrics(struct face *face)
{
    int32_t em = face->units_per_em;
    face->ascent =
        metric(face, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, em * 4 / 5);
    face->descent =
        metric(face, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -em / 5);
    face->cap_height = metric(face, HB_OT_METRICS_TAG_CAP_HEIGHT, em * 7 / 10);
    face->x_height = metric(face, HB_OT_METRICS_TAG_X_HEIGHT, em / 2);
    face->space_glyph = face_glyph(face, ' ');
}

/* Outlines that hb-subset gives back as plain glyf or CFF, which is what PDF/A
 * takes (ISO 19005-3, 6.2.11). */
static enum face_fault
check_outlines(struct face *face)
{
    if (hb_face_get_glyph_count(face->hb_face) == 0)
        return FACE_NO_FONT;
    face->is_cff = has_table(face->hb_face, HB_TAG('C', 'F', 'F', ' '));
    if (!face->is_cff && !has_table(face->hb_face, HB_TAG('g', 'l', 'y', 'f')))
        return FACE_NO_OUTLINES;
    return FACE_FINE;
}

/* A font is a file: a pipe would be waited for, a device might never end. */
static hb_blob_t *
read_file(const char *path, enum face_fault *fault)
{
    struct stat status;
    *fault = FACE_NO_FILE;
    if (stat(path, &status) != 0)
        return NULL;
    if (S_ISREG(status.st_mode))
        return hb_blob_create_from_file_or_fail(path);
    *fault = FACE_NO_FONT;
    return NULL;
}

static hb_face_t *
load(const char *path, uint32_t index, enum face_fault *fault)
{
    hb_blob_t *blob = read_file(path, fault);
    if (blob == NULL)
        return NULL;
    hb_face_t *face = NULL;
    *fault = FACE_NO_FONT;
    if (index < hb_face_count(blob)) {
        face = hb_face_create(blob, index);
        *fault = FACE_FINE;
    }
    hb_blob_destroy(blob);
    return face;
}

uint32_t
face_index(struct arena *arena, struct str path, struct str name)
{
    enum face_fault fault;
    hb_blob_t *blob = read_file(str_terminated(arena, path), &fault);
    uint32_t index = 0, count = blob != NULL ? hb_face_count(blob) : 0;
    for (bool is_found = false; index < count; index++) {
        hb_face_t *face = hb_face_create(blob, index);
        is_found = str_equal(
            name_of(arena, face, HB_OT_NAME_ID_POSTSCRIPT_NAME), name);
        hb_face_destroy(face);
        if (is_found)
            break;
    }
    hb_blob_destroy(blob);
    return index;
}

struct face *
face_open(struct arena *arena, struct str path, uint32_t index,
          enum face_fault *fault)
{
    const char *name = str_terminated(arena, path);
    hb_face_t *hb_face = load(name, index, fault);
    if (hb_face == NULL)
        return NULL;
    struct face *face = ARENA_NEW(arena, struct face);
    face->path = (struct str){name, path.size};
    face->index = index;
    face->hb_face = hb_face;
    face->hb_font = hb_font_create(hb_face); /* scaled to units per em */
    face->units_per_em = (int32_t)hb_face_get_upem(hb_face);
    *fault = check_outlines(face);
    if (*fault == FACE_FINE)
        read_os2(face, fault);
    if (*fault != FACE_FINE) {
        face_close(face);
        return NULL;
    }
    read_names(arena, face);
    read_post(face);
    read_head(face);
    read_metrics(face);
    hb_face_make_immutable(hb_face);
    return face;
}

void
face_close(struct face *face)
{
    hb_font_destroy(face->hb_font);
    hb_face_destroy(face->hb_face);
}

struct str
face_fault_text(enum face_fault fault)
{
    static const char *const texts[] = {
        [FACE_FINE] = "is fine",
        [FACE_NO_FILE] = "cannot be read",
        [FACE_NO_FONT] = "is not an OpenType font",
        [FACE_NO_OUTLINES] = "has no outlines that a PDF can hold",
        [FACE_NO_SPACE] = "has no space between words",
        [FACE_NO_EMBEDDING] = "does not allow to be put into documents",
    };
    return str_from(texts[fault]);
}

uint32_t
face_glyph(const struct face *face, uint32_t character)
{
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(face->hb_font, character, &glyph);
    return glyph;
}

int32_t
face_advance(const struct face *face, uint32_t glyph)
{
    return hb_font_get_glyph_h_advance(face->hb_font, glyph);
}

bool
face_has_serifs(const struct face *face)
{
    struct table os2 = table_open(face->hb_face, HB_TAG('O', 'S', '/', '2'));
    uint32_t panose = table_u16(&os2, 32);
    table_close(&os2);
    /* PANOSE 1.0: Latin text (2) with serifs (2 to 10) or without (to 15).
     * Many fonts do not say; then a capital I with serifs is wider than a
     * quarter of its height. */
    if (panose >= 0x0202 && panose <= 0x020F)
        return panose <= 0x020A;
    hb_glyph_extents_t extents = {0};
    hb_font_get_glyph_extents(face->hb_font, face_glyph(face, 'I'), &extents);
    return extents.width > 0 && extents.width * 4 > -extents.height;
}
