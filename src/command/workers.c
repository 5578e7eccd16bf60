/* Worker processes; see work.h.
 *
 * A worker is a fork of the run, so it knows the plan; it is sent the numbers
 * of tasks, one at a time, and answers each with the size of a result and the
 * result as text.  A pipe that ends tells of a worker that is gone. */
#include "command/work.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#define NO_TASK SIZE_MAX

struct worker {
    pid_t process;      /* 0: none */
    int tasks, results; /* our ends of its pipes */
    size_t task;        /* at work on, or NO_TASK */
    struct buf answer;  /* as far as it has come */
};

struct pool {
    const struct work *work;
    struct worker *workers;
    uint32_t count;
    int signals; /* a descriptor that tells of those that end the run */
    sigset_t before;
};

/* ---- inside a worker ---- */

static bool
read_whole(int descriptor, void *bytes, size_t size)
{
    char *at = bytes;
    while (size > 0) {
        ssize_t got = read(descriptor, at, size);
        if (got == 0 || (got < 0 && errno != EINTR))
            return false;
        at += got > 0 ? got : 0;
        size -= got > 0 ? (size_t)got : 0;
    }
    return true;
}

static bool
write_whole(int descriptor, const void *bytes, size_t size)
{
    const char *at = bytes;
    while (size > 0) {
        ssize_t put = write(descriptor, at, size);
        if (put < 0 && errno != EINTR)
            return false;
        at += put > 0 ? put : 0;
        size -= put > 0 ? (size_t)put : 0;
    }
    return true;
}

static bool
answer(const struct work *work, size_t task, int results)
{
    struct arena *arena = arena_new();
    struct result result = {0};
    struct buf text = {0};
    work_do(work->run, work->plan, &work->plan->tasks.at[task], arena, &result);
    result_write(&result, &text);
    bool is_sent = write_whole(results, &text.size, sizeof text.size) &&
                   write_whole(results, text.at, text.size);
    buf_release(&text);
    arena_free(arena);
    return is_sent;
}

/* The run says it, for the task. */
static void
end_without_memory(void)
{
    _exit(STATUS_SYSTEM);
}

/* Without what the run does at its end: that is the run's to do. */
static _Noreturn void
be_worker(const struct work *work, int tasks, int results)
{
    size_t task;
    readout_on_memory_exhausted(end_without_memory);
    while (read_whole(tasks, &task, sizeof task))
        if (!answer(work, task, results))
            break;
    _exit(STATUS_CLEAN);
}

/* ---- workers come and go ---- */

static void
close_pipe(const int pipe_ends[2])
{
    (void)close(pipe_ends[0]);
    (void)close(pipe_ends[1]);
}

/* A worker that held an end of another's pipe would keep that one waiting. */
static void
forget_others(const struct pool *pool)
{
    for (uint32_t i = 0; i < pool->count; i++)
        if (pool->workers[i].process > 0) {
            (void)close(pool->workers[i].tasks);
            (void)close(pool->workers[i].results);
        }
    (void)close(pool->signals);
    (void)sigprocmask(SIG_SETMASK, &pool->before, NULL);
    /* And one whose run is killed ends with it. */
    (void)prctl(PR_SET_PDEATHSIG, SIGTERM);
}

/* False: the system has no room for one. */
static bool
start(struct pool *pool, struct worker *worker)
{
    int tasks[2], results[2];
    if (pipe(tasks) != 0)
        return false;
    if (pipe(results) != 0) {
        close_pipe(tasks);
        return false;
    }
    pid_t process = fork();
    if (process == 0) {
        forget_others(pool);
        (void)close(tasks[1]);
        (void)close(results[0]);
        be_worker(pool->work, tasks[0], results[1]);
    }
    (void)close(tasks[0]);
    (void)close(results[1]);
    if (process < 0) {
        (void)close(tasks[1]);
        (void)close(results[0]);
        return false;
    }
    worker->process = process;
    worker->tasks = tasks[1];
    worker->results = results[0];
    worker->task = NO_TASK;
    buf_clear(&worker->answer);
    return true;
}

