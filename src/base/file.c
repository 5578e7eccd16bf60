/* Reading whole files; see file.h. */
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
    int descriptor = path_is_standard(path) ? STDIN_FILENO
                                            : open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    struct buf buf = {0};
    bool is_sized = read_sized(arena, descriptor, limit, &buf, bytes);
    bool is_done = is_sized || read_to_end(descriptor, limit, &buf);
    int error = is_done ? 0 : errno;
    if (!path_is_standard(path))
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
