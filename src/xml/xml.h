/* Door of xml/: well-formed XML as a light tree with places.  libxml2 is known
 * here only.
 *
 * Nothing is fetched: no network, no DTD, no external entity, no XInclude.  A
 * document type declaration is an error.  Limits on size, depth, attributes a
 * tag and text length are our own (see limits.h), so that hostile input costs
 * bounded time and memory. */
#ifndef READOUT_XML_XML_H
#define READOUT_XML_XML_H

#include "base/source.h"
#include "base/str.h"

struct arena;
struct diag;

struct xml_attribute {
    struct str name;  /* as written, so "xml:id" */
    struct str space; /* namespace URI; empty for most */
    struct str value; /* entities resolved, attribute white space normalised */
    bool is_mended;   /* a fault was taken out of it: see xml_parse_mended() */
};

/* An element, or a piece of text where `name` is empty.  Comments and
 * processing instructions are left out; neighbouring texts are one. */
struct xml_node {
    struct xml_node *parent, *first, *last, *next;
    struct str name;  /* local name; empty: text */
    struct str space; /* namespace URI */
    struct str text;  /* text only; UTF-8, entities resolved */
    uint32_t offset;  /* of '<' or of the first character, in source->text */
    uint32_t attribute_count;
    const struct xml_attribute *attributes;
};

struct xml_document {
    const struct source *source;
    const struct xml_node *root;
};

/* Reads a file ("-": standard input) and decodes it by byte order mark and XML
 * declaration (XML 1.0, appendix F).  NULL: reported. */
const struct source *xml_source_read(struct arena *arena, const char *path,
                                     struct diag *diag);

/* The same for bytes at hand, which must outlive the arena's user. */
const struct source *xml_source_of(struct arena *arena, struct str name,
                                   struct str bytes, struct diag *diag);

/* NULL: not well-formed or over a limit, reported with every place that the
 * parser could tell. */
const struct xml_document *
xml_parse(struct arena *arena, const struct source *source, struct diag *diag);

/* The same, but where faults of references and attributes can be taken out
 * without harm to the structure they are reported and the rest is the document:
 * to be checked further, not to be handed on. */
const struct xml_document *xml_parse_mended(struct arena *arena,
                                            const struct source *source,
                                            struct diag *diag);

/* The value of an attribute without namespace (or of "xml:id", "xml:lang"), or
 * NULL. */
const struct str *xml_attribute_value(const struct xml_node *node,
                                      const char *name);

/* Where the attribute `name` stands in the tag that begins at `tag`; the tag's
 * own place if it is not there.  Scans the tag: for messages only. */
struct where xml_attribute_where(const struct source *source, uint32_t tag,
                                 struct str name);

/* The version of libxml2, as it gives it: "20914". */
const char *xml_version(void);

#endif
