/* Links within the brief.  Private to form/. */
#ifndef READOUT_FORM_LINKS_H
#define READOUT_FORM_LINKS_H

#include "form/builder.h"

/* Undoes the links that lead nowhere, because the sheet does not place their
 * target or hides it; a citation that leads nowhere goes altogether. */
void links_settle(struct arena *arena, struct element *const *roots,
                  size_t count);

/* Makes anchors and the links to them those of one brief among several. */
void links_prefix(struct arena *arena, struct element *const *roots,
                  size_t count, struct str prefix);

#endif
