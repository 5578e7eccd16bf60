/* Characters as XML and our messages see them.  Internal to xml/. */
#ifndef READOUT_XML_CHARACTER_H
#define READOUT_XML_CHARACTER_H

#include "base/str.h"

struct buf;

/* The offset of the first character that XML 1.0 does not allow (production
 * 2), or text.size.  The text is well-formed UTF-8. */
size_t character_find_forbidden(struct str text);

/* The character at `at` for a message: "'x'", "U+0002", "byte 0x89", or "the
 * end of the file". */
void character_print(struct str text, size_t at, struct buf *out);

#endif
