/* CLDR's data of one language, as ICU carries it.
 *
 * The resource bundles are read by ICU's own reader (ures.h, in its common
 * library) and patterns are filled here, because ICU's formatters cost a
 * library more to load and milliseconds to open, as long as the rest of a
 * brief takes.  The unit tests compare the result with those formatters. */
#ifndef READOUT_LOCALE_CLDR_H
#define READOUT_LOCALE_CLDR_H

#include "base/str.h"

struct arena;
struct cldr;

void cldr_close(struct cldr *cldr);

/* The text at `path` ("calendar/gregorian/..."), of the language or else of
 * the nearest parent that has it (UTS 35, 4.2 inheritance), with the root's
 * only if so wanted; empty: none.  `index` counts in a list, or is -1. */
struct str cldr_text(struct cldr *cldr, const char *path, int32_t index);
struct str cldr_own_text(struct cldr *cldr, const char *path, int32_t index);

/* The text at `path` of a bundle of no language, such as "plurals". */
struct str cldr_common_text(struct arena *arena, const char *bundle,
                            const char *path);

#endif
