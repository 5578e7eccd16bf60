/* A first look over a document's markup, before libxml2 sees it: limits,
 * document types, and tags that do not match.  Internal to xml/. */
#ifndef READOUT_XML_SURVEY_H
#define READOUT_XML_SURVEY_H

#include "base/diag.h"
#include "base/source.h"

/* How much of the text libxml2 may see: all, or what comes before the first
 * fault, which is reported.  Nothing (0) where a limit is passed. */
uint32_t survey_text(const struct source *source, struct diag *diag);

#endif
