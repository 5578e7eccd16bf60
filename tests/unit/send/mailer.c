/* Tests of the local mailer: programs that stand for it. */
#include "send/cases.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena *arena;
static struct diag *diag;
static char folder[] = "/tmp/readout-test-XXXXXX";
static char mailer[64], record[64];

static void
open_folder(void)
{
    arena = arena_new();
    diag = diag_new(arena);
    memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
    ck_assert_ptr_nonnull(mkdtemp(folder));
    (void)snprintf(mailer, sizeof mailer, "%s/sendmail", folder);
    (void)snprintf(record, sizeof record, "%s/record", folder);
}

static void
close_folder(void)
{
    (void)unlink(mailer);
    (void)unlink(record);
    (void)rmdir(folder);
    arena_free(arena);
}

/* Makes a mailer of a shell's commands. */
static void
make_mailer(const char *commands)
{
    FILE *file = fopen(mailer, "w");
    ck_assert_ptr_nonnull(file);
    fprintf(file, "#!/bin/sh\n%s\n", commands);
    fclose(file);
    ck_assert_int_eq(chmod(mailer, 0700), 0);
}

static bool
send_bytes(struct str message)
{
    static const struct str to[] = {{"-a@x", 4}, {"b c@x", 5}};
    struct envelope envelope = {STR("m@x"), to, 2};
    return send_locally(arena, mailer, 0, &envelope, message, diag);
}

START_TEST(a_mailer_has_all_that_it_needs)
{
    char found[128];
    char commands[128];
    (void)snprintf(commands, sizeof commands,
                   "{ printf '%%s|' \"$@\"; cat; } >%s", record);
    make_mailer(commands);
    ck_assert(send_bytes(STR("Subject: ice\r\n\r\n.\r\nIce.\r\n")));
    FILE *file = fopen(record, "r");
    ck_assert_ptr_nonnull(file);
    found[fread(found, 1, sizeof found - 1, file)] = '\0';
    fclose(file);
    ck_assert_str_eq(found,
                     "-i|-f|m@x|--|-a@x|b c@x|Subject: ice\n\n.\nIce.\n");
}
END_TEST

/* What a mailer does, and what is told. */
static const struct {
    const char *commands, *told;
} faults[] = {
    {"cat >/dev/null; exit 67", "it ended with status 67 [send-mailer]"},
    {"exit 75", "it ended with status 75 [send-mailer]"},
    {"exit 0", "it did not read the whole message [send-mailer]"},
    {"kill -9 $$", "it was ended by signal 9 [send-mailer]"},
};

START_TEST(what_a_mailer_fails_at_is_told)
{
    make_mailer(faults[_i].commands);
    /* more than a pipe holds */
    size_t size = 1000 * 1000;
    char *bytes = arena_alloc(arena, size);
    ck_assert(!send_bytes((struct str){bytes, size}));
    assert_says(diag, faults[_i].told);
    ck_assert_int_eq(diag_status(diag, false, false), STATUS_SYSTEM);
}
END_TEST

/* A program that ignores its children's ends is told none. */
START_TEST(a_status_that_is_lost_is_no_success)
{
    struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
    ck_assert_int_eq(sigaction(SIGCHLD, &ignored, &before), 0);
    make_mailer("cat >/dev/null; exit 75");
    ck_assert(!send_bytes(STR("x\r\n")));
    ck_assert_int_eq(sigaction(SIGCHLD, &before, NULL), 0);
    assert_says(diag, "not known whether it delivered it [send-unknown]");
}
END_TEST

START_TEST(a_mailer_that_is_not_there_is_told)
{
    ck_assert(!send_bytes(STR("x\r\n")));
    assert_says(diag, "No such file or directory [send-mailer]");
}
END_TEST

TCase *
mailer_case(void)
{
    TCase *tcase = tcase_create("mailer");
    tcase_add_checked_fixture(tcase, open_folder, close_folder);
    tcase_add_test(tcase, a_mailer_has_all_that_it_needs);
    tcase_add_loop_test(tcase, what_a_mailer_fails_at_is_told, 0,
                        sizeof faults / sizeof faults[0]);
    tcase_add_test(tcase, a_status_that_is_lost_is_no_success);
    tcase_add_test(tcase, a_mailer_that_is_not_there_is_told);
    return tcase;
}
