/* Paths taken apart, and files told apart; see path.h. */
#include "base/path.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct str
path_folder(struct str path)
{
    size_t size = path.size;
    while (size > 0 && path.at[size - 1] != '/')
        size--;
    return str_slice(path, 0, size);
}

struct str
path_name(struct str path)
{
    return str_slice(path, path_folder(path).size, path.size);
}

static struct str
key_of(struct arena *arena, const struct stat *status, struct str name)
{
    return str_printf(arena, "%ju:%ju/%.*s", (uintmax_t)status->st_dev,
                      (uintmax_t)status->st_ino, STR_ARGS(name));
}

bool
path_is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

struct str
path_key(struct arena *arena, const char *path)
{
    struct stat status;
    int result = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &status)
                                        : stat(path, &status);
    if (result == 0)
        return S_ISREG(status.st_mode) ? key_of(arena, &status, STR(""))
                                       : STR("");
    struct str folder = path_folder(str_from(path));
    if (folder.size == 0)
        folder = STR("./");
    if (stat(str_terminated(arena, folder), &status) != 0)
        return STR("");
    return key_of(arena, &status, path_name(str_from(path)));
}
