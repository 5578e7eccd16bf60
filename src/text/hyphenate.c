/* Which words are hyphenated, and by which patterns; see hyphenate.h. */
#include "text/hyphenate.h"

#include "base/arena.h"
#include "base/ascii.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "text/character.h"
#include "text/patterns.h"

#include <inttypes.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

struct hyphenator {
    const char *language;
    const struct patterns *patterns; /* NULL: none */
    struct diag *said;               /* of the patterns' file */
    struct {
        VEC(struct str);
    } files;               /* looked for, up to the one with the patterns */
    bool is_lacking;       /* patterns that words should have */
    uint32_t document;     /* the last that used it */
    size_t before, behind; /* the fewest letters on either side of a hyphen */
    bool has_capital_nouns;
};

enum {
    LETTERS_MOST = PATTERN_WORD_MOST / 4,
    LETTERS_LEAST = 5, /* of a word, as CSS Text 4 has it, 6.3.2 */
};

/* Letters before and behind a hyphen, where good printers ask for more than the
 * dictionary, or two; and whether a capital makes a noun rather than a name. */
static const struct custom {
    const char *language;
    size_t before, behind;
    bool has_capital_nouns;
} customs[] = {
    {"de", 2, 2, true},
    {"en", 3, 3, false}, /* two look torn off where words are short */
    {"fr", 2, 3, false}, /* no mute syllable alone */
    {"uk", 2, 3, false}, /* its words are long enough for more behind */
};

/* ---- files ---- */

/* Countries whose patterns stand for a language; others are tried as "pl_PL".
 */
static const struct {
    const char *language, *file;
} main_files[] = {
    {"be", "be_BY"}, {"cs", "cs_CZ"}, {"da", "da_DK"}, {"el", "el_GR"},
    {"en", "en_US"}, {"et", "et_EE"}, {"ga", "ga_IE"}, {"nb", "nb_NO"},
    {"nn", "nn_NO"}, {"no", "nb_NO"}, {"pt", "pt_PT"}, {"sl", "sl_SI"},
    {"sq", "sq_AL"}, {"sr", "sr_RS"}, {"sv", "sv_SE"}, {"uk", "uk_UA"},
};

static const struct patterns *
try_file(struct text_engine *engine, struct hyphenator *it, struct str name)
{
    struct str path = str_printf(
        engine->arena, "/usr/share/hyphen/hyph_%.*s.dic", STR_ARGS(name));
    VEC_PUSH(engine->arena, &it->files, path);
    return patterns_read(engine->arena, path.at, it->said);
}

/* "pl" as "pl_PL". */
static struct str
doubled(struct arena *arena, struct str language)
{
    char *upper = str_terminated(arena, language);
    for (char *c = upper; *c != '\0'; c++)
        if (*c >= 'a' && *c <= 'z')
            *c = (char)(*c - 'a' + 'A');
    return str_printf(arena, "%.*s_%s", STR_ARGS(language), upper);
}

/* The patterns of the tag itself, as "en_GB", of its language, or of that
 * language's main country. */
static const struct patterns *
find_patterns(struct text_engine *engine, struct hyphenator *it)
{
    char *name = str_terminated(engine->scratch, str_from(it->language));
    for (char *c = name; *c != '\0'; c++)
        if (*c == '-')
            *c = '_';
    struct str language = {name, strcspn(name, "_")};
    if (language.size == 0 || strchr(name, '/') != NULL)
        return NULL;
    const struct patterns *found = try_file(engine, it, str_from(name));
    for (size_t i = 0; found == NULL && i < COUNT(main_files); i++)
        if (str_equals(language, main_files[i].language))
            found = try_file(engine, it, str_from(main_files[i].file));
    if (found == NULL)
        found = try_file(engine, it, language);
    if (found == NULL)
        found = try_file(engine, it, doubled(engine->scratch, language));
    return found;
}

static void
set_custom(struct hyphenator *it)
{
    struct str language = {it->language, strcspn(it->language, "-_")};
    it->before = it->behind = 2;
    for (size_t i = 0; i < COUNT(customs); i++)
        if (str_equals(language, customs[i].language)) {
            it->before = customs[i].before;
            it->behind = customs[i].behind;
            it->has_capital_nouns = customs[i].has_capital_nouns;
        }
}

/* Is the language's own script one that knows hyphens?  Elsewhere single words
 * in Latin are nothing to warn of. */
static bool
has_hyphens(const char *language)
{
    enum {
        SCRIPTS_MOST = 8
    };
    UScriptCode scripts[SCRIPTS_MOST];
    UErrorCode error = U_ZERO_ERROR;
    int32_t count = uscript_getCode(language, scripts, SCRIPTS_MOST, &error);
    if (U_FAILURE(error) || count < 1)
        return true;
    const char *name = uscript_getShortName(scripts[0]);
    return script_is_hyphenated(hb_script_from_string(name, -1));
}

/* Of the patterns that the document uses those whose language comes next by
 * name, or NULL. */
static const struct hyphenator *
next_used(const struct text_engine *engine, const struct hyphenator *last)
{
    const struct hyphenator *next = NULL;
    for (size_t i = 0; i < engine->hyphenators.count; i++) {
        const struct hyphenator *it = engine->hyphenators.at[i];
        if (it->patterns != NULL && it->document == engine->document &&
            (last == NULL || strcmp(it->language, last->language) > 0) &&
            (next == NULL || strcmp(it->language, next->language) < 0))
            next = it;
    }
    return next;
}

