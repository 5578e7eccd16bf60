/* Chinese and Japanese text; see wide.h.
 *
 * Every character stands in a square, and where a mark leaves half of its
 * square empty, that half is white that may go: at a line's start and end,
 * beside another mark, and in part where a line is tight (JLREQ, 3.1; CLREQ,
 * 3.1.6).  Between ideographs and Latin letters or digits there is a quarter of
 * a square.  So a mark's box is what is inked of its square, in halves, and all
 * white is glue. */
#include "text/wide.h"

#include "base/arena.h"
#include "page/page.h"
#include "text/breaks.h"
#include "text/character.h"

enum {
    /* Parts of an em. */
    STRETCH_SHARE = 8, /* between two ideographs */
    LATIN_SHARE = 4,   /* between ideographs and Latin */
    LATIN_SHRINK_SHARE = 8,
    INK_SHARE = 16,       /* what may reach into a half that is to be white */
    PENALTY_NUMBER = 100, /* between a number and what it counts */
};

/* The white in a mark's square, in font units. */
struct blank {
    int32_t before, behind;
};

static bool
is_point(uint32_t character)
{
    static const uint16_t points[] = {0x3001, 0x3002, 0x30FB, 0xFF01, 0xFF0C,
                                      0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F};
    for (size_t i = 0; i < COUNT(points); i++)
        if (character == points[i])
            return true;
    return false;
}

static hb_unicode_general_category_t
category(uint32_t character)
{
    return hb_unicode_general_category(hb_unicode_funcs_get_default(),
                                       character);
}

static bool
is_opening(uint32_t character)
{
    hb_unicode_general_category_t it = category(character);
    return it == HB_UNICODE_GENERAL_CATEGORY_OPEN_PUNCTUATION ||
           it == HB_UNICODE_GENERAL_CATEGORY_INITIAL_PUNCTUATION;
}

static bool
is_closing(uint32_t character)
{
    hb_unicode_general_category_t it = category(character);
    return it == HB_UNICODE_GENERAL_CATEGORY_CLOSE_PUNCTUATION ||
           it == HB_UNICODE_GENERAL_CATEGORY_FINAL_PUNCTUATION;
}

static bool
is_mark(uint32_t character)
{
    return is_point(character) || is_opening(character) ||
           is_closing(character);
}

/* What of a glyph's square is white, in halves or quarters: by the ink, since a
 * comma stands in the corner in one country and amid the square in another. */
static struct blank
blank_of(const struct face *face, const struct glyph *glyph, uint32_t character)
{
    int32_t em = face->units_per_em, slack = em / INK_SHARE;
    hb_glyph_extents_t ink;
    if (glyph->advance != em || !is_mark(character) ||
        !hb_font_get_glyph_extents(face->hb_font, glyph->id, &ink))
        return (struct blank){0};
    int32_t left = ink.x_bearing, right = ink.x_bearing + ink.width;
    if (!is_closing(character) && left >= em / 2 - slack)
        return (struct blank){.before = em / 2};
    if (!is_opening(character) && right <= em / 2 + slack)
        return (struct blank){.behind = em / 2};
    if (character == 0x30FB && left >= em / 4 && right <= em - em / 4)
        return (struct blank){em / 4, em / 4};
    return (struct blank){0};
}

/* ---- the white between two boxes ---- */

static bool
is_digit(uint32_t character)
{
    return category(character) == HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER;
}

static bool
is_letter(uint32_t character)
{
    hb_unicode_general_category_t it = category(character);
    return it == HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER ||
           it == HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER ||
           it == HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER ||
           it == HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER;
}

static bool
is_ideograph(uint32_t character)
{
    return is_letter(character) && character_is_ideographic(character);
}

/* A letter or digit of a script that is not written in squares. */
static bool
is_narrow(uint32_t character)
{
    return is_digit(character) ||
           (is_letter(character) && !character_is_ideographic(character));
}

