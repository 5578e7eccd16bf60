/* One task, done in this process; see work.h. */
#include "command/work.h"

void
work_do(const struct run *run, const struct plan *plan, const struct task *task,
        struct arena *arena, struct result *result)
{
    struct readout_job *job = readout_open(run->readout, &plan->settings,
                                           task->inputs, task->input_count);
    (void)readout_write(job, task->outputs, task->output_count);
    result_of_job(arena, job, result);
    readout_close(job);
}
