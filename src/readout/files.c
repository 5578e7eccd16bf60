/* The files that a job has read or looked for; see readout.h. */
#include "base/arena.h"
#include "base/builtin.h"
#include "base/map.h"
#include "base/source.h"
#include "image/image.h"
#include "readout/job.h"
#include "style/style.h"

#include <string.h>

/* Paths in order, each once. */
struct listing {
    struct readout_job *job;
    struct map *seen;
};

static void
add(struct listing *listing, struct str path)
{
    struct readout_job *job = listing->job;
    if (path.size == 0 || map_lookup(listing->seen, path) != NULL)
        return;
    char *copy = str_terminated(job->arena, path);
    (void)map_set(listing->seen, (struct str){copy, path.size}, copy);
    VEC_PUSH(job->arena, &job->files, copy);
}

/* Built-in sheets are no files. */
static void
add_sheets(struct listing *listing, const struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->source_count; i++)
        if (!builtin_holds(sheet->sources[i]->bytes))
            add(listing, sheet->sources[i]->name);
}

static void
list(struct readout_job *job)
{
    const struct pipeline *pipeline = &job->pipeline;
    struct listing listing = {job, map_new(job->arena)};
    job->files.count = 0;
    for (size_t i = 0; i < pipeline->count; i++)
        if (pipeline->sources[i].bytes == NULL &&
            strcmp(pipeline->sources[i].path, "-") != 0)
            add(&listing, str_from(pipeline->sources[i].path));
    if (pipeline->sheet != NULL)
        add_sheets(&listing, pipeline->sheet);
    struct str path;
    for (size_t i = 0; pipeline->images != NULL &&
                       (path = image_store_path(pipeline->images, i)).size > 0;
         i++)
        add(&listing, path);
    for (size_t i = 0; i < pipeline->files.count; i++)
        add(&listing, pipeline->files.at[i]);
}

const char *
readout_file_at(struct readout_job *job, size_t i)
{
    if (i == 0)
        list(job);
    return i < job->files.count ? job->files.at[i] : NULL;
}
