/* Files in memory that belong together and stand for those on the disk: what is
 * not among them is not there. */
#ifndef READOUT_BASE_BUNDLE_H
#define READOUT_BASE_BUNDLE_H

#include "base/str.h"
#include "base/vec.h"

struct bundle_file {
    struct str path; /* as path_normal() gives it */
    struct str bytes;
};

struct bundle {
    VEC(struct bundle_file);
};

/* The bytes of the file at `path`, which may have "." and ".." in it; NULL:
 * there is none.  The arena is for the work only. */
const struct str *bundle_find(const struct bundle *bundle, struct arena *arena,
                              struct str path);

#endif
