/* What the XMP of a brief says.  Internal to archive/. */
#ifndef READOUT_ARCHIVE_PROPERTIES_H
#define READOUT_ARCHIVE_PROPERTIES_H

#include "base/str.h"

struct archive;
struct arena;

/* Reads creator and origins from the packet.  False: it is not XMP, says
 * nothing of Readout, or says something twice. */
bool properties_read(struct arena *arena, struct str packet,
                     struct archive *archive);

#endif
