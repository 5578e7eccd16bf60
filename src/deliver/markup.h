/* Writing HTML: text, attributes and data so that nothing in them is taken for
 * markup.  Private to deliver/. */
#ifndef READOUT_DELIVER_MARKUP_H
#define READOUT_DELIVER_MARKUP_H

#include "base/buf.h"

/* Text; characters that HTML forbids are U+FFFD. */
void markup_text(struct buf *out, struct str text);
/* ` name="value"`; nothing for an empty value. */
void markup_attribute(struct buf *out, const char *name, struct str value);
void markup_number(struct buf *out, const char *name, uint32_t value);
/* JSON that is safe within <script>: no "<" is left, and it is the same JSON,
 * for that stands only in strings (RFC 8259, 7). */
void markup_json(struct buf *out, struct str json);

/* The address that a link may lead to, or empty: of the schemes http, https and
 * mailto, and what is named by a DOI at its resolver. */
struct str markup_address(struct arena *arena, struct str address);

#endif
