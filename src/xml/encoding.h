/* Character encodings that a file may be written in.  Internal to xml/. */
#ifndef READOUT_XML_ENCODING_H
#define READOUT_XML_ENCODING_H

#include "base/str.h"

struct buf;

enum decoding {
    DECODING_FINE,
    DECODING_BAD_BYTE,
    DECODING_UNKNOWN, /* to this system */
};

/* The name, as registered and as iconv takes it, of an encoding that we accept;
 * or NULL. */
const char *encoding_lookup(struct str name);

/* Whether its ASCII characters take more than one byte. */
bool encoding_is_wide(const char *encoding);

/* Appends `bytes` as UTF-8 up to the first byte that is wrong, whose place goes
 * to `bad`. */
enum decoding encoding_decode(struct str bytes, const char *encoding,
                              struct buf *text, size_t *bad);

#endif
