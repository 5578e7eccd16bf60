/* What libxml2 complains about, in our words.  Internal to xml/. */
#ifndef READOUT_XML_FAULT_H
#define READOUT_XML_FAULT_H

#include "base/source.h"

struct diag;

/* Reports an error that the parser raised when it had read up to `offset`.
 * `strings` are the names that the error carries, NULL where it has none. */
void fault_report(const struct source *source, uint32_t offset, int code,
                  const char *const strings[3], const char *message,
                  struct diag *diag);

#endif
