/* Text in headers, encoded and folded.  Private to mail/. */
#ifndef READOUT_MAIL_ENCODE_H
#define READOUT_MAIL_ENCODE_H

#include "mail/mail.h"

struct buf;

/* A header's value, as it stands behind its name and colon: lines of at most 76
 * characters where words allow it, the last one ended. */
void encode_text(struct str text, struct buf *out);
void encode_boxes(const struct mailboxes *boxes, struct buf *out);
/* "attachment" and the file's name. */
void encode_attachment(struct str name, struct buf *out);

#endif
