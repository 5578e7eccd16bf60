/* Text in ICU's form, UTF-16, and back.  Private to locale/. */
#ifndef READOUT_LOCALE_UNITS_H
#define READOUT_LOCALE_UNITS_H

#include "base/str.h"

#include <unicode/umachine.h>

struct arena;

struct units {
    UChar *at;
    int32_t size;
};

enum {
    UNITS_MOST = INT32_MAX / 8 /* bytes of a text that is taken */
};

/* Room for `size` units and a NUL. */
struct units units_new(struct arena *arena, int32_t size);
/* `text` is no longer than UNITS_MOST. */
struct units units_decode(struct arena *arena, struct str text);
struct str units_encode(struct arena *arena, struct units from);

#endif
