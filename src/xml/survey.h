/* A first look over a document's markup, before libxml2 sees it: limits,
 * document types, and tags that do not match.  Internal to xml/. */
#ifndef READOUT_XML_SURVEY_H
#define READOUT_XML_SURVEY_H

#include "base/diag.h"
#include "base/source.h"

/* True: libxml2 may see all of the text.  False: the first fault is reported,
 * and libxml2 may see the `usable` bytes before it, so that it can tell of
 * others; none where a limit is passed. */
bool survey_text(const struct source *source, struct diag *diag,
                 uint32_t *usable);

#endif
