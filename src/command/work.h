/* Doing a task, in this process or in workers.  Private to command/. */
#ifndef READOUT_COMMAND_WORK_H
#define READOUT_COMMAND_WORK_H

#include "command/plan.h"
#include "command/result.h"

/* Reads the articles of a task and writes its outputs. */
void work_do(const struct run *run, const struct plan *plan,
             const struct task *task, struct arena *arena,
             struct result *result);

/* Who gives the tasks out, and what is done with what comes of them. */
struct work {
    const struct run *run;
    const struct plan *plan;
    void *context;
    /* The next task, by its number; false: no more. */
    bool (*next)(void *context, size_t *task);
    /* The result is the receiver's, in the run's arena. */
    void (*done)(void *context, size_t task, const struct result *result);
};

/* Has the tasks done by so many processes, each of which stays warm from one to
 * the next.  One that crashes, or runs out of memory, costs its task only.
 * SIGINT, SIGTERM and SIGHUP end the workers, who leave nothing half done; the
 * signal is returned, 0 if there was none. */
int work_in_processes(const struct work *work, uint32_t processes);

#endif
