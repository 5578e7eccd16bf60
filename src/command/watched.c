/* Files whose changes are waited for; see watched.h.
 *
 * Folders are watched, not files: editors and builds put a new file in an old
 * one's place (inotify(7), "Limitations and caveats"). */
#include "command/watched.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/vec.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    QUIET = 60, /* milliseconds without a change end a burst */
    EVENTS = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
             IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR,
    GONE = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED,
};

#define NO_TASK SIZE_MAX

/* A name in a watched folder; NULL: any article in it. */
struct entry {
    int folder;
    const char *name;
    size_t task; /* NO_TASK: a folder that was asked for */
    const char *path;
};

struct tasks { /* by their numbers */
    VEC(size_t);
};

struct watched {
    int events;
    struct arena *arena; /* of the list, all that follows */
    struct {
        VEC(struct entry);
    } entries;
    struct timespec begun; /* when the list was */
    struct tasks changed;  /* before their files were watched */
    const char *gone;      /* a folder that was asked for and is no more */
};

struct watched *
watched_new(struct arena *arena, struct diag *diag)
{
    struct watched *watched = ARENA_NEW(arena, struct watched);
    watched->events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    watched->arena = arena_new();
    if (watched->events >= 0)
        return watched;
    DIAG(diag, MESSAGE_WATCH_FAILED, NOWHERE, str_from(strerror(errno)));
    arena_free(watched->arena);
    return NULL;
}

void
watched_free(struct watched *watched)
{
    (void)close(watched->events);
    arena_free(watched->arena);
}

/* Watches on folders stay: the system gives the same number for the same folder
 * again, and loses no event in between. */
void
watched_clear(struct watched *watched)
{
    arena_free(watched->arena);
    watched->arena = arena_new();
    memset(&watched->entries, 0, sizeof watched->entries);
    memset(&watched->changed, 0, sizeof watched->changed);
    watched->gone = NULL;
    /* The clock of file systems, which is not of this process's making. */
    (void)clock_gettime(CLOCK_REALTIME_COARSE, &watched->begun);
}

static bool
is_before(const struct timespec *a, const struct timespec *b)
{
    return a->tv_sec != b->tv_sec ? a->tv_sec < b->tv_sec
                                  : a->tv_nsec < b->tv_nsec;
}

static void
add_entry(struct watched *watched, const char *folder, struct str name,
          size_t task)
{
    int number = inotify_add_watch(watched->events, folder, EVENTS);
    if (number < 0)
        return;
    struct entry entry = {
        .folder = number,
        .name = name.size > 0 ? str_terminated(watched->arena, name) : NULL,
        .task = task,
        .path = str_terminated(watched->arena, str_from(folder)),
    };
    VEC_PUSH(watched->arena, &watched->entries, entry);
}

/* In a folder that is missing nothing can be watched: its own coming is. */
static void
add_path(struct watched *watched, struct str path, size_t task)
{
    struct str folder = path_folder(path), name = path_name(path);
    const char *in =
        folder.size > 0 ? str_terminated(watched->arena, folder) : ".";
    if (folder.size <= 1 || path_is_folder(in)) {
        add_entry(watched, in, name, task);
        return;
    }
    while (folder.size > 1 && str_ends_with(folder, "/"))
        folder.size--;
    add_path(watched, folder, task);
}

void
watched_add_file(struct watched *watched, const char *path, size_t task)
{
    struct stat status;
    add_path(watched, str_from(path), task);
    if (stat(path, &status) == 0 && is_before(&watched->begun, &status.st_ctim))
        VEC_PUSH(watched->arena, &watched->changed, task);
    char *real = realpath(path, NULL); /* behind a link */
    if (real != NULL)
        add_path(watched, str_from(real), task);
    free(real);
}

void
watched_add_folder(struct watched *watched, const char *path)
{
    if (path_is_folder(path))
        add_entry(watched, path, STR(""), NO_TASK);
    else
        watched->gone = path;
}

/* ---- events ---- */

static bool
is_article(const char *name)
{
    return name[0] != '.' && str_ends_with(str_from(name), ".xml");
}

static void
take_event(struct watched *watched, const struct inotify_event *event,
           bool *is_due, bool *is_any)
{
    const char *name = event->len > 0 ? event->name : "";
    for (size_t i = 0; i < watched->entries.count; i++) {
        const struct entry *entry = &watched->entries.at[i];
        bool is_here = entry->folder == event->wd;
        bool is_asked = entry->task == NO_TASK;
        if (is_here && is_asked && (event->mask & GONE) &&
            !path_is_folder(entry->path))
            watched->gone = entry->path;
        if (is_here && is_asked && is_article(name))
            *is_any = true;
        if (is_here && !is_asked && strcmp(entry->name, name) == 0)
            *is_any = is_due[entry->task] = true;
    }
}

/* Takes the events that are there. */
static void
take_events(struct watched *watched, bool *is_due, bool *is_any)
{
    _Alignas(struct inotify_event) char bytes[64 * 1024];
    ssize_t got;
    while ((got = read(watched->events, bytes, sizeof bytes)) > 0)
        for (ssize_t at = 0; at < got;) {
            struct inotify_event event;
            memcpy(&event, bytes + at, sizeof event);
            take_event(watched, (const void *)(bytes + at), is_due, is_any);
            at += (ssize_t)sizeof event + (ssize_t)event.len;
        }
}

bool
watched_wait(struct watched *watched, bool *is_due, struct diag *diag)
{
    struct pollfd polled = {.fd = watched->events, .events = POLLIN};
    bool is_any = watched->changed.count > 0;
    for (size_t i = 0; i < watched->changed.count; i++)
        is_due[watched->changed.at[i]] = true;
    while (watched->gone == NULL) {
        int ready = poll(&polled, 1, is_any ? QUIET : -1);
        if (ready == 0 && is_any)
            return true;
        take_events(watched, is_due, &is_any);
    }
    DIAG(diag, MESSAGE_WATCH_GONE, NOWHERE, str_from(watched->gone));
    return false;
}
