/* In every module: the version that it was built for, which is to be that of
 * the library that opens it, for they share the layout of their data. */
#include "base/export.h"

EXPORT extern const char readout_module_version[];
const char readout_module_version[] = READOUT_VERSION;
