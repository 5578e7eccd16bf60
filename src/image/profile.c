/* ICC profiles that may stand in a PDF/A file; see decode.h. */
#include "image/decode.h"

#include <string.h>

enum {
    HEADER_SIZE = 128,
    VERSION_AT = 8,
    CLASS_AT = 12,
    SPACE_AT = 16,
    SIGNATURE_AT = 36,
    VERSION_MOST = 4,
};

static uint32_t
big_endian(struct str bytes, size_t at)
{
    uint32_t value = 0;
    for (size_t i = 0; i < 4; i++)
        value = value << 8 | (unsigned char)bytes.at[at + i];
    return value;
}

static bool
has(struct str profile, size_t at, const char *signature)
{
    return memcmp(profile.at + at, signature, 4) == 0;
}

/* By the header (ICC.1:2010, 7.2); ISO 19005-3, 6.2.4.2 allows these classes.
 * A profile that is not right is left out: sRGB is the best guess then. */
static bool
is_usable(struct str profile, uint32_t channels)
{
    if (profile.size < HEADER_SIZE || big_endian(profile, 0) != profile.size ||
        !has(profile, SIGNATURE_AT, "acsp") ||
        profile.at[VERSION_AT] > VERSION_MOST)
        return false;
    if (!has(profile, CLASS_AT, "scnr") && !has(profile, CLASS_AT, "mntr") &&
        !has(profile, CLASS_AT, "prtr") && !has(profile, CLASS_AT, "spac"))
        return false;
    return has(profile, SPACE_AT, channels == 1 ? "GRAY" : "RGB ");
}

struct str
profile_accept(struct arena *arena, struct str profile, uint32_t channels)
{
    if (!is_usable(profile, channels))
        return (struct str){NULL, 0};
    return str_copy(arena, profile);
}
