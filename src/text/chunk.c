/* Chunks and parts of them; see chunk.h. */
#include "text/chunk.h"

#include "base/arena.h"
#include "page/page.h"
#include "text/character.h"
#include "text/engine.h"

scaled
chunk_width(const struct chunk *chunk)
{
    int32_t units = 0;
    for (uint32_t i = 0; i < chunk->glyph_count; i++)
        units += chunk->glyphs[i].advance;
    return units_width(units, chunk->face, chunk->style) +
           chunk->style->letter_spacing * (scaled)chunk->glyph_count;
}

bool
chunk_is_expandable(const struct chunk *chunk)
{
    return chunk->style->font_expansion == FONT_EXPANSION_AUTO &&
           chunk->style->text_align == TEXT_ALIGN_JUSTIFY && !chunk->is_wide;
}

/* A glyph that neither belongs to the one before nor is a mark on it. */
static bool
begins_cluster(const struct chunk *chunk, uint32_t index)
{
    const struct glyph *glyph = &chunk->glyphs[index];
    return glyph->text_size > 0 &&
           !character_extends(character_at(chunk->text, glyph->text_at));
}

struct chunk
chunk_cut(struct arena *arena, const struct chunk *chunk, struct str *cluster)
{
    struct chunk cut = *chunk;
    uint32_t count = chunk->glyph_count, at = 0;
    while (count > 0 && !begins_cluster(chunk, --count))
        ;
    if (chunk->glyph_count > 0)
        at = chunk->glyphs[count].text_at;
    *cluster = str_slice(chunk->text, at, chunk->text.size);
    cut.glyphs = arena_copy(arena, chunk->glyphs, count * sizeof *cut.glyphs);
    cut.glyph_count = count;
    cut.text.size = at;
    cut.width = chunk_width(&cut);
    return cut;
}

uint32_t
chunk_cluster_size(const struct chunk *chunk, uint32_t from)
{
    bool is_right_to_left = chunk->level & 1;
    uint32_t count = chunk->glyph_count, to = from + 1;
    while (to < count &&
           !begins_cluster(chunk, is_right_to_left ? count - 1 - to : to))
        to++;
    return to - from;
}

struct chunk
chunk_part(struct arena *arena, const struct chunk *chunk, uint32_t from,
           uint32_t to)
{
    bool is_right_to_left = chunk->level & 1;
    uint32_t first = is_right_to_left ? chunk->glyph_count - to : from;
    struct glyph *glyphs =
        arena_copy(arena, &chunk->glyphs[first], (to - from) * sizeof *glyphs);
    uint32_t begin = is_right_to_left ? to - from - 1 : 0;
    uint32_t text_at = glyphs[begin].text_at, text_size = 0;
    for (uint32_t i = 0; i < to - from; i++) {
        glyphs[i].text_at = (uint16_t)(glyphs[i].text_at - text_at);
        text_size += glyphs[i].text_size;
    }
    struct chunk part = *chunk;
    part.glyphs = glyphs;
    part.glyph_count = to - from;
    part.text = str_slice(chunk->text, text_at, text_size);
    part.width = chunk_width(&part);
    return part;
}
