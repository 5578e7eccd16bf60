/* Breaks and spaces as glue and penalties; see build.h. */
#include "text/build.h"

#include "base/arena.h"
#include "text/breaks.h"
#include "text/character.h"
#include "text/chunk.h"
#include "text/hang.h"

enum {
    PENALTY_HYPHEN = 100, /* twice TeX's: expansion makes more lines good */
    PENALTY_NAME = 400,   /* a hyphen in a name, or a second one in a word */
    PENALTY_EXPLICIT =
        50, /* as TeX's; behind a hyphen or slash that is there anyway */
    PENALTY_FILLED = 50,  /* before ragged text, behind a line not filled */
    PENALTY_AVOID = 5000, /* within a span that is to stay on one line */
    RAGGED_EMS = 3, /* stretch of a ragged line's end (the paper, p. 1139) */
    IDEOGRAPH_SHARE = 8, /* stretch between ideographs: em / 8 */
    STRETCH = 50,        /* of a space, in parts of a hundred */
    SHRINK = 38,
};

static const struct style *
style_of(const struct builder *it)
{
    return it->run->style->style;
}

static bool
is_ragged(const struct style *style)
{
    return style->text_align != TEXT_ALIGN_JUSTIFY;
}

/* The style of the last box, or NULL at a line's start. */
static const struct style *
style_before(const struct builder *it)
{
    return it->last_chunk != CHUNK_NONE ? it->chunks.at[it->last_chunk].style
                                        : NULL;
}

/* Ragged text within justified text, such as a signature, goes on a line of its
 * own rather than loosen the line before, which is then left as it is (Knuth,
 * The TeXbook, chapter 14, "\signed"). */
static bool
begins_ragged(const struct builder *it)
{
    const struct style *before = style_before(it);
    return before != NULL && !is_ragged(before) && is_ragged(style_of(it));
}

static bool
is_within_kept(const struct builder *it)
{
    return style_of(it)->break_inside == BREAK_INSIDE_AVOID &&
           style_before(it) == style_of(it);
}

/* What it costs to break here beside what the characters say. */
static int32_t
break_penalty(const struct builder *it)
{
    if (is_within_kept(it))
        return PENALTY_AVOID;
    return begins_ragged(it) ? PENALTY_FILLED : 0;
}

/* The stretch of a line that ends at a ragged break. */
static scaled
end_stretch(const struct builder *it)
{
    return begins_ragged(it) ? SCALED_MOST
                             : style_of(it)->font_size * RAGGED_EMS;
}

struct item *
build_item(struct builder *it, enum item_kind kind)
{
    struct item *item = VEC_ADD(it->lists, &it->items);
    item->kind = kind;
    item->chunk = CHUNK_NONE;
    return item;
}

static void
add_penalty(struct builder *it, int32_t penalty)
{
    build_item(it, ITEM_PENALTY)->penalty = penalty;
}

static void
add_stretch(struct builder *it, scaled stretch)
{
    build_item(it, ITEM_GLUE)->stretch = stretch;
}

struct chunk *
build_chunk(struct builder *it, struct item *item)
{
    item->chunk = (uint32_t)it->chunks.count;
    struct chunk *chunk = VEC_ADD(it->lists, &it->chunks);
    chunk->face = it->run->style->shaper->face;
    chunk->style = style_of(it);
    chunk->origin = it->run->run->origin;
    chunk->level = it->level;
    return chunk;
}

/* ---- breaks ---- */

/* A cluster as it stands at the end of a line. */
static const struct word *
find_line_end(const struct builder *it, struct str cluster, bool has_hyphen)
{
    struct word_key key = {
        .text = cluster,
        .size = (uint32_t)cluster.size,
        .shaper = it->last_word->key.shaper,
        .script = it->last_word->key.script,
        .has_hyphen = has_hyphen,
    };
    return word_find(it->engine, &key, it->run->run->where);
}

/* The glyphs that end the line if it breaks behind the last box: those of the
 * box's last cluster as they are without a neighbour, or with a hyphen.  The
 * penalty's width makes up for the difference. */
static void
set_line_end(struct builder *it, struct item *penalty, bool has_hyphen)
{
    if (it->level & 1 || it->last_chunk == CHUNK_NONE ||
        !script_is_hyphenated(it->last_word->key.script))
        return;
    struct chunk last = it->chunks.at[it->last_chunk], shown = last;
    struct str cluster;
    struct chunk cut = chunk_cut(it->arena, &last, &cluster);
    const struct word *end = find_line_end(it, cluster, has_hyphen);
    if (end->piece_count != 1)
        return;
    shown.face = end->pieces[0].face;
    shown.glyphs = end->pieces[0].glyphs;
    shown.glyph_count = end->pieces[0].glyph_count;
    shown.text = end->pieces[0].text;
    shown.width = chunk_width(&shown);
    penalty->width = cut.width + shown.width - last.width;
    if (!has_hyphen && penalty->width == 0)
        return;
    *build_chunk(it, penalty) = shown;
    penalty->hang_end = hang_end(&shown);
}

static bool
is_hyphen(uint32_t character)
{
    return character == '-' || character == 0x2010 || character == 0x58A ||
           character == 0xAD;
}

static void
add_break(struct builder *it, uint32_t at)
{
    uint32_t before = character_before(it->paragraph->text, at);
    bool is_line = it->paragraph->breaks[at] & BREAK_LINE;
    struct item *penalty = build_item(it, ITEM_PENALTY);
    penalty->is_flagged = !is_line || is_hyphen(before);
    if (!is_line)
        penalty->penalty =
            it->last_word->is_better_whole ? PENALTY_NAME : PENALTY_HYPHEN;
    else if (penalty->is_flagged || before == '/')
        penalty->penalty = PENALTY_EXPLICIT;
    penalty->penalty += break_penalty(it);
    set_line_end(it, penalty, !is_line);
}

