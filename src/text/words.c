/* Finds the words of a paragraph; see words.h. */
#include "text/words.h"

#include "base/utf8.h"
#include "text/character.h"

enum {
    CONTEXT_MOST = 64, /* bytes of neighbours that rules of a face can see */
    MARKS_MOST = 64,   /* bytes of marks kept with their base in huge words */
};

/* A paragraph whose words are being found. */
struct search {
    struct text_engine *engine;
    const struct paragraph *paragraph;
    const struct paragraph_run *run; /* at hand */
    uint32_t at;                     /* the next byte */
    hb_script_t script;              /* at hand */
    bool is_common; /* the word at hand has no script of its own */
    struct {
        VEC(struct paragraph_word);
    } words;
};

enum separator
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

/* The next place from `end` on where a huge word may be cut. */
static uint32_t
cluster_limit(const struct search *it, uint32_t end)
{
    struct str text = it->paragraph->text;
    uint32_t limit = it->run->to;
    if (limit - it->at > WORD_SIZE_MOST - UTF8_MOST)
        limit = it->at + WORD_SIZE_MOST - UTF8_MOST;
    while (end < it->run->to &&
           (utf8_is_continuation(text.at[end]) ||
            (end < limit && character_extends(character_at(text, end)))))
        end++;
    return end;
}

/* Where the bytes from `at` stop being one word: at a separator, where the
 * level changes, or where they get too many. */
static uint32_t
word_bytes(const struct search *it, bool *is_ascii)
{
    const struct paragraph *paragraph = it->paragraph;
    struct str text = paragraph->text;
    uint32_t most = it->run->to, end = it->at, size;
    if (most - end > WORD_SIZE_MOST - MARKS_MOST)
        most = end + WORD_SIZE_MOST - MARKS_MOST;
    unsigned char all = 0;
    uint8_t level = paragraph_level(paragraph, it->at);
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

/* Where another script begins; notes the script of what is before. Characters
 * common to scripts stay with the script at hand (UAX 24, 5.1), those at the
 * word's beginning with what follows. */
static uint32_t
script_end(struct search *it, uint32_t end)
{
    struct str text = it->paragraph->text;
    bool is_wide = it->run->style->is_ideographic;
    for (size_t at = it->at; at < end;) {
        size_t next = at;
        hb_script_t found = character_script(utf8_next(text, &next));
        if (is_wide)
            found = character_wide_script(text, at);
        if (script_is_real(found)) {
            if (!it->is_common && found != it->script)
                return (uint32_t)at;
            it->is_common = false;
            it->script = found;
        }
        at = next;
    }
    return end;
}

/* The next word's end; notes its script. */
static uint32_t
word_end(struct search *it)
{
    bool is_ascii;
    uint32_t end = word_bytes(it, &is_ascii);
    struct str text = str_slice(it->paragraph->text, it->at, end - it->at);
    it->is_common = true;
    if (!is_ascii)
        return script_end(it, end);
    if (has_letter(text) || it->run->style->is_ideographic) {
        it->script = HB_SCRIPT_LATIN;
        it->is_common = false;
    }
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
context_from(const struct search *it, uint32_t at)
{
    struct str text = it->paragraph->text;
    uint32_t from = at, least = it->run->from;
    if (at < least + 2 || text.at[at - 1] != ' ')
        return at;
    while (from > least && at - from < CONTEXT_MOST &&
           !is_horizon(text, from - 1))
        from--;
    while (utf8_is_continuation(text.at[from]))
        from++;
    return from;
}

static uint32_t
context_to(const struct search *it, uint32_t at)
{
    struct str text = it->paragraph->text;
    uint32_t to = at, most = it->run->to;
    if (at + 1 >= most || text.at[at] != ' ')
        return at;
    while (to < most && to - at < CONTEXT_MOST && !is_horizon(text, to))
        to++;
    while (to < most && utf8_is_continuation(text.at[to]))
        to++;
    return to;
}

static bool
has_all(const struct face *face, struct str text)
{
    for (size_t at = 0; at < text.size;)
        if (face_glyph(face, utf8_next(text, &at)) == 0)
            return false;
    return true;
}

/* Numbers and marks that stand alone do without the font of a script if they
 * can: so they look the same wherever they stand. */
static const struct shaper *
choose_shaper(const struct search *it, hb_script_t script, struct str text)
{
    struct text_style *style = it->run->style;
    const struct shaper *shaper = engine_shaper(it->engine, style, script);
    if (shaper != style->shaper && it->is_common &&
        has_all(style->shaper->face, text))
        return style->shaper;
    return shaper;
}

/* The word, shaped with its neighbours where they matter. */
static struct word *
shape(const struct search *it, const struct paragraph_word *found)
{
    struct str text = it->paragraph->text;
    struct where where = paragraph_where(it->run, found->at);
    uint8_t level = paragraph_level(it->paragraph, found->at);
    struct word_key key = {
        .text = str_slice(text, found->at, found->end - found->at),
        .size = found->end - found->at,
        .script = found->script,
        .is_right_to_left = level & 1,
    };
    key.shaper = choose_shaper(it, found->script, key.text);
    struct word *word = word_find(it->engine, &key, where);
    if (!word->is_contextual || it->paragraph->levels != NULL)
        return word;
    uint32_t from = context_from(it, found->at);
    uint32_t to = context_to(it, found->end);
    key.text = str_slice(text, from, to - from);
    key.at = found->at - from;
    return key.text.size > key.size ? word_find(it->engine, &key, where) : word;
}

static void
take_word(struct search *it, struct arena *arena)
{
    struct paragraph_word found = {.at = it->at};
    found.end = word_end(it);
    found.script = it->script;
    found.word = shape(it, &found);
    it->at = found.end;
    VEC_PUSH(arena, &it->words, found);
}

static void
take_run(struct search *it, struct arena *arena)
{
    uint32_t size;
    for (it->at = it->run->from; it->at < it->run->to;)
        if (separator_at(it->paragraph->text, it->at, &size) == SEPARATOR_NONE)
            take_word(it, arena);
        else
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

const struct paragraph_word *
words_find(struct text_engine *engine, struct arena *arena,
           const struct paragraph *paragraph)
{
    struct search it = {
        .engine = engine,
        .paragraph = paragraph,
        .script = first_script(paragraph->text),
    };
    for (size_t i = 0; i < paragraph->run_count; i++) {
        it.run = &paragraph->runs[i];
        if (it.run->style->shaper != NULL)
            take_run(&it, arena);
    }
    return it.words.at;
}
