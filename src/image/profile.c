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
    TAG_SIZE = 12,
    TAGS_MOST = 100, /* as many as Little CMS takes, far more than are known */
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

/* ICC.1:2010, 7.2; ISO 19005-3, 6.2.4.2 allows these classes. */
static bool
is_header_usable(struct str profile, uint32_t channels)
{
    if (big_endian(profile, 0) != profile.size ||
        !has(profile, SIGNATURE_AT, "acsp") ||
        (unsigned char)profile.at[VERSION_AT] > VERSION_MOST)
        return false;
    if (!has(profile, CLASS_AT, "scnr") && !has(profile, CLASS_AT, "mntr") &&
        !has(profile, CLASS_AT, "prtr") && !has(profile, CLASS_AT, "spac"))
        return false;
    return has(profile, SPACE_AT, channels == 1 ? "GRAY" : "RGB ");
}

/* ICC.1:2010, 7.3: their number, then signature, offset and size of each, whose
 * data follows. */
static bool
are_tags_usable(struct str profile)
{
    size_t count = big_endian(profile, HEADER_SIZE);
    size_t end = HEADER_SIZE + 4 + count * TAG_SIZE;
    if (count == 0 || count > TAGS_MOST || end > profile.size)
        return false;
    for (size_t at = HEADER_SIZE + 4; at < end; at += TAG_SIZE) {
        size_t offset = big_endian(profile, at + 4);
        size_t size = big_endian(profile, at + 8);
        if (offset < end || offset > profile.size ||
            size > profile.size - offset)
            return false;
    }
    return true;
}

/* A profile that is not right is left out: sRGB is the best guess then. */
struct str
profile_accept(struct arena *arena, struct str profile, uint32_t channels)
{
    if (profile.size < HEADER_SIZE + 4 ||
        !is_header_usable(profile, channels) || !are_tags_usable(profile))
        return (struct str){NULL, 0};
    return str_copy(arena, profile);
}
