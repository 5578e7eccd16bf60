/* What client and server said; see exchange.h.  libcurl tells of it as text, to
 * whoever asks for its protocol. */
#include "send/exchange.h"

#include <string.h>

enum {
    REPLY_MOST = 500 /* bytes of a reply that are kept */
};

static const struct {
    const char *verb;
    enum step step;
} commands[] = {
    {"EHLO", STEP_OPEN},         {"HELO", STEP_OPEN},
    {"STARTTLS", STEP_OPEN},     {"AUTH", STEP_LOGIN},
    {"MAIL FROM:", STEP_SENDER}, {"RCPT TO:", STEP_RECIPIENT},
    {"DATA", STEP_DATA},
};

static void
note_command(struct exchange *exchange, struct str line)
{
    exchange->is_over = str_starts_with(line, "QUIT");
    if (exchange->is_over) /* what was answered last stands */
        return;
    exchange->code = 0;
    buf_clear(&exchange->reply);
    for (size_t i = 0; i < COUNT(commands); i++)
        if (str_starts_with(line, commands[i].verb))
            exchange->step = commands[i].step;
    if (exchange->step == STEP_RECIPIENT) {
        size_t verb = strlen("RCPT TO:");
        buf_clear(&exchange->recipient);
        buf_str(&exchange->recipient,
                str_trim(str_slice(line, verb, line.size)));
    }
}

/* The reply is whole. */
static void
judge_reply(struct exchange *exchange)
{
    exchange->is_reply_whole = true;
    if (exchange->step == STEP_DATA && exchange->code == 354)
        exchange->step = STEP_MESSAGE;
    else if (exchange->step == STEP_MESSAGE && exchange_is_whole(exchange))
        exchange->is_taken = exchange->code / 100 == 2;
}

/* "250-first of several" or "250 last" (RFC 5321, 4.2). */
static void
note_reply(struct exchange *exchange, struct str line)
{
    uint32_t code;
    if (line.size < 3 || !str_to_uint(str_slice(line, 0, 3), &code))
        return;
    if (exchange->is_reply_whole)
        buf_clear(&exchange->reply);
    exchange->code = (int)code;
    exchange->is_reply_whole = false;
    struct str text = str_trim(str_slice(line, 4, line.size));
    if (exchange->reply.size + text.size < REPLY_MOST) {
        buf_text(&exchange->reply, exchange->reply.size > 0 ? " " : "");
        buf_str(&exchange->reply, text);
    }
    if (line.size == 3 || line.at[3] != '-')
        judge_reply(exchange);
}

int
/* NOLINTNEXTLINE(readability-non-const-parameter): as libcurl calls it */
exchange_hear(CURL *curl, curl_infotype type, char *at, size_t size,
              void *context)
{
    (void)curl;
    struct exchange *exchange = context;
    struct str line = str_trim((struct str){at, size});
    if (exchange->is_over)
        return 0;
    if (type == CURLINFO_HEADER_OUT)
        note_command(exchange, line);
    else if (type == CURLINFO_HEADER_IN)
        note_reply(exchange, line);
    return 0;
}

static size_t
give(char *at, size_t size, size_t count, void *context)
{
    struct exchange *exchange = context;
    struct str piece =
        str_slice(exchange->message, exchange->given, size * count);
    if (piece.size > 0)
        memcpy(at, piece.at, piece.size);
    exchange->given += piece.size;
    return piece.size;
}

void
exchange_listen(struct exchange *exchange, CURL *curl)
{
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, exchange_hear);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, exchange);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(curl, CURLOPT_READDATA, exchange);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE,
                     (curl_off_t)exchange->message.size);
}

void
exchange_release(struct exchange *exchange)
{
    buf_release(&exchange->recipient);
    buf_release(&exchange->reply);
}

bool
exchange_is_whole(const struct exchange *exchange)
{
    return exchange->step == STEP_MESSAGE &&
           exchange->given == exchange->message.size;
}
