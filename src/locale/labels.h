/* The words of a brief, from one label file and what overrides it. */
#ifndef READOUT_LOCALE_LABELS_H
#define READOUT_LOCALE_LABELS_H

#include "base/source.h"

struct arena;
struct diag;
struct labels;

/* The built-in file for a language tag: as given, by its language and script
 * ("zh-Hant" for "zh-TW"), or by its language alone where that is written in
 * the same script ("zh" for "zh-SG"); NULL: there is none.  A label that is no
 * pattern is reported. */
struct labels *labels_open(struct arena *arena, const char *language,
                           struct diag *diag);

/* The label; one that the file lacks comes from the English one. */
struct str labels_lookup(struct labels *labels, struct str key);

/* Another text for a label that the English file has, which is complete.  If
 * there is none or the text does not fit it, that is reported. */
void labels_override(struct labels *labels, struct str key, struct str text,
                     struct where where);

/* The file's own keys in its order. */
const struct str *labels_keys(const struct labels *labels, size_t *count);

#endif
