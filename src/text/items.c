/* A paragraph as boxes, glue and penalties: goes through its text word by
 * word. */
#include "text/build.h"

#include "base/arena.h"
#include "text/breaks.h"
#include "text/character.h"
#include "text/emergency.h"
#include "text/hyphenate.h"
#include "text/words.h"

#include <assert.h>

struct text_prepared {
    struct paragraph paragraph;
    const struct paragraph_word *words;
};

struct walk {
    struct builder builder;
    enum text_pass pass;
    const struct paragraph_word *next; /* the next word */
    uint32_t at;                       /* the next byte */
    uint32_t end;                      /* of the last word */
    const struct word *before; /* the word that ends at `end`; NULL: none */
    bool has_space;            /* one is due before the next word */
    uint32_t space_at;
    const struct paragraph_run *space_run;
};

static void
mark_hyphens(struct walk *it, struct word *word)
{
    /* Words of most scripts go whole onto the next line. */
    struct builder *builder = &it->builder;
    const struct style *style = builder->run->style->style;
    if (it->pass == TEXT_PASS_PLAIN || style->hyphens != HYPHENS_AUTO ||
        !script_is_hyphenated(word->key.script))
        return;
    hyphenate(builder->engine, builder->run->style, word,
              paragraph_where(builder->run, it->at));
    for (uint32_t i = 0; i < word->hyphen_count; i++)
        builder->paragraph->breaks[it->at + word->hyphens[i]] |= BREAK_HYPHEN;
}

/* The space that is due before the word at hand, in the style of its own
 * run. */
static void
add_space(struct walk *it, const struct word *after)
{
    struct builder *builder = &it->builder;
    struct builder at_hand = *builder;
    struct space space = {
        .before = it->before,
        .after = after,
        .is_break = builder->paragraph->breaks[it->at] & BREAK_LINE,
    };
    builder->run = it->space_run;
    builder->level = paragraph_level(builder->paragraph, it->space_at);
    build_space(builder, &space);
    builder->run = at_hand.run;
    builder->level = at_hand.level;
    it->has_space = false;
}

static void
take_word(struct walk *it)
{
    struct builder *builder = &it->builder;
    const struct paragraph_word *found = it->next++;
    struct word *word = found->word;
    assert(found->at == it->at);
    builder->level = paragraph_level(builder->paragraph, it->at);
    mark_hyphens(it, word);
    bool is_apart = it->has_space && builder->last_chunk != CHUNK_NONE;
    if (is_apart)
        add_space(it, word);
    it->has_space = false;
    build_word(builder, word, it->at,
               !is_apart && it->before != NULL && it->end == it->at);
    it->before = word;
    it->at = it->end = found->end;
}

/* ---- the paragraph ---- */

static void
take_no_break_space(struct walk *it)
{
    struct builder *builder = &it->builder;
    struct space space = {.before = it->has_space ? NULL : it->before,
                          .is_no_break = true};
    builder->level = paragraph_level(builder->paragraph, it->at);
    build_space(builder, &space);
    it->before = NULL;
}

static void
take_forced_break(struct walk *it)
{
    build_line_break(&it->builder);
    it->has_space = false;
    it->before = NULL;
}

static void
take(struct walk *it)
{
    uint32_t size;
    enum separator kind =
        separator_at(it->builder.paragraph->text, it->at, &size);
    if (kind == SEPARATOR_NONE) {
        take_word(it);
        return;
    }
    if (kind == SEPARATOR_SPACE && !it->has_space) {
        it->has_space = true;
        it->space_at = it->at;
        it->space_run = it->builder.run;
    } else if (kind == SEPARATOR_NO_BREAK) {
        take_no_break_space(it);
    } else if (kind == SEPARATOR_FORCED) {
        take_forced_break(it);
    } else if (kind == SEPARATOR_ZERO) {
        it->end = it->at + size; /* the next word stands right behind it */
    }
    it->at += size;
}

static bool
is_reordered(const struct builder *builder)
{
    uint8_t base = builder->paragraph->is_right_to_left ? 1 : 0;
    for (size_t i = 0; i < builder->chunks.count; i++)
        if (builder->chunks.at[i].level != base)
            return true;
    return false;
}

static void
walk_paragraph(struct walk *it)
{
    struct builder *builder = &it->builder;
    for (size_t i = 0; i < builder->paragraph->run_count; i++) {
        builder->run = &builder->paragraph->runs[i];
        if (builder->run->style->shaper == NULL)
            continue;
        it->at = builder->run->from;
        while (it->at < builder->run->to)
            take(it);
    }
    build_forced_break(builder);
}

struct text_prepared *
text_prepare(struct text_engine *engine, struct arena *arena,
             const struct text_paragraph *given)
{
    struct text_prepared *text = ARENA_NEW(arena, struct text_prepared);
    struct arena_mark mark = arena_mark(engine->scratch);
    text->paragraph = paragraph_new(engine, arena, given);
    text->words = words_find(engine, arena, &text->paragraph);
    arena_reset(engine->scratch, mark);
    return text;
}

const struct item_list *
text_items(struct text_engine *engine, struct arena *arena, struct arena *lists,
           struct text_prepared *text, enum text_pass pass, scaled measure)
{
    struct walk walk = {
        .builder = {.engine = engine,
                    .arena = arena,
                    .lists = lists,
                    .paragraph = &text->paragraph,
                    .last_chunk = CHUNK_NONE},
        .pass = pass,
        .next = text->words,
    };
    struct arena_mark mark = arena_mark(engine->scratch);
    walk_paragraph(&walk);
    arena_reset(engine->scratch, mark);
    struct item_list *list = ARENA_NEW(lists, struct item_list);
    *list = (struct item_list){
        .items = walk.builder.items.at,
        .count = walk.builder.items.count,
        .chunks = walk.builder.chunks.at,
        .chunk_count = walk.builder.chunks.count,
        .is_right_to_left = text->paragraph.is_right_to_left,
        .is_reordered = is_reordered(&walk.builder),
    };
    if (pass == TEXT_PASS_EMERGENCY)
        emergency_breaks(arena, lists, list, measure);
    return list;
}
