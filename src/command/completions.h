/* What a shell may complete, as data for the scripts of each.  Private to
 * command/. */
#ifndef READOUT_COMMAND_COMPLETIONS_H
#define READOUT_COMMAND_COMPLETIONS_H

#include "command/commands.h"

struct buf;

/* What may stand behind an option, or in place of a command's files. */
struct completion {
    struct str choices; /* words, with spaces between; may be empty */
    bool has_list;      /* several of them with commas between */
    bool has_files;     /* or a file ... */
    const char *ending; /* ... with this ending, or a folder; NULL: any file */
};

struct completion completion_of(struct run *run, const struct option *option);
struct completion completion_of_files(const struct command *command);

/* Whether a command takes an option. */
bool command_takes(const struct command *command, const struct option *option);

/* ---- complete_bash.c ... ---- */
void complete_bash(struct run *run, struct buf *out);
void complete_fish(struct run *run, struct buf *out);
void complete_zsh(struct run *run, struct buf *out);

#endif