static struct joint
joint_of(const struct builder *it, uint32_t at, scaled before)
{
    struct str text = it->paragraph->text;
    uint32_t left = character_before(text, at), right = character_at(text, at);
    scaled em = it->run->style->style->font_size;
    scaled blank = scaled_larger(before, it->last_blank);
    struct joint joint = {.is_break = it->paragraph->breaks[at] & BREAK_LINE};
    if (joint.is_break && is_digit(left))
        joint.penalty = PENALTY_NUMBER;
    if (is_mark(left) && is_mark(right)) {
        /* Two marks share a half; those that face away from each other have
         * none between them. */
        bool is_apart = before > 0 && it->last_blank > 0;
        joint.width = is_apart ? blank : 0;
    } else if (it->run->style->style->baseline_shift > 0) {
        /* A raised note mark stands in the white. */
        joint.is_break = false;
    } else if (blank > 0) {
        joint.width = blank;
        joint.shrink = blank / 2;
        joint.stretch = em / STRETCH_SHARE;
    } else if ((is_narrow(left) && is_ideograph(right)) ||
               (is_ideograph(left) && is_narrow(right))) {
        joint.width = em / LATIN_SHARE;
        joint.shrink = em / LATIN_SHRINK_SHARE;
        joint.stretch = em / STRETCH_SHARE;
    } else if (is_ideograph(left) && is_ideograph(right)) {
        joint.stretch = em / STRETCH_SHARE;
    }
    return joint;
}

static void
join(struct builder *it, uint32_t at, scaled before)
{
    struct joint joint = joint_of(it, at, before);
    if (joint.is_break || joint.width > 0 || joint.stretch > 0)
        build_joint(it, &joint);
}

void
build_wide_end(struct builder *it, uint32_t at)
{
    join(it, at, 0);
}

/* ---- words ---- */

/* A cluster of a piece as a box, whose bytes are [from, to) of the piece. */
static void
add_cluster(struct builder *it, const struct word_piece *piece,
            const struct glyph *first, uint32_t count, uint32_t at,
            bool is_joined)
{
    uint32_t from = first->text_at, size = 0;
    struct glyph *glyphs = arena_copy(it->arena, first, count * sizeof *glyphs);
    for (uint32_t i = 0; i < count; i++) {
        size += glyphs[i].text_size;
        glyphs[i].text_at = (uint16_t)(glyphs[i].text_at - from);
    }
    struct chunk chunk = {
        .face = piece->face,
        .glyphs = glyphs,
        .glyph_count = count,
        .text = str_slice(piece->text, from, size),
        .is_wide = true,
    };
    struct blank blank = {0};
    if (count == 1)
        blank = blank_of(piece->face, glyphs, character_at(chunk.text, 0));
    glyphs->x_offset = (int16_t)(glyphs->x_offset - blank.before);
    glyphs->advance = (int16_t)(glyphs->advance - blank.before - blank.behind);
    const struct style *style = it->run->style->style;
    if (is_joined)
        join(it, at, units_width(blank.before, piece->face, style));
    struct item *box = build_box(it, &chunk);
    box->hang_start = box->hang_end = 0;
    it->last_blank = units_width(blank.behind, piece->face, style);
}

static void
add_piece(struct builder *it, const struct word_piece *piece, uint32_t at,
          bool is_joined)
{
    for (uint32_t i = 0, count; i < piece->glyph_count; i += count) {
        const struct glyph *first = &piece->glyphs[i];
        count = 1;
        while (i + count < piece->glyph_count &&
               (first[count].text_size == 0 ||
                character_extends(
                    character_at(piece->text, first[count].text_at))))
            count++;
        add_cluster(it, piece, first, count, at + first->text_at,
                    is_joined || i > 0);
    }
}

void
build_wide_word(struct builder *it, const struct word *word, uint32_t at,
                bool is_joined)
{
    for (uint32_t i = 0; i < word->piece_count; i++) {
        add_piece(it, &word->pieces[i], at, is_joined || i > 0);
        at += (uint32_t)word->pieces[i].text.size;
    }
    it->last_word = word;
}
