/* A paragraph as boxes, glue and penalties: goes through its text word by
 * word. */
#include "text/build.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/breaks.h"
#include "text/character.h"
#include "text/emergency.h"
#include "text/hyphenate.h"

#include <assert.h>

enum separator {
    SEPARATOR_NONE,
    SEPARATOR_SPACE,
    SEPARATOR_NO_BREAK, /* U+00A0 */
    SEPARATOR_FORCED,   /* "\n", U+2028, U+2029 */
    SEPARATOR_ZERO,     /* U+200B: a place to break, with nothing to see */
};

enum {
    CONTEXT_MOST = 64, /* bytes of neighbours that rules of a face can see */
    MARKS_MOST = 64,   /* bytes of marks kept with their base in huge words */
};

struct walk {
    struct builder builder;
    enum text_pass pass;
    uint32_t at;               /* the next byte */
    uint32_t end;              /* of the last word */
    const struct word *before; /* the word that ends at `end`; NULL: none */
    bool has_space;            /* one is due before the next word */
    uint32_t space_at;
    const struct paragraph_run *space_run;
};

/* What stands at `at`, and how many bytes of it. */
static enum separator
separator_at(struct str text, size_t at, uint32_t *size)
{
    unsigned char byte = (unsigned char)text.at[at];
    *size = 1;
    if (byte == ' ' || byte == '\t')
        return SEPARATOR_SPACE;
    if (byte == '\n')
        return SEPARATOR_FORCED;
    if (byte != 0xC2 && byte != 0xE2)
        return SEPARATOR_NONE;
    size_t end = at;
    uint32_t character = utf8_next(text, &end);
    *size = (uint32_t)(end - at);
    if (character == 0xA0)
        return SEPARATOR_NO_BREAK;
    if (character == 0x200B)
        return SEPARATOR_ZERO;
    return character == 0x2028 || character == 0x2029 ? SEPARATOR_FORCED
                                                      : SEPARATOR_NONE;
}

static uint8_t
level_at(const struct paragraph *paragraph, uint32_t at)
{
    return paragraph->levels != NULL ? paragraph->levels[at] : 0;
}

/* ---- one word ---- */

/* The next place from `end` on where a huge word may be cut. */
static uint32_t
cluster_limit(const struct walk *it, uint32_t end)
{
    struct str text = it->builder.paragraph->text;
    uint32_t limit = it->builder.run->to;
    if (limit - it->at > WORD_SIZE_MOST - UTF8_MOST)
        limit = it->at + WORD_SIZE_MOST - UTF8_MOST;
    while (end < it->builder.run->to &&
           (((unsigned char)text.at[end] & 0xC0) == 0x80 ||
            (end < limit && character_extends(character_at(text, end)))))
        end++;
    return end;
}

/* Where the bytes from `at` stop being one word: at a separator, where the
 * level changes, or where they get too many. */
static uint32_t
word_bytes(const struct walk *it, bool *is_ascii)
{
    const struct paragraph *paragraph = it->builder.paragraph;
    struct str text = paragraph->text;
    uint32_t most = it->builder.run->to, end = it->at, size;
    if (most - end > WORD_SIZE_MOST - MARKS_MOST)
        most = end + WORD_SIZE_MOST - MARKS_MOST;
    unsigned char all = 0;
    uint8_t level = level_at(paragraph, it->at);
    for (; end < most; end++) {
        unsigned char byte = (unsigned char)text.at[end];
        /* Letters first: no separator is made of bytes between these. */
        if ((byte <= ' ' || byte >= 0x80) && end > it->at &&
            separator_at(text, end, &size) != SEPARATOR_NONE)
            break;
        if (paragraph->levels != NULL && paragraph->levels[end] != level)
            break;
        all |= byte;
    }
    *is_ascii = all < 0x80;
    return end == most ? cluster_limit(it, end) : end;
}

static bool
has_letter(struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        char lower = (char)(text.at[i] | 0x20);
        if (lower >= 'a' && lower <= 'z')
            return true;
    }
    return false;
}

/* Where another script begins; sets the script of what is before. Characters
 * common to scripts stay with the script at hand (UAX 24, 5.1), those at the
 * word's beginning with what follows. */
static uint32_t
script_end(const struct walk *it, uint32_t end, hb_script_t *script)
{
    struct str text = it->builder.paragraph->text;
    bool is_found = false;
    for (size_t at = it->at; at < end;) {
        size_t next = at;
        hb_script_t found = character_script(utf8_next(text, &next));
        if (script_is_real(found)) {
            if (is_found && found != *script)
                return (uint32_t)at;
            is_found = true;
            *script = found;
        }
        at = next;
    }
    return end;
}

/* The next word's end, and its script. */
static uint32_t
word_end(struct walk *it)
{
    bool is_ascii;
    uint32_t end = word_bytes(it, &is_ascii);
    struct str text =
        str_slice(it->builder.paragraph->text, it->at, end - it->at);
    if (!is_ascii)
        return script_end(it, end, &it->builder.script);
    if (has_letter(text))
        it->builder.script = HB_SCRIPT_LATIN;
    return end;
}

/* Whether the character at `at` ends what the rules of a face can see of the
 * words around: they look over spaces, word after word. */
