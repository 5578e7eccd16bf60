/* `readout build`: articles to outputs; each for itself, or all in one where
 * the style collects them. */
#include "base/status.h"
#include "command/plan.h"

static int
build(const struct run *run, const struct plan *plan, const struct task *task)
{
    struct readout_job *job = readout_open(run->readout, &plan->settings,
                                           task->inputs, task->input_count);
    (void)readout_write(job, task->outputs, task->output_count);
    int status = report_job(run, job, false);
    readout_close(job);
    return status;
}

int
command_build(struct run *run)
{
    struct plan plan = {0};
    if (!plan_make(run, &plan))
        return STATUS_INPUT;
    int worst = STATUS_CLEAN;
    for (size_t i = 0; i < plan.tasks.count; i++) {
        int status = build(run, &plan, &plan.tasks.at[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}
