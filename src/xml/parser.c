/* What versions of libxml2 do differently; see parser.h. */
#include "xml/parser.h"

#include "base/arena.h"

#include <assert.h>
#include <libxml/xmlerror.h>

uint32_t
parser_offset(xmlParserCtxt *parser, uint32_t most)
{
#if LIBXML_VERSION >= 21400
    unsigned long offset = most;
    (void)xmlCtxtGetInputPosition(parser, 0, NULL, NULL, NULL, &offset);
#else
    long consumed = xmlByteConsumed(parser);
    unsigned long offset = consumed >= 0 ? (unsigned long)consumed : most;
#endif
    return offset < most ? (uint32_t)offset : most;
}

void
parser_stop(xmlParserCtxt *parser)
{
#if LIBXML_VERSION >= 21400
    xmlStopParser(parser);
#else
    /* xmlStopParser() frees the input here, which the functions that are
     * raising this error still read. */
    parser->disableSAX = 2;
    parser->instate = XML_PARSER_EOF;
#endif
}

#if LIBXML_VERSION < 21300
/* Buffers told of running out of memory by the thread's own handler only, which
 * prints unless it is another. */
static void
error_take_of_thread(void *context, error_pointer error)
{
    (void)context;
    if (error->code == XML_ERR_NO_MEMORY)
        memory_exhausted();
}
#endif

void
parser_read(xmlParserCtxt *parser, struct str text, int options)
{
#if LIBXML_VERSION < 21300
    xmlStructuredErrorFunc before = xmlStructuredError;
    void *context = xmlStructuredErrorContext;
    xmlSetStructuredErrorFunc(NULL, error_take_of_thread);
#endif
    xmlDoc *document =
        xmlCtxtReadMemory(parser, text.at, (int)text.size, NULL, NULL, options);
#if LIBXML_VERSION < 21300
    xmlSetStructuredErrorFunc(context, before);
#endif
    assert(document == NULL);
    xmlFreeDoc(document);
}
