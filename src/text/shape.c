/* Shapes words with HarfBuzz, in other faces where the wanted one lacks
 * characters. */
#include "text/word.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "text/character.h"

#include <assert.h>

/* A word being shaped.  Bytes count in the unit: the word with the spaces or
 * words around it. */
struct shaping {
    struct text_engine *engine;
    struct word *word;
    struct where where; /* of the word's first byte */
    struct str unit;
    struct str shown;  /* the word's own text, as glyphs refer to it */
    uint32_t from, to; /* the word in the unit */
    bool has_spaces;   /* a space stands on both sides in the unit */
    struct {
        VEC(struct word_piece);
    } pieces;
};

/* A part of the unit that is in one face. */
struct segment {
    const struct face *face;
    hb_script_t script;
    uint32_t from, to;
};

#define SOFT_HYPHEN "\xC2\xAD"

/* What HarfBuzz made of the buffer, from the visual left. */
struct shaped {
    hb_glyph_info_t *infos;
    hb_glyph_position_t *positions;
    uint32_t count;
};

static struct shaped
shape(const struct shaping *it, const struct segment *segment)
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

/* ---- characters without a glyph ---- */

/* What stands for a character that no face has.  Glyph 0 is forbidden in PDF/A
 * (ISO 19005-3, 6.2.11.8). */
static uint32_t
replacement(const struct face *face, uint32_t *glyph)
{
    static const uint32_t choices[] = {UTF8_REPLACEMENT, 0x25A1, '?', '*', '.'};
    for (size_t i = 0; i < sizeof choices / sizeof *choices; i++) {
        *glyph = face_glyph(face, choices[i]);
        if (*glyph != 0)
            return choices[i];
    }
    *glyph = face->space_glyph;
    return ' ';
}

static void
report_missing(struct shaping *it, uint32_t character, uint32_t at,
               uint32_t shown)
{
    struct text_engine *engine = it->engine;
    struct str name = str_printf(engine->scratch, "U+%04X", character);
    if (map_lookup(engine->missing, name) != NULL)
        return;
    map_set(engine->missing, str_copy(engine->arena, name), engine);
    char bytes[UTF8_MOST];
    struct str sign = {bytes, utf8_encode(shown, bytes)};
    struct where where = it->where;
    where.offset += at - it->from;
    DIAG(engine->diag, MESSAGE_MISSING_GLYPH, where, name, sign,
         font_catalog_names(engine->catalog, engine->scratch));
}

static void
replace_missing(struct shaping *it, const struct segment *segment,
                struct shaped *shaped)
{
    for (uint32_t i = 0; i < shaped->count; i++) {
        if (shaped->infos[i].codepoint != 0)
            continue;
        uint32_t glyph, at = shaped->infos[i].cluster;
        uint32_t shown = replacement(segment->face, &glyph);
        report_missing(it, character_at(it->unit, at), at, shown);
        shaped->infos[i].codepoint = glyph;
        shaped->positions[i].x_advance = face_advance(segment->face, glyph);
    }
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

/* For extraction the hyphen at a line's end is a soft one, so that words are
 * copied whole. */
static void
soften_hyphen(const struct shaping *it, const struct segment *segment,
              struct word_piece *piece, struct glyph *hyphen)
{
    piece->text = str_slice(it->shown, segment->from - it->from, SIZE_MAX);
    hyphen->text_size = sizeof SOFT_HYPHEN - 1;
}

static void
add_piece(struct shaping *it, const struct segment *segment,
          const struct shaped *shaped)
{
    struct arena *arena = it->engine->arena;
    struct glyph *glyphs = ARENA_ARRAY(arena, struct glyph, shaped->count);
    struct word_piece *piece = VEC_ADD(arena, &it->pieces);
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

/* ---- several faces ---- */

static bool
has_glyph(const struct face *face, uint32_t character)
{
    return face_glyph(face, character) != 0 ||
           character_is_synthetic(character) ||
           (character == 0x2011 && face_glyph(face, 0x2010) != 0);
}

/* The face for the characters [at, end), a base with what extends it: the
 * wanted one, or the first fallback that has all. */
static const struct face *
choose_face(const struct shaping *it, uint32_t at, uint32_t end)
{
    const struct face *wanted = it->word->key.shaper->face, *face = wanted;
    for (size_t i = at; i < end;) {
        uint32_t character = utf8_next(it->unit, &i);
        if (has_glyph(face, character))
            continue;
        const struct face *other =
            font_fallback(it->engine->catalog, wanted, character);
        if (other != NULL &&
            (face == wanted || has_glyph(other, character_at(it->unit, at))))
            face = other;
    }
    return face;
}

/* Where the base that begins at `at` ends, with all that extends it. */
static uint32_t
cluster_end(const struct shaping *it, uint32_t at)
{
    size_t end = at;
    bool is_joined = true;
    while (end < it->to) {
        size_t next = end;
        uint32_t character = utf8_next(it->unit, &next);
        if (!is_joined && !character_extends(character))
            break;
        /* A zero width joiner ties emoji together (UAX 29, GB11). */
        is_joined = character == 0x200D;
        end = next;
    }
    return (uint32_t)end;
}

static hb_script_t
segment_script(const struct shaping *it, const struct segment *segment)
{
    for (size_t i = segment->from; i < segment->to;) {
        hb_script_t script = character_script(utf8_next(it->unit, &i));
        if (script_is_real(script))
            return script;
    }
    return it->word->key.script;
}

static void
shape_segment(struct shaping *it, struct segment *segment)
{
    segment->script = segment_script(it, segment);
    struct shaped shaped = shape(it, segment);
    replace_missing(it, segment, &shaped);
    add_piece(it, segment, &shaped);
}

static void
shape_by_faces(struct shaping *it)
{
    struct segment segment = {.from = it->from, .to = it->from};
    while (segment.to < it->to) {
        uint32_t end = cluster_end(it, segment.to);
        const struct face *face = choose_face(it, segment.to, end);
        if (segment.face != NULL && face != segment.face) {
            shape_segment(it, &segment);
            segment.from = segment.to;
        }
        segment.face = face;
        segment.to = end;
    }
    if (segment.to > segment.from)
        shape_segment(it, &segment);
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
    struct shaped shaped = shape(it, &all);
    struct shaped own = slice(&shaped, it->from, it->to);
    if (has_missing(&own))
        return false;
    if (it->has_spaces && !measure_spaces(it, &shaped))
        return false;
    if (it->has_spaces)
        move_kerning(it, &own);
    word->is_contextual = it->has_spaces && is_contextual(it, &own);
    struct segment segment = {all.face, all.script, it->from, it->to};
    add_piece(it, &segment, &own);
    return true;
}

void
word_shape(struct text_engine *engine, struct word *word, struct where where)
{
    struct shaping it = {.engine = engine, .word = word, .where = where};
    assert(word->key.size <= WORD_SIZE_MOST);
    build_unit(&it);
    if (!shape_whole(&it))
        shape_by_faces(&it);
    word->pieces = it.pieces.at;
    word->piece_count = (uint32_t)it.pieces.count;
}
