/* Borrowed pieces of UTF-8 text; see str.h. */
#include "base/str.h"

#include "base/arena.h"
#include "base/ascii.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct str
str_from(const char *text)
{
    return (struct str){text, text != NULL ? strlen(text) : 0};
}

struct str
str_copy(struct arena *arena, struct str s)
{
    return (struct str){arena_copy(arena, s.at, s.size), s.size};
}

char *
str_terminated(struct arena *arena, struct str s)
{
    char *copy = arena_alloc(arena, s.size + 1);
    if (s.size > 0)
        memcpy(copy, s.at, s.size);
    return copy;
}

struct str
str_printf(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    assert(size >= 0);
    char *text = arena_alloc(arena, (size_t)size + 1);
    va_start(arguments, format);
    (void)vsnprintf(text, (size_t)size + 1, format, arguments);
    va_end(arguments);
    return (struct str){text, (size_t)size};
}

bool
str_equal(struct str a, struct str b)
{
    return a.size == b.size && (a.size == 0 || !memcmp(a.at, b.at, a.size));
}

/* How many bytes at the beginning are the same: mostly none, and then a loop is
 * done before strlen() and memcmp() are called. */
static size_t
same_bytes(struct str s, const char *text)
{
    size_t i = 0;
    while (i < s.size && text[i] != '\0' && s.at[i] == text[i])
        i++;
    return i;
}

bool
str_equals(struct str a, const char *b)
{
    if (b == NULL)
        return a.size == 0;
    size_t size = same_bytes(a, b);
    return size == a.size && b[size] == '\0';
}

int
str_compare(struct str a, struct str b)
{
    size_t size = a.size < b.size ? a.size : b.size;
    int order = size > 0 ? memcmp(a.at, b.at, size) : 0;
    return order != 0 ? order : (a.size > b.size) - (a.size < b.size);
}

bool
str_starts_with(struct str s, const char *prefix)
{
    return prefix[same_bytes(s, prefix)] == '\0';
}

bool
str_ends_with(struct str s, const char *suffix)
{
    size_t size = strlen(suffix);
    return s.size >= size && memcmp(s.at + s.size - size, suffix, size) == 0;
}

size_t
str_find(struct str s, const char *part)
{
    size_t at = 0;
    while (at < s.size && !str_starts_with(str_slice(s, at, s.size), part))
        at++;
    return at;
}

bool
str_is_among(struct str s, const struct str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(s, list[i]))
            return true;
    return false;
}

struct str
str_trim(struct str s)
{
    while (s.size > 0 && ascii_is_space(s.at[s.size - 1]))
        s.size--;
    while (s.size > 0 && ascii_is_space(s.at[0])) {
        s.at++;
        s.size--;
    }
    return s;
}

bool
str_next_word(struct str *rest, struct str *word)
{
    *rest = str_trim(*rest);
    size_t size = 0;
    while (size < rest->size && !ascii_is_space(rest->at[size]))
        size++;
    *word = (struct str){rest->at, size};
    rest->at += size;
    rest->size -= size;
    return size > 0;
}

bool
str_has_word(struct str words, struct str wanted)
{
    struct str word;
    while (str_next_word(&words, &word))
        if (str_equal(word, wanted))
            return true;
    return false;
}

struct str
str_slice(struct str s, size_t from, size_t size)
{
    if (from > s.size)
        from = s.size;
    if (size > s.size - from)
        size = s.size - from;
    return (struct str){s.at + from, size};
}

bool
str_to_uint(struct str s, uint32_t *number)
{
    if (s.size == 0 || s.size > 9)
        return false;
    uint32_t sum = 0;
    for (size_t i = 0; i < s.size; i++) {
        if (!ascii_is_digit(s.at[i]))
            return false;
        sum = sum * 10 + (uint32_t)(s.at[i] - '0');
    }
    *number = sum;
    return true;
}

struct str
str_with_digits(struct arena *arena, struct str s, const struct str digits[10])
{
    size_t size = 0;
    if (digits == NULL || str_equals(digits[0], "0"))
        return s;
    for (size_t i = 0; i < s.size; i++)
        size += ascii_is_digit(s.at[i]) ? digits[s.at[i] - '0'].size : 1;
    char *bytes = arena_alloc(arena, size + 1), *at = bytes;
    for (size_t i = 0; i < s.size; i++) {
        struct str sign = {&s.at[i], 1};
        if (ascii_is_digit(s.at[i]))
            sign = digits[s.at[i] - '0'];
        memcpy(at, sign.at, sign.size);
        at += sign.size;
    }
    return (struct str){bytes, size};
}

enum {
    NEAREST_LIMIT = 48, /* longer names are not compared */
};

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Names that differ in case only are one name mistyped. */
static bool
is_same(struct str a, size_t i, struct str b, size_t j)
{
    return ascii_lower(a.at[i]) == ascii_lower(b.at[j]);
}

/* Optimal string alignment distance; rows of the usual matrix, the last three
 * of which are kept.  Both strings are at most NEAREST_LIMIT bytes long. */
static size_t
distance(struct str a, struct str b)
{
    size_t rows[3][NEAREST_LIMIT + 1];
    for (size_t j = 0; j <= b.size; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.size; i++) {
        const size_t *before = rows[(i + 1) % 3], *above = rows[(i - 1) % 3];
        size_t *row = rows[i % 3];
        row[0] = i;
        for (size_t j = 1; j <= b.size; j++) {
            size_t change = !is_same(a, i - 1, b, j - 1);
            row[j] =
                least(least(above[j], row[j - 1]) + 1, above[j - 1] + change);
            if (i > 1 && j > 1 && is_same(a, i - 1, b, j - 2) &&
                is_same(a, i - 2, b, j - 1))
                row[j] = least(row[j], before[j - 2] + 1);
        }
    }
    return rows[a.size % 3][b.size];
}

/* More changes than these make another word.  A third of the characters, as in
 * GCC's own hints; rounded up only where some are lost or added. */
static size_t
most_changes(size_t a, size_t b)
{
    size_t longer = a > b ? a : b, shorter = a > b ? b : a;
    if (shorter < 2)
        return 0;
    if (longer - shorter > 1)
        return (longer + 2) / 3;
    return longer < 6 ? 1 : longer / 3;
}

struct str
str_nearest(struct str s, const struct str *names, size_t count)
{
    struct str nearest = {NULL, 0};
    size_t best = NEAREST_LIMIT;
    for (size_t i = 0; i < count && s.size <= NEAREST_LIMIT; i++) {
        if (names[i].size > NEAREST_LIMIT)
            continue;
        size_t changes = distance(s, names[i]);
        if (changes < best && changes <= most_changes(s.size, names[i].size)) {
            best = changes;
            nearest = names[i];
        }
    }
    return nearest;
}
