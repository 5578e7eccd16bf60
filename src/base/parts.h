/* Bytes in parts, one behind the other: what is large stays where it is instead
 * of being copied to stand in one piece.  The parts belong to whoever made
 * them. */
#ifndef READOUT_BASE_PARTS_H
#define READOUT_BASE_PARTS_H

#include "base/str.h"
#include "base/vec.h"

struct parts {
    VEC(struct str);
};

#endif
