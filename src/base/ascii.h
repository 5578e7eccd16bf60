/* Characters of ASCII, whatever the locale; all others, and bytes of UTF-8, are
 * none of these. */
#ifndef READOUT_BASE_ASCII_H
#define READOUT_BASE_ASCII_H

#include <stdbool.h>

static inline bool
ascii_is_digit(int c)
{
    return c >= '0' && c <= '9';
}

static inline bool
ascii_is_capital(int c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool
ascii_is_letter(int c)
{
    return ascii_is_capital(c) || (c >= 'a' && c <= 'z');
}

static inline bool
ascii_is_word(int c) /* a letter or digit */
{
    return ascii_is_letter(c) || ascii_is_digit(c);
}

static inline bool
ascii_is_space(int c) /* white space of XML 1.0, 2.3 */
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static inline char
ascii_lower(char c)
{
    return ascii_is_capital(c) ? (char)(c | 0x20) : c;
}

#endif
