/* The files that a job has read or looked for; see readout.h. */
#include "base/arena.h"
#include "base/builtin.h"
#include "base/map.h"
#include "base/path.h"
#include "base/source.h"
#include "image/image.h"
#include "readout/job.h"
#include "style/style.h"

/* Paths in order, each once. */
struct listing {
    struct readout_job *job;
    struct map *seen;
};

static void
add(struct listing *listing, struct str path, struct str bytes)
{
    struct readout_job *job = listing->job;
    if (path.size == 0 || map_lookup(listing->seen, path) != NULL)
        return;
    char *copy = str_terminated(job->arena, path);
    (void)map_set(listing->seen, (struct str){copy, path.size}, copy);
    VEC_PUSH(job->arena, &job->files,
             ((struct readout_file_read){copy, {bytes.at, bytes.size}}));
}

/* Built-in sheets are no files. */
static void
add_sheets(struct listing *listing, const struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->source_count; i++)
        if (!builtin_holds(sheet->sources[i]->bytes))
            add(listing, sheet->sources[i]->name, sheet->sources[i]->bytes);
}

static void
add_articles(struct listing *listing, const struct pipeline *pipeline)
{
    for (size_t i = 0; i < pipeline->count; i++) {
        const struct readout_input *input = &pipeline->sources[i];
        const struct source *source =
            pipeline->inputs != NULL ? pipeline->inputs[i].source : NULL;
        if (input->bytes == NULL && !path_is_standard(input->path))
            add(listing, str_from(input->path),
                source != NULL ? source->bytes : (struct str){0});
    }
}

static void
add_images(struct listing *listing, const struct image_store *images)
{
    struct str path, bytes;
    for (size_t i = 0; (path = image_store_path(images, i, &bytes)).size > 0;
         i++)
        add(listing, path, bytes);
}

static void
list(struct readout_job *job)
{
    const struct pipeline *pipeline = &job->pipeline;
    struct listing listing = {job, map_new(job->arena)};
    job->files.count = 0;
    add_articles(&listing, pipeline);
    if (pipeline->sheet != NULL)
        add_sheets(&listing, pipeline->sheet);
    if (pipeline->images != NULL)
        add_images(&listing, pipeline->images);
    for (size_t i = 0; i < pipeline->files.count; i++)
        add(&listing, pipeline->files.at[i], (struct str){0});
    struct str path;
    for (size_t i = 0; (path = modules_path(job->modules, i)).size > 0; i++)
        add(&listing, path, (struct str){0});
}

bool
readout_file_at(struct readout_job *job, size_t i,
                struct readout_file_read *file)
{
    if (i == 0)
        list(job);
    if (i < job->files.count)
        *file = job->files.at[i];
    return i < job->files.count;
}
