/* UTF-8, code point by code point; see utf8.h. */
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

/* How many bytes the sequence that `lead` begins has, or 0. */
static size_t
sequence_size(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/* Decodes a whole sequence; false if it is ill-formed, overlong, a surrogate
 * or beyond U+10FFFF (Unicode 15, table 3-7). */
static bool
decode(const unsigned char *bytes, size_t size, uint32_t *code_point)
{
    static const uint32_t first[] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t value = size == 1 ? bytes[0] : bytes[0] & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return false;
        value = value << 6 | (bytes[i] & 0x3F);
    }
    *code_point = value;
    return value >= first[size] && value <= 0x10FFFF &&
           (value < 0xD800 || value > 0xDFFF);
}

uint32_t
utf8_next(struct str s, size_t *at)
{
    assert(*at < s.size);
    const unsigned char *bytes = (const unsigned char *)s.at + *at;
    size_t size = sequence_size(bytes[0]);
    uint32_t code_point;
    if (size == 0 || size > s.size - *at || !decode(bytes, size, &code_point)) {
        *at += 1;
        return UTF8_REPLACEMENT;
    }
    *at += size;
    return code_point;
}

size_t
utf8_encode(uint32_t code_point, char bytes[UTF8_MOST])
{
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t size = code_point < 0x80      ? 1
                  : code_point < 0x800   ? 2
                  : code_point < 0x10000 ? 3
                                         : 4;
    for (size_t i = size - 1; i > 0; i--) {
        bytes[i] = (char)(0x80 | (code_point & 0x3F));
        code_point >>= 6;
    }
    bytes[0] = (char)(lead[size] | code_point);
    return size;
}

/* Behind the ASCII characters from `at` on, as far as whole words go. */
static size_t
skip_ascii(struct str s, size_t at)
{
    uint64_t word;
    while (s.size - at >= sizeof word) {
        memcpy(&word, s.at + at, sizeof word);
        if ((word & 0x8080808080808080u) != 0)
            break;
        at += sizeof word;
    }
    return at;
}

size_t
utf8_valid_size(struct str s)
{
    size_t at = 0;
    while ((at = skip_ascii(s, at)) < s.size) {
        const unsigned char *bytes = (const unsigned char *)s.at + at;
        size_t size = sequence_size(bytes[0]);
        uint32_t code_point;
        if (size == 0 || size > s.size - at ||
            !decode(bytes, size, &code_point))
            break;
        at += size;
    }
    return at;
}

size_t
utf8_count(struct str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.size; i++)
        count += !utf8_is_continuation(s.at[i]);
    return count;
}
