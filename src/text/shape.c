/* Shapes words with HarfBuzz. */
#include "text/shape.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/character.h"

#include <assert.h>

#define SOFT_HYPHEN "\xC2\xAD"

struct shaped
shape_segment(const struct shaping *it, const struct segment *segment)
{
    /* Never Graphite, which Gentium also carries: slower, and a library more
     * to load. */
    static const char *const shapers[] = {"ot", NULL};
    hb_buffer_t *buffer = it->engine->buffer;
    const struct word_key *key = &it->word->key;
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_set_direction(buffer, key->is_right_to_left ? HB_DIRECTION_RTL
                                                          : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, segment->script);
    hb_buffer_set_language(buffer, key->shaper->language);
    hb_buffer_add_utf8(buffer, it->unit.at, (int)it->unit.size, segment->from,
                       (int)(segment->to - segment->from));
    hb_shape_full(segment->face->hb_font, buffer, key->shaper->features,
                  key->shaper->feature_count, shapers);
    struct shaped shaped;
    shaped.infos = hb_buffer_get_glyph_infos(buffer, &shaped.count);
    shaped.positions = hb_buffer_get_glyph_positions(buffer, NULL);
    return shaped;
}

/* The glyphs of a range of text: clusters never decrease in logical order, so
 * they stand together. */
static struct shaped
slice(const struct shaped *all, uint32_t from, uint32_t to)
{
    uint32_t first = 0;
    while (first < all->count && (all->infos[first].cluster < from ||
                                  all->infos[first].cluster >= to))
        first++;
    uint32_t end = first;
    while (end < all->count && all->infos[end].cluster >= from &&
           all->infos[end].cluster < to)
        end++;
    return (struct shaped){&all->infos[first], &all->positions[first],
                           end - first};
}

static bool
has_missing(const struct shaped *shaped)
{
    for (uint32_t i = 0; i < shaped->count; i++)
        if (shaped->infos[i].codepoint == 0)
            return true;
    return false;
}

static int16_t
clamp(hb_position_t value)
{
    if (value > INT16_MAX)
        return INT16_MAX;
    return (int16_t)(value < INT16_MIN ? INT16_MIN : value);
}

/* ---- from HarfBuzz's buffer to pieces ---- */

/* Says which bytes each glyph shows, going through them in logical order. */
static void
set_text(const struct shaped *shaped, const struct segment *segment,
         bool is_right_to_left, struct glyph *glyphs)
{
    uint32_t count = shaped->count, begin = segment->from;
    for (uint32_t k = 0; k < count;) {
        uint32_t first = is_right_to_left ? count - 1 - k : k;
        uint32_t cluster = shaped->infos[first].cluster;
        uint32_t end = segment->to, n = 0;
        for (; k + n < count; n++) {
            uint32_t i = is_right_to_left ? count - 1 - k - n : k + n;
            if (shaped->infos[i].cluster != cluster) {
                end = shaped->infos[i].cluster;
                break;
            }
            glyphs[i].text_at = (uint16_t)(begin - segment->from);
        }
        glyphs[first].text_size = (uint16_t)(end - begin);
        begin = end;
        k += n;
    }
}

/* In the text the hyphen at a line's end is a soft one: tagged PDF has to tell
 * it from the hyphens of words (ISO 32000-1, 14.8.2.2.3), so that who reads or
 * copies the text can put the word together again. */
static void
soften_hyphen(const struct shaping *it, const struct segment *segment,
              struct word_piece *piece, struct glyph *hyphen)
{
    piece->text = str_slice(it->shown, segment->from - it->from, SIZE_MAX);
    hyphen->text_size = sizeof SOFT_HYPHEN - 1;
}

void
shape_add_piece(struct shaping *it, const struct segment *segment,
                const struct shaped *shaped)
{
    struct arena *arena = it->engine->arena;
    struct glyph *glyphs = ARENA_ARRAY(arena, struct glyph, shaped->count);
    struct word_piece *piece = VEC_ADD(it->engine->scratch, &it->pieces);
    *piece = (struct word_piece){
        .face = segment->face,
        .glyphs = glyphs,
        .glyph_count = shaped->count,
        .text = str_slice(it->shown, segment->from - it->from,
                          segment->to - segment->from),
    };
    for (uint32_t i = 0; i < shaped->count; i++) {
        const hb_glyph_position_t *position = &shaped->positions[i];
        glyphs[i].id = (uint16_t)shaped->infos[i].codepoint;
        glyphs[i].advance = clamp(position->x_advance);
        glyphs[i].x_offset = clamp(position->x_offset);
        glyphs[i].y_offset = clamp(position->y_offset);
        piece->units += glyphs[i].advance;
    }
    set_text(shaped, segment, it->word->key.is_right_to_left, glyphs);
    if (it->word->key.has_hyphen && segment->to == it->to)
        soften_hyphen(it, segment, piece, &glyphs[shaped->count - 1]);
    it->word->units += piece->units;
    it->word->has_fallback |= piece->face != it->word->key.shaper->face;
}

