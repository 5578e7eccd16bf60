/* Number and name trees (ISO 32000-1, 7.9.6 and 7.9.7).  Internal to render/.
 */
#ifndef READOUT_RENDER_TREE_H
#define READOUT_RENDER_TREE_H

#include "base/buf.h"

#include <stddef.h>

struct objects;

/* A tree's entries, in ascending order of their keys. */
struct tree {
    const char *kind; /* "Nums" or "Names" */
    size_t count;
    const void *context;
    void (*print_key)(const void *context, size_t index, struct buf *out);
    void (*print_value)(const void *context, size_t index, struct buf *out);
};

/* Makes the tree's objects; returns its root. */
uint32_t tree_write(const struct tree *tree, struct objects *objects);

#endif
