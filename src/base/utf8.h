/* UTF-8 (RFC 3629), code point by code point. */
#ifndef READOUT_BASE_UTF8_H
#define READOUT_BASE_UTF8_H

#include "base/str.h"

enum {
    UTF8_MOST = 4, /* bytes of one code point */
    UTF8_REPLACEMENT = 0xFFFD,
};

/* Whether a byte goes on with a character that began before it. */
static inline bool
utf8_is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* The code point at `*at`, which moves behind it; `*at` must be below s.size.
 * An ill-formed byte gives U+FFFD and moves by one. */
uint32_t utf8_next(struct str s, size_t *at);

/* The bytes of a code point; returns how many. */
size_t utf8_encode(uint32_t code_point, char bytes[UTF8_MOST]);

/* The offset of the first ill-formed byte, or s.size. */
size_t utf8_valid_size(struct str s);

/* How many code points. */
size_t utf8_count(struct str s);

#endif
