/* Where a file is to be written; see target.h.
 *
 * A file is replaced as POSIX allows it to be done safely: write a temporary
 * file in the same folder, fsync, close, rename, fsync the folder. */
#include "base/target.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Of a temporary file: the process, and a count. */
#define NUMBER_MOST "00000000000000000000-0000"
#define TEMPORARY   ".readout-" NUMBER_MOST

enum {
    COUNT_MOST = 10000,
    MISSING_MOST = 100, /* counts in a row, of those that were in use */
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

bool
target_find(const char *path, struct target *target)
{
    *target = (struct target){0};
    if (path_is_standard(path))
        return fcntl(STDOUT_FILENO, F_GETFL) >= 0;
    target->exists = stat(path, &target->old) == 0;
    if (target->exists && access(path, W_OK) != 0)
        return false;
    if (target->exists && !S_ISREG(target->old.st_mode)) {
        errno = EISDIR;
        return !S_ISDIR(target->old.st_mode);
    }
    target->path = resolve(path);
    if (target->path == NULL || !is_folder_writable(target->path))
        return false;
    target->temporary = beside(target->path, TEMPORARY);
    target->folder = beside(target->path, ".");
    return true;
}

void
target_release(struct target *target)
{
    if (target->is_staged)
        (void)unlink(target->temporary);
    free(target->path);
    free(target->temporary);
    free(target->folder);
}

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

/* Gives the file to the owner and group of the old one, as far as the system
 * lets us: only root may give a file away.  False: its group is another. */
static bool
give_away(int descriptor, const struct stat *old)
{
    return fchown(descriptor, old->st_uid, old->st_gid) == 0 ||
           fchown(descriptor, (uid_t)-1, old->st_gid) == 0;
}

/* The owner and the permissions that the file had, but not what makes it run as
 * somebody else, nor what its group may do if that is another now. */
static int
set_permissions(int descriptor, const struct target *target)
{
    if (!target->exists)
        return 0;
    mode_t mode = target->old.st_mode & 0777;
    if (!give_away(descriptor, &target->old))
        mode &= ~(mode_t)070 | (mode & 07) << 3;
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

/* Where in a temporary file's name, that has none yet, its number goes. */
static char *
find_number(char *temporary)
{
    return temporary + strlen(temporary) + 1 - sizeof NUMBER_MOST;
}

static void
set_number(char *number, long process, unsigned count)
{
    (void)snprintf(number, sizeof NUMBER_MOST, "%ld-%u", process, count);
}

/* Creates a file beside the old one, under a name that no other has, and opens
 * it; -1 with errno.  A new file gets the permissions of any; what takes an old
 * one's place is nobody else's before it has that one's. */
static int
create_temporary(struct target *target)
{
    char *number = find_number(target->temporary);
    mode_t mode = target->exists ? 0600 : 0666;
    int descriptor = -1;
    errno = EEXIST;
    for (unsigned i = 0; i < COUNT_MOST && descriptor < 0 && errno == EEXIST;
         i++) {
        set_number(number, (long)getpid(), i);
        descriptor = open(target->temporary,
                          O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    }
    return descriptor;
}

int
target_stage(struct target *target, const struct parts *parts)
{
    int descriptor = create_temporary(target);
    if (descriptor < 0)
        return errno;
    int error = fill(descriptor, target, parts);
    target->is_staged = error == 0;
    if (error != 0)
        (void)unlink(target->temporary);
    return error;
}

int
target_put_in_place(struct target *target)
{
    if (rename(target->temporary, target->path) != 0)
        return errno;
    target->is_staged = false;
    sync_folder(target->folder);
    return 0;
}

void
file_remove_temporary(const char *path, long process)
{
    char *target = path_is_standard(path) ? NULL : resolve(path);
    if (target == NULL)
        return;
    char *temporary = beside(target, TEMPORARY);
    char *number = find_number(temporary);
    unsigned missing = 0;
    for (unsigned i = 0; i < COUNT_MOST && missing < MISSING_MOST; i++) {
        set_number(number, process, i);
        missing = unlink(temporary) == 0 ? 0 : missing + 1;
    }
    free(temporary);
    free(target);
}
