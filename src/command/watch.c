/* `readout watch`: builds, and builds again what changes.
 *
 * Each round has an arena of its own: the plan is made anew, the results of
 * what did not change are carried over. */
#include "base/arena.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/status.h"
#include "command/building.h"
#include "command/watched.h"

#include <string.h>

struct watch {
    struct run *run;
    struct build_mode mode;
    struct words folders; /* that were asked for */
    struct watched *watched;
};

/* What is known of the last round. */
struct round {
    struct arena *arena;
    struct plan plan;
    struct result *results; /* of each task */
    bool *is_due;           /* to be built */
};

static bool
are_same(const struct task *a, const struct task *b)
{
    bool are_same = a->input_count == b->input_count;
    for (size_t i = 0; i < a->input_count && are_same; i++)
        are_same = strcmp(a->inputs[i].path, b->inputs[i].path) == 0;
    return are_same;
}

/* The same document, made of the same articles. */
static size_t
find_task(const struct plan *plan, const struct task *task)
{
    size_t i = 0;
    while (i < plan->tasks.count && !are_same(&plan->tasks.at[i], task))
        i++;
    return i;
}

static void
carry_over(struct round *round, size_t i, const struct result *result)
{
    for (size_t j = 0; j < result->files.count; j++) {
        struct file_read file = {.path = result->files.at[j].path};
        file.path = str_terminated(round->arena, str_from(file.path));
        VEC_PUSH(round->arena, &round->results[i].files, file);
    }
}

/* The plan of a new round; what was not in the last one, or is due since, is
 * due.  Its session is new, for an old one has fonts and dictionaries as they
 * were.  False: reported. */
static bool
plan_round(struct run *run, const struct round *last, struct round *round)
{
    *round = (struct round){.arena = arena_new()};
    readout_free(run->readout);
    run->readout = readout_new();
    run->arena = round->arena;
    run->diag = diag_new(round->arena);
    if (!plan_make(run, &round->plan))
        return false;
    size_t count = round->plan.tasks.count;
    round->results = ARENA_ARRAY(round->arena, struct result, count);
    round->is_due = ARENA_ARRAY(round->arena, bool, count);
    for (size_t i = 0; i < count; i++) {
        size_t before = last->arena != NULL
                            ? find_task(&last->plan, &round->plan.tasks.at[i])
                            : 0;
        round->is_due[i] =
            before >= last->plan.tasks.count || last->is_due[before];
        if (!round->is_due[i])
            carry_over(round, i, &last->results[before]);
    }
    return true;
}

/* Builds what is due. */
static struct built
build_due(struct run *run, struct round *round, const struct build_mode *mode)
{
    struct plan due = {.settings = round->plan.settings};
    struct built built = {0};
    for (size_t i = 0; i < round->plan.tasks.count; i++)
        if (round->is_due[i])
            VEC_PUSH(run->arena, &due.tasks, round->plan.tasks.at[i]);
    if (due.tasks.count == 0)
        return built;
    built = building_run(run, &due, mode);
    for (size_t i = 0, j = 0; i < round->plan.tasks.count; i++)
        if (round->is_due[i]) {
            round->results[i] = built.results[j++];
            round->is_due[i] = false;
        }
    return built;
}

/* All files that a change of matters for. */
static void
list_files(const struct watch *watch, const struct round *round)
{
    struct watched *watched = watch->watched;
    for (size_t i = 0; i < watch->folders.count; i++)
        watched_add_folder(watched, watch->folders.at[i]);
    for (size_t i = 0; i < round->plan.tasks.count; i++) {
        const struct task *task = &round->plan.tasks.at[i];
        for (size_t j = 0; j < task->input_count; j++)
            watched_add_file(watched, task->inputs[j].path, i);
        for (size_t j = 0; j < round->results[i].files.count; j++)
            watched_add_file(watched, round->results[i].files.at[j].path, i);
    }
}

/* Plans and builds; a plan that cannot be made, as of a folder without
 * articles, leaves the last one standing.  False: there is none. */
static bool
do_round(struct watch *watch, struct round *last)
{
    struct run *run = watch->run;
    struct round round;
    struct built built = {0};
    bool is_planned = plan_round(run, last, &round);
    if (is_planned) {
        watched_clear(watch->watched);
        list_files(watch, &round); /* they may change meanwhile */
        watched_begin(watch->watched);
        built = build_due(run, &round, &watch->mode);
        list_files(watch, &round); /* and those that the build has found */
    }
    (void)messages_close(run, report(run, built.status));
    end_by_signal(built.signal);
    arena_free(is_planned ? last->arena : round.arena);
    if (is_planned)
        *last = round;
    return last->arena != NULL;
}

/* One round after the other, until a signal or an error ends it. */
static int
go_on(struct watch *watch)
{
    struct run *run = watch->run;
    struct arena *arena = run->arena;
    struct diag *diag = run->diag;
    struct round last = {0};
    while (do_round(watch, &last) &&
           watched_wait(watch->watched, last.is_due, diag))
        continue;
    arena_free(last.arena);
    run->arena = arena;
    run->diag = diag;
    return STATUS_INPUT;
}

/* Folders among what was asked for.  False: something cannot be watched;
 * reported. */
static bool
find_folders(struct watch *watch)
{
    const struct words *asked = &watch->run->options->files;
    for (size_t i = 0; i < asked->count; i++) {
        if (path_is_standard(asked->at[i])) {
            DIAG(watch->run->diag, MESSAGE_WATCH_STANDARD_INPUT, NOWHERE,
                 STR(""));
            return false;
        }
        if (path_is_folder(asked->at[i]))
            VEC_PUSH(watch->run->arena, &watch->folders, asked->at[i]);
    }
    return true;
}

int
command_watch(struct run *run)
{
    struct watch watch = {
        .run = run,
        .mode = {.keeps_going = true, .always_counts = true},
    };
    if (!find_folders(&watch) ||
        !options_jobs(run->options, run->diag, &watch.mode.processes))
        return STATUS_INPUT;
    watch.watched = watched_new(run->arena, run->diag);
    if (watch.watched == NULL)
        return STATUS_SYSTEM;
    int status = go_on(&watch);
    watched_free(watch.watched);
    return status;
}
