/* Tests of reading files, and of writing them whole or not at all. */
#include "base/file.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/cases.h"
#include "base/diag.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Every test has a folder of its own and works in it. */
static struct arena *arena;
static struct diag *diag;
static char folder[] = "/tmp/readout-test-XXXXXX";

static void
set_up(void)
{
    arena = arena_new();
    diag = diag_new(arena);
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert_int_eq(chdir(folder), 0);
}

/* Names in the folder, not counting "." and "..". */
static int
count_files(void)
{
    DIR *directory = opendir(".");
    int count = 0;
    while (readdir(directory) != NULL)
        count++;
    closedir(directory);
    return count - 2;
}

static void
tear_down(void)
{
    DIR *directory = opendir(".");
    const struct dirent *entry;
    while ((entry = readdir(directory)) != NULL)
        (void)unlink(entry->d_name);
    closedir(directory);
    ck_assert_int_eq(rmdir(folder), 0);
    arena_free(arena);
}

static bool
write_bytes(const char *path, struct str bytes, struct diag *diag_of)
{
    struct parts parts = {&bytes, 1, 1};
    return file_write(path, &parts, diag_of);
}

static bool
put(const char *path, const char *text)
{
    return write_bytes(path, str_from(text), diag);
}

static void
assert_content(const char *path, const char *expected)
{
    struct str bytes;
    ck_assert(file_read(arena, path, 1000000, diag, &bytes));
    assert_str(bytes, expected);
}

static void
assert_report(const char *expected)
{
    struct buf text = {0};
    diag_print(diag, false, &text);
    assert_str(buf_view(&text), expected);
    buf_release(&text);
}

START_TEST(writes_a_new_file)
{
    mode_t mask = umask(027);
    ck_assert(put("new", "content\n"));
    (void)umask(mask);
    assert_content("new", "content\n");
    struct stat status;
    ck_assert_int_eq(stat("new", &status), 0);
    ck_assert_uint_eq(status.st_mode & 07777, 0640);
    ck_assert_int_eq(count_files(), 1);
    assert_report("");
}
END_TEST

static mode_t
mode_of(const char *path)
{
    struct stat status;
    ck_assert_int_eq(stat(path, &status), 0);
    return status.st_mode & 07777;
}

START_TEST(old_permissions_stay)
{
    ck_assert(put("file", "old"));
    ck_assert_int_eq(chmod("file", 0604), 0);
    ck_assert(put("file", "new text"));
    assert_content("file", "new text");
    ck_assert_uint_eq(mode_of("file"), 0604);
    ck_assert_int_eq(count_files(), 1);
}
END_TEST

/* Nor does root's program give a user's file to root, or make it one that runs
 * as its owner. */
START_TEST(owner_stays_and_powers_go)
{
    ck_assert(put("file", "old"));
    if (geteuid() == 0)
        ck_assert_int_eq(chown("file", 65534, 65534), 0);
    ck_assert_int_eq(chmod("file", 06755), 0);
    struct stat before, after;
    ck_assert_int_eq(stat("file", &before), 0);
    ck_assert(put("file", "new"));
    ck_assert_int_eq(stat("file", &after), 0);
    ck_assert_uint_eq(mode_of("file"), 0755);
    ck_assert_uint_eq(after.st_uid, before.st_uid);
    ck_assert_uint_eq(after.st_gid, before.st_gid);
}
END_TEST

START_TEST(read_only_file_stands)
{
    ck_assert(put("file", "old"));
    ck_assert_int_eq(chmod("file", 0444), 0);
    if (access("file", W_OK) == 0)
        return; /* root may */
    ck_assert(!file_check_writable("file", diag));
    ck_assert(!put("file", "new"));
    assert_content("file", "old");
    assert_report("readout: error: cannot write 'file': Permission denied; "
                  "what stood there before is unchanged [write-failed]\n");
}
END_TEST

START_TEST(checking_leaves_nothing)
{
    ck_assert(put("file", "old"));
    ck_assert(file_check_writable("file", diag));
    ck_assert(file_check_writable("new", diag));
    ck_assert(file_check_writable("-", diag));
    assert_content("file", "old");
    ck_assert_int_eq(count_files(), 1);
    assert_report("");
}
END_TEST

/* A file size limit stands for the full disk. */
START_TEST(failed_write_changes_nothing)
{
    ck_assert(put("file", "old"));
    struct rlimit before, limit;
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &before), 0);
    limit = before;
    limit.rlim_cur = 1000;
    (void)signal(SIGXFSZ, SIG_IGN);
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
    struct str large = {arena_alloc(arena, 5000), 5000};
    ck_assert(!write_bytes("file", large, diag));
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_content("file", "old");
    ck_assert_int_eq(count_files(), 1);
    ck_assert_int_eq(diag_status(diag, false, false), STATUS_SYSTEM);
}
END_TEST

/* Waits until there are two files, or the process has ended. */
static void
await_second_file(pid_t process)
{
    siginfo_t information = {0};
    while (count_files() < 2 && information.si_pid == 0)
        ck_assert_int_eq(waitid(P_PID, (id_t)process, &information,
                                WEXITED | WNOHANG | WNOWAIT),
                         0);
}

/* A signal that comes while the temporary file is there. */
START_TEST(signals_leave_no_temporary_file)
{
    size_t size = (size_t)64 * 1024 * 1024;
    struct str large = {arena_alloc(arena, size), size};
    ck_assert(put("file", "old"));
    (void)signal(_i, SIG_DFL); /* Check has its own */
    pid_t process = fork();
    ck_assert_int_ge(process, 0);
    if (process == 0)
        _exit(write_bytes("file", large, diag) ? 0 : 1);
    await_second_file(process);
    ck_assert_int_eq(kill(process, _i), 0);
    int result;
    ck_assert_int_eq(waitpid(process, &result, 0), process);
    ck_assert(WIFSIGNALED(result) || WEXITSTATUS(result) == 0);
    ck_assert_int_eq(count_files(), 1);
}
END_TEST

