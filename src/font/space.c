/* Which glyphs look over a space: what keeps words from being shaped alone. */
#include "font/font.h"
#include "font/table.h"

#include <hb-ot.h>

/* Every feature that HarfBuzz applies unasked to horizontal text of any script
 * and that may hold rules over several glyphs (hb-ot-shape and the shapers of
 * single scripts). */
static const hb_tag_t default_features[] = {
    HB_TAG('r', 'v', 'r', 'n'), HB_TAG('c', 'c', 'm', 'p'),
    HB_TAG('l', 'o', 'c', 'l'), HB_TAG('r', 'l', 'i', 'g'),
    HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'l', 'i', 'g'),
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('r', 'c', 'l', 't'),
    HB_TAG('i', 's', 'o', 'l'), HB_TAG('f', 'i', 'n', 'a'),
    HB_TAG('m', 'e', 'd', 'i'), HB_TAG('i', 'n', 'i', 't'),
    HB_TAG('m', 's', 'e', 't'), HB_TAG('r', 'a', 'n', 'd'),
    HB_TAG('c', 'u', 'r', 's'), HB_TAG('d', 'i', 's', 't'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'a', 'r', 'k'),
    HB_TAG('m', 'k', 'm', 'k'), HB_TAG('a', 'b', 'v', 'm'),
    HB_TAG('b', 'l', 'w', 'm'),
};

enum {
    FEATURES_MOST = 64,
    LOOKUP_LIST = 8, /* its offset in the headers of GSUB and GPOS */
};

/* The kinds of lookups that see more than two neighbouring glyphs (OpenType
 * 1.9, GSUB and GPOS), and the extension that wraps any kind. */
static const struct {
    hb_tag_t tag;
    uint32_t context, chained, reverse, extension;
} table_kinds[] = {
    {HB_TAG('G', 'S', 'U', 'B'), 5, 6, 8, 7},
    {HB_TAG('G', 'P', 'O', 'S'), 7, 8, 8, 9},
};

/* The kind of a lookup, with extensions seen through. */
static uint32_t
lookup_kind(const struct table *table, uint32_t lookup, uint32_t extension)
{
    size_t list = table_u16(table, LOOKUP_LIST);
    size_t at = list + table_u16(table, list + 2 + 2 * (size_t)lookup);
    uint32_t kind = table_u16(table, at);
    if (kind != extension)
        return kind;
    return table_u16(table, at + table_u16(table, at + 6) + 2);
}

/* Adds the glyphs that the lookup acts on if a space is among what it looks
 * at. */
static void
add_lookup(hb_set_t *glyphs, const struct face *face, hb_tag_t tag,
           uint32_t lookup)
{
    hb_set_t *before = hb_set_create(), *input = hb_set_create(),
             *after = hb_set_create();
    hb_ot_layout_lookup_collect_glyphs(face->hb_face, tag, lookup, before,
                                       input, after, NULL);
    hb_codepoint_t space = face->space_glyph;
    if (hb_set_has(before, space) || hb_set_has(input, space) ||
        hb_set_has(after, space))
        hb_set_union(glyphs, input);
    hb_set_destroy(before);
    hb_set_destroy(input);
    hb_set_destroy(after);
}

static void
add_table(hb_set_t *glyphs, const struct face *face, size_t which,
          const hb_tag_t *features)
{
    hb_tag_t tag = table_kinds[which].tag;
    hb_set_t *lookups = hb_set_create();
    hb_ot_layout_collect_lookups(face->hb_face, tag, NULL, NULL, features,
                                 lookups);
    struct table table = table_open(face->hb_face, tag);
    hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
    while (hb_set_next(lookups, &lookup)) {
        uint32_t kind =
            lookup_kind(&table, lookup, table_kinds[which].extension);
        if (kind == table_kinds[which].context ||
            kind == table_kinds[which].chained ||
            kind == table_kinds[which].reverse)
            add_lookup(glyphs, face, tag, lookup);
    }
    table_close(&table);
    hb_set_destroy(lookups);
}

hb_set_t *
face_space_context(const struct face *face, const hb_feature_t *features,
                   size_t count)
{
    hb_tag_t tags[FEATURES_MOST + 1];
    size_t size = 0;
    for (size_t i = 0; i < COUNT(default_features); i++)
        tags[size++] = default_features[i];
    for (size_t i = 0; i < count && size < FEATURES_MOST; i++)
        tags[size++] = features[i].tag;
    tags[size] = HB_TAG_NONE;
    hb_set_t *glyphs = hb_set_create();
    for (size_t i = 0; i < COUNT(table_kinds); i++)
        add_table(glyphs, face, i, tags);
    hb_set_del(glyphs, face->space_glyph);
    return glyphs;
}
