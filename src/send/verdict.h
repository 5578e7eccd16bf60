/* What became of a message, in words.  Private to send/. */
#ifndef READOUT_SEND_VERDICT_H
#define READOUT_SEND_VERDICT_H

#include "send/exchange.h"
#include "send/send.h"

/* Recipients of one transaction. */
struct batch {
    size_t from, count;
};

/* How a transaction went. */
struct verdict {
    struct arena *arena;
    struct str server;
    const struct envelope *envelope;
    struct batch batch;
    const struct exchange *exchange;
    CURLcode code;
    const char *reason; /* libcurl's text for what went wrong */
    struct diag *diag;
};

/* Whether the server took the message; if not, that is reported. */
bool verdict_report(const struct verdict *verdict);

#endif