static bool
is_horizon(struct str text, size_t at)
{
    uint32_t size;
    enum separator kind = separator_at(text, at, &size);
    return kind != SEPARATOR_NONE && kind != SEPARATOR_SPACE;
}

/* The beginning of the words before `at`, and the end of those after it, as far
 * as rules of a face can see; `at` where there are none in the run. */
static uint32_t
context_from(const struct walk *it, uint32_t at)
{
    struct str text = it->builder.paragraph->text;
    uint32_t from = at, least = it->builder.run->from;
    if (at < least + 2 || text.at[at - 1] != ' ')
        return at;
    while (from > least && at - from < CONTEXT_MOST &&
           !is_horizon(text, from - 1))
        from--;
    while (((unsigned char)text.at[from] & 0xC0) == 0x80)
        from++;
    return from;
}

static uint32_t
context_to(const struct walk *it, uint32_t at)
{
    struct str text = it->builder.paragraph->text;
    uint32_t to = at, most = it->builder.run->to;
    if (at + 1 >= most || text.at[at] != ' ')
        return at;
    while (to < most && to - at < CONTEXT_MOST && !is_horizon(text, to))
        to++;
    while (to < most && ((unsigned char)text.at[to] & 0xC0) == 0x80)
        to++;
    return to;
}

static struct where
where_of(const struct walk *it, uint32_t at)
{
    struct where where = it->builder.run->run->where;
    where.offset += at - it->builder.run->from;
    return where;
}

/* The word [at, end), shaped with its neighbours where they matter. */
static struct word *
find_word(struct walk *it, uint32_t end)
{
    const struct builder *builder = &it->builder;
    struct str text = builder->paragraph->text;
    struct word_key key = {
        .text = str_slice(text, it->at, end - it->at),
        .size = end - it->at,
        .shaper = builder->run->style->shaper,
        .script = builder->script,
        .is_right_to_left = builder->level & 1,
    };
    struct where where = where_of(it, it->at);
    struct word *word = word_find(builder->engine, &key, where);
    if (word->is_contextual && builder->paragraph->levels == NULL) {
        uint32_t from = context_from(it, it->at), to = context_to(it, end);
        key.text = str_slice(text, from, to - from);
        key.at = it->at - from;
        if (key.text.size > key.size)
            word = word_find(builder->engine, &key, where);
    }
    return word;
}

static void
mark_hyphens(struct walk *it, struct word *word)
{
    struct builder *builder = &it->builder;
    const struct style *style = builder->run->style->style;
    if (it->pass == TEXT_PASS_PLAIN || style->hyphens != HYPHENS_AUTO ||
        builder->level & 1)
        return;
    if (!word->is_hyphenated)
        hyphenate(builder->engine, builder->run->style, word,
                  where_of(it, it->at));
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
    builder->level = level_at(builder->paragraph, it->space_at);
    build_space(builder, &space);
    builder->run = at_hand.run;
    builder->level = at_hand.level;
    it->has_space = false;
}

static void
take_word(struct walk *it)
{
    struct builder *builder = &it->builder;
    builder->level = level_at(builder->paragraph, it->at);
    uint32_t end = word_end(it);
    struct word *word = find_word(it, end);
    mark_hyphens(it, word);
    if (it->has_space && builder->last_chunk != CHUNK_NONE)
        add_space(it, word);
    else if (it->before != NULL && it->end == it->at &&
             builder->paragraph->breaks[it->at] != 0)
        build_break(builder, it->at);
    it->has_space = false;
    build_word(builder, word, it->at);
    it->before = word;
    it->at = it->end = end;
}

/* ---- the paragraph ---- */

static void
take_no_break_space(struct walk *it)
{
    struct builder *builder = &it->builder;
    struct space space = {.before = it->has_space ? NULL : it->before,
                          .is_no_break = true};
    builder->level = level_at(builder->paragraph, it->at);
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

/* The script that text begins with. */
static hb_script_t
first_script(struct str text)
{
    for (size_t at = 0; at < text.size;) {
        hb_script_t script = character_script(utf8_next(text, &at));
        if (script_is_real(script))
            return script;
    }
    return HB_SCRIPT_LATIN;
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

const struct item_list *
text_items(struct text_engine *engine, struct arena *arena, struct arena *lists,
           const struct text_paragraph *given, enum text_pass pass,
           scaled measure)
{
    struct arena_mark mark = arena_mark(engine->scratch);
    struct paragraph paragraph = paragraph_new(engine, engine->scratch, given);
    struct walk walk = {
        .builder = {.engine = engine,
                    .arena = arena,
                    .lists = lists,
                    .paragraph = &paragraph,
                    .script = first_script(paragraph.text),
                    .last_chunk = CHUNK_NONE},
        .pass = pass,
    };
    walk_paragraph(&walk);
    struct item_list *list = ARENA_NEW(lists, struct item_list);
    *list = (struct item_list){
        .items = walk.builder.items.at,
        .count = walk.builder.items.count,
        .chunks = walk.builder.chunks.at,
        .chunk_count = walk.builder.chunks.count,
        .is_right_to_left = given->is_right_to_left,
        .is_reordered = is_reordered(&walk.builder),
    };
    arena_reset(engine->scratch, mark);
    if (pass == TEXT_PASS_EMERGENCY)
        emergency_breaks(arena, lists, list, measure);
    return list;
}
