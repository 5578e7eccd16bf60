/* Tests of mail servers' addresses, and of servers that are not there.  Those
 * that are there are in tests/mail. */
#include "send/cases.h"

static struct arena *arena;
static struct diag *diag;

static void
open_arena(void)
{
    arena = arena_new();
    diag = diag_new(arena);
}

static void
close_arena(void)
{
    arena_free(arena);
}

static const struct {
    const char *server, *id; /* of the message; NULL: it is good */
} servers[] = {
    {"smtps://mail.example", NULL},
    {"smtp://mail.example:587", NULL},
    {"SMTPS://mail.example:465/", NULL},
    {"smtps://[2001:db8::1]:465", NULL},
    {"smtps://192.0.2.1", NULL},
    {"", "[send-url]"},
    {"mail.example", "[send-url]"},
    {"mail.example:25", "[send-url]"},
    {"https://mail.example", "[send-url]"},
    {"file:///etc/passwd", "[send-url]"},
    {"smtps://", "[send-url]"},
    {"smtps://mail.example:99999", "[send-url]"},
    {"smtps://mail.example/inbox", "[send-url]"},
    {"smtps://mail.example?a=b", "[send-url]"},
    {"smtps://mail.example#a", "[send-url]"},
    {"smtps://mail example", "[send-url]"},
    {"smtps://mail.example\r\nQUIT", "[send-url]"},
    {"smtps://maja@mail.example", "[send-url-login]"},
    {"smtps://maja:ice@mail.example", "[send-url-login]"},
};

START_TEST(addresses_of_servers_are_checked)
{
    bool is_good = send_check_server(str_from(servers[_i].server), diag);
    ck_assert_msg(is_good == (servers[_i].id == NULL), "%s",
                  servers[_i].server);
    if (!is_good)
        assert_says(diag, servers[_i].id);
}
END_TEST

START_TEST(a_password_is_not_printed)
{
    ck_assert(!send_check_server(STR("smtps://maja:ice@mail.example"), diag));
    struct buf out = {0};
    diag_print(diag, false, &out);
    ck_assert_ptr_null(strstr(out.at, "ice"));
    buf_release(&out);
}
END_TEST

static bool
send_to(const struct send_settings *settings)
{
    static const struct str to[] = {{"a@x.example", 11}};
    struct envelope envelope = {STR("m@x.example"), to, 1};
    return send_message(arena, settings, &envelope,
                        STR("Subject: ice\r\n\r\nIce.\r\n"), diag);
}

START_TEST(a_file_that_is_missing_is_told)
{
    struct send_settings settings = {.server = STR("smtps://127.0.0.1:1"),
                                     .ca = "/nonexistent/ca.pem"};
    ck_assert(!send_to(&settings));
    assert_says(diag, "cannot open '/nonexistent/ca.pem'");
    settings.ca = NULL;
    settings.netrc = "/nonexistent/netrc";
    ck_assert(!send_to(&settings));
    assert_says(diag, "cannot open '/nonexistent/netrc'");
}
END_TEST

START_TEST(a_server_that_is_not_there_is_told)
{
    struct send_settings settings = {.server = STR("smtps://127.0.0.1:1"),
                                     .timeout = 5};
    ck_assert(!send_to(&settings));
    ck_assert_int_eq(diag_status(diag, false, false), STATUS_SYSTEM);
    assert_says(diag, "the mail server 'smtps://127.0.0.1:1' cannot be "
                      "reached: Couldn't connect to server; nothing was sent "
                      "[send-unreached]");
}
END_TEST

TCase *
server_case(void)
{
    TCase *tcase = tcase_create("server");
    tcase_add_checked_fixture(tcase, open_arena, close_arena);
    tcase_add_loop_test(tcase, addresses_of_servers_are_checked, 0,
                        COUNT(servers));
    tcase_add_test(tcase, a_password_is_not_printed);
    tcase_add_test(tcase, a_file_that_is_missing_is_told);
    tcase_add_test(tcase, a_server_that_is_not_there_is_told);
    return tcase;
}
