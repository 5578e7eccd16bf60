/* What the two halves of the dump share. */
#ifndef READOUT_COMPOSE_DUMP_H
#define READOUT_COMPOSE_DUMP_H

#include "compose/compose.h"

struct buf;

/* Running text: marks as tags, addresses as [text](address). */
void dump_phrase(const struct phrase *phrase, const char *language,
                 struct buf *out);
/* The annex. */
void dump_timeline(const struct brief *brief, struct buf *out);
void dump_source(const struct brief *brief, struct buf *out);

#endif