/* Waits for a worker's end: its status as of waitpid(). */
static int
finish(struct worker *worker)
{
    int status = 0;
    (void)close(worker->tasks);
    (void)close(worker->results);
    while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR)
        continue;
    worker->process = 0;
    worker->task = NO_TASK;
    return status;
}

/* ---- tasks ---- */

static void
give_next(struct pool *pool, struct worker *worker)
{
    size_t task;
    if (!pool->work->next(pool->work->context, &task)) {
        (void)finish(worker);
        return;
    }
    worker->task = task;
    /* If it is gone, the end of its other pipe tells. */
    (void)write_whole(worker->tasks, &task, sizeof task);
}

static void
take_result(struct pool *pool, struct worker *worker, struct str text)
{
    struct arena *arena = pool->work->run->arena;
    struct result result = {0};
    for (size_t at = 0; at < text.size;) {
        const char *end = memchr(text.at + at, '\n', text.size - at);
        size_t size =
            end != NULL ? (size_t)(end - text.at) - at : text.size - at;
        (void)result_read_line(arena, str_slice(text, at, size), &result);
        at += size + 1;
    }
    pool->work->done(pool->work->context, worker->task, &result);
    worker->task = NO_TASK;
    buf_clear(&worker->answer);
    give_next(pool, worker);
}

static void
report_death(struct pool *pool, size_t task, int status)
{
    const struct work *work = pool->work;
    struct result result = {0};
    bool is_memory = WIFEXITED(status) && WEXITSTATUS(status) == STATUS_SYSTEM;
    struct str reason = WIFSIGNALED(status)
                            ? str_from(strsignal(WTERMSIG(status)))
                            : str_printf(work->run->arena, "exit status %d",
                                         WEXITSTATUS(status));
    result_add(work->run->arena, &result,
               is_memory ? MESSAGE_OUT_OF_MEMORY : MESSAGE_WORKER_DIED,
               work->plan->tasks.at[task].inputs[0].path, &reason, 1);
    work->done(work->context, task, &result);
}

/* One that was killed could not remove what it was writing. */
static void
clean_behind(const struct task *task, pid_t process)
{
    for (size_t i = 0; i < task->output_count; i++)
        file_remove_temporary(task->outputs[i].path, (long)process);
}

static void
bury(struct pool *pool, struct worker *worker)
{
    size_t task = worker->task;
    pid_t process = worker->process;
    int status = finish(worker);
    if (task != NO_TASK) {
        clean_behind(&pool->work->plan->tasks.at[task], process);
        report_death(pool, task, status);
    }
    if (start(pool, worker))
        give_next(pool, worker);
}

static void
receive(struct pool *pool, struct worker *worker)
{
    char *end = buf_reserve(&worker->answer, 64 * 1024);
    ssize_t got = read(worker->results, end, 64 * 1024);
    if (got < 0 && errno == EINTR)
        return;
    if (got <= 0) {
        bury(pool, worker);
        return;
    }
    worker->answer.size += (size_t)got;
    size_t size;
    struct str answer_so_far = buf_view(&worker->answer);
    if (answer_so_far.size < sizeof size)
        return;
    memcpy(&size, answer_so_far.at, sizeof size);
    if (answer_so_far.size >= sizeof size + size)
        take_result(pool, worker, str_slice(answer_so_far, sizeof size, size));
}

/* ---- the run ---- */

static int
received_signal(const struct pool *pool)
{
    struct signalfd_siginfo info;
    return read_whole(pool->signals, &info, sizeof info) ? (int)info.ssi_signo
                                                         : SIGTERM;
}