/* ---- the space next to the word ---- */

/* The advance of the one glyph of the space at `at`; false if the space is part
 * of a ligature. */
static bool
space_advance(const struct shaped *all, uint32_t at, int32_t *advance)
{
    struct shaped space = slice(all, at, at + 1);
    if (space.count != 1)
        return false;
    *advance = space.positions[0].x_advance;
    return true;
}

/* Kerning between the word's last letter and the space sits in the letter's
 * advance.  It is moved to the space, so that the word is as wide as it looks
 * where a line ends behind it. */
static void
move_kerning(struct shaping *it, struct shaped *shaped)
{
    if (it->word->key.is_right_to_left || shaped->count == 0 ||
        character_extends(character_before(it->unit, it->to)))
        return;
    uint32_t last = shaped->count - 1;
    hb_position_t *advance = &shaped->positions[last].x_advance;
    const struct face *face = it->word->key.shaper->face;
    int32_t own = face_advance(face, shaped->infos[last].codepoint);
    it->word->space_after += *advance - own;
    *advance = own;
}

static bool
measure_spaces(struct shaping *it, const struct shaped *all)
{
    int32_t before, after, plain = it->word->key.shaper->space;
    if (!space_advance(all, it->from - 1, &before) ||
        !space_advance(all, it->to, &after))
        return false;
    it->word->space_before = before - plain;
    it->word->space_after = after - plain;
    return true;
}

/* ---- a word ---- */

/* Whether words beyond the spaces may change this one. */
static bool
is_contextual(const struct shaping *it, const struct shaped *shaped)
{
    const struct shaper *shaper = it->word->key.shaper;
    if (hb_set_is_empty(shaper->space_context))
        return false;
    for (uint32_t i = 0; i < shaped->count; i++)
        if (hb_set_has(shaper->space_context, shaped->infos[i].codepoint))
            return true;
    for (size_t at = it->from; at < it->to;)
        if (hb_set_has(shaper->space_context,
                       face_glyph(shaper->face, utf8_next(it->unit, &at))))
            return true;
    return false;
}

/* The word with a space on each side, since kerning and rules of the face may
 * look at it; at a line's end with its hyphen instead. */
static void
build_unit(struct shaping *it)
{
    const struct word_key *key = &it->word->key;
    struct buf *unit = it->engine->unit;
    buf_clear(unit);
    it->has_spaces = !key->has_hyphen;
    if (it->has_spaces)
        buf_char(unit, ' ');
    buf_str(unit, key->text);
    if (key->has_hyphen)
        buf_code_point(unit, key->shaper->hyphen);
    else
        buf_char(unit, ' ');
    it->unit = buf_view(unit);
    it->from = key->at + (it->has_spaces ? 1 : 0);
    it->to = it->from + key->size;
    it->shown = str_slice(key->text, key->at, key->size);
    if (key->has_hyphen) {
        it->to = (uint32_t)it->unit.size;
        it->shown = str_printf(it->engine->arena, "%.*s" SOFT_HYPHEN,
                               STR_ARGS(key->text));
    }
}

/* In one face: false if that lacks something. */
static bool
shape_whole(struct shaping *it)
{
    struct word *word = it->word;
    struct segment all = {word->key.shaper->face, word->key.script, 0,
                          (uint32_t)it->unit.size};
    struct shaped shaped = shape_segment(it, &all);
    struct shaped own = slice(&shaped, it->from, it->to);
    if (has_missing(&own))
        return false;
    if (it->has_spaces && !measure_spaces(it, &shaped))
        return false;
    if (it->has_spaces)
        move_kerning(it, &own);
    word->is_contextual = it->has_spaces && is_contextual(it, &own);
    struct segment segment = {all.face, all.script, it->from, it->to};
    shape_add_piece(it, &segment, &own);
    return true;
}

void
word_shape(struct text_engine *engine, struct word *word)
{
    struct shaping it = {.engine = engine, .word = word};
    assert(word->key.size <= WORD_SIZE_MOST);
    build_unit(&it);
    if (!shape_whole(&it))
        shape_by_faces(&it);
    word->pieces = arena_copy(engine->arena, it.pieces.at,
                              it.pieces.count * sizeof *it.pieces.at);
    word->piece_count = (uint32_t)it.pieces.count;
    word->lacks = it.lacks.at;
    word->lack_count = (uint32_t)it.lacks.count;
}
