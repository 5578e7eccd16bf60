/* The commands, each in a file of its own.  Private to command/. */
#ifndef READOUT_COMMAND_COMMANDS_H
#define READOUT_COMMAND_COMMANDS_H

#include "base/str.h"
#include "command/options.h"

struct arena;
struct diag;
struct readout;
struct readout_bytes;
struct readout_job;
struct result;
struct said;

/* What a command works with; messages still to be printed are in `diag`. */
struct run {
    struct arena *arena;
    struct diag *diag;
    struct readout *readout;
    const struct options *options;
    const char *name;  /* of the command */
    struct said *said; /* messages that wait for the run's end */
};

struct command {
    const char *name;
    enum command_bit bit;
    const char *files; /* the ending of files that it takes, "" for other words;
                          NULL: none */
    int (*run)(struct run *run);
    const char *synopsis, *help;
};

const struct command *command_at(size_t i); /* NULL: behind the last */

/* Each returns the exit status; its messages may still be in run->diag, which
 * the caller prints and which may make the status worse. */
int command_build(struct run *run);
int command_check(struct run *run);
int command_completions(struct run *run);
int command_mail(struct run *run);
int command_extract(struct run *run);
int command_schema(struct run *run);
int command_styles(struct run *run);
int command_watch(struct run *run);
int command_verify(struct run *run);

/* ---- messages.c ---- */
/* Prints messages to standard error, errors only if the options say quiet, and
 * returns the status that they call for, `status` at least.  In another form
 * than text, or for a file, they are kept until the run's end. */
int report(const struct run *run, int status);
/* The same of a result's or a job's messages; with `is_check` faults of content
 * count. */
int report_result(const struct run *run, const struct result *result,
                  bool is_check);
int report_job(const struct run *run, struct readout_job *job, bool is_check);
/* Whether there is the form that the options ask for.  False: reported. */
bool messages_check(const struct run *run);
/* Whether standard error is for messages in a form for programs. */
bool messages_take_errors(const struct run *run);
/* Writes what was kept, and keeps it no longer.  The run, or a round of it,
 * ends with the status that this returns. */
int messages_close(const struct run *run, int status);

/* ---- command.c ---- */
/* Writes text to standard output; SYSTEM trouble is reported. */
int print(struct run *run, struct str text);
/* The text that a job without articles made, unless it failed. */
int print_made(struct run *run, struct readout_job *job, bool is_made,
               struct readout_bytes text);

#endif
