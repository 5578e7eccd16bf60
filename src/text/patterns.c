/* Liang's hyphenation algorithm ("Word Hy-phen-a-tion by Com-put-er", 1983) as
 * libhyphen understands it; see patterns.h.
 *
 * A pattern is letters with digits between them.  Where its letters occur in a
 * word, its digits vote; the highest vote at each place counts, and an odd one
 * allows a hyphen.  But behind each letter only one pattern votes: the longest
 * text that ends there and begins any pattern, if it is one.  Dictionaries are
 * made for that: the Ukrainian one is wrong if all patterns vote.
 *
 * The file stays as it is; a table finds patterns, and what patterns begin
 * with, by the hash of their letters. */
#include "text/patterns.h"

#include "base/arena.h"
#include "base/file.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unistd.h>

enum {
    FILE_SIZE_MOST = 16 * 1024 * 1024,
    LEVELS = 2,
    PREFIX = 1, /* no pattern is there: it is in the line of the encoding */
    CAPACITY_FIRST = 1024,
};

#define HASH_START 0xCBF29CE484222325u

struct slot {
    uint64_t hash; /* of the letters; long enough to stand for them */
    uint32_t at;   /* of the pattern in the file; PREFIX; 0: free */
};

/* The patterns of one level. */
struct level {
    struct arena *arena;
    struct slot *slots;
    size_t capacity, count; /* capacity is a power of two */
    struct str last;        /* the line read last: files are sorted, so that
                               most of what a pattern begins with is known */
};

/* A dictionary may first cut compounds and then their parts ("NEXTLEVEL"). */
struct patterns {
    struct str text;
    size_t least[2];          /* letters before and behind a hyphen */
    size_t compound_least[2]; /* and within a part of a compound */
    bool has_compounds;
    struct level levels[LEVELS]; /* compounds, words */
};

