/* The message that carries a brief.  Private to readout/. */
#ifndef READOUT_READOUT_LETTER_H
#define READOUT_READOUT_LETTER_H

#include "readout/modules.h"
#include "readout/pipeline.h"
#include "send/send.h"

struct letter {
    struct envelope envelope;
    struct str message;
};

/* Makes the pipeline's message, if it is not there yet.  Addresses and the way
 * that it is to be sent are checked before anything else is done.  NULL:
 * reported. */
const struct letter *letter_make(struct pipeline *pipeline,
                                 struct modules *modules);

#endif
