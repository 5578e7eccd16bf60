/* Which articles become which outputs; see plan.h. */
#include "command/plan.h"

#include "base/calendar.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/path.h"
#include "command/articles.h"
#include "command/messages.h"
#include "command/outputs.h"
#include "command/password.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* SOURCE_DATE_EPOCH (reproducible-builds.org). */
static bool
read_epoch(struct run *run, struct readout_settings *settings)
{
    const char *text = getenv("SOURCE_DATE_EPOCH");
    if (text == NULL || *text == '\0')
        return true;
    char *end;
    errno = 0;
    long long seconds = strtoll(text, &end, 10);
    if (errno != 0 || *end != '\0' || seconds < 0 ||
        seconds > date_unix_time_most()) {
        DIAG(run->diag, MESSAGE_BAD_EPOCH, NOWHERE, str_from(text));
        return false;
    }
    settings->has_time = true;
    settings->time = seconds;
    return true;
}

/* A number; what its bounds are is known to the forms. */
static bool
read_dpi(struct run *run, struct readout_settings *settings)
{
    const char *text = run->options->dpi;
    if (text == NULL ||
        (str_to_uint(str_from(text), &settings->dpi) && settings->dpi > 0))
        return true;
    DIAG(run->diag, MESSAGE_BAD_DPI, NOWHERE, str_from(text));
    return false;
}

/* A file that is given twice is one article, and a slip; under two names, as by
 * a link, it may become two documents. */
static bool
note_input(struct run *run, const char *input, bool is_one, struct map *inputs)
{
    struct str key = path_key(run->arena, input);
    char *copy = str_terminated(run->arena, str_from(input));
    const char *before = key.size > 0 ? map_set(inputs, key, copy) : NULL;
    if (before == NULL || (!is_one && strcmp(before, input) != 0))
        return true;
    DIAG(run->diag, MESSAGE_INPUT_TWICE, NOWHERE, str_from(input));
    return false;
}

static bool
is_standard(const struct readout_output *output)
{
    return path_is_standard(output->path);
}

static bool
check_standard_output(struct run *run, const struct readout_output *output)
{
    struct readout_form form;
    bool is_fine = !isatty(STDOUT_FILENO) ||
                   (readout_form_find(output->form, &form) && form.is_text);
    if (!is_fine)
        DIAG(run->diag, MESSAGE_OUTPUT_IS_TERMINAL, NOWHERE,
             str_from(output->form));
    return is_fine;
}

/* Whether an output would take the place of an article of this run, or of
 * another output; reported. */
static bool
check_file(struct run *run, const char *path, const char *input,
           const struct map *inputs, struct map *outputs)
{
    struct str key = path_key(run->arena, path);
    if (key.size == 0)
        return true;
    if (map_lookup(inputs, key) != NULL) {
        DIAG(run->diag, MESSAGE_OUTPUT_IS_INPUT, NOWHERE, str_from(path));
        return false;
    }
    char *copy = str_terminated(run->arena, str_from(input));
    const char *before = map_set(outputs, key, copy);
    if (before != NULL && strcmp(before, input) == 0)
        DIAG(run->diag, MESSAGE_OUTPUT_NAMED_TWICE, NOWHERE, str_from(path));
    else if (before != NULL)
        DIAG(run->diag, MESSAGE_OUTPUT_TWICE, NOWHERE, str_from(before),
             str_from(input), str_from(path));
    return before == NULL;
}

static bool
check_outputs(struct run *run, const struct task *task,
              const struct map *inputs, struct map *outputs)
{
    bool fine = true;
    for (size_t i = 0; i < task->output_count; i++) {
        const struct readout_output *output = &task->outputs[i];
        fine = (is_standard(output)
                    ? check_standard_output(run, output)
                    : check_file(run, output->path, task->inputs[0].path,
                                 inputs, outputs)) &&
               fine;
    }
    return fine;
}

/* A file that an option names, beside the outputs. */
static bool
check_beside(struct run *run, const char *path, const char *option,
             const struct map *inputs, struct map *outputs)
{
    return path == NULL || path_is_standard(path) ||
           check_file(run, path, option, inputs, outputs);
}

static bool
check_paths(struct run *run, const struct plan *plan)
{
    struct map *inputs = map_new(run->arena), *outputs = map_new(run->arena);
    const struct task *tasks = plan->tasks.at;
    bool fine = true;
    for (size_t i = 0; i < plan->tasks.count; i++)
        for (size_t j = 0; j < tasks[i].input_count; j++)
            fine = note_input(run, tasks[i].inputs[j].path,
                              tasks[i].input_count > 1, inputs) &&
                   fine;
    if (!fine)
        return false; /* and of what they would become there is no need */
    for (size_t i = 0; i < plan->tasks.count; i++)
        fine = check_outputs(run, &tasks[i], inputs, outputs) && fine;
    fine = check_beside(run, run->options->depfile, "--depfile", inputs,
                        outputs) &&
           fine;
    run->said->is_taken = !check_beside(run, run->options->diagnostics_file,
                                        "--diagnostics-file", inputs, outputs);
    return fine && !run->said->is_taken;
}

bool
plan_prints(const struct plan *plan)
{
    for (size_t i = 0; i < plan->tasks.count; i++)
        for (size_t j = 0; j < plan->tasks.at[i].output_count; j++)
            if (is_standard(&plan->tasks.at[i].outputs[j]))
                return true;
    return false;
}

static const struct readout_input *
inputs_of(struct run *run, const struct words *articles)
{
    struct readout_input *inputs =
        ARENA_ARRAY(run->arena, struct readout_input, articles->count);
    for (size_t i = 0; i < articles->count; i++)
        inputs[i].path = articles->at[i];
    return inputs;
}

bool
plan_make(struct run *run, struct plan *plan)
{
    const struct options *options = run->options;
    plan->settings = (struct readout_settings){
        .style = options->style,
        .language = options->language,
        .title = options->title,
        .pages = options->pages,
        .is_linearized = options->is_linearized,
    };
    struct words articles = {0};
    for (size_t i = 0; i < options->files.count; i++)
        plan->is_folder =
            plan->is_folder || path_is_folder(options->files.at[i]);
    if (!articles_find(run, &articles) || !read_epoch(run, &plan->settings) ||
        !read_dpi(run, &plan->settings) || !password_find(run, &plan->settings))
        return false;
    bool is_one = articles.count > 1 &&
                  readout_style_collects(run->readout, options->style);
    const struct readout_input *inputs = inputs_of(run, &articles);
    struct namer namer;
    if (!namer_new(run, articles.count > 1 && !is_one, &namer))
        return false;
    size_t step = is_one ? articles.count : 1;
    for (size_t i = 0; i < articles.count; i += step) {
        struct task task = {.inputs = &inputs[i], .input_count = step};
        name_outputs(&namer, &task);
        VEC_PUSH(run->arena, &plan->tasks, task);
    }
    return check_paths(run, plan);
}
