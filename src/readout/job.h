/* A session and its jobs.  Private to readout/. */
#ifndef READOUT_READOUT_JOB_H
#define READOUT_READOUT_JOB_H

#include "readout/kit.h"
#include "readout/modules.h"
#include "readout/pipeline.h"

struct readout {
    struct arena *arena;
    const char *module_folder; /* see modules_new() */
    struct kits *kits;
};

struct readout_job {
    struct readout *readout;
    struct arena *arena;
    struct diag *diag;
    struct readout_settings settings;
    struct modules *modules;
    struct pipeline pipeline;
    struct {
        VEC(struct readout_file_read);
    } files; /* as listed last */
};

/* Whether there are articles at all; reported. */
bool job_has_inputs(struct readout_job *job);

/* Text put together, copied into the job and released. */
struct readout_bytes job_take(struct readout_job *job, struct buf *text);

#endif
