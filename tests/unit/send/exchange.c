/* Tests of what is made of what client and server said. */
#include "send/cases.h"

#include "send/verdict.h"

/* What is said: ">" client, "<" server, "." all of the message is given, and
 * then what is told of it. */
static const struct {
    const char *said[9];
    CURLcode code;
    size_t from; /* the first recipient of the batch */
    const char *told;
} talks[] = {
    {{"<220 hi", ">MAIL FROM:<m@x>", "<250 ok", ">RCPT TO:<a@x>", "<250 ok",
      ">DATA", "<354 go", ".", "<250 queued"},
     CURLE_OK,
     0,
     ""},
    {{">DATA", "<354 go", ".", "<250-first", "<250 second", ">QUIT",
      "<550 what"},
     CURLE_RECV_ERROR,
     0,
     ""},
    {{"<554 no"},
     CURLE_WEIRD_SERVER_REPLY,
     0,
     "refuses the connection: 554 no; nothing was sent [send-refused]"},
    {{"<421 busy"},
     CURLE_WEIRD_SERVER_REPLY,
     0,
     "does not take the connection now: 421 busy; nothing was sent: try again "
     "later [send-later]"},
    {{">AUTH PLAIN xyz", "<535 bad"},
     CURLE_LOGIN_DENIED,
     0,
     "refuses the login: 535 bad; nothing was sent [send-refused]"},
    {{">EHLO x", "<250 x"}, CURLE_LOGIN_DENIED, 0, "[send-login]"},
    {{">MAIL FROM:<m@x> SIZE=5", "<552 too big"},
     CURLE_SEND_ERROR,
     0,
     "refuses the sender <m@x>: 552 too big; nothing was sent [send-refused]"},
    {{">RCPT TO:<a@x>", "<250 ok", ">RCPT TO:<b@x>", "<550-no such",
      "<550 user", ">QUIT", "<221 bye"},
     CURLE_SEND_ERROR,
     0,
     "refuses the recipient <b@x>: 550 no such user; nothing was sent "
     "[send-refused]"},
    {{">RCPT TO:<b@x>", "<450 wait\x1B[2J"},
     CURLE_SEND_ERROR,
     0,
     "does not take the recipient <b@x> now: 450 wait<U+001B>[2J; nothing was "
     "sent: try again later [send-later]"},
    {{">RCPT TO:<b@x>", "<550"},
     CURLE_SEND_ERROR,
     100,
     "550 ; it went to the first 100 of 250 recipients only [send-refused]"},
    {{">DATA", "<554 no"}, CURLE_SEND_ERROR, 0, "refuses the message: 554 no"},
    {{">DATA", "<354 go", ".", "<554 spam"},
     CURLE_WEIRD_SERVER_REPLY,
     0,
     "refuses the message: 554 spam; nothing was sent [send-refused]"},
    {{">DATA", "<354 go", ".", "<451 later"},
     CURLE_WEIRD_SERVER_REPLY,
     0,
     "does not take the message now: 451 later; nothing was sent: try again "},
    {{">DATA", "<354 go"},
     CURLE_SEND_ERROR,
     0,
     "; nothing was sent [send-cut]"},
    {{">DATA", "<354 go", "."},
     CURLE_RECV_ERROR,
     100,
     "it is not known whether it delivered it to recipients 101 to 200 of 250; "
     "those before have it, those behind have not [send-unknown]"},
    {{">DATA", "<354 go", ".", "<250-begun"},
     CURLE_RECV_ERROR,
     0,
     "[send-unknown]"},
    {{"<220 hi", ">STARTTLS", "<220 go"},
     CURLE_PEER_FAILED_VERIFICATION,
     0,
     "no safe connection to the mail server 'smtp://x': why; nothing was sent "
     "[send-tls]"},
};

static void
say(struct exchange *exchange, const char *line)
{
    char text[64];
    size_t size = strlen(line) - 1;
    memcpy(text, line + 1, size);
    memcpy(text + size, "\r\n", 2);
    if (line[0] == '.')
        exchange->given = exchange->message.size;
    else
        exchange_hear(NULL,
                      line[0] == '>' ? CURLINFO_HEADER_OUT : CURLINFO_HEADER_IN,
                      text, size + 2, exchange);
}

START_TEST(what_was_said_is_told)
{
    struct arena *arena = arena_new();
    struct diag *diag = diag_new(arena);
    struct exchange exchange = {.message = STR("x\r\n")};
    for (size_t i = 0; i < 9 && talks[_i].said[i] != NULL; i++)
        say(&exchange, talks[_i].said[i]);
    struct envelope envelope = {STR("m@x"), NULL, 250};
    struct verdict verdict = {
        .arena = arena,
        .server = STR("smtp://x"),
        .envelope = &envelope,
        .batch = {talks[_i].from, 100},
        .exchange = &exchange,
        .code = talks[_i].code,
        .reason = "why",
        .diag = diag,
    };
    bool is_sent = verdict_report(&verdict);
    ck_assert_int_eq(is_sent, talks[_i].told[0] == '\0');
    ck_assert_uint_eq(diag_errors(diag), is_sent ? 0 : 1);
    if (!is_sent)
        assert_says(diag, talks[_i].told);
    exchange_release(&exchange);
    arena_free(arena);
}
END_TEST

START_TEST(a_long_reply_is_cut)
{
    struct exchange exchange = {0};
    for (size_t i = 0; i < 1000; i++)
        say(&exchange, "<250-more and more");
    ck_assert_uint_le(exchange.reply.size, 500);
    exchange_release(&exchange);
}
END_TEST

TCase *
exchange_case(void)
{
    TCase *tcase = tcase_create("exchange");
    tcase_add_loop_test(tcase, what_was_said_is_told, 0, COUNT(talks));
    tcase_add_test(tcase, a_long_reply_is_cut);
    return tcase;
}
