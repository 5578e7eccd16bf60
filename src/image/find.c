/* The files of images: where they may be, and what is in them. */
#include "base/bundle.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/path.h"
#include "image/decode.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    FILE_MOST = 64 * 1024 * 1024
};

const char *
path_below(struct arena *arena, struct str folder, struct str path)
{
    const char *slash = str_ends_with(folder, "/") ? "" : "/";
    return str_printf(arena, "%.*s%s%.*s", STR_ARGS(folder), slash,
                      STR_ARGS(path))
        .at;
}

/* What is wrong with a path as it is written, or NULL. */
static const char *
fault_of(struct str path, struct str normal)
{
    if (path.size == 0)
        return "has no name";
    if (path.at[0] == '/')
        return "is named by an absolute path";
    if (str_find(path, "://") < path.size)
        return "is an address";
    if (str_equals(normal, "..") || str_starts_with(normal, "../"))
        return "leads out of its folder";
    return NULL;
}

/* Whether `file` is below `folder`, both without links and dots. */
static bool
is_below(const char *file, const char *folder)
{
    size_t size = strlen(folder);
    if (strcmp(folder, "/") == 0)
        return true;
    return strncmp(file, folder, size) == 0 && file[size] == '/';
}

static bool
unread(const struct decoding *decoding, int error)
{
    decoding_report(decoding, MESSAGE_IMAGE_UNREAD, str_from(strerror(error)));
    return false;
}

/* Whether it is a file, and of a size, that may be read; else reports. */
static bool
check_file(const struct decoding *decoding, const char *file)
{
    struct stat status;
    if (stat(file, &status) != 0)
        return unread(decoding, errno);
    if (!S_ISREG(status.st_mode))
        return unread(decoding, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
    if (status.st_size <= FILE_MOST)
        return true;
    DIAG(decoding->diag, MESSAGE_IMAGE_TOO_LARGE, decoding->where,
         decoding->path,
         str_printf(decoding->arena, "%jd bytes", (intmax_t)status.st_size),
         STR("64 MiB"));
    return false;
}

/* Reads the file at the end of all links. */
static bool
read_resolved(struct decoding *decoding, const char *file, const char *folder)
{
    if (file == NULL || folder == NULL)
        return unread(decoding, errno);
    if (!is_below(file, folder)) {
        decoding_report(decoding, MESSAGE_IMAGE_PATH,
                        STR("leads out of its folder"));
        return false;
    }
    if (!check_file(decoding, file))
        return false;
    int error = file_load(decoding->arena, file, FILE_MOST, &decoding->bytes);
    return error == 0 || unread(decoding, error);
}

static bool
read_disk(struct decoding *decoding, struct str from, struct str path)
{
    char *folder = realpath(str_terminated(decoding->arena, from), NULL);
    char *file = realpath(path_below(decoding->arena, from, path), NULL);
    bool is_read = read_resolved(decoding, file, folder);
    free(file);
    free(folder);
    return is_read;
}

static bool
read_bundle(struct decoding *decoding, const struct bundle *bundle,
            struct str from, struct str path)
{
    const struct str *bytes =
        bundle_find(bundle, decoding->arena,
                    str_from(path_below(decoding->arena, from, path)));
    if (bytes == NULL)
        return unread(decoding, ENOENT);
    decoding->bytes = *bytes;
    return true;
}

bool
decoding_read(struct decoding *decoding, const struct bundle *bundle,
              struct str folder)
{
    struct str path = path_normal(decoding->arena, decoding->path);
    const char *fault = fault_of(decoding->path, path);
    if (fault != NULL) {
        decoding_report(decoding, MESSAGE_IMAGE_PATH, str_from(fault));
        return false;
    }
    return bundle != NULL ? read_bundle(decoding, bundle, folder, path)
                          : read_disk(decoding, folder, path);
}
