/* Sessions, their jobs, and what these say; see readout.h. */
#include "readout/job.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "style/style.h"

READOUT_API const char *
readout_version(void)
{
    return READOUT_VERSION;
}

void
readout_on_memory_exhausted(void (*handler)(void))
{
    memory_on_exhausted(handler);
}

struct readout *
readout_new(void)
{
    struct arena *arena = arena_new();
    struct readout *readout = ARENA_NEW(arena, struct readout);
    *readout = (struct readout){arena, NULL, kits_new(arena)};
    return readout;
}

void
readout_free(struct readout *readout)
{
    if (readout == NULL)
        return;
    kits_free(readout->kits);
    arena_free(readout->arena);
}

void
readout_set_modules(struct readout *readout, const char *folder)
{
    readout->module_folder = str_terminated(readout->arena, str_from(folder));
}

struct readout_job *
readout_open(struct readout *readout, const struct readout_settings *settings,
             const struct readout_input *inputs, size_t count)
{
    struct arena *arena = arena_new();
    struct readout_job *job = ARENA_NEW(arena, struct readout_job);
    job->readout = readout;
    job->arena = arena;
    job->diag = diag_new(arena);
    if (settings != NULL)
        job->settings = *settings;
    job->modules = modules_new(arena, readout->module_folder);
    job->pipeline = (struct pipeline){
        .arena = arena,
        .diag = job->diag,
        .settings = &job->settings,
        .kits = readout->kits,
        .sources = inputs,
        .count = count,
    };
    return job;
}

void
readout_close(struct readout_job *job)
{
    if (job == NULL)
        return;
    pipeline_release(&job->pipeline);
    arena_free(job->arena);
}

bool
readout_style_collects(struct readout *readout, const char *style)
{
    struct arena *arena = arena_new();
    struct diag *diag = diag_new(arena);
    struct kit *kit =
        kit_hold(readout->kits, NULL, style != NULL ? style : "brief", diag);
    const struct sheet *sheet = kit_sheet(kit);
    bool collects = sheet != NULL && sheet->collects;
    kit_release(readout->kits, kit, diag);
    arena_free(arena);
    return collects;
}

bool
job_has_inputs(struct readout_job *job)
{
    const struct pipeline *pipeline = &job->pipeline;
    bool has_inputs = pipeline->count > 0;
    for (size_t i = 0; i < pipeline->count; i++)
        has_inputs = has_inputs && (pipeline->sources[i].path != NULL ||
                                    pipeline->sources[i].bytes != NULL);
    if (!has_inputs)
        DIAG(job->diag, MESSAGE_NO_INPUT, NOWHERE, STR("build"));
    return has_inputs;
}

struct readout_bytes
job_take(struct readout_job *job, struct buf *text)
{
    struct str copy = str_copy(job->arena, buf_view(text));
    buf_release(text);
    return (struct readout_bytes){copy.at, copy.size};
}

size_t
readout_message_count(struct readout_job *job)
{
    return diag_count(job->diag);
}

struct readout_message
readout_message_at(struct readout_job *job, size_t i)
{
    struct message_record record = diag_record(job->diag, i);
    return (struct readout_message){
        .level = (enum readout_level)record.level,
        .id = record.id,
        .file = record.file.size > 0 ? str_terminated(job->arena, record.file)
                                     : NULL,
        .line = record.line,
        .column = record.column,
        .text = str_terminated(job->arena, record.text),
        .explanation = record.explanation,
    };
}
