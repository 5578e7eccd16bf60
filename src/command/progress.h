/* How far a run is, and what came of it.  Private to command/. */
#ifndef READOUT_COMMAND_PROGRESS_H
#define READOUT_COMMAND_PROGRESS_H

#include "command/commands.h"

struct counts { /* of documents */
    size_t made, fresh, failed, untried;
};

/* A bar on a terminal, for several documents; elsewhere, and with --quiet,
 * nothing. */
void progress_show(const struct run *run, size_t done, size_t count);
/* Takes the bar away, if there is one, so that messages can be printed. */
void progress_hide(const struct run *run);
/* The counts in a line, unless --quiet. */
void progress_count(const struct run *run, size_t count,
                    const struct counts *counts);

#endif
