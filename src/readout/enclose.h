/* What a message holds.  Private to readout/. */
#ifndef READOUT_READOUT_ENCLOSE_H
#define READOUT_READOUT_ENCLOSE_H

#include "mail/mail.h"
#include "readout/modules.h"
#include "readout/pipeline.h"

/* Makes the parts of the mail, which carry the document of that title.  False:
 * reported. */
bool enclose(struct pipeline *pipeline, struct modules *modules,
             const struct readout_mail *asked, struct str title,
             struct mail *mail);

#endif
