/* The parts of a message.  Private to mail/. */
#ifndef READOUT_MAIL_BODY_H
#define READOUT_MAIL_BODY_H

#include "mail/mail.h"

#include <gmime/gmime.h>

/* All parts, the caller's to give back.  `identity` is what boundaries are made
 * of. */
GMimeObject *body_new(struct arena *arena, const struct mail *mail,
                      const char *identity);

#endif
