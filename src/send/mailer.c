/* To the local mailer, by its standard input. */
#include "send/send.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* sendmail -i -f FROM -- RECIPIENT... */
static char **
arguments(struct arena *arena, const char *mailer,
          const struct envelope *envelope)
{
    static const char *const options[] = {"-i", "-f"};
    size_t count = 0;
    char **list = ARENA_ARRAY(arena, char *, envelope->count + 6);
    list[count++] = str_terminated(arena, str_from(mailer));
    for (size_t i = 0; i < sizeof options / sizeof options[0]; i++)
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

static bool
write_all(int file, struct str bytes)
{
    while (bytes.size > 0) {
        ssize_t written = write(file, bytes.at, bytes.size);
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes = str_slice(bytes, (size_t)written, bytes.size);
    }
    return true;
}

/* The same; a reader that has gone is a failure, and no signal. */
static bool
write_quietly(int file, struct str bytes)
{
    struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
    sigaction(SIGPIPE, &ignored, &before);
    bool is_written = write_all(file, bytes);
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

/* What is wrong with a child's end, or the empty str. */
static struct str
fault_of(struct arena *arena, pid_t child, bool is_written)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (WIFSIGNALED(status))
        return str_printf(arena, "it was ended by signal %d", WTERMSIG(status));
    if (WEXITSTATUS(status) != 0)
        return str_printf(arena, "it ended with status %d",
                          WEXITSTATUS(status));
    return is_written ? STR("") : STR("it did not read the whole message");
}

static struct str
run(struct arena *arena, char *const *argv, struct str message)
{
    int ends[2];
    pid_t child;
    if (pipe(ends) != 0)
        return str_from(strerror(errno));
    (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    int error = begin(argv, ends, &child);
    (void)close(ends[0]);
    bool is_written = error == 0 && write_quietly(ends[1], message);
    (void)close(ends[1]);
    return error != 0 ? str_from(strerror(error))
                      : fault_of(arena, child, is_written);
}

bool
send_locally(struct arena *arena, const char *mailer,
             const struct envelope *envelope, struct str message,
             struct diag *diag)
{
    struct buf text = {0};
    with_newlines(message, &text);
    struct str fault =
        run(arena, arguments(arena, mailer, envelope), buf_view(&text));
    buf_release(&text);
    if (fault.size > 0)
        DIAG(diag, MESSAGE_SEND_MAILER, NOWHERE, str_from(mailer), fault);
    return fault.size == 0;
}
