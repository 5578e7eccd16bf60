/* Files whose changes are waited for; see watched.h.
 *
 * Folders are watched, not files: editors and builds put a new file in an old
 * one's place (inotify(7), "Limitations and caveats"). */
#include "command/watched.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
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
    QUIET = 60,     /* milliseconds without a change end a burst, or */
    LONGEST = 1000, /* where a file is being made; and so many since it began */
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
    struct arena *lasting; /* of this, and what stays from list to list: */
    struct map *times;     /* of files' last changes, by their paths */
    struct arena *arena;   /* of the list, all that follows */
    struct map *folders;   /* their numbers, by their paths */
    struct {
        VEC(struct entry);
    } entries;
    struct timespec begun; /* when the build was */
    struct tasks changed;  /* since, before their files were watched */
    const char *gone;      /* a folder that was asked for and is no more */
    int error;             /* of a folder that is not watched; as of errno */
};

struct watched *
watched_new(struct arena *arena, struct diag *diag)
{
    struct watched *watched = ARENA_NEW(arena, struct watched);
    watched->events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    watched->lasting = arena;
    watched->times = map_new(arena);
    watched->arena = arena_new();
    watched->folders = map_new(watched->arena);
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
    watched->folders = map_new(watched->arena);
    memset(&watched->entries, 0, sizeof watched->entries);
    memset(&watched->changed, 0, sizeof watched->changed);
    watched->gone = NULL;
    watched->error = 0;
}

void
watched_begin(struct watched *watched)
{
    memset(&watched->changed, 0, sizeof watched->changed);
    /* The clock of file systems, which is not of this process's making. */
    (void)clock_gettime(CLOCK_REALTIME_COARSE, &watched->begun);
}

static bool
is_before(const struct timespec *a, const struct timespec *b)
{
    return a->tv_sec != b->tv_sec ? a->tv_sec < b->tv_sec
                                  : a->tv_nsec < b->tv_nsec;
}

/* The folder's number; negative: it is not there, or not ours to read. */
static int
watch_folder(struct watched *watched, const char *folder)
{
    const int *known = map_lookup(watched->folders, str_from(folder));
    if (known != NULL)
        return *known;
    int number = inotify_add_watch(watched->events, folder, EVENTS);
    if (number < 0 && (errno == ENOSPC || errno == ENOMEM))
        watched->error = errno;
    (void)map_set(watched->folders, str_copy(watched->arena, str_from(folder)),
                  arena_copy(watched->arena, &number, sizeof number));
    return number;
}

