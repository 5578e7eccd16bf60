/* PDF syntax, ISO 32000-1, 7.3: numbers, names, strings.  Internal to render/.
 */
#ifndef READOUT_RENDER_SYNTAX_H
#define READOUT_RENDER_SYNTAX_H

#include "base/buf.h"
#include "base/unit.h"

/* A length in 1/1000 pt, which is how fine our numbers are. */
int64_t milli_of(scaled length);

/* A number given in thousandths, with no more digits than it needs. */
void pdf_number(struct buf *out, int64_t milli);
void pdf_integer(struct buf *out, int64_t value);
/* A number with a space behind it. */
void pdf_operand(struct buf *out, int64_t milli);
/* A colour with its operator, by whether it is a grey. */
void pdf_color(struct buf *out, colour color, const char *gray,
               const char *rgb);
void pdf_name(struct buf *out, struct str name);
/* A text string (7.9.2.2) from UTF-8. */
void pdf_text(struct buf *out, struct str text);
/* A literal string of any bytes. */
void pdf_string(struct buf *out, struct str bytes);
/* A number of two bytes in hexadecimal. */
void pdf_hexadecimal(struct buf *out, uint16_t value);
/* UTF-8 as UTF-16BE in hexadecimal, without byte order mark. */
void pdf_utf16(struct buf *out, struct str text);
/* " 12 0 R": a reference to an object. */
void pdf_reference(struct buf *out, uint32_t object);
/* A date string (7.9.4) from seconds since 1970, in UTC. */
void pdf_date(struct buf *out, int64_t time);

#endif
