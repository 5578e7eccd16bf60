/* To the local mailer, by its standard input, and not for longer than it may
 * take. */
#include "send/send.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
    LOOK_AGAIN = 10, /* milliseconds between looks whether it has ended */
    GRACE = 1000,    /* from its being asked to end until it has to */
    SECOND = 1000,
};

struct handing {
    struct arena *arena;
    const char *mailer;
    uint32_t timeout; /* seconds */
    struct str message;
    struct diag *diag;
};

/* ---- time ---- */

static int64_t
now(void) /* milliseconds */
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * SECOND + time.tv_nsec / 1000000;
}

/* For poll(); 0 when it is over. */
static int
time_left(int64_t end)
{
    int64_t left = end - now();
    return left <= 0 ? 0 : left < INT_MAX ? (int)left : INT_MAX;
}

/* ---- the program ---- */

/* sendmail -i -f FROM -- RECIPIENT... */
static char **
arguments(struct arena *arena, const char *mailer,
          const struct envelope *envelope)
{
    static const char *const options[] = {"-i", "-f"};
    size_t count = 0;
    char **list = ARENA_ARRAY(arena, char *, envelope->count + 6);
    list[count++] = str_terminated(arena, str_from(mailer));
    for (size_t i = 0; i < COUNT(options); i++)
        list[count++] = str_terminated(arena, str_from(options[i]));
    list[count++] = str_terminated(arena, envelope->from);
    list[count++] = str_terminated(arena, STR("--"));
    for (size_t i = 0; i < envelope->count; i++)
        list[count++] = str_terminated(arena, envelope->to[i]);
    return list;
}

/* Begins the program with the pipe as its standard input; 0 or what went
 * wrong. */
static int
begin(char *const *argv, const int pipe_ends[2], pid_t *child)
{
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[0], STDIN_FILENO);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    int error =
        posix_spawnp(child, argv[0], &actions, &attributes, argv, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/* ---- the message ---- */

/* Waits until the pipe takes more, or until `end`. */
static bool
may_go_on(int pipe_end, int64_t end)
{
    struct pollfd polled = {.fd = pipe_end, .events = POLLOUT};
    return poll(&polled, 1, time_left(end)) != 0;
}

static bool
write_all(int pipe_end, struct str bytes, int64_t end)
{
    while (bytes.size > 0) {
        ssize_t written = write(pipe_end, bytes.at, bytes.size);
        if (written > 0)
            bytes = str_slice(bytes, (size_t)written, bytes.size);
        else if (errno == EAGAIN ? !may_go_on(pipe_end, end) : errno != EINTR)
            return false;
    }
    return true;
}

/* The same; a reader that has gone is a failure, and no signal. */
static bool
write_quietly(int pipe_end, struct str bytes, int64_t end)
{
    struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
    sigaction(SIGPIPE, &ignored, &before);
    bool is_written = write_all(pipe_end, bytes, end);
    sigaction(SIGPIPE, &before, NULL);
    return is_written;
}

/* Local mailers take the system's line ends. */
static void
with_newlines(struct str message, struct buf *out)
{
    for (size_t i = 0; i < message.size; i++)
        if (message.at[i] != '\r')
            buf_char(out, message.at[i]);
}

/* ---- its end ---- */

/* What is known of the child at the end of the time that it has. */
enum ending {
    RUNS,
    ENDED, /* with a status */
    LOST,  /* somebody else took the status, or ignores SIGCHLD */
};

/* No signal tells a library that it has ended, so it is looked at now and then.
 */
static enum ending
wait_for_end(pid_t child, int64_t end, int *status)
{
    pid_t found;
    while ((found = waitpid(child, status, WNOHANG)) == 0 && time_left(end) > 0)
        (void)poll(NULL, 0, LOOK_AGAIN);
    return found == 0 ? RUNS : found > 0 ? ENDED : LOST;
}

static void
stop(pid_t child)
{
    int status;
    (void)kill(child, SIGTERM);
    if (wait_for_end(child, now() + GRACE, &status) != RUNS)
        return;
    (void)kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
}

/* What is wrong with a child's end, or the empty str. */
static struct str
fault_of(struct arena *arena, int status, bool is_written)
{
    if (WIFSIGNALED(status))
        return str_printf(arena, "it was ended by signal %d", WTERMSIG(status));
    if (WEXITSTATUS(status) != 0)
        return str_printf(arena, "it ended with status %d",
                          WEXITSTATUS(status));
    return is_written ? STR("") : STR("it did not read the whole message");
}

/* ---- all of it ---- */

static bool
report(struct diag *diag, enum message message, const char *mailer,
       struct str fault)
{
    DIAG(diag, message, NOWHERE, str_from(mailer), fault, STR("it"));
    return false;
}

/* How it failed, or may have, without a status. */
static bool
report_unended(const struct handing *it, bool is_written, struct str fault)
{
    return report(it->diag,
                  is_written ? MESSAGE_SEND_UNKNOWN : MESSAGE_SEND_MAILER,
                  it->mailer, fault);
}

static bool
hand_over(const struct handing *it, pid_t child, int pipe_end)
{
    int status = 0;
    int64_t end = now() + (int64_t)it->timeout * SECOND;
    bool is_written = write_quietly(pipe_end, it->message, end);
    (void)close(pipe_end);
    enum ending ending = wait_for_end(child, end, &status);
    if (ending == RUNS) {
        stop(child);
        return report_unended(
            it, is_written,
            str_printf(it->arena, "it did not end within %u s", it->timeout));
    }
    if (ending == LOST)
        return report_unended(it, is_written,
                              STR("its status is not to be had"));
    struct str fault = fault_of(it->arena, status, is_written);
    return fault.size == 0 ||
           report(it->diag, MESSAGE_SEND_MAILER, it->mailer, fault);
}

static bool
run(const struct handing *it, char *const *argv)
{
    int ends[2];
    pid_t child;
    if (pipe(ends) != 0)
        return report(it->diag, MESSAGE_SEND_MAILER, it->mailer,
                      str_from(strerror(errno)));
    (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[1], F_SETFL, O_NONBLOCK);
    int error = begin(argv, ends, &child);
    (void)close(ends[0]);
    if (error == 0)
        return hand_over(it, child, ends[1]);
    (void)close(ends[1]);
    return report(it->diag, MESSAGE_SEND_MAILER, it->mailer,
                  str_from(strerror(error)));
}

bool
send_locally(struct arena *arena, const char *mailer, uint32_t timeout,
             const struct envelope *envelope, struct str message,
             struct diag *diag)
{
    struct buf text = {0};
    with_newlines(message, &text);
    struct handing handing = {
        .arena = arena,
        .mailer = mailer,
        .timeout = timeout > 0 ? timeout : SEND_TIMEOUT,
        .message = buf_view(&text),
        .diag = diag,
    };
    bool is_sent = run(&handing, arguments(arena, mailer, envelope));
    buf_release(&text);
    return is_sent;
}