START_TEST(full_device_is_told)
{
    if (access("/dev/full", W_OK) != 0)
        return;
    ck_assert(!put("/dev/full", "text"));
    assert_report("readout: error: cannot write '/dev/full': No space left on "
                  "device; what came out before that is not whole "
                  "[stream-failed]\n");
}
END_TEST

START_TEST(device_is_written_directly)
{
    ck_assert(put("/dev/null", "text"));
    assert_report("");
}
END_TEST

START_TEST(missing_folder_is_told)
{
    ck_assert(!put("missing/file", "text"));
    assert_report("readout: error: cannot write 'missing/file': there is no "
                  "folder 'missing/'; `mkdir -p` makes it "
                  "[no-output-folder]\n");
}
END_TEST

START_TEST(folder_cannot_be_written)
{
    ck_assert(!put("/tmp", "text"));
    ck_assert_int_eq(diag_status(diag, false, false), STATUS_SYSTEM);
}
END_TEST

START_TEST(link_stays_a_link)
{
    ck_assert(put("target", "old"));
    ck_assert_int_eq(symlink("target", "link"), 0);
    ck_assert(put("link", "new"));
    struct stat status;
    ck_assert_int_eq(lstat("link", &status), 0);
    ck_assert(S_ISLNK(status.st_mode));
    assert_content("target", "new");
    ck_assert_int_eq(count_files(), 2);
}
END_TEST

START_TEST(broken_links_are_told)
{
    ck_assert_int_eq(symlink("nothing", "dangling"), 0);
    ck_assert_int_eq(symlink("loop", "loop"), 0);
    ck_assert(!put("dangling", "text"));
    ck_assert(!put("loop", "text"));
    struct stat status;
    ck_assert_int_eq(lstat("dangling", &status), 0);
    ck_assert(S_ISLNK(status.st_mode));
    ck_assert_int_eq(count_files(), 2);
    assert_report("readout: error: cannot write 'dangling': Link has been "
                  "severed; what stood there before is unchanged "
                  "[write-failed]\n"
                  "readout: error: cannot write 'loop': Too many levels of "
                  "symbolic links; what stood there before is unchanged "
                  "[write-failed]\n");
}
END_TEST

START_TEST(standard_output_stays_open)
{
    int saved = dup(STDOUT_FILENO);
    int file = open("out", O_WRONLY | O_CREAT, 0600);
    ck_assert_int_eq(dup2(file, STDOUT_FILENO), STDOUT_FILENO);
    ck_assert(put("-", "text"));
    ck_assert_int_eq(dup2(saved, STDOUT_FILENO), STDOUT_FILENO);
    assert_content("out", "text");
}
END_TEST

START_TEST(reads_standard_input)
{
    ck_assert(put("in", "from input"));
    int file = open("in", O_RDONLY);
    ck_assert_int_eq(dup2(file, STDIN_FILENO), STDIN_FILENO);
    assert_content("-", "from input");
}
END_TEST

START_TEST(what_cannot_be_read_is_told)
{
    struct str bytes;
    ck_assert(!file_read(arena, "missing", 10, diag, &bytes));
    ck_assert(!file_read(arena, ".", 10, diag, &bytes));
    ck_assert(put("file", "12345678901"));
    ck_assert(!file_read(arena, "file", 10, diag, &bytes));
    ck_assert(file_read(arena, "file", 11, diag, &bytes));
    ck_assert(!file_read(arena, "file/x", 11, diag, &bytes));
    assert_report(
        "readout: error: cannot open 'missing': No such file or directory "
        "[no-file]\n"
        "readout: error: cannot open '.': Is a directory [no-file]\n"
        "readout: error: 'file' is larger than the limit of 10 bytes "
        "[file-too-large]\n"
        "readout: error: cannot open 'file/x': Not a directory [no-file]\n");
    ck_assert_int_eq(diag_status(diag, false, false), STATUS_INPUT);
}
END_TEST

START_TEST(reads_large_and_empty_files)
{
    char *large = arena_alloc(arena, 300001);
    for (size_t i = 0; i < 300000; i++)
        large[i] = (char)('a' + i % 7);
    ck_assert(put("large", large));
    assert_content("large", large);
    ck_assert(put("empty", ""));
    assert_content("empty", "");
}
END_TEST

TCase *
file_case(void)
{
    TCase *tcase = tcase_create("file");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, writes_a_new_file);
    tcase_add_test(tcase, old_permissions_stay);
    tcase_add_test(tcase, owner_stays_and_powers_go);
    tcase_add_test(tcase, read_only_file_stands);
    tcase_add_test(tcase, checking_leaves_nothing);
    tcase_add_test(tcase, failed_write_changes_nothing);
    static const int ending[] = {SIGHUP, SIGINT, SIGTERM};
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
        tcase_add_loop_test(tcase, signals_leave_no_temporary_file, ending[i],
                            ending[i] + 1);
    tcase_add_test(tcase, full_device_is_told);
    tcase_add_test(tcase, device_is_written_directly);
    tcase_add_test(tcase, missing_folder_is_told);
    tcase_add_test(tcase, folder_cannot_be_written);
    tcase_add_test(tcase, link_stays_a_link);
    tcase_add_test(tcase, broken_links_are_told);
    tcase_add_test(tcase, standard_output_stays_open);
    tcase_add_test(tcase, reads_standard_input);
    tcase_add_test(tcase, what_cannot_be_read_is_told);
    tcase_add_test(tcase, reads_large_and_empty_files);
    return tcase;
}
