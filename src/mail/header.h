/* Headers of a message.  Private to mail/. */
#ifndef READOUT_MAIL_HEADER_H
#define READOUT_MAIL_HEADER_H

#include "mail/mail.h"

#include <gmime/gmime.h>

struct map;

/* Whether a text may stand in a header: UTF-8 without control characters, which
 * could end the header and begin another.  False: reported as of `option`. */
bool mail_is_clean(struct str option, struct str text, struct diag *diag);

/* The same of all texts of a message that come to stand in headers. */
bool headers_are_clean(const struct mail *mail, struct diag *diag);

/* Adds those of the boxes that are not `seen` yet. */
void mailboxes_unite(struct arena *arena, const struct mailboxes *boxes,
                     struct map *seen, struct mailboxes *united);

/* Writes them all but those of the parts. */
void headers_write(struct arena *arena, const struct mail *mail,
                   const char *identity, GMimeObject *object);

/* Writes one that the object has not yet; the value is as of encode.h, and is
 * released. */
void header_write(GMimeObject *object, const char *name, struct buf *value);

#endif
