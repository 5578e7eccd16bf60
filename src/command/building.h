/* Making what a plan asks for.  Private to command/. */
#ifndef READOUT_COMMAND_BUILDING_H
#define READOUT_COMMAND_BUILDING_H

#include "command/plan.h"
#include "command/result.h"

struct built {
    const struct result *results; /* of each task; empty: not tried */
    int status;
    int signal; /* that ended it, or 0 */
};

struct build_mode {
    uint32_t processes; /* that work on several documents */
    bool keeps_stamps;  /* of what outputs are made from */
    bool keeps_fresh;   /* by these: outputs that are what they would become are
                           left */
    bool keeps_going;   /* after a failure */
    bool always_counts; /* also one document, in the line at the end */
};

/* Makes the outputs of all tasks, prints what there is to say, and writes the
 * dependencies. */
struct built building_run(struct run *run, const struct plan *plan,
                          const struct build_mode *mode);

/* Ends the process as the signal would have; 0: does nothing. */
void end_by_signal(int signal_number);

#endif
