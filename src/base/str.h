/* Borrowed, immutable pieces of UTF-8 text.
 *
 * A str does not own its bytes and is not terminated by NUL, save where a
 * function says so.  The empty str may have a NULL pointer. */
#ifndef READOUT_BASE_STR_H
#define READOUT_BASE_STR_H

#include "base/count.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct str {
    const char *at;
    size_t size; /* bytes */
};

#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})
#define STR_ARGS(s)  (int)(s).size, (s).at /* for "%.*s" */

#define NO_BREAK_SPACE        "\xC2\xA0"     /* U+00A0 */
#define NARROW_NO_BREAK_SPACE "\xE2\x80\xAF" /* U+202F */

struct str str_from(const char *text); /* NULL gives the empty str */
struct str str_copy(struct arena *arena, struct str s);
/* A copy that ends in NUL. */
char *str_terminated(struct arena *arena, struct str s);
/* Formatted text in the arena; `at` ends in NUL. */
struct str str_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

bool str_equal(struct str a, struct str b);
bool str_equals(struct str a, const char *b);
int str_compare(struct str a, struct str b); /* by bytes: no locale */
bool str_starts_with(struct str s, const char *prefix);
bool str_ends_with(struct str s, const char *suffix);
/* The same on every machine: briefs have hashes of what they were made with. */
uint32_t str_hash(struct str s);
/* Where `part` first begins in `s`, or s.size: nowhere. */
size_t str_find(struct str s, const char *part);
/* Whether one of `count` in the list is the same. */
bool str_is_among(struct str s, const struct str *list, size_t count);

/* Without XML white space (space, tab, CR, LF) at both ends. */
struct str str_trim(struct str s);
/* The next word between XML white space; `rest` moves behind it.  False at the
 * end. */
bool str_next_word(struct str *rest, struct str *word);
/* Whether one of those words is `wanted`. */
bool str_has_word(struct str words, struct str wanted);
/* Bytes [from, from+size), cut to what there is. */
struct str str_slice(struct str s, size_t from, size_t size);

/* A decimal number of one to nine digits, all of `s`. */
bool str_to_uint(struct str s, uint32_t *number);
/* The text with other digits, from 0 to 9, for its ASCII ones; the text itself
 * where those are the same or NULL. */
struct str str_with_digits(struct arena *arena, struct str s,
                           const struct str digits[10]);

/* Of `count` names the nearest to `s` by optimal string alignment distance
 * (Damerau-Levenshtein with adjacent transpositions) without the case of ASCII
 * letters, or the empty str if none is near enough to be meant. */
struct str str_nearest(struct str s, const struct str *names, size_t count);

#endif
