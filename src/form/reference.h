/* Pages of anchors, as a dossier's contents and index have them.  Private to
 * form/. */
#ifndef READOUT_FORM_REFERENCE_H
#define READOUT_FORM_REFERENCE_H

#include "form/builder.h"

/* A part that stands beside the chapters in the outline. */
struct element *add_front_part(struct builder *builder, struct element *region,
                               const char *names, const char *label,
                               const char *anchor);

/* 0: not known yet, or no such anchor is placed. */
uint32_t page_of(const struct builder *builder, struct str anchor);
struct str page_number(struct builder *builder, uint32_t page);

/* A link to an anchor on a page, still without text. */
struct element *add_reference(struct builder *builder, struct element *parent,
                              const char *names, struct str anchor,
                              uint32_t page);

#endif