static void
add_entry(struct watched *watched, const char *folder, struct str name,
          size_t task)
{
    int number = watch_folder(watched, folder);
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

/* Each step of the path: another folder, or link, may take the place of one
 * that leads to the file.  In a folder that is missing nothing can be watched:
 * its own coming is. */
static void
add_path(struct watched *watched, struct str path, size_t task)
{
    struct str folder = path_folder(path), name = path_name(path);
    const char *in =
        folder.size > 0 ? str_terminated(watched->arena, folder) : ".";
    add_entry(watched, in, name, task);
    while (folder.size > 1 && str_ends_with(folder, "/"))
        folder.size--;
    if (folder.size > 1)
        add_path(watched, folder, task);
}

/* Whether the file has changed since the build began.  A change is told once,
 * for by another clock than ours, as of a server or before ours was set back,
 * it may be one of the future. */
static bool
has_changed(struct watched *watched, const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return false;
    struct str key = str_from(path);
    struct timespec *known = map_lookup(watched->times, key);
    bool is_new = known == NULL || is_before(known, &status.st_ctim) ||
                  is_before(&status.st_ctim, known);
    if (known == NULL) {
        known = ARENA_NEW(watched->lasting, struct timespec);
        (void)map_set(watched->times, str_copy(watched->lasting, key), known);
    }
    *known = status.st_ctim;
    return is_new && is_before(&watched->begun, known);
}

void
watched_add_file(struct watched *watched, const char *path, size_t task)
{
    add_path(watched, str_from(path), task);
    if (has_changed(watched, path))
        VEC_PUSH(watched->arena, &watched->changed, task);
    char *real = realpath(path, NULL); /* behind a link */
    if (real != NULL && strcmp(real, path) != 0)
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

/* Whether it matters for what the entry stands for: the file itself, an article
 * in a folder, or the folder, which another may have taken the place of.  Where
 * the system has dropped events, any may have. */
static bool
is_concerned(const struct entry *entry, const struct inotify_event *event)
{
    if (event->mask & IN_Q_OVERFLOW)
        return true;
    if (entry->folder != event->wd)
        return false;
    const char *name = event->len > 0 ? event->name : "";
    return (event->mask & GONE) != 0 ||
           (entry->name != NULL ? strcmp(entry->name, name) == 0
                                : is_article(name));
}

/* Changes that belong together. */
struct burst {
    bool *is_due; /* by tasks */
    bool is_any;
    bool is_open; /* the last one made a file, which is still to be written */
};

static void
take_event(const struct watched *watched, const struct inotify_event *event,
           struct burst *burst)
{
    for (size_t i = 0; i < watched->entries.count; i++) {
        const struct entry *entry = &watched->entries.at[i];
        if (!is_concerned(entry, event))
            continue;
        burst->is_any = true;
        burst->is_open =
            (event->mask & IN_CREATE) != 0 && (event->mask & IN_ISDIR) == 0;
        if (entry->task != NO_TASK)
            burst->is_due[entry->task] = true;
    }
}

/* Takes the events that are there. */
static void
take_events(const struct watched *watched, struct burst *burst)
{
    _Alignas(struct inotify_event) char bytes[64 * 1024];
    ssize_t got;
    while ((got = read(watched->events, bytes, sizeof bytes)) > 0)
        for (ssize_t at = 0; at < got;) {
            struct inotify_event event;
            memcpy(&event, bytes + at, sizeof event);
            take_event(watched, (const void *)(bytes + at), burst);
            at += (ssize_t)sizeof event + (ssize_t)event.len;
        }
}

static int64_t
milliseconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Waits for a burst of changes, and for its end; others' files that change in
 * the same folders all the time do not put that off. */
static void
wait_for_burst(const struct watched *watched, struct burst *burst)
{
    struct pollfd polled = {.fd = watched->events, .events = POLLIN};
    int64_t begun = milliseconds();
    int ready = 1;
    while (!burst->is_any || (ready != 0 && milliseconds() - begun < LONGEST)) {
        if (!burst->is_any)
            begun = milliseconds();
        int quiet = burst->is_open ? LONGEST : QUIET;
        ready = poll(&polled, 1, burst->is_any ? quiet : -1);
        take_events(watched, burst);
    }
}

/* A folder that was asked for and is not there any more. */
static const char *
find_gone(const struct watched *watched)
{
    for (size_t i = 0; i < watched->entries.count; i++)
        if (watched->entries.at[i].task == NO_TASK &&
            !path_is_folder(watched->entries.at[i].path))
            return watched->entries.at[i].path;
    return watched->gone;
}

bool
watched_wait(struct watched *watched, bool *is_due, struct diag *diag)
{
    const char *gone = watched->gone;
    struct burst burst = {.is_due = is_due,
                          .is_any = watched->changed.count > 0};
    for (size_t i = 0; i < watched->changed.count; i++)
        is_due[watched->changed.at[i]] = true;
    if (watched->error != 0) {
        DIAG(diag, MESSAGE_WATCH_FAILED, NOWHERE,
             str_from(strerror(watched->error)));
        return false;
    }
    if (gone == NULL) {
        wait_for_burst(watched, &burst);
        gone = find_gone(watched);
    }
    if (gone != NULL)
        DIAG(diag, MESSAGE_WATCH_GONE, NOWHERE, str_from(gone));
    return gone == NULL;
}