static uint64_t
hash_byte(uint64_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 0x9E3779B97F4A7C15u;
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
is_end(char c)
{
    return c == '\n' || c == '\r' || c == ' ' || c == '\t';
}

/* The slot of what has the hash, or the free one where it belongs. */
static struct slot *
find(const struct level *level, uint64_t hash)
{
    size_t i = (size_t)(hash >> 24) & (level->capacity - 1);
    while (level->slots[i].at != 0 && level->slots[i].hash != hash)
        i = (i + 1) & (level->capacity - 1);
    return &level->slots[i];
}

/* ---- reading ---- */

static void
grow(struct level *level)
{
    struct level larger = *level;
    larger.capacity *= 2;
    larger.slots = ARENA_ARRAY(level->arena, struct slot, larger.capacity);
    for (size_t i = 0; i < level->capacity; i++)
        if (level->slots[i].at != 0)
            *find(&larger, level->slots[i].hash) = level->slots[i];
    *level = larger;
}

/* What a pattern begins with, or the whole of it; of two patterns with the same
 * letters the later one counts. */
static void
add(struct level *level, uint64_t hash, uint32_t at)
{
    struct slot *slot = find(level, hash);
    if (slot->at == 0) {
        level->count++;
        *slot = (struct slot){hash, at};
        if (level->count * 4 > level->capacity * 3)
            grow(level);
    } else if (at != PREFIX) {
        slot->at = at;
    }
}

static void
add_pattern(struct level *level, struct str line, uint32_t at)
{
    uint64_t hash = HASH_START;
    size_t size = line.size;
    while (size > 0 && is_digit(line.at[size - 1]))
        size--;
    /* A slash changes the spelling, which our text cannot. */
    if (size == 0 || memchr(line.at, '/', line.size) != NULL)
        return;
    bool is_known = true;
    for (size_t i = 0; i < size; i++) {
        is_known =
            is_known && i < level->last.size && line.at[i] == level->last.at[i];
        if (is_digit(line.at[i]))
            continue;
        hash = hash_byte(hash, line.at[i]);
        if (!is_known || i + 1 == size)
            add(level, hash, i + 1 < size ? PREFIX : at);
    }
    level->last = line;
}

static void
set_number(struct str line, const char *name, size_t *number)
{
    uint32_t value;
    if (str_starts_with(line, name) &&
        str_to_uint(str_trim(str_slice(line, strlen(name), line.size)), &value))
        *number = value;
}

/* A line in capitals says something about the file. */
static bool
read_setting(struct patterns *it, struct str line)
{
    if (line.at[0] < 'A' || line.at[0] > 'Z')
        return false;
    set_number(line, "LEFTHYPHENMIN", &it->least[0]);
    set_number(line, "RIGHTHYPHENMIN", &it->least[1]);
    set_number(line, "COMPOUNDLEFTHYPHENMIN", &it->compound_least[0]);
    set_number(line, "COMPOUNDRIGHTHYPHENMIN", &it->compound_least[1]);
    return true;
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

/* Where the second level begins, or 0; and how many lines there are. */
static size_t
survey(struct str text, size_t *lines)
{
    size_t found = 0;
    *lines = 0;
    for (size_t at = 0; at < text.size; ++*lines)
        if (str_equals(next_line(text, &at), "NEXTLEVEL"))
            found = at;
    return found;
}

static void
read_lines(struct patterns *it, size_t second)
{
    size_t at = 0;
    next_line(it->text, &at); /* the encoding */
    while (at < it->text.size) {
        struct level *level = &it->levels[at < second ? 0 : 1];
        struct str line = next_line(it->text, &at);
        if (line.size == 0 || line.at[0] == '%' || line.at[0] == '#' ||
            read_setting(it, line))
            continue;
        add_pattern(level, line, (uint32_t)(line.at - it->text.at));
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
    size_t lines, second = survey(text, &lines);
    it->has_compounds = second > 0;
    size_t capacity = CAPACITY_FIRST;
    while (capacity < lines * 2)
        capacity *= 2;
    for (size_t i = it->has_compounds ? 0 : 1; i < LEVELS; i++) {
        struct slot *slots = ARENA_ARRAY(arena, struct slot, capacity);
        it->levels[i] = (struct level){arena, slots, capacity, 0, {0}};
    }
    /* libhyphen's own values where the file gives none. */
    it->least[0] = it->least[1] = 2;
    read_lines(it, second);
    return it;
}

/* ---- applying ---- */

/* The digits of the pattern at `at` vote on the places from `votes` on. */
static void
vote(struct str text, size_t at, uint8_t *votes)
{
    for (; at < text.size && !is_end(text.at[at]); at++) {
        if (!is_digit(text.at[at])) {
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

/* Texts that end at the byte at hand and begin some pattern, the longest
 * first. */
struct begun {
    uint64_t hashes[PATTERN_WORD_MOST + 2];
    uint8_t from[PATTERN_WORD_MOST + 2];
    size_t count;
};

/* Takes one more byte; returns the slot of the longest text, or NULL. */
static const struct slot *
advance(const struct level *level, struct begun *begun, size_t at, char byte)
{
    const struct slot *longest = NULL;
    begun->hashes[begun->count] = HASH_START;
    begun->from[begun->count++] = (uint8_t)at;
    size_t kept = 0;
    for (size_t i = 0; i < begun->count; i++) {
        uint64_t hash = hash_byte(begun->hashes[i], byte);
        const struct slot *slot = find(level, hash);
        if (slot->at == 0)
            continue;
        if (longest == NULL)
            longest = slot;
        begun->hashes[kept] = hash;
        begun->from[kept++] = begun->from[i];
    }
    begun->count = kept;
    return longest;
}

/* Sets is_hyphen for one part of a word, which the patterns see between full
 * stops. */
static void
apply_level(const struct patterns *patterns, const struct level *level,
            struct str part, bool *is_hyphen)
{
    char dotted[PATTERN_WORD_MOST + 2];
    uint8_t votes[PATTERN_WORD_MOST + 3] = {0};
    size_t size = part.size + 2;
    dotted[0] = '.';
    memcpy(dotted + 1, part.at, part.size);
    dotted[size - 1] = '.';
    struct begun begun;
    begun.count = 0;
    for (size_t i = 0; i < size; i++) {
        const struct slot *slot = advance(level, &begun, i, dotted[i]);
        if (slot != NULL && slot->at != PREFIX)
            vote(patterns->text, slot->at, votes + begun.from[0]);
    }
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

static bool
is_apostrophe(char c)
{
    return c == '\'';
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
            (!is_apostrophe(word.at[end]) && !is_apostrophe(word.at[end - 1]))))
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
        apply_level(patterns, &patterns->levels[0], word, cuts);
    for (size_t from = 0; from < word.size;) {
        size_t end = part_end(patterns, word, cuts, from);
        struct str part = str_slice(word, from, end - from);
        apply_level(patterns, &patterns->levels[1], part, is_hyphen + from);
        if (part.size < word.size)
            keep_least(part, patterns->compound_least, is_hyphen + from);
        is_hyphen[from] = cuts[from];
        from = end;
    }
    keep_least(word, patterns->least, is_hyphen);
}
