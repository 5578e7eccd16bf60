/* A first look over a document's markup, before libxml2 sees it: limits,
 * document types, tags that do not match, and faults that can be mended.
 * Internal to xml/. */
#ifndef READOUT_XML_SURVEY_H
#define READOUT_XML_SURVEY_H

#include "base/diag.h"
#include "base/source.h"

struct arena;

/* Puts into `text` what libxml2 may see, mended (see mend.h).  True: that is
 * all of the source's text.  False: a fault of structure is reported, and the
 * text ends before it, so that libxml2 can tell of others; it is empty where a
 * limit is passed. */
bool survey_text(struct arena *arena, const struct source *source,
                 struct diag *diag, struct str *text);

#endif
