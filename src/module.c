/* In every module: how the library that opens it makes itself known.  Both have
 * to be of one version, for they share the layout of their data. */
#include "base/arena.h"
#include "base/export.h"

#include <stdbool.h>
#include <string.h>

EXPORT bool readout_module_start(const char *version,
                                 memory_handler *exhausted);

bool
readout_module_start(const char *version, memory_handler *exhausted)
{
    memory_on_exhausted(exhausted);
    return strcmp(version, READOUT_VERSION) == 0;
}
