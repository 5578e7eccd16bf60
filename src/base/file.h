/* Reading whole files, and writing them whole or not at all. */
#ifndef READOUT_BASE_FILE_H
#define READOUT_BASE_FILE_H

#include "base/str.h"

struct arena;
struct diag;
struct file_writer;

/* All bytes of the file at `path`, or of standard input for "-".  More than
 * `limit` bytes, a folder or no file: reported, false. */
bool file_read(struct arena *arena, const char *path, size_t limit,
               struct diag *diag, struct str *bytes);

/* Opens a file for writing; "-" is standard output.  A regular file is written
 * under a temporary name beside its own and takes its place only in
 * file_commit(); anything else (a device, a pipe) is written directly.  NULL:
 * reported. */
struct file_writer *file_writer_new(struct arena *arena, const char *path,
                                    struct diag *diag);

/* False: failed; the reason is kept and reported by file_commit(). */
bool file_write(struct file_writer *writer, const void *bytes, size_t size);

/* Flushes, syncs, closes and renames.  False: reported, and the file that stood
 * there before is untouched.  The writer is finished either way. */
bool file_commit(struct file_writer *writer);

/* Gives up: removes the temporary file.  A write that failed is reported. */
void file_abandon(struct file_writer *writer);

#endif
