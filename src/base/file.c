/* Reading whole files, and writing them whole or not at all; see file.h.
 *
 * A file is replaced as POSIX allows it to be done safely: write a temporary
 * file in the same folder, fsync, close, rename, fsync the folder. */
#include "base/file.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
report_errno(struct diag *diag, enum message message, const char *path,
             int error)
{
    DIAG(diag, message, NOWHERE, str_from(path), str_from(strerror(error)));
}

/* Reads until `size` bytes are there or the file ends; -1 with errno. */
static ssize_t
read_up_to(int descriptor, char *at, size_t size)
{
    size_t done = 0;
    while (done < size) {
        ssize_t got = read(descriptor, at + done, size - done);
        if (got == 0)
            break;
        if (got < 0 && errno != EINTR)
            return -1;
        if (got > 0)
            done += (size_t)got;
    }
    return (ssize_t)done;
}

/* Reads to the end of the file; false with errno, or with EFBIG past the
 * limit. */
static bool
read_to_end(int descriptor, size_t limit, struct buf *buf)
{
    enum {
        CHUNK = 64 * 1024
    };
    for (;;) {
        char *end = buf_reserve(buf, CHUNK);
        ssize_t got = read_up_to(descriptor, end, CHUNK);
        if (got < 0)
            return false;
        buf->size += (size_t)got;
        if (buf->size > limit) {
            errno = EFBIG;
            return false;
        }
        if (got < CHUNK)
            return true;
    }
}

/* Reads a file whose size is known straight to where it shall stand.  True if
 * it had that size. */
static bool
read_sized(struct arena *arena, int descriptor, size_t limit, struct buf *buf,
           struct str *bytes)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_size <= 0 || (uintmax_t)status.st_size > limit)
        return false;
    size_t size = (size_t)status.st_size;
    char *at = arena_alloc(arena, size + 1);
    ssize_t got = read_up_to(descriptor, at, size + 1);
    if (got >= 0 && (size_t)got == size) {
        at[size] = '\0';
        *bytes = (struct str){at, size};
        return true;
    }
    buf_append(buf, at, got > 0 ? (size_t)got : 0);
    return false;
}

static void
report_unread(struct diag *diag, const char *path, size_t limit, int error)
{
    struct buf text = {0};
    switch (error) {
    case EFBIG:
        buf_printf(&text, "%zu", limit);
        DIAG(diag, MESSAGE_FILE_TOO_LARGE, NOWHERE, str_from(path),
             buf_view(&text));
        buf_release(&text);
        break;
    case ENOENT:
    case ENOTDIR:
    case EISDIR:
        report_errno(diag, MESSAGE_NO_FILE, path, error);
        break;
    default:
        report_errno(diag, MESSAGE_READ_FAILED, path, error);
        break;
    }
}

bool
file_read(struct arena *arena, const char *path, size_t limit,
          struct diag *diag, struct str *bytes)
{
    bool standard = strcmp(path, "-") == 0;
    int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        report_unread(diag, path, limit, errno);
        return false;
    }
    struct buf buf = {0};
    bool is_sized = read_sized(arena, descriptor, limit, &buf, bytes);
    bool is_done = is_sized || read_to_end(descriptor, limit, &buf);
    int error = errno;
    if (!standard)
        (void)close(descriptor); /* nothing was written to it */
    if (!is_done)
        report_unread(diag, path, limit, error);
    else if (!is_sized)
        *bytes = (struct str){str_terminated(arena, buf_view(&buf)), buf.size};
    buf_release(&buf);
    return is_done;
}

struct file_writer {
    struct diag *diag;
    const char *path;      /* as the user gave it */
    char *temporary;       /* NULL: written directly */
    int descriptor, error; /* error: the first errno, or 0 */
};

/* The file that `path` leads to: a link's target is replaced, not the link. */
static char *
resolve(struct arena *arena, const char *path)
{
    char *resolved = realpath(path, NULL);
    char *copy =
        str_terminated(arena, str_from(resolved != NULL ? resolved : path));
    free(resolved);
    return copy;
}

