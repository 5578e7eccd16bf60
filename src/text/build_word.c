/* Words as boxes, cut where a line may end; see build.h. */
#include "base/arena.h"
#include "text/breaks.h"
#include "text/build.h"
#include "text/character.h"
#include "text/chunk.h"
#include "text/hang.h"
#include "text/wide.h"

/* A part of a piece, as counts of glyphs in logical order and as bytes. */
struct fragment {
    uint32_t glyph_from, glyph_to;
    uint32_t from, to;
};

static struct glyph
logical_glyph(const struct word_piece *piece, bool is_right_to_left,
              uint32_t index)
{
    return piece
        ->glyphs[is_right_to_left ? piece->glyph_count - 1 - index : index];
}

/* Glyphs of a part count in the part's own text, so they are a copy. */
static const struct glyph *
fragment_glyphs(struct arena *arena, const struct word_piece *piece,
                const struct fragment *part, bool is_right_to_left)
{
    uint32_t count = part->glyph_to - part->glyph_from;
    if (count == piece->glyph_count)
        return piece->glyphs;
    uint32_t first = is_right_to_left ? piece->glyph_count - part->glyph_to
                                      : part->glyph_from;
    struct glyph *glyphs =
        arena_copy(arena, &piece->glyphs[first], count * sizeof *glyphs);
    for (uint32_t i = 0; i < count; i++)
        glyphs[i].text_at = (uint16_t)(glyphs[i].text_at - part->from);
    return glyphs;
}

struct item *
build_box(struct builder *it, const struct chunk *shown)
{
    struct item *box = build_item(it, ITEM_BOX);
    struct chunk *chunk = build_chunk(it, box);
    chunk->face = shown->face;
    chunk->glyphs = shown->glyphs;
    chunk->glyph_count = shown->glyph_count;
    chunk->text = shown->text;
    chunk->is_wide = shown->is_wide;
    chunk->width = chunk_width(chunk);
    box->width = chunk->width;
    if (chunk_is_expandable(chunk))
        box->stretch = box->shrink =
            scaled_ratio(box->width, EXPANSION_MOST, EXPANSION_WHOLE);
    it->last_chunk = box->chunk;
    it->last_blank = 0;
    box->hang_start = hang_start(chunk);
    box->hang_end = hang_end(chunk);
    return box;
}

static void
add_fragment(struct builder *it, const struct word_piece *piece,
             const struct fragment *part)
{
    if (part->glyph_to == part->glyph_from)
        return;
    const struct chunk chunk = {
        .face = piece->face,
        .glyphs = fragment_glyphs(it->arena, piece, part, it->level & 1),
        .glyph_count = part->glyph_to - part->glyph_from,
        .text = str_slice(piece->text, part->from, part->to - part->from),
    };
    build_box(it, &chunk);
}

static bool
is_wanted(const struct builder *it, uint8_t flags)
{
    return (flags & (BREAK_LINE | BREAK_HYPHEN)) != 0 ||
           ((flags & BREAK_SOFT) != 0 &&
            it->run->style->style->hyphens != HYPHENS_NONE);
}

/* Cuts a piece, whose first byte is at `at`, at its breaks: those between two
 * clusters, that is, not within a ligature. */
static void
add_piece(struct builder *it, const struct word_piece *piece, uint32_t at)
{
    struct str text = it->paragraph->text;
    uint32_t size = (uint32_t)piece->text.size;
    struct fragment part = {0};
    for (uint32_t i = 1; i < size; i++) {
        if (it->paragraph->breaks[at + i] == 0 ||
            !is_wanted(it, it->paragraph->breaks[at + i]))
            continue;
        while (part.glyph_to < piece->glyph_count &&
               logical_glyph(piece, it->level & 1, part.glyph_to).text_at < i)
            part.glyph_to++;
        if (part.glyph_to == piece->glyph_count ||
            logical_glyph(piece, it->level & 1, part.glyph_to).text_at != i ||
            character_extends(character_at(text, at + i)))
            continue;
        part.to = i;
        add_fragment(it, piece, &part);
        build_break(it, at + i);
        part.glyph_from = part.glyph_to;
        part.from = i;
    }
    part.glyph_to = piece->glyph_count;
    part.to = size;
    add_fragment(it, piece, &part);
}

static void
add_word(struct builder *it, const struct word *word, uint32_t at)
{
    it->last_word = word;
    for (uint32_t i = 0; i < word->piece_count; i++) {
        const struct word_piece *piece = &word->pieces[i];
        if (i > 0 && is_wanted(it, it->paragraph->breaks[at]) &&
            !character_extends(character_at(it->paragraph->text, at)))
            build_break(it, at);
        add_piece(it, piece, at);
        at += (uint32_t)piece->text.size;
    }
}

void
build_word(struct builder *it, const struct word *word, uint32_t at,
           bool is_joined)
{
    if (script_is_wide(word->key.script)) {
        build_wide_word(it, word, at, is_joined);
        return;
    }
    if (is_joined && it->last_word != NULL &&
        script_is_wide(it->last_word->key.script))
        build_wide_end(it, at);
    else if (is_joined && it->paragraph->breaks[at] != 0)
        build_break(it, at);
    add_word(it, word, at);
}
