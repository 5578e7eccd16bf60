/* Words in several faces, where the wanted one lacks characters. */
#include "text/shape.h"

#include "base/utf8.h"
#include "text/character.h"

/* ---- characters without a glyph ---- */

/* What stands for a character that no face has.  Glyph 0 is forbidden in PDF/A
 * (ISO 19005-3, 6.2.11.8). */
static uint32_t
replacement(const struct face *face, uint32_t *glyph)
{
    static const uint32_t choices[] = {UTF8_REPLACEMENT, 0x25A1, '?', '*', '.'};
    for (size_t i = 0; i < COUNT(choices); i++) {
        *glyph = face_glyph(face, choices[i]);
        if (*glyph != 0)
            return choices[i];
    }
    *glyph = face->space_glyph;
    return ' ';
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
        VEC_PUSH(
            it->engine->arena, &it->lacks,
            ((struct lack){character_at(it->unit, at), shown, at - it->from}));
        shaped->infos[i].codepoint = glyph;
        shaped->positions[i].x_advance = face_advance(segment->face, glyph);
    }
}

static bool
has_glyph(const struct face *face, uint32_t character)
{
    return face_glyph(face, character) != 0 ||
           character_is_synthetic(character) ||
           (character == 0x2011 && face_glyph(face, 0x2010) != 0);
}

/* Without a space a face has nothing to stand for what it lacks. */
static bool
can_show(const struct shaping *it, const struct face *face, uint32_t at,
         uint32_t end)
{
    for (size_t i = at; face->space_glyph == 0 && i < end;)
        if (face_glyph(face, utf8_next(it->unit, &i)) == 0)
            return false;
    return true;
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
        const struct face *other = it->word->key.shaper->general;
        if (!has_glyph(other, character))
            other = font_fallback(it->engine->catalog, wanted, character);
        if (other != NULL &&
            (face == wanted || has_glyph(other, character_at(it->unit, at))))
            face = other;
    }
    return can_show(it, face, at, end) ? face : wanted;
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
shape_part(struct shaping *it, struct segment *segment)
{
    segment->script = segment_script(it, segment);
    struct shaped shaped = shape_segment(it, segment);
    replace_missing(it, segment, &shaped);
    shape_add_piece(it, segment, &shaped);
}

void
shape_by_faces(struct shaping *it)
{
    struct segment segment = {.from = it->from, .to = it->from};
    while (segment.to < it->to) {
        uint32_t end = cluster_end(it, segment.to);
        const struct face *face = choose_face(it, segment.to, end);
        if (segment.face != NULL && face != segment.face) {
            shape_part(it, &segment);
            segment.from = segment.to;
        }
        segment.face = face;
        segment.to = end;
    }
    if (segment.to > segment.from)
        shape_part(it, &segment);
}
