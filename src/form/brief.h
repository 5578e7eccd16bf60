/* A brief as styled bands, alone or among others.  Private to form/. */
#ifndef READOUT_FORM_BRIEF_H
#define READOUT_FORM_BRIEF_H

#include "form/builder.h"

struct builder brief_builder(struct arena *arena, const struct brief *brief,
                             const struct sheet *sheet, struct locale *locale,
                             struct diag *diag);

/* Whether a part is placed in one of the bands. */
bool bands_place(const struct band *bands, size_t count, const char *part);

/* The brief of that number in a dossier; body NULL: reported. */
struct chapter form_chapter(struct arena *arena, const struct dossier *dossier,
                            size_t number, struct locale *locale,
                            const struct sheet *sheet, struct diag *diag);

/* The bands with their parts and running heads; their roots are added to the
 * builder's.  NULL: reported. */
struct styled *form_bands(struct builder *builder, const struct band *bands,
                          size_t count);

#endif
