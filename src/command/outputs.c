/* Names and forms of outputs; see outputs.h. */
#include "command/outputs.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/path.h"

#include <string.h>
#include <sys/stat.h>

/* ---- forms ---- */

static struct str
nearest_form(struct str name)
{
    struct str names[32];
    struct readout_form form;
    size_t count = 0;
    while (count < COUNT(names) && readout_form_at(count, &form) &&
           !form.is_dump)
        names[count++] = str_from(form.name);
    struct str nearest = str_nearest(name, names, count);
    return nearest.size > 0 ? nearest : STR("pdf");
}

static bool
add_form(struct run *run, const char *name, struct namer *namer)
{
    struct readout_form form;
    if (!readout_form_find(name, &form) || form.is_dump) {
        DIAG(run->diag, MESSAGE_UNKNOWN_OUTPUT_FORM, NOWHERE, str_from(name));
        return false;
    }
    VEC_PUSH(run->arena, &namer->forms, form);
    return true;
}

/* "pdf,html". */
static bool
add_forms(struct run *run, const char *list, struct namer *namer)
{
    bool fine = true;
    for (const char *at = list;; at++) {
        size_t size = strcspn(at, ",");
        char *name = str_terminated(run->arena, (struct str){at, size});
        fine = add_form(run, name, namer) && fine;
        at += size;
        if (*at == '\0')
            return fine;
    }
}

static bool
add_dump(struct run *run, struct namer *namer)
{
    const char *stage = run->options->dump;
    struct readout_form form;
    if (!readout_form_find(stage, &form) || !form.is_dump) {
        DIAG(run->diag, MESSAGE_UNKNOWN_STAGE, NOWHERE, str_from(stage));
        return false;
    }
    VEC_PUSH(run->arena, &namer->forms, form);
    return true;
}

static bool
find_forms(struct run *run, struct namer *namer)
{
    if (run->options->dump != NULL)
        return add_dump(run, namer);
    return add_forms(
        run, run->options->forms != NULL ? run->options->forms : "pdf", namer);
}

/* ---- names ---- */

/* A folder, or what is to be one. */
static bool
names_folder(const char *path)
{
    return path_is_folder(path) || str_ends_with(str_from(path), "/");
}

static bool
has_ending(const char *path)
{
    struct str name = path_name(str_from(path));
    return name.size > 0 && strchr(name.at + 1, '.') != NULL;
}

/* The form of an output that is no folder: as asked for, else by its ending. */
static struct readout_form
form_of(const struct namer *namer, const char *path)
{
    struct readout_form form;
    bool is_asked = namer->options->forms != NULL || namer->options->dump;
    if (!is_asked && readout_form_of(path, &form))
        return form;
    return namer->forms.at[0];
}

static bool
check_file(struct run *run, const struct namer *namer, const char *path)
{
    struct readout_form form;
    bool is_asked = namer->options->forms != NULL || namer->options->dump;
    if (namer->forms.count > 1) {
        DIAG(run->diag, MESSAGE_FORMS_AND_FILE, NOWHERE, str_from(path));
        return false;
    }
    if (!is_asked && has_ending(path) && !readout_form_of(path, &form)) {
        const char *ending = strrchr(path, '.') + 1;
        DIAG(run->diag, MESSAGE_UNKNOWN_ENDING, NOWHERE, str_from(path),
             nearest_form(str_from(ending)));
        return false;
    }
    return true;
}

/* Makes the folder, and those above it, where they are missing.  If that cannot
 * be done, writing into it says why. */
static void
make_folder(struct arena *arena, const char *path)
{
    char *upper = str_terminated(arena, str_from(path));
    for (char *slash = upper + 1; *slash != '\0'; slash++)
        if (*slash == '/') {
            *slash = '\0';
            (void)mkdir(upper, 0777);
            *slash = '/';
        }
}

bool
namer_new(struct run *run, bool needs_folder, struct namer *namer)
{
    const struct words *outputs = &run->options->outputs;
    *namer = (struct namer){.arena = run->arena, .options = run->options};
    bool fine = find_forms(run, namer);
    for (size_t i = 0; i < outputs->count && fine; i++) {
        const char *path = outputs->at[i];
        if (names_folder(path)) {
            make_folder(run->arena, path);
            continue;
        }
        if (needs_folder) {
            DIAG(run->diag, MESSAGE_OUTPUT_NOT_FOLDER, NOWHERE, str_from(path));
            return false;
        }
        fine = check_file(run, namer, path);
    }
    return fine;
}

/* "talks" of "in/talks.xml"; the style's name for several articles. */
static struct str
bare_name(const struct namer *namer, const struct task *task, struct str path)
{
    const char *style = namer->options->style;
    struct str name = path_name(task->input_count > 1
                                    ? str_from(style != NULL ? style : "brief")
                                    : path);
    if (str_ends_with(name, ".xml"))
        name.size -= 4;
    return name;
}

/* NULL: beside the first article. */
static void
add_in_folder(const struct namer *namer, const char *folder, struct task *task,
              struct readout_output *outputs)
{
    const char *first = task->inputs[0].path;
    bool is_standard = path_is_standard(first);
    struct str path = is_standard ? STR("article.xml") : str_from(first);
    struct str in = folder != NULL ? str_from(folder) : path_folder(path);
    struct str name = bare_name(namer, task, path);
    bool is_bare = in.size > 0 && !str_ends_with(in, "/");
    for (size_t i = 0; i < namer->forms.count; i++)
        outputs[task->output_count++] = (struct readout_output){
            .path = str_printf(namer->arena, "%.*s%s%.*s.%s", STR_ARGS(in),
                               is_bare ? "/" : "", STR_ARGS(name),
                               namer->forms.at[i].name)
                        .at,
            .form = namer->forms.at[i].name,
            .is_literal = true, /* it is the article's name */
        };
}

static void
add_without_option(const struct namer *namer, struct task *task,
                   struct readout_output *outputs)
{
    bool is_standard = path_is_standard(task->inputs[0].path);
    if (is_standard || namer->options->dump != NULL)
        outputs[task->output_count++] = (struct readout_output){
            .path = "-", .form = namer->forms.at[0].name};
    else
        add_in_folder(namer, NULL, task, outputs);
}

void
name_outputs(const struct namer *namer, struct task *task)
{
    const struct words *asked = &namer->options->outputs;
    struct readout_output *outputs =
        ARENA_ARRAY(namer->arena, struct readout_output,
                    (asked->count + 1) * namer->forms.count);
    for (size_t i = 0; i < asked->count; i++)
        if (names_folder(asked->at[i]))
            add_in_folder(namer, asked->at[i], task, outputs);
        else
            outputs[task->output_count++] = (struct readout_output){
                .path = asked->at[i],
                .form = form_of(namer, asked->at[i]).name,
            };
    if (asked->count == 0)
        add_without_option(namer, task, outputs);
    task->outputs = outputs;
}
