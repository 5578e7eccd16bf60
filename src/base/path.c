/* Paths taken apart, and files told apart; see path.h. */
#include "base/path.h"

#include "base/arena.h"

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

bool
path_is_standard(const char *path)
{
    return strcmp(path, "-") == 0;
}

bool
path_takes(uint32_t character)
{
    bool is_control =
        character < ' ' || (character >= 0x7F && character <= 0x9F);
    return !is_control && character != '\\';
}

/* The next step behind `*at`, which moves on; false at the end. */
static bool
next_step(struct str path, size_t *at, struct str *step)
{
    while (*at < path.size && path.at[*at] == '/')
        ++*at;
    size_t start = *at;
    while (*at < path.size && path.at[*at] != '/')
        ++*at;
    *step = str_slice(path, start, *at - start);
    return step->size > 0;
}

struct str
path_normal(struct arena *arena, struct str path)
{
    bool is_absolute = str_starts_with(path, "/");
    char *normal = arena_alloc(arena, path.size + 1);
    struct str step, done = {normal, 0};
    size_t at = 0, kept = 0; /* how much of it ".." cannot take back */
    if (is_absolute)
        normal[done.size++] = '/';
    while (next_step(path, &at, &step)) {
        bool climbs = str_equals(step, "..");
        if (str_equals(step, ".") || (climbs && is_absolute && done.size == 1))
            continue;
        if (climbs && done.size > kept) {
            size_t last = path_folder(done).size;
            done.size = last > 1 ? last - 1 : last;
            continue;
        }
        if (done.size > 0 && normal[done.size - 1] != '/')
            normal[done.size++] = '/';
        memcpy(normal + done.size, step.at, step.size);
        done.size += step.size;
        if (climbs)
            kept = done.size;
    }
    return done;
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

bool
path_is_file(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

struct str
path_key(struct arena *arena, const char *path)
{
    struct stat status;
    int result = path_is_standard(path) ? fstat(STDIN_FILENO, &status)
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
