/* What an element is to a reader who listens: its PDF structure type. */
#ifndef READOUT_BASE_ROLE_H
#define READOUT_BASE_ROLE_H

enum role {
    ROLE_NONE,     /* passes its content on to its parent's */
    ROLE_ARTIFACT, /* decoration: not read out */
#define X(name, type) ROLE_##name,
#include "base/role.def"
#undef X
    ROLE_COUNT,
};

/* "Table"; for ROLE_NONE and ROLE_ARTIFACT "NonStruct" and "Artifact". */
const char *role_name(enum role role);

#endif
