/* What client and server said in one transaction.  Private to send/. */
#ifndef READOUT_SEND_EXCHANGE_H
#define READOUT_SEND_EXCHANGE_H

#include "base/buf.h"

#include <curl/curl.h>

/* What the last command was for. */
enum step {
    STEP_OPEN,      /* greeting, names, TLS */
    STEP_LOGIN,     /* AUTH */
    STEP_SENDER,    /* MAIL FROM */
    STEP_RECIPIENT, /* RCPT TO */
    STEP_DATA,      /* DATA, until the server asks for the message */
    STEP_MESSAGE,   /* the message and the dot behind it */
};

struct exchange {
    struct str message;
    size_t given; /* bytes of it that were handed to libcurl */
    enum step step;
    struct buf recipient; /* the last one named */
    struct buf reply;     /* text of the last reply */
    int code;             /* its code, or 0 while there is none */
    bool is_reply_whole;
    bool is_taken; /* the server said that it took the message */
    bool is_over;  /* what is said from now on is a farewell */
};

/* Has a transfer record what is said.  `exchange` must outlive the handle. */
void exchange_listen(struct exchange *exchange, CURL *curl);
/* What libcurl calls then, with the exchange as `context`. */
int exchange_hear(CURL *curl, curl_infotype type, char *at, size_t size,
                  void *context);
void exchange_release(struct exchange *exchange);

/* Whether the server may have the whole message. */
bool exchange_is_whole(const struct exchange *exchange);

#endif
