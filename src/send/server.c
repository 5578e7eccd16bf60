/* To a mail server, by libcurl. */
#include "send/send.h"
#include "send/verdict.h"

#include "base/arena.h"
#include "base/diag.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum {
    CONNECT_MOST = 120, /* seconds until the server is ready */
};

struct sending {
    struct arena *arena;
    const struct send_settings *settings;
    const struct envelope *envelope;
    struct str message;
    struct diag *diag;
    CURL *curl;
};

/* Whether a part of the address is there, and is not `allowed`. */
static bool
has_part(CURLU *url, CURLUPart part, const char *allowed)
{
    char *text = NULL;
    bool has = curl_url_get(url, part, &text, 0) == CURLUE_OK &&
               (allowed == NULL || strcmp(text, allowed) != 0);
    curl_free(text);
    return has;
}

static bool
is_server(CURLU *url)
{
    return (!has_part(url, CURLUPART_SCHEME, "smtp") ||
            !has_part(url, CURLUPART_SCHEME, "smtps")) &&
           has_part(url, CURLUPART_HOST, "") &&
           !has_part(url, CURLUPART_PATH, "/") &&
           !has_part(url, CURLUPART_QUERY, NULL) &&
           !has_part(url, CURLUPART_FRAGMENT, NULL);
}

bool
send_check_server(struct str server, struct diag *diag)
{
    struct arena *arena = arena_new();
    CURLU *url = curl_url();
    bool is_url =
        curl_url_set(url, CURLUPART_URL, str_terminated(arena, server),
                     CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;
    bool has_login = is_url && (has_part(url, CURLUPART_USER, NULL) ||
                                has_part(url, CURLUPART_PASSWORD, NULL));
    bool is_good = is_url && !has_login && is_server(url);
    if (has_login) /* which is not to be printed */
        DIAG(diag, MESSAGE_SEND_URL_LOGIN, NOWHERE, STR(""));
    else if (!is_good)
        DIAG(diag, MESSAGE_SEND_URL, NOWHERE, server);
    curl_url_cleanup(url);
    arena_free(arena);
    return is_good;
}

static bool
is_there(const char *path, struct diag *diag)
{
    if (path == NULL || access(path, R_OK) == 0)
        return true;
    DIAG(diag, MESSAGE_NO_FILE, NOWHERE, str_from(path),
         str_from(strerror(errno)));
    return false;
}

static void
set_login(CURL *curl, const struct send_settings *settings)
{
    if (settings->user != NULL) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings->user);
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings->password);
        return;
    }
    curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_OPTIONAL);
    if (settings->netrc != NULL)
        curl_easy_setopt(curl, CURLOPT_NETRC_FILE, settings->netrc);
}

/* Always with TLS of version 1.2 or later (RFC 8314, 3 and 4.1). */
static void
set_tls(CURL *curl, const struct send_settings *settings)
{
    curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (settings->ca != NULL) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, settings->ca);
        curl_easy_setopt(curl, CURLOPT_CAPATH, NULL);
    }
}

static void
set_timeouts(CURL *curl, uint32_t timeout)
{
    long seconds = timeout > 0 ? (long)timeout : SEND_TIMEOUT;
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT,
                     seconds < CONNECT_MOST ? seconds : CONNECT_MOST);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, seconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, seconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L); /* byte a second */
}

static struct curl_slist *
recipients(const struct sending *sending, struct batch batch)
{
    struct curl_slist *list = NULL;
    for (size_t i = 0; i < batch.count; i++) {
        struct str to = sending->envelope->to[batch.from + i];
        list = curl_slist_append(list, str_terminated(sending->arena, to));
    }
    return list;
}

/* One transaction.  The handle keeps the connection for the next. */
static bool
send_batch(const struct sending *sending, struct batch batch,
           struct exchange *exchange)
{
    char reason[CURL_ERROR_SIZE] = "";
    struct curl_slist *list = recipients(sending, batch);
    curl_easy_setopt(sending->curl, CURLOPT_ERRORBUFFER, reason);
    curl_easy_setopt(sending->curl, CURLOPT_MAIL_RCPT, list);
    exchange_listen(exchange, sending->curl);
    CURLcode code = curl_easy_perform(sending->curl);
    curl_easy_setopt(sending->curl, CURLOPT_ERRORBUFFER, NULL);
    bool is_sent = verdict_report(&(struct verdict){
        .arena = sending->arena,
        .server = sending->settings->server,
        .envelope = sending->envelope,
        .batch = batch,
        .exchange = exchange,
        .code = code,
        .reason = reason,
        .diag = sending->diag,
    });
    curl_easy_setopt(sending->curl, CURLOPT_MAIL_RCPT, NULL);
    /* what the connection's end has to say is nobody's any more */
    curl_easy_setopt(sending->curl, CURLOPT_VERBOSE, 0L);
    curl_slist_free_all(list);
    return is_sent;
}

static bool
send_batches(const struct sending *sending)
{
    size_t count = sending->envelope->count;
    struct str reply = {0};
    for (size_t from = 0; from < count; from += SEND_BATCH) {
        size_t rest = count - from;
        struct batch batch = {from, rest < SEND_BATCH ? rest : SEND_BATCH};
        struct exchange exchange = {.message = sending->message};
        bool is_sent = send_batch(sending, batch, &exchange);
        reply = str_copy(sending->arena, buf_view(&exchange.reply));
        exchange_release(&exchange);
        if (!is_sent)
            return false;
    }
    DIAG(sending->diag, MESSAGE_SENT, NOWHERE, sending->settings->server,
         str_printf(sending->arena, "%zu recipient%s", count,
                    count == 1 ? "" : "s"),
         reply);
    return true;
}

bool
send_message(struct arena *arena, const struct send_settings *settings,
             const struct envelope *envelope, struct str message,
             struct diag *diag)
{
    if (!send_check_server(settings->server, diag) ||
        !is_there(settings->ca, diag) || !is_there(settings->netrc, diag))
        return false;
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL,
                     str_terminated(arena, settings->server));
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM,
                     str_terminated(arena, envelope->from));
    set_login(curl, settings);
    set_tls(curl, settings);
    set_timeouts(curl, settings->timeout);
    struct sending sending = {arena, settings, envelope, message, diag, curl};
    bool is_sent = send_batches(&sending);
    curl_easy_cleanup(curl);
    return is_sent;
}
