/* Reading whole files, and writing them whole or not at all; see file.h.
 *
 * A file is replaced as POSIX allows it to be done safely: write a temporary
 * file in the same folder, fsync, close, rename, fsync the folder. */
#include "base/file.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
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

static bool
is_standard(const char *path)
{
    return strcmp(path, "-") == 0;
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

int
file_load(struct arena *arena, const char *path, size_t limit,
          struct str *bytes)
{
    int descriptor =
        is_standard(path) ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    struct buf buf = {0};
    bool is_sized = read_sized(arena, descriptor, limit, &buf, bytes);
    bool is_done = is_sized || read_to_end(descriptor, limit, &buf);
    int error = is_done ? 0 : errno;
    if (!is_standard(path))
        (void)close(descriptor); /* nothing was written to it */
    if (is_done && !is_sized)
        *bytes = (struct str){str_terminated(arena, buf_view(&buf)), buf.size};
    buf_release(&buf);
    return error;
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
    int error = file_load(arena, path, limit, bytes);
    if (error != 0)
        report_unread(diag, path, limit, error);
    return error == 0;
}

/* Where a file is to be written. */
struct target {
    char *path; /* NULL: no regular file, written directly; freed by free() */
    bool exists;
    struct stat old; /* if it exists */
};

/* A heap string that is the folder of `path`, with what is behind it replaced
 * by `name`. */
static char *
beside(const char *path, const char *name)
{
    size_t folder = path_folder(str_from(path)).size, size = strlen(name) + 1;
    char *joined = memory_resize(NULL, folder + size);
    memcpy(joined, path, folder);
    memcpy(joined + folder, name, size);
    return joined;
}

/* The file that `path` leads to: a link's target is replaced, not the link.
 * NULL with errno. */
static char *
resolve(const char *path)
{
    char *resolved = realpath(path, NULL);
    struct stat link;
    if (resolved != NULL || errno != ENOENT)
        return resolved;
    if (lstat(path, &link) != 0)
        return beside(path, path_name(str_from(path)).at);
    errno = ENOLINK; /* a link to nothing */
    return NULL;
}

static bool
is_folder_writable(const char *path)
{
    char *folder = beside(path, ".");
    bool is_writable = access(folder, W_OK | X_OK) == 0;
    int error = errno;
    free(folder);
    errno = error;
    return is_writable;
}

/* Finds out where to write and whether that may be; false with errno. */
static bool
find_target(const char *path, struct target *target)
{
    *target = (struct target){0};
    if (is_standard(path))
        return fcntl(STDOUT_FILENO, F_GETFL) >= 0;
    target->exists = stat(path, &target->old) == 0;
    if (target->exists && access(path, W_OK) != 0)
        return false;
    if (target->exists && !S_ISREG(target->old.st_mode)) {
        errno = EISDIR;
        return !S_ISDIR(target->old.st_mode);
    }
    target->path = resolve(path);
    return target->path != NULL && is_folder_writable(target->path);
}

bool
file_check_writable(const char *path, struct diag *diag)
{
    struct target target;
    bool is_fine = find_target(path, &target);
    if (!is_fine)
        report_errno(diag, MESSAGE_WRITE_FAILED, path, errno);
    free(target.path);
    return is_fine;
}

/* 0, or what went wrong, as of errno. */
static int
write_part(int descriptor, struct str bytes)
{
    while (bytes.size > 0) {
        ssize_t put = write(descriptor, bytes.at, bytes.size);
        if (put < 0 && errno != EINTR)
            return errno;
        if (put > 0)
            bytes = str_slice(bytes, (size_t)put, bytes.size);
    }
    return 0;
}

static int
write_all(int descriptor, const struct parts *parts)
{
    int error = 0;
    for (size_t i = 0; i < parts->count && error == 0; i++)
        error = write_part(descriptor, parts->at[i]);
    return error;
}

/* Closing is part of writing: some file systems tell only then.  Of standard
 * output a copy is closed, for there may be more to come. */
static int
write_directly(const char *path, const struct parts *parts)
{
    int descriptor = is_standard(path) ? dup(STDOUT_FILENO)
                                       : open(path, O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    int error = write_all(descriptor, parts);
    if (close(descriptor) != 0 && error == 0)
        error = errno;
    return error;
}

/* Gives the file to the owner and group of the old one, as far as the system
 * lets us: only root may give a file away.  False: its group is another. */
static bool
give_away(int descriptor, const struct stat *old)
{
    return fchown(descriptor, old->st_uid, old->st_gid) == 0 ||
           fchown(descriptor, (uid_t)-1, old->st_gid) == 0;
}

/* The owner and the permissions that the file had, but not what makes it run as
 * somebody else, nor what its group may do if that is another now; else those
 * of any new file. */
static int
set_permissions(int descriptor, const struct target *target)
{
    mode_t mask = umask(0);
    (void)umask(mask);
    mode_t mode = 0666 & ~mask;
    if (target->exists) {
        mode = target->old.st_mode & 0777;
        if (!give_away(descriptor, &target->old))
            mode &= ~(mode_t)070 | (mode & 07) << 3;
    }
    return fchmod(descriptor, mode) == 0 ? 0 : errno;
}

static int
fill(int descriptor, const struct target *target, const struct parts *parts)
{
    int error = set_permissions(descriptor, target);
    if (error == 0)
        error = write_all(descriptor, parts);
    if (error == 0 && fsync(descriptor) != 0)
        error = errno;
    if (close(descriptor) != 0 && error == 0)
        error = errno;
    return error;
}

/* The folder's entry is synced too, so that the new name survives a crash.
 * Some file systems refuse to; that loses no data, so it is no error. */
static void
sync_folder(const char *path)
{
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        (void)fsync(descriptor);
        (void)close(descriptor);
    }
}

/* As long as there is a temporary file nothing is allocated, and signals that
 * end the program wait: it leaves no such file behind. */
static int
replace(const struct target *target, const struct parts *parts)
{
    static const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    sigset_t blocked, before;
    (void)sigemptyset(&blocked);
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
        (void)sigaddset(&blocked, ending[i]);
    char *temporary = beside(target->path, ".readout-XXXXXX");
    char *folder = beside(target->path, ".");
    (void)sigprocmask(SIG_BLOCK, &blocked, &before);
    int descriptor = mkstemp(temporary);
    int error = descriptor < 0 ? errno : fill(descriptor, target, parts);
    if (error == 0 && rename(temporary, target->path) != 0)
        error = errno;
    if (error == 0)
        sync_folder(folder);
    else if (descriptor >= 0)
        (void)unlink(temporary);
    (void)sigprocmask(SIG_SETMASK, &before, NULL);
    free(folder);
    free(temporary);
    return error;
}

bool
file_write(const char *path, const struct parts *parts, struct diag *diag)
{
    struct target target;
    enum message message = MESSAGE_WRITE_FAILED;
    int error = find_target(path, &target) ? 0 : errno;
    if (error == 0 && target.path != NULL) {
        error = replace(&target, parts);
    } else if (error == 0) {
        message = MESSAGE_STREAM_FAILED;
        error = write_directly(path, parts);
    }
    free(target.path);
    if (error != 0)
        report_errno(diag, message, path, error);
    return error == 0;
}
