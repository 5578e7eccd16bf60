/* The place of a file that is to be written, and the temporary file beside it
 * that takes its place when it is whole.  Private to base/. */
#ifndef READOUT_BASE_TARGET_H
#define READOUT_BASE_TARGET_H

#include "base/parts.h"

#include <sys/stat.h>

struct target {
    char *path; /* NULL: no regular file, written directly; freed by free() */
    bool exists;
    struct stat old;          /* if it exists */
    char *temporary, *folder; /* beside it, and where; freed by free() */
    bool is_staged;           /* the temporary file is there, whole */
};

/* Finds out where to write and whether that may be; false with errno.  Either
 * way the target is to be released. */
bool target_find(const char *path, struct target *target);

/* Frees what it holds, and removes a temporary file that is still there. */
void target_release(struct target *target);

/* Writes what shall take the file's place, under a name of its own, and then
 * puts it there.  Both return 0, or what went wrong, as of errno. */
int target_stage(struct target *target, const struct parts *parts);
int target_put_in_place(struct target *target);

#endif
