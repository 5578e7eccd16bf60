/* What SVG files are written with.  Internal to picture/. */
#ifndef READOUT_PICTURE_SVGSYNTAX_H
#define READOUT_PICTURE_SVGSYNTAX_H

#include "base/buf.h"
#include "page/page.h"

/* A number given in units of its last decimal, with no more digits than it
 * needs. */
void svg_number(struct buf *out, int64_t value, unsigned decimals);

/* A length in points, with three decimals at most. */
void svg_points(struct buf *out, scaled length);

/* ` name="12.5"`: a length in points. */
void svg_length(struct buf *out, const char *name, scaled length);

/* ` fill="#1A1D21"`, under the attribute's name. */
void svg_color(struct buf *out, const char *name, colour color);

/* Path data (SVG 1.1, 8.3): relative steps, so that numbers are short, each to
 * the place that is nearest with so many decimals. */
void svg_path(struct buf *out, const struct path_step *steps, size_t count,
              unsigned decimals);

#endif
