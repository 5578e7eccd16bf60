/* What outputs were made from, kept from one run over a folder to the next, so
 * that only stale ones are made again.  Private to command/.
 *
 * An output is fresh if it is what was written then, and if all that it was
 * made from is the same: articles, style sheets, images and fonts by their
 * content, the settings, and the program itself, with the labels and styles
 * that are built in, and its modules.  No clock is asked: a file that was
 * touched, or checked out anew, is the same file. */
#ifndef READOUT_COMMAND_STAMPS_H
#define READOUT_COMMAND_STAMPS_H

#include "command/plan.h"
#include "command/result.h"

#define STAMPS_FILE ".readout-stamps"

struct stamps;

/* The stamps in the folder of the first output; none if there is no such file
 * or it is of another version. */
struct stamps *stamps_open(struct run *run, const struct plan *plan);

/* What came of the task when its outputs were made; NULL: they are stale. */
const struct result *stamps_fresh(struct stamps *stamps,
                                  const struct task *task);

/* Remembers that the outputs have just been made, or could not be, of what was
 * read then. */
void stamps_note(struct stamps *stamps, const struct task *task,
                 const struct result *result);

/* Writes the file, with the stamps of outputs of earlier runs as well, as long
 * as they are there.  False: reported. */
bool stamps_save(struct stamps *stamps);

#endif