static void
end_workers(struct pool *pool)
{
    for (uint32_t i = 0; i < pool->count; i++)
        if (pool->workers[i].process > 0)
            (void)kill(pool->workers[i].process, SIGTERM);
    /* One that was stopped hears of it only when it goes on. */
    for (uint32_t i = 0; i < pool->count; i++)
        if (pool->workers[i].process > 0)
            (void)kill(pool->workers[i].process, SIGCONT);
    for (uint32_t i = 0; i < pool->count; i++)
        if (pool->workers[i].process > 0)
            (void)finish(&pool->workers[i]);
}

/* Waits until workers or a signal have something to tell; the signal, or 0. */
static int
wait_and_receive(struct pool *pool, struct pollfd *polled)
{
    polled[0] = (struct pollfd){.fd = pool->signals, .events = POLLIN};
    for (uint32_t i = 0; i < pool->count; i++)
        polled[i + 1] = (struct pollfd){
            .fd = pool->workers[i].process > 0 ? pool->workers[i].results : -1,
            .events = POLLIN,
        };
    if (poll(polled, pool->count + 1, -1) < 0)
        return 0;
    if (polled[0].revents != 0)
        return received_signal(pool);
    for (uint32_t i = 0; i < pool->count; i++)
        if (polled[i + 1].revents != 0)
            receive(pool, &pool->workers[i]);
    return 0;
}

static bool
is_at_work(const struct pool *pool)
{
    for (uint32_t i = 0; i < pool->count; i++)
        if (pool->workers[i].process > 0)
            return true;
    return false;
}

/* Signals that end the run are told by a descriptor; one that the caller
 * ignores, as under nohup, stays ignored.  False: there is no descriptor. */
static bool
watch_signals(struct pool *pool)
{
    static const int ending[] = {SIGHUP, SIGINT, SIGTERM};
    sigset_t watched;
    (void)sigemptyset(&watched);
    for (size_t i = 0; i < COUNT(ending); i++) {
        struct sigaction action;
        if (sigaction(ending[i], NULL, &action) == 0 &&
            action.sa_handler != SIG_IGN)
            (void)sigaddset(&watched, ending[i]);
    }
    (void)sigprocmask(SIG_BLOCK, &watched, &pool->before);
    pool->signals = signalfd(-1, &watched, SFD_CLOEXEC);
    return pool->signals >= 0;
}

/* As many workers as the system has room for: poll() takes no more descriptors
 * than a process may have. */
static void
start_workers(struct pool *pool)
{
    uint32_t wanted = pool->count;
    pool->count = 0;
    while (pool->count < wanted && start(pool, &pool->workers[pool->count]))
        pool->count++;
    for (uint32_t i = 0; i < pool->count; i++)
        give_next(pool, &pool->workers[i]);
}

/* Where no process can be started the run does the work itself. */
static void
work_alone(const struct work *work)
{
    size_t task;
    while (work->next(work->context, &task)) {
        struct result result = {0};
        work_do(work->run, work->plan, &work->plan->tasks.at[task],
                work->run->arena, &result);
        work->done(work->context, task, &result);
    }
}

int
work_in_processes(const struct work *work, uint32_t processes)
{
    struct arena *arena = work->run->arena;
    struct pool pool = {
        .work = work,
        .workers = ARENA_ARRAY(arena, struct worker, processes),
        .count = processes,
    };
    struct pollfd *polled = ARENA_ARRAY(arena, struct pollfd, processes + 1);
    int signal_number = 0;
    /* A worker that is gone is told by the end of its other pipe. */
    void (*on_broken_pipe)(int) = signal(SIGPIPE, SIG_IGN);
    if (watch_signals(&pool))
        start_workers(&pool);
    while (signal_number == 0 && is_at_work(&pool))
        signal_number = wait_and_receive(&pool, polled);
    end_workers(&pool);
    for (uint32_t i = 0; i < processes; i++)
        buf_release(&pool.workers[i].answer);
    if (pool.signals >= 0)
        (void)close(pool.signals);
    (void)signal(SIGPIPE, on_broken_pipe);
    (void)sigprocmask(SIG_SETMASK, &pool.before, NULL);
    if (signal_number == 0)
        work_alone(work);
    return signal_number;
}
