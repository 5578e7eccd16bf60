/* What became of a message, in words.  Private to send/. */
#ifndef READOUT_SEND_VERDICT_H
#define READOUT_SEND_VERDICT_H

#include "send/exchange.h"
#include "send/send.h"

/* Recipients of one transaction. */
struct batch {
    size_t from, count;
};

/* Reports what came of a transaction; whether the server took the message.
 * `reason` is libcurl's text for what went wrong. */
bool verdict_report(struct arena *arena, const struct send_settings *settings,
                    const struct envelope *envelope, struct batch batch,
                    const struct exchange *exchange, CURLcode code,
                    const char *reason, struct diag *diag);

#endif
