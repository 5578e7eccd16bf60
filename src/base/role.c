/* PDF structure types by name; see role.h. */
#include "base/role.h"

static const char *const names[ROLE_COUNT] = {
    "NonStruct",
    "Artifact",
#define X(name, type) type,
#include "base/role.def"
#undef X
};

const char *
role_name(enum role role)
{
    return names[role];
}
