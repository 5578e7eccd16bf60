/* `readout build`: articles to outputs; each for itself, or all in one where
 * the style collects them. */
#include "base/status.h"
#include "command/building.h"

int
command_build(struct run *run)
{
    struct plan plan = {0};
    struct build_mode mode = {.keeps_going = run->options->keeps_going};
    if (!plan_make(run, &plan) ||
        !options_jobs(run->options, run->diag, &mode.processes))
        return STATUS_INPUT;
    mode.keeps_stamps = plan.is_folder && !plan_prints(&plan);
    mode.keeps_fresh = mode.keeps_stamps && !run->options->is_forced;
    struct built built = building_run(run, &plan, &mode);
    if (built.signal != 0)
        (void)messages_close(run, report(run, built.status));
    end_by_signal(built.signal);
    return built.status;
}
