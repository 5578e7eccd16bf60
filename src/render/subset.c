/* Font programs with only the glyphs in use; see subset.h. */
#include "render/subset.h"

#include <hb-ot.h>
#include <hb-subset.h>

/* What a PDF has no use for: layout is done, names and mappings are said by the
 * PDF, and variable fonts are shown at their default. */
static const char dropped_tables[][5] = {
    "BASE", "GDEF", "GPOS", "GSUB", "JSTF", "kern", "kerx", "morx",
    "mort", "name", "post", "cmap", "OS/2", "DSIG", "fvar", "gvar",
    "avar", "cvar", "HVAR", "VVAR", "MVAR", "STAT", "meta", "gasp",
    "hdmx", "VDMX", "LTSH", "vhea", "vmtx", "MATH", "COLR", "CPAL",
    "SVG ", "sbix", "CBDT", "CBLC", "EBDT", "EBLC", "EBSC"};

static void
describe(const struct pdf_font *font, hb_subset_input_t *input)
{
    hb_set_t *dropped =
        hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof dropped_tables / sizeof *dropped_tables; i++)
        hb_set_add(dropped, hb_tag_from_string(dropped_tables[i], 4));
    hb_set_t *glyphs = hb_subset_input_glyph_set(input);
    for (size_t i = 0; i < font->codes.count; i++)
        hb_set_add(glyphs, font->codes.at[i].glyph);
    hb_subset_flags_t flags = HB_SUBSET_FLAGS_NO_HINTING;
    if (font->face->is_cff) /* CIDs are the face's own glyphs: codes.h */
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input, flags);
}

static hb_map_t *
map_copy(const hb_map_t *map, const struct pdf_font *font)
{
    hb_map_t *copy = hb_map_create();
    for (size_t i = 0; i < font->codes.count; i++) {
        hb_codepoint_t glyph = font->codes.at[i].glyph;
        hb_map_set(copy, glyph, hb_map_get(map, glyph));
    }
    return copy;
}

static bool
execute(const struct pdf_font *font, hb_subset_plan_t *plan,
        struct subset *subset)
{
    hb_face_t *face = hb_subset_plan_execute_or_fail(plan);
    if (face == NULL)
        return false;
    subset->program =
        font->face->is_cff
            ? hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '))
            : hb_face_reference_blob(face);
    subset->glyphs =
        map_copy(hb_subset_plan_old_to_new_glyph_mapping(plan), font);
    hb_face_destroy(face);
    return hb_blob_get_length(subset->program) > 0;
}

bool
subset_make(const struct pdf_font *font, struct subset *subset)
{
    *subset = (struct subset){0};
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (input == NULL)
        return false;
    describe(font, input);
    hb_subset_plan_t *plan =
        hb_subset_plan_create_or_fail(font->face->hb_face, input);
    bool done = plan != NULL && execute(font, plan, subset);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return done;
}

void
subset_release(struct subset *subset)
{
    hb_blob_destroy(subset->program);
    hb_map_destroy(subset->glyphs);
    *subset = (struct subset){0};
}

struct str
subset_bytes(const struct subset *subset)
{
    unsigned size = 0;
    const char *bytes = hb_blob_get_data(subset->program, &size);
    return (struct str){bytes, size};
}
