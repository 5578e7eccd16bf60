/* Files that are built into the program, so that a run opens none of its own:
 * "styles/brief.xml", "styles/labels/en.xml", "sRGB.icc" ...  The table is made
 * by the Makefile from the files themselves. */
#ifndef READOUT_BASE_BUILTIN_H
#define READOUT_BASE_BUILTIN_H

#include "base/str.h"

struct builtin {
    const char *name;
    const unsigned char *bytes;
    size_t size;
};

extern const struct builtin builtins[]; /* by name; ends with a NULL name */

/* The file's bytes, or the empty str. */
struct str builtin_lookup(struct str name);

/* Whether these very bytes are built in, and not a copy read from a file. */
bool builtin_holds(struct str bytes);

#endif
