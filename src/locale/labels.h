/* The words of a brief, from one label file and what overrides it. */
#ifndef READOUT_LOCALE_LABELS_H
#define READOUT_LOCALE_LABELS_H

#include "base/str.h"

struct arena;
struct diag;
struct labels;

/* The built-in file for a language tag, as given or by its language alone;
 * NULL: there is none. */
struct labels *labels_open(struct arena *arena, const char *language,
                           struct diag *diag);

/* The label; one that the file lacks comes from the English one. */
struct str labels_lookup(struct labels *labels, struct str key);

/* Whether the English file, which is complete, has the key. */
bool labels_know(struct labels *labels, struct str key);
struct str labels_nearest(struct labels *labels, struct str key);
void labels_set(struct labels *labels, struct str key, struct str text);

/* The file's own keys in its order. */
const struct str *labels_keys(const struct labels *labels, size_t *count);

#endif
