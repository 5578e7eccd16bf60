/* Names and forms of outputs.  Private to command/. */
#ifndef READOUT_COMMAND_OUTPUTS_H
#define READOUT_COMMAND_OUTPUTS_H

#include "command/plan.h"

/* What names the outputs of every document alike. */
struct namer {
    struct arena *arena;
    const struct options *options;
    struct {
        VEC(struct readout_form);
    } forms; /* as asked for; PDF where none is */
};

/* Checks -o, --to and --dump; with `needs_folder` an -o that is a file will not
 * do.  False: reported. */
bool namer_new(struct run *run, bool needs_folder, struct namer *namer);

/* The outputs of a document with its articles.  Each -o is one, or in a folder
 * one a form; without it they stand beside the first article, and a dump goes
 * to standard output.  "in/talks.xml" becomes "talks.pdf"; several articles are
 * called after their style. */
void name_outputs(const struct namer *namer, struct task *task);

#endif
