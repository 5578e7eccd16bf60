/* Liang's hyphenation algorithm ("Word Hy-phen-a-tion by Com-put-er", 1983) as
 * libhyphen understands it; see patterns.h.
 *
 * A pattern is letters with digits between them.  Where its letters occur in a
 * word, its digits vote; the highest vote at each place counts, and an odd one
 * allows a hyphen.  But behind each letter only one pattern votes: the longest
 * text that ends there and begins any pattern, if it is one.  Dictionaries are
 * made for that: the Ukrainian one is wrong if all patterns vote.
 *
 * The file stays as it is.  Patterns are chained by their first bytes, so that
 * reading a dictionary costs little more than finding its lines: a short brief
 * hyphenates one paragraph or two. */
#include "text/patterns.h"

#include "base/arena.h"
#include "base/ascii.h"
#include "base/file.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unistd.h>

/* The line between the levels. */
#define LEVEL_END "NEXTLEVEL"

enum {
    FILE_SIZE_MOST = 16 * 1024 * 1024,
    LEVELS = 2,
    KEY_MOST = 3,   /* bytes that the patterns of a chain begin with */
    START_SIZE = 4, /* bytes that are compared without a look at the file */
    CHAIN_BITS = 13,
    DOTTED_MOST = PATTERN_WORD_MOST + 2,
};

struct pattern {
    uint32_t at;            /* in the file; 0: none */
    uint32_t next;          /* the one before it with the same key; 0: none */
    char start[START_SIZE]; /* its first letters, filled up with zeros */
};

/* The patterns of one level, chained by their first letters: those of fewer
 * letters than a key have all their letters for one. */
struct level {
    struct pattern *patterns; /* the first is none */
    uint32_t count;
    uint32_t chains[1 << CHAIN_BITS];
    bool begins_one[1 << 8];          /* does a pattern begin with the byte? */
    uint8_t begins_two[1 << 16 >> 3]; /* with the two bytes? a bit each */
};

/* A dictionary may first cut compounds and then their parts ("NEXTLEVEL"). */
struct patterns {
    struct str text;
    size_t least[2];          /* letters before and behind a hyphen */
    size_t compound_least[2]; /* and within a part of a compound */
    bool has_compounds;
    struct level *levels[LEVELS]; /* compounds, if any, and words */
};

/* The chain of patterns that begin with a key. */
static size_t
chain_of(const char *key, size_t size)
{
    uint32_t hash = (uint32_t)size;
    for (size_t i = 0; i < size; i++)
        hash = hash << 8 | (unsigned char)key[i];
    return hash * 0x9E3779B1u >> (32 - CHAIN_BITS);
}

static size_t
two_bytes(const char *at)
{
    return (size_t)(unsigned char)at[0] << 8 | (unsigned char)at[1];
}

/* ---- reading ---- */

