/* `readout extract`: what a brief was made from, as files again. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/path.h"
#include "command/commands.h"
#include "readout/readout.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

struct extraction {
    struct run *run;
    const char *folder; /* ends in '/' */
    struct readout_files files;
    struct {
        VEC(struct file_output);
    } outputs; /* those that are not there as they are */
};

static bool
fail(const struct extraction *it, const char *path, int error)
{
    DIAG(it->run->diag, MESSAGE_WRITE_FAILED, NOWHERE, str_from(path),
         str_from(strerror(error)));
    return false;
}

/* Makes sure that a folder is there that is no link, which could lead
 * anywhere. */
static bool
make_folder(const struct extraction *it, const char *path, bool may_be_link)
{
    struct stat status;
    if (mkdir(path, 0777) == 0)
        return true;
    int error = errno;
    if (error != EEXIST)
        return fail(it, path, error);
    if ((may_be_link ? stat : lstat)(path, &status) != 0)
        return fail(it, path, errno);
    return S_ISDIR(status.st_mode) || fail(it, path, ENOTDIR);
}

/* The folders of a file, each in the one before. */
static bool
make_folders(const struct extraction *it, const char *path)
{
    struct arena *arena = it->run->arena;
    for (size_t i = strlen(it->folder); path[i] != '\0'; i++)
        if (path[i] == '/' &&
            !make_folder(it, str_terminated(arena, (struct str){path, i}),
                         false))
            return false;
    return true;
}

/* Whether a file may be written: there is none, or the same, or it may be
 * replaced.  A link is neither followed nor replaced. */
static bool
add(struct extraction *it, const struct readout_file *file)
{
    struct arena *arena = it->run->arena;
    struct str bytes = {file->bytes.at, file->bytes.size}, old;
    const char *path = str_printf(arena, "%s%s", it->folder, file->name).at;
    struct stat status;
    bool is_there = lstat(path, &status) == 0;
    if (is_there && !S_ISREG(status.st_mode)) {
        DIAG(it->run->diag, MESSAGE_EXTRACT_OVER, NOWHERE, str_from(path),
             STR("something that is no file"));
        return false;
    }
    if (is_there && file_load(arena, path, bytes.size, &old) == 0 &&
        str_equal(old, bytes))
        return true;
    if (is_there && !it->run->options->is_forced) {
        DIAG(it->run->diag, MESSAGE_EXTRACT_OVER, NOWHERE, str_from(path),
             STR("another file"));
        return false;
    }
    struct file_output output = {.path = path};
    VEC_PUSH(arena, &output.parts, bytes);
    VEC_PUSH(arena, &it->outputs, output);
    return true;
}

static int
print_paths(const struct extraction *it)
{
    struct buf lines = {0};
    for (size_t i = 0; i < it->outputs.count; i++)
        buf_printf(&lines, "%s\n", it->outputs.at[i].path);
    int status = print(it->run, buf_view(&lines));
    buf_release(&lines);
    return status;
}

/* Nothing is written before it is known that all may be. */
static int
write_files(struct extraction *it)
{
    bool fine = true;
    for (size_t i = 0; i < it->files.count; i++)
        fine = add(it, &it->files.at[i]) && fine;
    if (!fine)
        return STATUS_INPUT;
    if (!make_folder(it, it->folder, true))
        return STATUS_SYSTEM;
    for (size_t i = 0; i < it->outputs.count; i++)
        if (!make_folders(it, it->outputs.at[i].path))
            return STATUS_SYSTEM;
    if (!file_write_all(it->outputs.at, it->outputs.count, it->run->diag))
        return STATUS_SYSTEM;
    return print_paths(it);
}

static int
print_article(const struct extraction *it)
{
    if (it->files.article_count > 1) {
        DIAG(it->run->diag, MESSAGE_EXTRACT_SEVERAL, NOWHERE, STR("-"));
        return STATUS_INPUT;
    }
    struct readout_bytes bytes = it->files.at[0].bytes;
    return print(it->run, (struct str){bytes.at, bytes.size});
}

static int
extract(struct run *run, struct readout_job *job, const char *path,
        const char *output)
{
    struct extraction it = {.run = run};
    if (!readout_extract(job, path, &it.files))
        return STATUS_CLEAN; /* the job says what is wrong */
    if (path_is_standard(output))
        return print_article(&it);
    bool is_bare = !str_ends_with(str_from(output), "/");
    it.folder = str_printf(run->arena, "%s%s", output, is_bare ? "/" : "").at;
    return write_files(&it);
}

int
command_extract(struct run *run)
{
    const struct options *options = run->options;
    if (options->files.count > 1) {
        DIAG(run->diag, MESSAGE_EXTRA_WORD, NOWHERE, str_from(run->name),
             str_from(options->files.at[1]), STR("one brief"));
        return STATUS_INPUT;
    }
    if (options->files.count == 0 || options->outputs.count > 1) {
        DIAG(run->diag, MESSAGE_NO_BRIEFS, NOWHERE, str_from(run->name));
        return STATUS_INPUT;
    }
    struct readout_job *job = readout_open(run->readout, NULL, NULL, 0);
    int status =
        extract(run, job, options->files.at[0],
                options->outputs.count > 0 ? options->outputs.at[0] : ".");
    int said = report_job(run, job, false);
    readout_close(job);
    return said > status ? said : status;
}
