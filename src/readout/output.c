/* What is asked of a job: forms, dumps, checks; see readout.h. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/map.h"
#include "base/path.h"
#include "readout/forms.h"
#include "readout/job.h"
#include "style/style.h"

#include <string.h>

bool
readout_check(struct readout_job *job)
{
    return job_has_inputs(job) &&
           pipeline_reach(&job->pipeline, REACHED_ARTICLES);
}

/* ---- outputs ---- */

static const struct form *
form_of(struct readout_job *job, const struct readout_output *output)
{
    const struct form *form = output->form != NULL ? form_find(output->form)
                              : output->path != NULL
                                  ? form_of_path(output->path)
                                  : NULL;
    if (form == NULL)
        DIAG(job->diag, MESSAGE_UNKNOWN_OUTPUT_FORM, NOWHERE,
             str_from(output->form != NULL ? output->form : output->path));
    return form;
}

/* Before anything is made, so that nobody works for nothing. */
static bool
check_outputs(struct readout_job *job, const struct readout_output *outputs,
              size_t count)
{
    bool fine = job_has_inputs(job);
    for (size_t i = 0; i < count; i++) {
        fine = form_of(job, &outputs[i]) != NULL && fine;
        fine = file_check_writable(outputs[i].path, job->diag) && fine;
    }
    return fine;
}

/* Who asks for encryption may take all that comes out to be a secret. */
static void
warn_of_others(struct readout_job *job, const struct form *form,
               const char *path)
{
    if (job->settings.password != NULL && strcmp(form->as.name, "pdf") != 0)
        DIAG(job->diag, MESSAGE_NOT_ENCRYPTED, NOWHERE,
             str_from(path != NULL ? path : form->as.name));
}

static bool
make(struct readout_job *job, const struct form *form,
     const struct readout_output *output, struct making *making)
{
    *making = (struct making){
        .form = form,
        .pipeline = &job->pipeline,
        .modules = job->modules,
        .path = output->path,
        .is_literal = output->is_literal,
    };
    warn_of_others(job, form, output->path);
    return form->make(making) && diag_errors(job->diag) == 0;
}

/* Only now is it known which images and style sheets the article has. */
static bool
check_not_read(struct readout_job *job, const char *path)
{
    bool is_read =
        !path_is_standard(path) && pipeline_reads(&job->pipeline, path);
    if (is_read)
        DIAG(job->diag, MESSAGE_OUTPUT_IS_INPUT, NOWHERE, str_from(path));
    return !is_read;
}

struct files {
    VEC(struct file_output);
    struct map *by_key; /* see path_key() */
};

/* Pictures of pages may come to have another output's name. */
static bool
check_new(struct readout_job *job, const char *path, const struct files *files)
{
    struct str key = path_key(job->arena, path);
    if (path_is_standard(path) || key.size == 0 ||
        map_set(files->by_key, key, job) == NULL)
        return true;
    DIAG(job->diag, MESSAGE_OUTPUT_NAMED_TWICE, NOWHERE, str_from(path));
    return false;
}

static bool
make_output(struct readout_job *job, const struct readout_output *output,
            struct files *files)
{
    struct making making;
    if (!make(job, form_of(job, output), output, &making))
        return false;
    bool fine = true;
    for (size_t i = 0; i < making.files.count; i++) {
        fine = check_not_read(job, making.files.at[i].path) &&
               check_new(job, making.files.at[i].path, files) && fine;
        VEC_PUSH(job->arena, files, making.files.at[i]);
    }
    return fine;
}

bool
readout_write(struct readout_job *job, const struct readout_output *outputs,
              size_t count)
{
    struct files files = {.by_key = map_new(job->arena)};
    bool fine = check_outputs(job, outputs, count);
    for (size_t i = 0; i < count && fine; i++)
        fine = make_output(job, &outputs[i], &files);
    return fine && file_write_all(files.at, files.count, job->diag);
}

static struct readout_bytes
join(struct readout_job *job, const struct parts *parts)
{
    if (parts->count == 1)
        return (struct readout_bytes){parts->at[0].at, parts->at[0].size};
    struct buf all = {0};
    for (size_t i = 0; i < parts->count; i++)
        buf_str(&all, parts->at[i]);
    return job_take(job, &all);
}

bool
readout_make(struct readout_job *job, const char *form,
             struct readout_bytes *made)
{
    struct readout_output output = {.form = form};
    const struct form *found = form_of(job, &output);
    struct making making;
    if (!job_has_inputs(job) || found == NULL ||
        !make(job, found, &output, &making))
        return false;
    *made = join(job, &making.files.at[0].parts);
    return true;
}

/* ---- names ---- */

static bool
show_form(const struct form *found, struct readout_form *form)
{
    if (found != NULL)
        *form = found->as;
    return found != NULL;
}

bool
readout_form_find(const char *name, struct readout_form *form)
{
    return show_form(form_find(name), form);
}

bool
readout_form_of(const char *path, struct readout_form *form)
{
    return show_form(form_of_path(path), form);
}

bool
readout_form_at(size_t i, struct readout_form *form)
{
    return show_form(form_at(i), form);
}

/* ---- what is built in ---- */

bool
readout_style_list(struct readout_job *job, struct readout_bytes *text)
{
    struct buf list = {0};
    style_list(&list);
    *text = job_take(job, &list);
    return true;
}

bool
readout_style_show(struct readout_job *job, const char *style,
                   struct readout_bytes *text)
{
    struct buf shown = {0};
    bool fine = style_show(job->arena, style, job->diag, &shown);
    *text = job_take(job, &shown);
    return fine;
}