/* Opens a new file beside `target`, with the permissions the target has or a
 * new file would get. */
static int
open_temporary(struct file_writer *writer, struct arena *arena,
               const char *target, const struct stat *old)
{
    const char *slash = strrchr(target, '/');
    size_t folder = slash != NULL ? (size_t)(slash - target) + 1 : 0;
    writer->temporary = str_terminated(
        arena, str_printf(arena, "%.*s.readout-XXXXXX", (int)folder, target));
    int descriptor = mkstemp(writer->temporary);
    if (descriptor < 0)
        return -1;
    mode_t mask = umask(0);
    (void)umask(mask);
    mode_t mode = old != NULL ? old->st_mode & 07777 : 0666 & ~mask;
    if (fchmod(descriptor, mode) != 0) {
        int error = errno;
        (void)close(descriptor);
        (void)unlink(writer->temporary);
        errno = error;
        return -1;
    }
    return descriptor;
}

struct file_writer *
file_writer_new(struct arena *arena, const char *path, struct diag *diag)
{
    struct file_writer *writer = ARENA_NEW(arena, struct file_writer);
    *writer = (struct file_writer){.diag = diag, .path = path};
    struct stat old;
    bool exists = stat(path, &old) == 0;
    if (strcmp(path, "-") == 0) {
        writer->descriptor = STDOUT_FILENO;
    } else if (exists && !S_ISREG(old.st_mode)) {
        writer->descriptor = open(path, O_WRONLY | O_CLOEXEC);
    } else {
        writer->path = resolve(arena, path);
        writer->descriptor =
            open_temporary(writer, arena, writer->path, exists ? &old : NULL);
        if (writer->descriptor >= 0)
            return writer;
    }
    if (writer->descriptor >= 0)
        return writer;
    report_errno(diag, MESSAGE_WRITE_FAILED, path, errno);
    return NULL;
}

bool
file_write(struct file_writer *writer, const void *bytes, size_t size)
{
    const char *rest = bytes;
    while (writer->error == 0 && size > 0) {
        ssize_t put = write(writer->descriptor, rest, size);
        if (put < 0 && errno != EINTR)
            writer->error = errno;
        if (put > 0) {
            rest += put;
            size -= (size_t)put;
        }
    }
    return writer->error == 0;
}

/* The folder's entry is synced too, so that the new name survives a crash.
 * Some file systems refuse to; that loses no data, so it is no error. */
static void
sync_folder(struct arena *scratch, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *folder = ".";
    if (slash != NULL)
        folder = str_terminated(scratch,
                                (struct str){path, (size_t)(slash - path) + 1});
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        (void)fsync(descriptor);
        (void)close(descriptor);
    }
}

static void
note_error(struct file_writer *writer, int result)
{
    if (result != 0 && writer->error == 0)
        writer->error = errno;
}

bool
file_commit(struct file_writer *writer)
{
    bool is_file = writer->temporary != NULL;
    if (is_file)
        note_error(writer, fsync(writer->descriptor));
    if (writer->descriptor != STDOUT_FILENO)
        note_error(writer, close(writer->descriptor));
    if (is_file && writer->error == 0)
        note_error(writer, rename(writer->temporary, writer->path));
    if (writer->error != 0) {
        if (is_file)
            (void)unlink(writer->temporary);
        report_errno(writer->diag, MESSAGE_WRITE_FAILED, writer->path,
                     writer->error);
        return false;
    }
    if (is_file) {
        struct arena *scratch = arena_new();
        sync_folder(scratch, writer->path);
        arena_free(scratch);
    }
    return true;
}

void
file_abandon(struct file_writer *writer)
{
    if (writer->descriptor != STDOUT_FILENO)
        (void)close(writer->descriptor);
    if (writer->temporary != NULL)
        (void)unlink(writer->temporary);
    if (writer->error != 0)
        report_errno(writer->diag, MESSAGE_WRITE_FAILED, writer->path,
                     writer->error);
}
