/* Font programs with only the glyphs in use; see subset.h. */
#include "render/subset.h"

#include "base/arena.h"
#include "render/cff.h"

#include <hb-ot.h>
#include <hb-subset.h>

/* All that a PDF has a use for: layout is done, names and mappings are said by
 * the PDF, and variable fonts are shown at their default. */
static const char kept_tables[][5] = {
    "head", "hhea", "hmtx", "maxp", "loca", "glyf", "CFF ", "VORG",
};

/* A face of these tables alone: HarfBuzz's plan would work through the others
 * before it drops them, the character map above all. */
static hb_face_t *
bare_face(hb_face_t *face)
{
    hb_face_t *bare = hb_face_builder_create();
    for (size_t i = 0; i < COUNT(kept_tables); i++) {
        hb_tag_t tag = hb_tag_from_string(kept_tables[i], 4);
        hb_blob_t *table = hb_face_reference_table(face, tag);
        if (hb_blob_get_length(table) > 0)
            hb_face_builder_add_table(bare, tag, table);
        hb_blob_destroy(table);
    }
    return bare;
}

static void
describe(const struct pdf_font *font, hb_subset_input_t *input)
{
    hb_set_t *glyphs = hb_subset_input_glyph_set(input);
    for (size_t i = 0; i < font->codes.count; i++)
        hb_set_add(glyphs, font->codes.at[i]->glyph);
    hb_subset_flags_t flags = HB_SUBSET_FLAGS_NO_HINTING;
    /* Subroutines shared by a whole face cost more in a subset than they
     * save. */
    if (font->face->is_cff)
        flags |= HB_SUBSET_FLAGS_DESUBROUTINIZE;
    hb_subset_input_set_flags(input, flags);
}

static hb_map_t *
map_copy(const hb_map_t *map, const struct pdf_font *font)
{
    hb_map_t *copy = hb_map_create();
    for (size_t i = 0; i < font->codes.count; i++) {
        hb_codepoint_t glyph = font->codes.at[i]->glyph;
        hb_map_set(copy, glyph, hb_map_get(map, glyph));
    }
    return copy;
}

/* The table with the glyphs at the places that are their CIDs; NULL if it is
 * damaged. */
static hb_blob_t *
cff_program(const struct pdf_font *font, hb_face_t *face,
            const hb_map_t *glyphs, struct arena *scratch)
{
    size_t count = font->last_cid + (size_t)1;
    uint16_t *places = ARENA_ARRAY(scratch, uint16_t, count);
    for (size_t i = 0; i < font->codes.count; i++) {
        const struct code *code = font->codes.at[i];
        places[code->cid] = (uint16_t)hb_map_get(glyphs, code->glyph);
    }
    hb_blob_t *table =
        hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    hb_blob_t *program = cff_reorder(table, places, count, scratch);
    hb_blob_destroy(table);
    return program;
}

static bool
execute(const struct pdf_font *font, hb_subset_plan_t *plan,
        struct subset *subset, struct arena *scratch)
{
    hb_face_t *face = hb_subset_plan_execute_or_fail(plan);
    if (face == NULL)
        return false;
    subset->glyphs =
        map_copy(hb_subset_plan_old_to_new_glyph_mapping(plan), font);
    subset->program = font->face->is_cff
                          ? cff_program(font, face, subset->glyphs, scratch)
                          : hb_face_reference_blob(face);
    hb_face_destroy(face);
    return subset->program != NULL && hb_blob_get_length(subset->program) > 0;
}

bool
subset_make(const struct pdf_font *font, struct subset *subset,
            struct arena *arena)
{
    *subset = (struct subset){0};
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (input == NULL)
        return false;
    describe(font, input);
    hb_face_t *face = bare_face(font->face->hb_face);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(face, input);
    struct arena_mark mark = arena_mark(arena);
    bool done = plan != NULL && execute(font, plan, subset, arena);
    arena_reset(arena, mark);
    hb_subset_plan_destroy(plan);
    hb_face_destroy(face);
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