/* A level with room for a pattern of each line. */
static struct level *
level_new(struct arena *arena, struct str lines)
{
    size_t most = 2; /* none, and the last line */
    const char *end = lines.at + lines.size;
    for (const char *at = lines.at;
         (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
        most++;
    struct level *level = ARENA_NEW(arena, struct level);
    level->patterns = ARENA_ARRAY(arena, struct pattern, most);
    level->count = 1;
    return level;
}

static void
add_pattern(struct level *level, struct str line, uint32_t at)
{
    struct pattern pattern = {.at = at};
    size_t letters = 0;
    for (size_t i = 0; i < line.size && letters < START_SIZE; i++)
        if (!ascii_is_digit(line.at[i]))
            pattern.start[letters++] = line.at[i];
    /* A slash changes the spelling, which our text cannot. */
    if (letters == 0 || memchr(line.at, '/', line.size) != NULL)
        return;
    const char *key = pattern.start;
    level->begins_one[(unsigned char)key[0]] = true;
    if (letters > 1)
        level->begins_two[two_bytes(key) >> 3] |=
            (uint8_t)(1 << (two_bytes(key) & 7));
    uint32_t *chain =
        &level->chains[chain_of(key, letters < KEY_MOST ? letters : KEY_MOST)];
    pattern.next = *chain;
    *chain = level->count;
    level->patterns[level->count++] = pattern;
}

static void
set_number(struct str line, const char *name, size_t *number)
{
    uint32_t value;
    if (str_starts_with(line, name) &&
        str_to_uint(str_trim(str_slice(line, strlen(name), line.size)), &value))
        *number = value;
}

static void
read_setting(struct patterns *it, struct str line)
{
    set_number(line, "LEFTHYPHENMIN", &it->least[0]);
    set_number(line, "RIGHTHYPHENMIN", &it->least[1]);
    set_number(line, "COMPOUNDLEFTHYPHENMIN", &it->compound_least[0]);
    set_number(line, "COMPOUNDRIGHTHYPHENMIN", &it->compound_least[1]);
}

static struct str
next_line(struct str text, size_t *at)
{
    const char *begin = text.at + *at;
    const char *end = memchr(begin, '\n', text.size - *at);
    size_t size = end != NULL ? (size_t)(end - begin) : text.size - *at;
    *at += end != NULL ? size + 1 : size;
    return str_trim((struct str){begin, size});
}

/* Lines in capitals say something about the file. */
static void
read_lines(struct arena *arena, struct patterns *it)
{
    size_t at = 0;
    struct level *level = it->levels[0] = level_new(arena, it->text);
    next_line(it->text, &at); /* the encoding */
    while (at < it->text.size) {
        struct str line = next_line(it->text, &at);
        if (line.size == 0 || line.at[0] == '%' || line.at[0] == '#')
            continue;
        if (!ascii_is_capital(line.at[0])) {
            add_pattern(level, line, (uint32_t)(line.at - it->text.at));
        } else if (str_equals(line, LEVEL_END)) {
            it->has_compounds = true;
            level = it->levels[1] =
                level_new(arena, str_slice(it->text, at, it->text.size));
        } else {
            read_setting(it, line);
        }
    }
}

/* The first line names the encoding; what is not UTF-8 is made so. */
static bool
decode(struct arena *arena, struct str *text)
{
    size_t at = 0;
    struct str name = next_line(*text, &at);
    if (str_equals(name, "UTF-8"))
        return true;
    size_t most = text->size * 3;
    char *utf8 = arena_alloc(arena, most + 1);
    UErrorCode error = U_ZERO_ERROR;
    int32_t size =
        ucnv_convert("UTF-8", str_terminated(arena, name), utf8, (int32_t)most,
                     text->at, (int32_t)text->size, &error);
    *text = (struct str){utf8, U_SUCCESS(error) ? (size_t)size : 0};
    return U_SUCCESS(error);
}

const struct patterns *
patterns_read(struct arena *arena, const char *path, struct diag *diag)
{
    struct str text;
    if (access(path, R_OK) != 0 ||
        !file_read(arena, path, FILE_SIZE_MOST, diag, &text) ||
        !decode(arena, &text))
        return NULL;
    struct patterns *it = ARENA_NEW(arena, struct patterns);
    it->text = text;
    /* libhyphen's own values where the file gives none. */
    it->least[0] = it->least[1] = 2;
    read_lines(arena, it);
    return it;
}

uint32_t
patterns_hash(const struct patterns *patterns)
{
    return str_hash(patterns->text);
}

/* ---- applying ---- */

/* The digits of the pattern at `at` vote on the places from `votes` on. */
static void
vote(struct str text, size_t at, uint8_t *votes)
{
    for (; at < text.size && !ascii_is_space(text.at[at]); at++) {
        if (!ascii_is_digit(text.at[at])) {
            votes++;
        } else {
            uint8_t digit = (uint8_t)(text.at[at] - '0');
            if (digit > *votes)
                *votes = digit;
        }
    }
}

static bool
begins_character(char c)
{
    return ((unsigned char)c & 0xC0) != 0x80;
}

/* What begins at one place of a word. */
struct beginning {
    struct str rest;                  /* the word from there on */
    size_t longest;                   /* text that begins any pattern */
    uint32_t wholes[DOTTED_MOST + 1]; /* by size: the pattern of the text; 0 */
};

/* How many letters the pattern has in common with the text, and whether those
 * are all its letters. */
static size_t
common(struct str text, const struct pattern *pattern, struct str rest,
       bool *is_whole)
{
    size_t size = 0, at = pattern->at;
    while (size < START_SIZE && size < rest.size &&
           pattern->start[size] == rest.at[size])
        size++;
    *is_whole = size < START_SIZE && pattern->start[size] == '\0';
    if (size < START_SIZE)
        return size;
    for (size_t skipped = 0; at < text.size && !ascii_is_space(text.at[at]);
         at++) {
        if (ascii_is_digit(text.at[at]) || skipped++ < START_SIZE)
            continue;
        if (size == rest.size || rest.at[size] != text.at[at])
            return size;
        size++;
    }
    *is_whole = true;
    return size;
}

/* Compares with the patterns of a chain.  Of two with the same letters the
 * later one counts, and the chain has it first. */
static void
match(struct str text, const struct level *level, uint32_t chain,
      struct beginning *it)
{
    for (; chain != 0; chain = level->patterns[chain].next) {
        const struct pattern *pattern = &level->patterns[chain];
        bool is_whole;
        size_t size = common(text, pattern, it->rest, &is_whole);
        if (size > it->longest)
            it->longest = size;
        if (is_whole && it->wholes[size] == 0)
            it->wholes[size] = pattern->at;
    }
}

static void
begin(struct str text, const struct level *level, struct str rest,
      struct beginning *it)
{
    it->rest = rest;
    it->longest = level->begins_one[(unsigned char)rest.at[0]] ? 1 : 0;
    memset(it->wholes, 0, (rest.size + 1) * sizeof *it->wholes);
    if (rest.size > 1 && (level->begins_two[two_bytes(rest.at) >> 3] >>
                              (two_bytes(rest.at) & 7) &
                          1) != 0)
        it->longest = 2;
    for (size_t size = 1; size <= KEY_MOST && size <= rest.size; size++)
        match(text, level, level->chains[chain_of(rest.at, size)], it);
}

/* The longest text that ends at a place and begins any pattern. */
struct ending {
    bool is_there;
    uint8_t from;
    uint32_t pattern; /* that it is; 0: none */
};

/* Sets is_hyphen for one part of a word, which the patterns see between full
 * stops. */
static void
apply_level(const struct patterns *patterns, const struct level *level,
            struct str part, bool *is_hyphen)
{
    char dotted[DOTTED_MOST];
    uint8_t votes[DOTTED_MOST + 1] = {0};
    struct ending endings[DOTTED_MOST + 1] = {0};
    struct beginning beginning;
    size_t size = part.size + 2;
    dotted[0] = '.';
    memcpy(dotted + 1, part.at, part.size);
    dotted[size - 1] = '.';
    for (size_t i = 0; i < size; i++) {
        begin(patterns->text, level, (struct str){dotted + i, size - i},
              &beginning);
        for (size_t n = 1; n <= beginning.longest; n++)
            if (!endings[i + n].is_there)
                endings[i + n] =
                    (struct ending){true, (uint8_t)i, beginning.wholes[n]};
    }
    for (size_t i = 0; i <= size; i++)
        if (endings[i].pattern != 0)
            vote(patterns->text, endings[i].pattern, votes + endings[i].from);
    for (size_t i = 1; i < part.size; i++)
        is_hyphen[i] = (votes[i + 1] & 1) != 0;
}

/* No hyphen with fewer letters than `least` before or behind it. */
static void
keep_least(struct str part, const size_t *least, bool *is_hyphen)
{
    size_t count = 0;
    for (size_t i = 0; i < part.size && count <= least[0]; i++) {
        if (begins_character(part.at[i]) && count++ < least[0])
            is_hyphen[i] = false;
    }
    count = 0;
    for (size_t i = part.size; i-- > 0 && count < least[1];) {
        if (begins_character(part.at[i]) && ++count < least[1])
            is_hyphen[i] = false;
    }
}

/* Where a part of the word ends that starts at `from`: at the hyphens of the
 * level of compounds; a dictionary without one has an apostrophe part the
 * word. */
static size_t
part_end(const struct patterns *patterns, struct str word, const bool *cuts,
         size_t from)
{
    size_t end = from + 1;
    while (end < word.size && !cuts[end] &&
           (patterns->has_compounds ||
            (word.at[end] != '\'' && word.at[end - 1] != '\'')))
        end++;
    return end;
}

void
patterns_apply(const struct patterns *patterns, struct str word,
               bool *is_hyphen)
{
    bool cuts[PATTERN_WORD_MOST] = {false};
    memset(is_hyphen, 0, word.size * sizeof *is_hyphen);
    if (word.size == 0 || word.size > PATTERN_WORD_MOST)
        return;
    if (patterns->has_compounds)
        apply_level(patterns, patterns->levels[0], word, cuts);
    const struct level *words = patterns->levels[patterns->has_compounds];
    for (size_t from = 0; from < word.size;) {
        size_t end = part_end(patterns, word, cuts, from);
        struct str part = str_slice(word, from, end - from);
        apply_level(patterns, words, part, is_hyphen + from);
        if (part.size < word.size)
            keep_least(part, patterns->compound_least, is_hyphen + from);
        is_hyphen[from] = cuts[from];
        from = end;
    }
    keep_least(word, patterns->least, is_hyphen);
}
