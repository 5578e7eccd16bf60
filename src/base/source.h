/* A text that diagnostics can point into, and a place in it.
 *
 * A place is a byte offset; line and column are counted only when a message is
 * printed, so that they cost nothing while reading and are right beyond any
 * line number (libxml2's own stop at 65,535). */
#ifndef READOUT_BASE_SOURCE_H
#define READOUT_BASE_SOURCE_H

#include "base/str.h"

struct source {
    struct str name;  /* as the user gave it; shown in messages */
    struct str bytes; /* as read */
    struct str text;  /* the same in UTF-8, without byte order mark */
};

struct where {
    const struct source *source; /* NULL: no place, as for usage errors */
    uint32_t offset;             /* in source->text */
};

#define NOWHERE ((struct where){NULL, 0})

/* Both from 1; the column counts characters, as GCC's newer default does. */
void where_position(struct where where, uint32_t *line, uint32_t *column);

#endif
