/* How a message leaves.  Private to readout/. */
#ifndef READOUT_READOUT_ROUTE_H
#define READOUT_READOUT_ROUTE_H

#include "readout/modules.h"
#include "readout/pipeline.h"
#include "send/send.h"

bool route_is_given(const struct readout_route *route);

/* Whether a message could go that way; one that is given, needs a sender and
 * recipients.  False: reported. */
bool route_check(struct pipeline *pipeline, struct modules *modules,
                 const struct readout_route *route,
                 const struct envelope *envelope);

#endif
