/* Writing files whole or not at all; see file.h.  Of several none takes its
 * place before all are written. */
#include "base/file.h"

#include "base/arena.h"
#include "base/count.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/stream.h"
#include "base/target.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Only a folder that is missing is ENOENT. */
static void
report_unwritten(struct diag *diag, enum message message, const char *path,
                 int error)
{
    struct str folder = path_folder(str_from(path));
    if (error == ENOENT && folder.size > 0)
        DIAG(diag, MESSAGE_NO_OUTPUT_FOLDER, NOWHERE, str_from(path), folder);
    else
        DIAG(diag, message, NOWHERE, str_from(path), str_from(strerror(error)));
}

bool
file_check_writable(const char *path, struct diag *diag)
{
    struct target target;
    bool is_fine = target_find(path, &target);
    if (!is_fine)
        report_unwritten(diag, MESSAGE_WRITE_FAILED, path, errno);
    target_release(&target);
    return is_fine;
}

/* Closing is part of writing: some file systems tell only then.  Of standard
 * output a copy is closed, for there may be more to come. */
static int
write_directly(const char *path, const struct parts *parts)
{
    int descriptor =
        path_is_standard(path) ? dup(STDOUT_FILENO) : stream_open(path);
    if (descriptor < 0)
        return errno;
    int error = stream_write(descriptor, parts);
    if (close(descriptor) != 0 && error == 0)
        error = errno;
    return error;
}

/* What is written together, and what went wrong with it first. */
struct writing {
    const struct file_output *outputs;
    struct target *targets;
    size_t count;
    enum message message;
    size_t failed; /* index of the output */
    int error;     /* as of errno; 0: nothing */
};

/* Each step is taken for all files before the next; the first error ends it. */
static void
fail(struct writing *writing, size_t i, int error, enum message message)
{
    if (error == 0 || writing->error != 0)
        return;
    writing->error = error;
    writing->failed = i;
    writing->message = message;
}

static void
find_targets(struct writing *writing)
{
    for (size_t i = 0; i < writing->count; i++) {
        bool is_found =
            target_find(writing->outputs[i].path, &writing->targets[i]);
        fail(writing, i, is_found ? 0 : errno, MESSAGE_WRITE_FAILED);
    }
}

static void
stage_all(struct writing *writing)
{
    for (size_t i = 0; i < writing->count && writing->error == 0; i++)
        if (writing->targets[i].path != NULL)
            fail(writing, i,
                 target_stage(&writing->targets[i], &writing->outputs[i].parts),
                 MESSAGE_WRITE_FAILED);
    for (size_t i = 0; i < writing->count && writing->error == 0; i++)
        if (writing->targets[i].path == NULL)
            fail(writing, i,
                 write_directly(writing->outputs[i].path,
                                &writing->outputs[i].parts),
                 MESSAGE_STREAM_FAILED);
}

static void
put_all_in_place(struct writing *writing)
{
    for (size_t i = 0; i < writing->count && writing->error == 0; i++)
        if (writing->targets[i].is_staged)
            fail(writing, i, target_put_in_place(&writing->targets[i]),
                 MESSAGE_WRITE_FAILED);
}

/* Whether there is one to be written beside its place, not a pipe or device. */
static bool
is_any_file(const struct writing *writing)
{
    for (size_t i = 0; i < writing->count; i++)
        if (writing->targets[i].path != NULL)
            return true;
    return false;
}

/* As long as there are temporary files, signals that end the program wait, but
 * for no reader of a stream: it leaves no such file behind. */
static void
block_signals(const struct writing *writing, sigset_t *before)
{
    static const int ending[] = {SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM};
    sigset_t blocked;
    (void)sigemptyset(&blocked);
    for (size_t i = 0; is_any_file(writing) && i < COUNT(ending); i++)
        (void)sigaddset(&blocked, ending[i]);
    (void)pthread_sigmask(SIG_BLOCK, &blocked, before);
}

/* Allocates nothing: without memory the program might end. */
static void
write_files(struct writing *writing)
{
    sigset_t before;
    block_signals(writing, &before);
    stage_all(writing);
    put_all_in_place(writing);
    for (size_t i = 0; i < writing->count; i++)
        target_release(&writing->targets[i]);
    (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
}

bool
file_write_all(const struct file_output *outputs, size_t count,
               struct diag *diag)
{
    struct writing writing = {
        .outputs = outputs,
        .targets = memory_resize(NULL, count * sizeof(struct target)),
        .count = count,
    };
    memset(writing.targets, 0, count * sizeof(struct target));
    find_targets(&writing);
    write_files(&writing);
    free(writing.targets);
    if (writing.error != 0)
        report_unwritten(diag, writing.message, outputs[writing.failed].path,
                         writing.error);
    return writing.error == 0;
}

bool
file_write(const char *path, const struct parts *parts, struct diag *diag)
{
    struct file_output output = {path, *parts};
    return file_write_all(&output, 1, diag);
}
