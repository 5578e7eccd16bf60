/* What became of a message: refused for good (RFC 5321, 4.2.1: a code from 500
 * on), for now (from 400 on), never on its way, or nobody knows. */
#include "send/verdict.h"

#include "base/diag.h"

/* What has been sent before. */
static struct str
sent_so_far(const struct verdict *verdict)
{
    return verdict->batch.from == 0
               ? STR("nothing was sent")
               : str_printf(verdict->arena,
                            "it went to the first %zu of %zu recipients only",
                            verdict->batch.from, verdict->envelope->count);
}

/* What the last command was about. */
static struct str
subject(const struct verdict *verdict)
{
    static const char *const subjects[] = {
        [STEP_OPEN] = "the connection", [STEP_LOGIN] = "the login",
        [STEP_SENDER] = "the sender",   [STEP_RECIPIENT] = "the recipient",
        [STEP_DATA] = "the message",    [STEP_MESSAGE] = "the message",
    };
    const struct exchange *exchange = verdict->exchange;
    const char *words = subjects[exchange->step];
    if (exchange->step == STEP_SENDER)
        return str_printf(verdict->arena, "%s <%.*s>", words,
                          STR_ARGS(verdict->envelope->from));
    if (exchange->step == STEP_RECIPIENT)
        return str_printf(verdict->arena, "%s %.*s", words,
                          STR_ARGS(buf_view(&exchange->recipient)));
    return str_from(words);
}

static struct str
reply(const struct verdict *verdict)
{
    return str_printf(verdict->arena, "%d %.*s", verdict->exchange->code,
                      STR_ARGS(buf_view(&verdict->exchange->reply)));
}

static void
report_refusal(const struct verdict *verdict, enum message message)
{
    DIAG(verdict->diag, message, NOWHERE, verdict->server, subject(verdict),
         reply(verdict), sent_so_far(verdict));
}

/* The server may have the message, and did not say so. */
static void
report_unknown(const struct verdict *verdict)
{
    struct batch batch = verdict->batch;
    struct str who =
        batch.count == verdict->envelope->count
            ? STR("it")
            : str_printf(verdict->arena,
                         "it to recipients %zu to %zu of %zu; those before "
                         "have it, those behind have not",
                         batch.from + 1, batch.from + batch.count,
                         verdict->envelope->count);
    DIAG(verdict->diag, MESSAGE_SEND_UNKNOWN, NOWHERE, verdict->server,
         str_from(curl_easy_strerror(verdict->code)), who);
}

static bool
is_about_tls(CURLcode code)
{
    static const CURLcode codes[] = {
        CURLE_USE_SSL_FAILED,      CURLE_SSL_CONNECT_ERROR,
        CURLE_SSL_CACERT_BADFILE,  CURLE_PEER_FAILED_VERIFICATION,
        CURLE_SSL_CERTPROBLEM,     CURLE_SSL_CIPHER,
        CURLE_SSL_ISSUER_ERROR,    CURLE_SSL_INVALIDCERTSTATUS,
        CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
    };
    for (size_t i = 0; i < COUNT(codes); i++)
        if (codes[i] == code)
            return true;
    return false;
}

/* libcurl's own words for a code are fixed; those of the moment have times in
 * them, and are needed for certificates only. */
static void
report_failure(const struct verdict *verdict)
{
    bool is_tls = is_about_tls(verdict->code);
    bool is_open = verdict->exchange->step > STEP_OPEN;
    enum message message = is_tls    ? MESSAGE_SEND_TLS
                           : is_open ? MESSAGE_SEND_CUT
                                     : MESSAGE_SEND_UNREACHED;
    const char *reason = is_tls && verdict->reason[0] != '\0'
                             ? verdict->reason
                             : curl_easy_strerror(verdict->code);
    DIAG(verdict->diag, message, NOWHERE, verdict->server, str_from(reason),
         sent_so_far(verdict));
}

static void
report(const struct verdict *verdict)
{
    const struct exchange *exchange = verdict->exchange;
    int class = exchange->code / 100;
    if (class == 4)
        report_refusal(verdict, MESSAGE_SEND_LATER);
    else if (class == 5)
        report_refusal(verdict, MESSAGE_SEND_REFUSED);
    else if (exchange_is_whole(exchange))
        report_unknown(verdict);
    else if (verdict->code == CURLE_LOGIN_DENIED)
        DIAG(verdict->diag, MESSAGE_SEND_LOGIN, NOWHERE, verdict->server,
             sent_so_far(verdict));
    else
        report_failure(verdict);
}

bool
verdict_report(const struct verdict *verdict)
{
    /* whatever came after that, the server has it */
    if (verdict->exchange->is_taken)
        return true;
    report(verdict);
    return false;
}
