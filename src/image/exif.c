/* How a camera's picture is to be turned (EXIF 2.3, 4.6.4); see decode.h. */
#include "image/decode.h"

enum {
    HEADER_SIZE = 8,
    ENTRY_SIZE = 12,
    TAG_ORIENTATION = 0x0112,
    VALUE_AT = 8, /* in an entry */
};

/* Bytes in the order that the file says. */
struct tiff {
    struct str bytes;
    bool is_big_endian;
};

/* A number of `size` bytes; 0 beyond the end. */
static uint32_t
number_at(const struct tiff *tiff, size_t at, size_t size)
{
    uint32_t value = 0;
    if (at > tiff->bytes.size || size > tiff->bytes.size - at)
        return 0;
    for (size_t i = 0; i < size; i++) {
        size_t place = tiff->is_big_endian ? i : size - 1 - i;
        value = value << 8 | (unsigned char)tiff->bytes.at[at + place];
    }
    return value;
}

enum image_turn
exif_turn(struct str bytes)
{
    if (bytes.size < HEADER_SIZE)
        return TURN_NONE;
    struct tiff tiff = {bytes, bytes.at[0] == 'M'};
    size_t directory = number_at(&tiff, 4, 4);
    size_t count = number_at(&tiff, directory, 2);
    for (size_t i = 0; i < count; i++) {
        size_t entry = directory + 2 + i * ENTRY_SIZE;
        if (number_at(&tiff, entry, 2) != TAG_ORIENTATION)
            continue;
        uint32_t value = number_at(&tiff, entry + VALUE_AT, 2);
        return value >= TURN_NONE && value <= TURN_LEFT ? (enum image_turn)value
                                                        : TURN_NONE;
    }
    return TURN_NONE;
}
