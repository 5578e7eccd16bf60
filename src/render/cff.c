/* Reads the beginning of a CFF font program (Adobe Technical Note 5176); see
 * cff.h. */
#include "render/cff.h"

#include <hb-ot.h>

#include <stddef.h>
#include <stdint.h>

enum {
    OPERATOR_LAST = 21,
    ESCAPE = 12,
    ROS = 30,     /* with an escape: the first operator where there are CIDs */
    CHARSET = 15, /* an operator: where the charset is */
    NUMBER_16 = 28,
    NUMBER_32 = 29,
    REAL = 30,
    RANGES_16 = 2, /* the charset's format: ranges of 16-bit lengths */
};

struct bytes {
    const unsigned char *at;
    size_t size;
};

/* A number of some bytes, 0 beyond the end. */
static uint32_t
number(struct bytes it, size_t at, size_t size)
{
    uint32_t value = 0;
    if (at > it.size || size > it.size - at)
        return 0;
    for (size_t i = 0; i < size; i++)
        value = value << 8 | it.at[at + i];
    return value;
}

/* Where an INDEX ends (5); its first object is [*from, *to). */
static size_t
index_end(struct bytes it, size_t at, size_t *from, size_t *to)
{
    uint32_t count = number(it, at, 2), size = number(it, at + 2, 1);
    *from = *to = at + 2;
    if (count == 0 || size == 0 || size > 4)
        return at + 2;
    size_t offsets = at + 3, data = offsets + (count + 1) * (size_t)size - 1;
    *from = data + number(it, offsets, size);
    *to = data + number(it, offsets + size, size);
    return data + number(it, offsets + count * (size_t)size, size);
}

/* Bytes of the operand of a DICT at `at` (4). */
static size_t
operand_size(struct bytes it, size_t at)
{
    unsigned char first = it.at[at];
    size_t size = 1;
    if (first == NUMBER_16)
        return 3;
    if (first == NUMBER_32)
        return 5;
    if (first != REAL)
        return first < 247 ? 1 : 2;
    /* Half bytes, ended by one of four set bits. */
    while (at + size < it.size && (it.at[at + size] & 0x0F) != 0x0F &&
           (it.at[at + size] & 0xF0) != 0xF0)
        size++;
    return size + 1;
}

static uint32_t
operand(struct bytes it, size_t at)
{
    unsigned char first = it.at[at];
    if (first == NUMBER_16)
        return number(it, at + 1, 2);
    if (first == NUMBER_32)
        return number(it, at + 1, 4);
    if (first < 247)
        return first - 139u;
    return (first - 247u) * 256 + number(it, at + 1, 1) + 108;
}

/* Looks through the Top DICT for CIDs and for the place of the charset. */
static bool
read_top(struct bytes it, size_t at, size_t end, size_t *charset)
{
    bool has_cids = false;
    size_t last = at;
    while (at < end && at < it.size) {
        unsigned char first = it.at[at];
        if (first > OPERATOR_LAST) {
            last = at;
            at += operand_size(it, at);
            continue;
        }
        if (first == CHARSET)
            *charset = operand(it, last);
        if (first == ESCAPE)
            has_cids = has_cids || number(it, ++at, 1) == ROS;
        at++;
    }
    return has_cids;
}

bool
cff_has_cids(hb_face_t *face)
{
    hb_blob_t *blob = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    unsigned size;
    const char *data = hb_blob_get_data(blob, &size);
    struct bytes it = {(const unsigned char *)data, size};
    size_t from, to, charset = 0;
    size_t names = number(it, 2, 1);
    index_end(it, index_end(it, names, &from, &to), &from, &to);
    unsigned glyphs = hb_face_get_glyph_count(face);
    /* One range from 1 on: CIDs are glyphs. */
    bool has_cids = read_top(it, from, to, &charset) && charset > 0 &&
                    number(it, charset, 1) == RANGES_16 &&
                    number(it, charset + 1, 2) == 1 &&
                    number(it, charset + 3, 2) + 2 >= glyphs;
    hb_blob_destroy(blob);
    return has_cids;
}
