/* Text and bytes within XML, and what is written like it. */
#ifndef READOUT_BASE_ESCAPE_H
#define READOUT_BASE_ESCAPE_H

#include "base/buf.h"

/* Characters that are markup (XML 1.0, 2.4), and white space that a parser
 * would not hand on as it is (2.11, 3.3.3). */
#define XML_IN_TEXT      "&<>\r"
#define XML_IN_ATTRIBUTE "&<>\"\t\n\r"

/* The text with a reference in the place of each of these ASCII characters. */
void escape_text(struct buf *out, struct str text, const char *characters);

/* Bytes in base64 (RFC 4648, 4). */
void escape_base64(struct buf *out, struct str bytes);

#endif
