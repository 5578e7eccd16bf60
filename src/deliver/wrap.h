/* Filling lines of plain text.  Private to deliver/. */
#ifndef READOUT_DELIVER_WRAP_H
#define READOUT_DELIVER_WRAP_H

#include "deliver/lines.h"

struct locale;

/* Breaks `text` into lines of `width` columns at most, wider only where it has
 * no opportunity to break; an address has none.  Its own line feeds stay. */
void wrap(struct arena *arena, struct locale *locale, struct str text,
          size_t width, struct lines *lines);

/* A figure such as "2" raised or lowered, in Unicode's own characters; false:
 * not all of the text has such. */
bool append_shifted(struct buf *out, struct str text, bool is_raised);

#endif
