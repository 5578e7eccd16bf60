/* Hashes of bytes; see str.h. */
#include "base/str.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

uint32_t
str_hash(struct str s)
{
    return (uint32_t)XXH3_64bits(s.at, s.size);
}
