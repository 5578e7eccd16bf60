/* Making what a plan asks for; see building.h. */
#include "command/building.h"

#include "base/arena.h"
#include "command/depfile.h"
#include "command/progress.h"
#include "command/stamps.h"
#include "command/work.h"

#include <signal.h>

/* What came of a task, in the end. */
enum fate {
    FATE_UNTRIED,
    FATE_FRESH,
    FATE_DONE,
};

struct building {
    struct run *run;
    const struct plan *plan;
    const struct build_mode *mode;
    struct stamps *stamps; /* NULL: all outputs are made */
    struct result *results;
    enum fate *fates;
    size_t next, told; /* tasks given out, and those whose result was told */
    bool has_failed;
    int worst;
    struct counts counts;
};

static void
tell(struct building *building, size_t i)
{
    const struct result *result = &building->results[i];
    int status = report_result(building->run, result, false);
    building->worst = status > building->worst ? status : building->worst;
    building->counts.failed += status >= STATUS_INPUT;
    building->counts.fresh += building->fates[i] == FATE_FRESH;
    building->counts.made +=
        building->fates[i] == FATE_DONE && status < STATUS_INPUT;
}

/* Results are told in the order of tasks, whenever they come. */
static void
settle(struct building *building, size_t i, const struct result *result,
       enum fate fate)
{
    building->results[i] = *result;
    building->fates[i] = fate;
    building->has_failed = building->has_failed ||
                           result_status(result, false, false) >= STATUS_INPUT;
    while (building->told < building->plan->tasks.count &&
           building->fates[building->told] != FATE_UNTRIED)
        tell(building, building->told++);
    progress_show(building->run, building->told, building->plan->tasks.count);
}

/* After a failure the rest is left, unless asked otherwise. */
static bool
has_ended(const struct building *building)
{
    return building->next == building->plan->tasks.count ||
           (building->has_failed && !building->mode->keeps_going);
}

static bool
next_task(void *context, size_t *task)
{
    struct building *building = context;
    while (!has_ended(building)) {
        size_t i = building->next++;
        const struct result *fresh =
            building->mode->keeps_fresh
                ? stamps_fresh(building->stamps, &building->plan->tasks.at[i])
                : NULL;
        if (fresh == NULL) {
            *task = i;
            return true;
        }
        settle(building, i, fresh, FATE_FRESH);
    }
    return false;
}

static void
take_result(void *context, size_t i, const struct result *result)
{
    struct building *building = context;
    if (building->stamps != NULL)
        stamps_note(building->stamps, &building->plan->tasks.at[i], result);
    settle(building, i, result, FATE_DONE);
}

/* One document needs no process of its own; documents that go to standard
 * output follow one another. */
static int
do_work(struct building *building)
{
    struct work work = {building->run, building->plan, building, next_task,
                        take_result};
    size_t task, count = building->plan->tasks.count;
    uint32_t processes =
        plan_prints(building->plan) ? 1 : building->mode->processes;
    if (count > 1)
        return work_in_processes(&work, processes < count ? processes
                                                          : (uint32_t)count);
    if (next_task(building, &task)) {
        struct result result = {0};
        work_do(building->run, building->plan, &building->plan->tasks.at[task],
                building->run->arena, &result);
        take_result(building, task, &result);
    }
    return 0;
}

/* Also after a failure: what is to be made anew once it is mended. */
static void
write_depfile(struct building *building)
{
    struct depfile *depfile =
        depfile_new(building->run->arena, building->run->options->depfile);
    for (size_t i = 0; i < building->plan->tasks.count; i++)
        depfile_add(depfile, &building->plan->tasks.at[i],
                    building->fates[i] != FATE_UNTRIED ? &building->results[i]
                                                       : NULL);
    (void)depfile_write(depfile, building->run->diag);
}

static void
finish(struct building *building)
{
    size_t count = building->plan->tasks.count;
    while (building->told < count) {
        size_t i = building->told++;
        if (building->fates[i] != FATE_UNTRIED)
            tell(building, i);
    }
    building->counts.untried = count - building->counts.made -
                               building->counts.fresh - building->counts.failed;
    if (building->stamps != NULL)
        (void)stamps_save(building->stamps);
    if (building->run->options->depfile != NULL)
        write_depfile(building);
    progress_hide(building->run);
    if (count > 1 || building->mode->always_counts)
        progress_count(building->run, count, &building->counts);
}

struct built
building_run(struct run *run, const struct plan *plan,
             const struct build_mode *mode)
{
    size_t count = plan->tasks.count;
    struct building building = {
        .run = run,
        .plan = plan,
        .mode = mode,
        .stamps = mode->keeps_stamps ? stamps_open(run, plan) : NULL,
        .results = ARENA_ARRAY(run->arena, struct result, count),
        .fates = ARENA_ARRAY(run->arena, enum fate, count),
    };
    int signal_number = do_work(&building);
    finish(&building);
    return (struct built){building.results, building.worst, signal_number};
}

void
end_by_signal(int signal_number)
{
    if (signal_number == 0)
        return;
    (void)signal(signal_number, SIG_DFL);
    (void)raise(signal_number);
}
