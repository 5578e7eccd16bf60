/* What a brief was made from, taken out of it; see readout.h. */
#include "readout/brief.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/map.h"
#include "base/path.h"
#include "base/utf8.h"

enum {
    STEP_MOST = 255, /* bytes of a name that file systems take */
    PATH_MOST = 1024,
};

/* libharu makes no larger files. */
#define PDF_MOST INT32_MAX

bool
brief_file_open(struct readout_job *job, struct str name, struct str pdf,
                struct brief_file *file)
{
    bool (*open)(struct arena *, struct str, struct str, struct archive *,
                 struct diag *);
    *file = (struct brief_file){.name = name, .pdf = pdf};
    return module_function(job->modules, "archive", "archive_open", &open,
                           job->diag) &&
           open(job->arena, name, pdf, &file->archive, job->diag);
}

bool
brief_file_read(struct readout_job *job, const char *path,
                struct brief_file *file)
{
    struct str pdf;
    return file_read(job->arena, path, PDF_MOST, job->diag, &pdf) &&
           brief_file_open(job, str_from(path), pdf, file);
}

bool
brief_file_articles(struct readout_job *job, const struct brief_file *file,
                    size_t *count)
{
    uint32_t number = 0;
    bool is_fine =
        str_to_uint(file->archive.origins[ORIGIN_ARTICLES], &number) &&
        number > 0 && number <= file->archive.files.count;
    if (!is_fine)
        DIAG(job->diag, MESSAGE_BRIEF_DAMAGED, NOWHERE, file->name,
             STR("it does not say which of its files are articles"));
    *count = number;
    return is_fine;
}

static bool
has_safe_characters(struct str name)
{
    if (utf8_valid_size(name) < name.size)
        return false;
    for (size_t at = 0; at < name.size;)
        if (!path_takes(utf8_next(name, &at)))
            return false;
    return true;
}

static bool
has_short_steps(struct str name)
{
    for (size_t i = 0, start = 0; i <= name.size; i++) {
        if (i < name.size && name.at[i] != '/')
            continue;
        if (i - start > STEP_MOST)
            return false;
        start = i + 1;
    }
    return name.size <= PATH_MOST;
}

/* Whether a file by that name lies in the folder that it is written to,
 * whatever that is. */
static bool
is_safe(struct arena *arena, struct str name)
{
    return name.size > 0 && name.at[0] != '/' && !str_equals(name, "..") &&
           !str_starts_with(name, "../") &&
           str_equal(path_normal(arena, name), name) &&
           has_safe_characters(name) && has_short_steps(name);
}

static bool
check_names(struct readout_job *job, const struct brief_file *file)
{
    struct map *names = map_new(job->arena);
    for (size_t i = 0; i < file->archive.files.count; i++) {
        struct str name = file->archive.files.at[i].name;
        if (is_safe(job->arena, name) && map_set(names, name, names) == NULL)
            continue;
        DIAG(job->diag, MESSAGE_BRIEF_NAME, NOWHERE, file->name, name);
        return false;
    }
    return true;
}

static const struct readout_file *
files_of(struct readout_job *job, const struct archive *archive)
{
    struct readout_file *files =
        ARENA_ARRAY(job->arena, struct readout_file, archive->files.count);
    for (size_t i = 0; i < archive->files.count; i++) {
        const struct archive_file *file = &archive->files.at[i];
        files[i] = (struct readout_file){
            .name = str_terminated(job->arena, file->name),
            .bytes = {file->bytes.at, file->bytes.size},
        };
    }
    return files;
}

bool
readout_extract(struct readout_job *job, const char *path,
                struct readout_files *files)
{
    struct brief_file brief;
    if (!brief_file_read(job, path, &brief) ||
        !brief_file_articles(job, &brief, &files->article_count) ||
        !check_names(job, &brief))
        return false;
    files->at = files_of(job, &brief.archive);
    files->count = brief.archive.files.count;
    return true;
}
