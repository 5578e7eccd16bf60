/* The axis of a timeline: the ways to divide it.  Private to form/. */
#ifndef READOUT_FORM_AXIS_H
#define READOUT_FORM_AXIS_H

#include "form/builder.h"

/* All scales that suit the timeline, the finest first, so that layout can take
 * the first whose labels have room; their text is styled within `owner`. */
size_t axis_scales(struct builder *builder, const struct timeline *timeline,
                   const struct element *owner,
                   const struct axis_scale **scales);

#endif
