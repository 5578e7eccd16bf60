/* What `readout build` is asked to do: documents, each with its articles and
 * outputs.  Private to command/. */
#ifndef READOUT_COMMAND_PLAN_H
#define READOUT_COMMAND_PLAN_H

#include "base/vec.h"
#include "command/commands.h"
#include "readout/readout.h"

/* One document. */
struct task {
    const struct readout_input *inputs;
    size_t input_count;
    const struct readout_output *outputs;
    size_t output_count;
};

struct plan {
    struct readout_settings settings;
    bool is_folder; /* articles were asked for by a folder */
    struct {
        VEC(struct task);
    } tasks;
};

/* Everything that can be told before an article is read: folders are searched
 * for articles, outputs named, clashes found.  False: reported. */
bool plan_make(struct run *run, struct plan *plan);

/* Whether some output is standard output: documents are then made one after the
 * other, and none is fresh. */
bool plan_prints(const struct plan *plan);

#endif
