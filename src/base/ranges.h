/* Sets of whole numbers as people write them: "1-3,7,12-". */
#ifndef READOUT_BASE_RANGES_H
#define READOUT_BASE_RANGES_H

#include "base/vec.h"

#include "base/str.h"

struct range {
    uint32_t first, last; /* UINT32_MAX: to the end */
};

/* None stands for all numbers. */
struct ranges {
    VEC(struct range);
};

/* Numbers from 1 on, singly or with a hyphen between two that ascend, the last
 * of which may be missing; commas between these, no space.  False: the text is
 * not of that form. */
bool ranges_parse(struct arena *arena, struct str text, struct ranges *ranges);

bool ranges_have(const struct ranges *ranges, uint32_t number);

/* The first number said that is beyond `count`; 0: there is none. */
uint32_t ranges_beyond(const struct ranges *ranges, uint32_t count);

/* Whether there can be but one number. */
bool ranges_are_one(const struct ranges *ranges);

#endif
