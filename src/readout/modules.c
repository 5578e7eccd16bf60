/* Modules, opened when needed; see modules.h. */
#define _GNU_SOURCE /* dladdr(), which POSIX has since 2024 */
#include "readout/modules.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/vec.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct module {
    const char *name, *path;
    void *handle; /* as of dlopen() */
};

struct modules {
    struct arena *arena;
    const char *folder; /* as of modules_new() */
    struct {
        VEC(struct module);
    } opened;
};

struct modules *
modules_new(struct arena *arena, const char *folder)
{
    struct modules *modules = ARENA_NEW(arena, struct modules);
    *modules = (struct modules){.arena = arena, .folder = folder};
    return modules;
}

/* Where modules may be, seen from the folder of the program or library that
 * this is part of: in a build folder; under bin/ and lib/ of an installation.
 * What the packager says comes last. */
static const char *const folders[] = {
    "modules/",
    "readout/",
    "../lib/readout/",
};

/* The folder of the file that this code was loaded from, behind all links;
 * empty where that is not to be known, as of a program that was replaced
 * meanwhile.  A program that was found in PATH is told by its bare name. */
static struct str
own_folder(struct arena *arena)
{
    static const char anchor = 0; /* something of ours to look for */
    Dl_info info;
    if (dladdr(&anchor, &info) == 0)
        return STR("");
    bool is_bare = strchr(info.dli_fname, '/') == NULL;
    char *path = realpath(is_bare ? "/proc/self/exe" : info.dli_fname, NULL);
    struct str folder = str_copy(arena, path_folder(str_from(path)));
    free(path);
    return folder;
}

static const char *
find_file(const struct modules *modules, const char *name)
{
    struct arena *arena = modules->arena;
    if (modules->folder != NULL)
        return str_printf(arena, "%s/%s.so", modules->folder, name).at;
    struct str own = own_folder(arena);
    /* Never from where the program happens to run, which anybody may fill. */
    size_t count = own.size > 0 ? COUNT(folders) : 0;
    for (size_t i = 0; i < count; i++) {
        const char *path =
            str_printf(arena, "%.*s%s%s.so", STR_ARGS(own), folders[i], name)
                .at;
        if (access(path, R_OK) == 0)
            return path;
    }
    return str_printf(arena, READOUT_MODULES "/%s.so", name).at;
}

/* Symbols as POSIX has them: addresses of functions fit in a void pointer. */
static bool
find_symbol(void *handle, const char *name, void *function)
{
    void *address = dlsym(handle, name);
    memcpy(function, &address, sizeof address);
    return address != NULL;
}

static void *
open_module(const char *name, const char *path, struct diag *diag)
{
    void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    bool (*start)(const char *version, memory_handler *exhausted);
    if (handle == NULL) {
        const char *reason = dlerror();
        DIAG(diag, MESSAGE_NO_MODULE, NOWHERE, str_from(name),
             str_from(reason));
        return NULL;
    }
    if (!find_symbol(handle, "readout_module_start", &start) ||
        !start(READOUT_VERSION, memory_exhausted)) {
        DIAG(diag, MESSAGE_NO_MODULE, NOWHERE, str_from(name),
             STR("it is of another version"));
        return NULL;
    }
    return handle;
}

static void *
module_handle(struct modules *modules, const char *name, struct diag *diag)
{
    for (size_t i = 0; i < modules->opened.count; i++)
        if (strcmp(modules->opened.at[i].name, name) == 0)
            return modules->opened.at[i].handle;
    struct module module = {.name = name, .path = find_file(modules, name)};
    module.handle = open_module(name, module.path, diag);
    if (module.handle != NULL)
        VEC_PUSH(modules->arena, &modules->opened, module);
    return module.handle;
}

bool
module_function(struct modules *modules, const char *module, const char *name,
                void *function, struct diag *diag)
{
    void *handle = module_handle(modules, module, diag);
    if (handle == NULL)
        return false;
    if (find_symbol(handle, name, function))
        return true;
    DIAG(diag, MESSAGE_NO_MODULE, NOWHERE, str_from(module), str_from(name));
    return false;
}

struct str
modules_path(const struct modules *modules, size_t i)
{
    return i < modules->opened.count ? str_from(modules->opened.at[i].path)
                                     : STR("");
}
