/* Breaks within words that no line can hold; for text/ only. */
#ifndef READOUT_TEXT_EMERGENCY_H
#define READOUT_TEXT_EMERGENCY_H

#include "text/text.h"

struct arena;

/* Lets every stretch of boxes that is wider than `measure` break between any
 * two clusters.  New items go into `lists`, glyphs into `arena`. */
void emergency_breaks(struct arena *arena, struct arena *lists,
                      struct item_list *list, scaled measure);

#endif
