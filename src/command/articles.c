/* Articles by name and by folder; see articles.h. */
#include "command/articles.h"

#include "base/diag.h"
#include "base/path.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static int
by_name(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;
    return strcmp(*a, *b);
}

static void
add_entry(struct run *run, const char *folder, const char *name,
          struct words *articles)
{
    struct str all = str_from(name);
    bool has_slash = str_ends_with(str_from(folder), "/");
    const char *path =
        str_printf(run->arena, "%s%s%s", folder, has_slash ? "" : "/", name).at;
    if (name[0] != '.' && str_ends_with(all, ".xml") && path_is_file(path))
        VEC_PUSH(run->arena, articles, path);
}

/* 0, or what went wrong, as of errno. */
static int
add_entries(struct run *run, const char *folder, struct words *articles)
{
    DIR *directory = opendir(folder);
    if (directory == NULL)
        return errno;
    const struct dirent *entry;
    errno = 0;
    while ((entry = readdir(directory)) != NULL) {
        add_entry(run, folder, entry->d_name, articles);
        errno = 0;
    }
    int error = errno;
    (void)closedir(directory);
    return error;
}

static bool
search_folder(struct run *run, const char *folder, struct words *articles)
{
    size_t before = articles->count;
    int error = add_entries(run, folder, articles);
    if (error != 0) {
        DIAG(run->diag, MESSAGE_READ_FAILED, NOWHERE, str_from(folder),
             str_from(strerror(error)));
        return false;
    }
    size_t found = articles->count - before;
    if (found == 0)
        DIAG(run->diag, MESSAGE_NO_ARTICLES, NOWHERE, str_from(folder));
    else
        qsort(articles->at + before, found, sizeof *articles->at, by_name);
    return found > 0;
}

bool
articles_find(struct run *run, struct words *articles)
{
    const struct words *files = &run->options->files;
    bool fine = true;
    if (files->count == 0) {
        DIAG(run->diag, MESSAGE_NO_INPUT, NOWHERE, str_from(run->name));
        return false;
    }
    for (size_t i = 0; i < files->count; i++)
        if (path_is_folder(files->at[i]))
            fine = search_folder(run, files->at[i], articles) && fine;
        else
            VEC_PUSH(run->arena, articles, files->at[i]);
    return fine;
}