void
text_print_dictionaries(const struct text_engine *engine, struct buf *out)
{
    const struct hyphenator *it = NULL;
    while ((it = next_used(engine, it)) != NULL)
        buf_printf(out, " hyphen-%s=%08" PRIx32, it->language,
                   patterns_hash(it->patterns));
}

static struct hyphenator *
find_hyphenator(struct text_engine *engine, const char *language)
{
    for (size_t i = 0; i < engine->hyphenators.count; i++)
        if (strcmp(engine->hyphenators.at[i]->language, language) == 0)
            return engine->hyphenators.at[i];
    struct hyphenator *it = ARENA_NEW(engine->arena, struct hyphenator);
    it->said = diag_new(engine->arena);
    it->language = language;
    set_custom(it);
    it->patterns = find_patterns(engine, it);
    it->is_lacking = it->patterns == NULL && has_hyphens(language);
    VEC_PUSH(engine->arena, &engine->hyphenators, it);
    return it;
}

struct str
text_engine_dictionary(const struct text_engine *engine, size_t i)
{
    for (size_t j = 0; j < engine->hyphenators.count; j++) {
        const struct hyphenator *it = engine->hyphenators.at[j];
        if (it->document != engine->document)
            continue;
        if (i < it->files.count)
            return it->files.at[i];
        i -= it->files.count;
    }
    return STR("");
}

static const struct hyphenator *
use_hyphenator(struct text_engine *engine, struct text_style *style,
               struct where where)
{
    if (style->hyphenator == NULL)
        style->hyphenator = find_hyphenator(engine, style->language);
    struct hyphenator *it = style->hyphenator;
    if (it->document == engine->document)
        return it;
    it->document = engine->document;
    diag_take(engine->diag, it->said);
    if (it->is_lacking)
        DIAG(engine->diag, MESSAGE_NO_HYPHENATION, where,
             str_from(it->language));
    return it;
}

/* ---- words ---- */

/* Letters and apostrophes that stand together, in small letters. */
struct letters {
    char text[PATTERN_WORD_MOST];
    size_t size, count;
    uint16_t at[PATTERN_WORD_MOST]; /* for each byte that begins a letter: where
                                       it stands in the word */
    size_t capitals;
};

/* Letters that are signs of something that hyphens would spoil: addresses,
 * numbers, names of files. */
static bool
is_plain(struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.at[i];
        if (ascii_is_digit(c) || strchr("@/\\_#=&", c) != NULL)
            return false;
        bool is_inner = i > 0 && i + 1 < text.size;
        if ((c == '.' || c == ':') && is_inner &&
            u_isalpha((UChar32)character_at(text, i + 1)))
            return false;
    }
    return true;
}

/* The letters from `*at` on; false if none is left. */
static bool
next_letters(struct str text, size_t *at, struct letters *letters)
{
    letters->size = letters->count = letters->capitals = 0;
    while (*at < text.size) {
        size_t begin = *at, next = *at;
        UChar32 c = (UChar32)utf8_next(text, &next);
        bool is_apostrophe = c == '\'' || c == 0x2019;
        bool is_letter = u_isalpha(c) || (is_apostrophe && letters->count > 0);
        if (!is_letter && letters->count > 0)
            return true;
        *at = next;
        if (!is_letter || letters->size + UTF8_MOST > PATTERN_WORD_MOST)
            continue;
        letters->at[letters->size] = (uint16_t)begin;
        letters->capitals += u_isupper(c) ? 1u : 0u;
        letters->count++;
        letters->size +=
            utf8_encode(is_apostrophe ? '\'' : (uint32_t)u_tolower(c),
                        letters->text + letters->size);
    }
    return letters->count > 0;
}

struct offsets {
    VEC(uint16_t);
};

static void
add_hyphens(struct arena *arena, const struct hyphenator *hyphenator,
            const struct letters *letters, struct offsets *hyphens)
{
    bool is_hyphen[PATTERN_WORD_MOST];
    struct str word = {letters->text, letters->size};
    patterns_apply(hyphenator->patterns, word, is_hyphen);
    size_t before = 0;
    for (size_t i = 0; i < word.size; i++) {
        if (utf8_is_continuation(word.at[i]))
            continue;
        if (is_hyphen[i] && before >= hyphenator->before &&
            letters->count - before >= hyphenator->behind)
            VEC_PUSH(arena, hyphens, letters->at[i]);
        before++;
    }
}

/* Words in capitals are mostly names and abbreviations. */
static bool
is_hyphenable(const struct letters *letters)
{
    return letters->count >= LETTERS_LEAST && letters->count <= LETTERS_MOST &&
           letters->capitals + 1 < letters->count;
}

void
hyphenate(struct text_engine *engine, struct text_style *style,
          struct word *word, struct where where)
{
    const struct hyphenator *hyphenator = use_hyphenator(engine, style, where);
    if (word->is_hyphenated)
        return;
    word->is_hyphenated = true;
    struct str text = str_slice(word->key.text, word->key.at, word->key.size);
    if (hyphenator->patterns == NULL || text.size < LETTERS_LEAST ||
        !is_plain(text))
        return;
    struct letters letters;
    struct offsets hyphens = {0};
    size_t at = 0;
    word->is_better_whole = memchr(text.at, '-', text.size) != NULL;
    while (next_letters(text, &at, &letters)) {
        if (is_hyphenable(&letters))
            add_hyphens(engine->arena, hyphenator, &letters, &hyphens);
        if (letters.capitals > 0 && !hyphenator->has_capital_nouns)
            word->is_better_whole = true;
    }
    word->hyphens = hyphens.at;
    word->hyphen_count = (uint32_t)hyphens.count;
}
