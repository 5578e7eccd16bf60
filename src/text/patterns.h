/* Hyphenation patterns as OpenOffice's dictionaries hold them; for text/ only.
 *
 * The files are those of libhyphen, and so are the answers (a test compares).
 * libhyphen itself is not used since it takes 29 ms to load the American
 * patterns and 2.3 s to load the German ones, which is longer than all the rest
 * of a brief. */
#ifndef READOUT_TEXT_PATTERNS_H
#define READOUT_TEXT_PATTERNS_H

#include "base/str.h"

struct arena;
struct diag;
struct patterns;

enum {
    PATTERN_WORD_MOST = 200 /* bytes */
};

/* NULL: there is no such file, or none that can be read. */
const struct patterns *patterns_read(struct arena *arena, const char *path,
                                     struct diag *diag);

/* Of the file's text. */
uint32_t patterns_hash(const struct patterns *patterns);

/* Sets `is_hyphen[i]` where a hyphen may stand before byte i of the word, which
 * is in small letters and at most PATTERN_WORD_MOST bytes long. */
void patterns_apply(const struct patterns *patterns, struct str word,
                    bool *is_hyphen);

#endif
