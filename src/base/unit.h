/* Lengths and colours. */
#ifndef READOUT_BASE_UNIT_H
#define READOUT_BASE_UNIT_H

#include "base/str.h"

/* A length in 1/1024 pt (a point is 1/72 inch).  Integers, so that the same
 * input gives the same bytes on every machine; 31 bits reach 740 m. */
typedef int32_t scaled;

#define SCALED_PT     1024
#define SCALED_OF(pt) ((scaled)((pt)*SCALED_PT))
#define SCALED_MOST                                                            \
    ((scaled)(16000 * SCALED_PT)) /* larger than any page allowed */

/* value * numerator / denominator, rounded to nearest, halves away from zero,
 * without overflow in between; what is too large is INT32_MAX, or its negative.
 * The denominator is positive. */
scaled scaled_ratio(scaled value, int64_t numerator, int64_t denominator);

scaled scaled_lesser(scaled a, scaled b);
scaled scaled_larger(scaled a, scaled b);

/* A number with a unit: pt, mm, cm, in, pc, px (CSS: 96 per inch); "0" needs
 * none.  `em` is taken against `em`.  At most four decimals count.  False if it
 * is not of that form or not within SCALED_MOST. */
bool scaled_parse(struct str text, scaled em, scaled *length);

/* An opaque sRGB colour, 0xRRGGBB. */
typedef uint32_t colour;

/* "#RGB" or "#RRGGBB". */
bool colour_parse(struct str text, colour *value);

#endif
