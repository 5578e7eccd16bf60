/* Door of mail/: messages as RFC 5322 and MIME have them, by GMime, which is
 * known here only.  The folder is a module; the functions take plain data. */
#ifndef READOUT_MAIL_MAIL_H
#define READOUT_MAIL_MAIL_H

#include "base/export.h"
#include "base/str.h"
#include "base/vec.h"

struct arena;
struct buf;
struct diag;

struct mailbox {
    struct str name;    /* shown before the address; may be empty */
    struct str address; /* "maja@häfen.example" */
    struct str wire;    /* the same with its domain in ASCII (RFC 5890) */
};

struct mailboxes {
    VEC(struct mailbox);
};

/* An attachment; none if it has no bytes. */
struct mail_file {
    struct str name;  /* in ASCII */
    struct str title; /* a name in any script, or empty */
    struct str bytes;
};

struct mail {
    struct mailboxes from, reply_to, to, cc, bcc;
    struct str subject;
    int64_t date;        /* seconds since 1970; below 0: the message has none */
    struct str language; /* of subject and text (BCP 47), or empty */
    struct str text;     /* plain, UTF-8 */
    struct str html;     /* the same for mail clients, or empty */
    /* PNG, shown by the HTML, which has "cid:" and its name for it. */
    struct mail_file picture;
    struct mail_file pdf;
    struct mail_file calendar; /* iCalendar without a METHOD, UTF-8 */
};

/* Adds the addresses of a list (RFC 5322, 3.4; groups count as their members)
 * to `boxes`.  `option` is who gave it: "--to".  False: each wrong one was
 * reported; one with a control character is wrong. */
EXPORT bool mail_addresses(struct arena *arena, struct str option,
                           struct str list, struct diag *diag,
                           struct mailboxes *boxes);

/* The addresses that the message goes to, each once, as mail servers take them:
 * letters beyond ASCII are before the "@" only.  They are in the order of to,
 * cc and bcc; domains are compared without case. */
EXPORT void mail_recipients(struct arena *arena, const struct mail *mail,
                            struct mailboxes *recipients);

/* Appends the message to `out`, with CRLF.  The same mail gives the same bytes:
 * Message-ID and boundaries are made from it.  Without recipients it is a
 * draft, that mail programs open to be sent.  The blind copies' addresses are
 * not in it.  False: reported. */
EXPORT bool mail_write(struct arena *arena, const struct mail *mail,
                       struct diag *diag, struct buf *out);

#endif
