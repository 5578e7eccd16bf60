/* What came of a task: messages, and the files that were read for it.  Private
 * to command/.
 *
 * A result goes from a worker to the run, and is kept from one run to the next,
 * as text: a line a fact, its fields parted by tabs. */
#ifndef READOUT_COMMAND_RESULT_H
#define READOUT_COMMAND_RESULT_H

#include "base/diag.h"
#include "base/vec.h"
#include "command/options.h"

struct readout_job;

struct file_read {
    const char *path;
    struct str digest; /* of its content as it was read; empty: not known */
};

struct result {
    struct {
        VEC(struct message_record);
    } messages;
    struct files_read {
        VEC(struct file_read);
    } files; /* as readout_file_at() */
};

/* A copy of what the job has to say. */
void result_of_job(struct arena *arena, struct readout_job *job,
                   struct result *result);

/* A message of the program itself, about a file or none (NULL). */
void result_add(struct arena *arena, struct result *result,
                enum message message, const char *file,
                const struct str *arguments, size_t count);

/* The worst status that the messages call for. */
int result_status(const struct result *result, bool is_check, bool is_strict);

void result_write(const struct result *result, struct buf *out);

/* Takes a line: true if it is one of a result's, added to it. */
bool result_read_line(struct arena *arena, struct str line,
                      struct result *result);

/* ---- fields, for others who keep such lines ---- */

/* Adds a tab and the text, with tabs, line ends and backslashes escaped. */
void field_write(struct str text, struct buf *out);
/* The next field of a line, copied and without escapes; `rest` moves behind
 * it.  Empty at the end. */
struct str field_read(struct arena *arena, struct str *rest);

#endif
