/* Door of send/: a message on its way, to a mail server by libcurl, which is
 * known here only, or to the local mailer.  The folder is a module.
 *
 * Nothing is sent twice: there is no second try of any kind, and where it is
 * not known whether a server took the message, that is what is said. */
#ifndef READOUT_SEND_SEND_H
#define READOUT_SEND_SEND_H

#include "base/export.h"
#include "base/str.h"

struct arena;
struct diag;

/* Who a message is from and to, as servers take addresses; each recipient is
 * there once. */
struct envelope {
    struct str from;
    const struct str *to;
    size_t count;
};

struct send_settings {
    struct str server; /* "smtps://mail.example:465", "smtp://..." */
    const char *ca;    /* file of certificates to trust; NULL: the system's */
    const char *netrc; /* file of logins; NULL: the user's ~/.netrc */
    const char *user;  /* instead of what that file says; NULL: it says */
    const char *password; /* of that user */
    uint32_t timeout;     /* seconds to wait for an answer; 0: SEND_TIMEOUT */
};

enum {
    SEND_TIMEOUT = 300, /* as RFC 5321, 4.5.3.2, has for most commands */
    SEND_BATCH = 100,   /* recipients at once that any server takes (4.5.3.1) */
};

/* Whether a server's address is of the form that is expected, without sending
 * anything.  False: reported. */
EXPORT bool send_check_server(struct str server, struct diag *diag);

/* Hands the message, which has CRLF, to the server, over TLS with a certificate
 * that is checked, in transactions of SEND_BATCH recipients.  Where a
 * transaction fails nothing of it is sent, and the later ones are not begun.
 * libcurl goes by the proxy that the environment names, as ALL_PROXY does.
 * False: reported, with how many it went to. */
EXPORT bool send_message(struct arena *arena,
                         const struct send_settings *settings,
                         const struct envelope *envelope, struct str message,
                         struct diag *diag);

/* Hands the message to the program `mailer`, which is called as sendmail is:
 * -i -f FROM -- RECIPIENT...  What it prints is the user's to see.  It is ended
 * if it takes more than `timeout` seconds (0: SEND_TIMEOUT).  False: reported.
 */
EXPORT bool send_locally(struct arena *arena, const char *mailer,
                         uint32_t timeout, const struct envelope *envelope,
                         struct str message, struct diag *diag);

#endif
