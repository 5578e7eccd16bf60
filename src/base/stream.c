/* Writing to pipes and devices; see stream.h.
 *
 * Nothing is begun that may have to wait: a pipe that says that it takes bytes
 * takes PIPE_BUF of them at once (POSIX, pathconf). */
#include "base/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LOOK_AGAIN = 100 /* milliseconds between looks for a signal */
};

/* Whether a signal waits that would end the program if it were not blocked.
 * One that is ignored waits as well. */
static bool
is_to_end(void)
{
    static const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    sigset_t waiting;
    struct sigaction action;
    (void)sigpending(&waiting);
    for (size_t i = 0; i < COUNT(ending); i++)
        if (sigismember(&waiting, ending[i]) == 1 &&
            sigaction(ending[i], NULL, &action) == 0 &&
            action.sa_handler != SIG_IGN)
            return true;
    return false;
}

static bool
is_pipe(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISFIFO(status.st_mode);
}

int
stream_open(const char *path)
{
    static const int flags = O_WRONLY | O_CLOEXEC | O_NONBLOCK;
    int descriptor;
    while ((descriptor = open(path, flags)) < 0 && errno == ENXIO &&
           is_pipe(path)) { /* it has no reader */
        (void)poll(NULL, 0, LOOK_AGAIN);
        if (is_to_end()) {
            errno = EINTR;
            return -1;
        }
    }
    if (descriptor >= 0)
        (void)fcntl(descriptor, F_SETFL, O_WRONLY);
    return descriptor;
}

/* 0, or what went wrong, as of errno. */
static int
wait_for_room(int descriptor)
{
    struct pollfd polled = {.fd = descriptor, .events = POLLOUT};
    while (poll(&polled, 1, LOOK_AGAIN) <= 0)
        if (is_to_end())
            return EINTR;
    return 0;
}

static int
write_part(int descriptor, struct str bytes)
{
    int error = 0;
    while (bytes.size > 0 && (error = wait_for_room(descriptor)) == 0) {
        size_t size = bytes.size < PIPE_BUF ? bytes.size : PIPE_BUF;
        ssize_t put = write(descriptor, bytes.at, size);
        if (put > 0)
            bytes = str_slice(bytes, (size_t)put, bytes.size);
        else if (put < 0 && errno != EINTR && errno != EAGAIN)
            return errno;
    }
    return error;
}

int
stream_write(int descriptor, const struct parts *parts)
{
    int error = 0;
    for (size_t i = 0; i < parts->count && error == 0; i++)
        error = write_part(descriptor, parts->at[i]);
    return error;
}