/* White that no character stands for. */
static struct item *
add_joint_glue(struct builder *it, const struct joint *joint)
{
    struct item *glue = build_item(it, ITEM_GLUE);
    struct chunk *chunk = build_chunk(it, glue);
    chunk->is_space = true;
    chunk->width = glue->width = joint->width;
    if (!is_ragged(style_of(it))) {
        glue->stretch = joint->stretch;
        glue->shrink = joint->shrink;
    }
    return glue;
}

void
build_break(struct builder *it, uint32_t at)
{
    struct str text = it->paragraph->text;
    if (is_ragged(style_of(it))) {
        scaled end = end_stretch(it);
        add_penalty(it, PENALTY_INFINITE);
        add_stretch(it, end);
        add_break(it, at);
        add_stretch(it, -end);
    } else if (character_is_ideographic(character_before(text, at)) &&
               character_is_ideographic(character_at(text, at))) {
        const struct joint joint = {
            .is_break = true,
            .stretch = style_of(it)->font_size / IDEOGRAPH_SHARE,
        };
        add_joint_glue(it, &joint);
    } else {
        add_break(it, at);
    }
}

void
build_joint(struct builder *it, const struct joint *joint)
{
    int32_t penalty = joint->penalty + break_penalty(it);
    scaled end = end_stretch(it);
    bool is_filled = joint->is_break && is_ragged(style_of(it));
    if (!joint->is_break || is_filled)
        add_penalty(it, PENALTY_INFINITE);
    if (is_filled)
        add_stretch(it, end);
    if (is_filled || (joint->is_break && penalty != 0))
        add_penalty(it, penalty);
    struct item *glue = add_joint_glue(it, joint);
    if (is_filled)
        glue->stretch = -end;
}

void
build_forced_break(struct builder *it)
{
    add_penalty(it, PENALTY_INFINITE);
    add_stretch(it, SCALED_MOST);
    add_penalty(it, -PENALTY_INFINITE);
    it->last_chunk = CHUNK_NONE;
}

/* ---- spaces ---- */

/* The space's glyph: the shaper's own where no kerning changes it. */
static void
set_space_glyph(struct builder *it, struct chunk *chunk, int32_t advance,
                bool is_no_break)
{
    static const struct str texts[] = {{" ", 1}, {NO_BREAK_SPACE, 2}};
    chunk->text = texts[is_no_break];
    chunk->is_space = true;
    if (chunk->face->space_glyph == 0)
        return;
    struct glyph *glyph = ARENA_NEW(it->arena, struct glyph);
    glyph->id = (uint16_t)chunk->face->space_glyph;
    glyph->text_size = (uint16_t)chunk->text.size;
    glyph->advance = (int16_t)advance;
    chunk->glyphs = glyph;
    chunk->glyph_count = 1;
}

/* A space is one of the script of the words that it parts, if it is in their
 * style. */
static const struct shaper *
space_shaper(const struct builder *it, const struct space *space)
{
    const struct shaper *own = it->run->style->shaper;
    const struct word *word =
        space->before != NULL ? space->before : space->after;
    return word != NULL && word->key.shaper->general == own->face &&
                   word->key.shaper->is_spaced == own->is_spaced
               ? word->key.shaper
               : own;
}

static void
add_space(struct builder *it, const struct space *space)
{
    const struct shaper *shaper = space_shaper(it, space);
    int32_t advance = shaper->space;
    if (space->before != NULL && space->before->key.shaper == shaper)
        advance += space->before->space_after;
    if (space->after != NULL && space->after->key.shaper == shaper)
        advance += space->after->space_before;
    struct item *glue = build_item(it, ITEM_GLUE);
    struct chunk *chunk = build_chunk(it, glue);
    chunk->face = shaper->face;
    set_space_glyph(it, chunk, advance, space->is_no_break);
    chunk->width = units_width(advance, chunk->face, chunk->style) +
                   chunk->style->letter_spacing;
    glue->width = chunk->width;
    if (!is_ragged(style_of(it))) {
        glue->stretch = glue->width * STRETCH / 100;
        glue->shrink = glue->width * SHRINK / 100;
    }
}

/* A no-break space that a line begins with holds its place. */
static void
hold_place(struct builder *it)
{
    struct item *item = &it->items.at[it->items.count - 1];
    item->kind = ITEM_BOX;
    item->stretch = item->shrink = 0;
    it->chunks.at[item->chunk].is_space = false;
}

void
build_space(struct builder *it, const struct space *space)
{
    scaled end = end_stretch(it);
    bool is_break = space->is_break && !space->is_no_break;
    bool is_filled = is_break && is_ragged(style_of(it));
    if (!is_break)
        add_penalty(it, PENALTY_INFINITE);
    if (is_filled)
        add_stretch(it, end);
    if (is_filled || (is_break && is_within_kept(it)))
        add_penalty(it, break_penalty(it));
    add_space(it, space);
    if (is_filled)
        add_stretch(it, -end);
    if (space->is_no_break && it->last_chunk == CHUNK_NONE)
        hold_place(it);
}

void
build_line_break(struct builder *it)
{
    build_forced_break(it);
    add_space(it, &(struct space){0});
    struct item *glue = &it->items.at[it->items.count - 1];
    glue->width = glue->stretch = glue->shrink = 0;
    it->last_chunk = CHUNK_NONE;
}
