/* Where lines may break and which way text runs; ICU is known here and in
 * hyphenate.c only. */
#ifndef READOUT_TEXT_BREAKS_H
#define READOUT_TEXT_BREAKS_H

#include "base/str.h"

struct arena;
struct break_iterators;
struct buf;

struct break_iterators *break_iterators_new(struct arena *arena);
void break_iterators_free(struct break_iterators *iterators);

enum {
    BREAK_LINE = 1,  /* UAX 14 */
    BREAK_SOFT = 2,  /* a soft hyphen stood here */
    BREAK_HYPHEN = 4 /* hyphenation */
};

/* Sets BREAK_LINE in `breaks`, a byte for each byte of `text` and one for its
 * end, where a line may begin. */
void breaks_find(struct break_iterators *iterators, struct str text,
                 const char *language, uint8_t *breaks);

/* Bytes [from, to) whose order is settled apart from that of the others. */
struct isolate {
    uint32_t from, to;
    bool is_right_to_left;
};

/* The embedding level of every byte (UAX 9), in `arena`.  Isolates stand in
 * their order and do not overlap. */
uint8_t *bidi_levels(struct arena *arena, struct str text,
                     bool is_right_to_left, const struct isolate *isolates,
                     size_t isolate_count);

/* Appends the text in capitals, by the rules of the language. */
void uppercase_append(struct buf *out, struct str text, const char *language);

#endif
