/* Reading whole files, and writing them whole or not at all. */
#ifndef READOUT_BASE_FILE_H
#define READOUT_BASE_FILE_H

#include "base/parts.h"

struct arena;
struct diag;

/* All bytes of the file at `path`, or of standard input for "-".  More than
 * `limit` bytes, a folder or no file: reported, false. */
bool file_read(struct arena *arena, const char *path, size_t limit,
               struct diag *diag, struct str *bytes);

/* The same, not reported: 0, or what went wrong, as of errno; EFBIG: more than
 * `limit` bytes. */
int file_load(struct arena *arena, const char *path, size_t limit,
              struct str *bytes);

/* Whether file_write() will be let to write at `path`, so that nobody works for
 * nothing.  False: reported. */
bool file_check_writable(const char *path, struct diag *diag);

/* Writes a file whole; "-" is standard output.  A regular file is written under
 * a temporary name beside its own, synced, and then takes its place: until then
 * the old one stands, and if that fails.  Its owner and permissions stay; a
 * link stays and its target is replaced, other names (hard links) keep the old
 * content.  A file that may not be written, and a link to nothing, are errors.
 * Anything else (a device, a pipe) is written directly.  False: reported. */
bool file_write(const char *path, const struct parts *parts, struct diag *diag);

/* What goes into one of several files. */
struct file_output {
    const char *path;
    struct parts parts;
};

/* The same for several: none takes its place before all are written whole under
 * their temporary names, so that if one fails the others are as they were; what
 * is written directly comes before that, too. */
bool file_write_all(const struct file_output *outputs, size_t count,
                    struct diag *diag);

/* Removes what a process of ours that is gone has left beside `path`, at work
 * on it. */
void file_remove_temporary(const char *path, long process);

#endif
