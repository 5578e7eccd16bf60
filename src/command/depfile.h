/* Which outputs depend on which files, for make and ninja.  Private to
 * command/.
 */
#ifndef READOUT_COMMAND_DEPFILE_H
#define READOUT_COMMAND_DEPFILE_H

#include "command/plan.h"
#include "command/result.h"

struct depfile;

/* To be written at `path`. */
struct depfile *depfile_new(struct arena *arena, const char *path);

/* Adds the rule of a task, whether its outputs were made or not; of one that
 * was not tried (NULL) it is not known what it depends on, so that its outputs
 * are out of date. */
void depfile_add(struct depfile *depfile, const struct task *task,
                 const struct result *result);

/* Writes the rules, unless one of the files that were read is in their place.
 * False: reported. */
bool depfile_write(struct depfile *depfile, struct diag *diag);

#endif
