/* What versions of libxml2 do differently.  Private to xml/. */
#ifndef READOUT_XML_PARSER_H
#define READOUT_XML_PARSER_H

#include "base/str.h"

#include <libxml/parser.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlError *error_pointer;
#endif

/* How far the parser has read, `most` at most. */
uint32_t parser_offset(xmlParserCtxt *parser, uint32_t most);

/* Nothing after the first fatal error matters, and it could take long. */
void parser_stop(xmlParserCtxt *parser);

/* Has the text read by the parser's handlers, which make no document. */
void parser_read(xmlParserCtxt *parser, struct str text, int options);

#endif
