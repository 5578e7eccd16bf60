/* From libxml2's SAX events to the light tree of xml.h.
 *
 * The parser reads from memory, with no handler for entities, document types
 * or resources, so it can open nothing.  Places come from a scan of the same
 * text that goes along with the events; errors go to a handler of this one
 * parser, so that no state of libxml2's is shared. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "xml/fault.h"
#include "xml/parser.h"
#include "xml/scan.h"
#include "xml/survey.h"
#include "xml/xml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include <assert.h>
#include <string.h>

struct parse {
    struct arena *arena;
    struct diag *diag;
    const struct source *source;
    struct str text; /* what the parser sees: the source's, mended, or ... */
    bool is_whole;   /* ... not all of it, only what comes before a fault */
    struct scan scan;
    struct map *spaces;
    struct str last_space;
    const struct xml_node *root;
    struct xml_node *open; /* the innermost element */
    /* The text since the last tag: bytes of the source as long as it stands
     * there unchanged, else gathered. */
    uint32_t text_at;
    size_t text_size;
    bool has_text, is_gathered;
    struct buf gathered;
    bool has_fault;  /* any error */
    bool has_failed; /* a fatal one: the parser has stopped */
};

static struct parse *
parse_of(void *context)
{
    xmlParserCtxt *parser = context;
    return parser->_private;
}

static struct str
from_xml(const xmlChar *text)
{
    return str_from((const char *)text);
}

/* Namespaces come over and over: each is kept once. */
static struct str
space_keep(struct parse *parse, const xmlChar *space)
{
    struct str name = from_xml(space);
    if (name.size == 0 || str_equal(name, parse->last_space))
        return name.size == 0 ? name : parse->last_space;
    const char *kept = map_lookup(parse->spaces, name);
    if (kept == NULL) {
        char *copy = str_terminated(parse->arena, name);
        (void)map_set(parse->spaces, (struct str){copy, name.size}, copy);
        kept = copy;
    }
    parse->last_space = (struct str){kept, name.size};
    return parse->last_space;
}

/* The parser's text as a piece of the source, where it stands there; else a
 * copy. */
static struct str
keep(struct parse *parse, struct str text, struct str written)
{
    return str_equal(text, written) ? written : str_copy(parse->arena, text);
}

static void
append(struct parse *parse, struct xml_node *node)
{
    struct xml_node *parent = parse->open;
    node->parent = parent;
    if (parent == NULL) {
        parse->root = node;
        return;
    }
    if (parent->last != NULL)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
}

/* Makes a node of the text since the last tag. */
static void
text_finish(struct parse *parse)
{
    if (!parse->has_text)
        return;
    struct xml_node *node = ARENA_NEW(parse->arena, struct xml_node);
    node->offset = parse->text_at;
    if (parse->is_gathered)
        node->text = str_copy(parse->arena, buf_view(&parse->gathered));
    else
        node->text = str_slice(parse->text, parse->text_at, parse->text_size);
    append(parse, node);
    parse->has_text = parse->is_gathered = false;
    parse->text_size = 0;
    buf_clear(&parse->gathered);
}

/* Where the text begins that the parser now gives: behind the last tag and
 * behind comments, instructions and the opening of a CDATA section. */
static uint32_t
text_place(struct parse *parse)
{
    struct scan *scan = &parse->scan;
    while (scan->end < scan->text.size && scan->text.at[scan->end] == '<') {
        (void)scan_next(scan);
        if (scan->token == TOKEN_CDATA &&
            scan->end - scan->begin > CDATA_OPEN_SIZE + CDATA_CLOSE_SIZE)
            return scan->begin + CDATA_OPEN_SIZE;
    }
    return scan->end;
}

static void
text_add(void *context, const xmlChar *text, int length)
{
    struct parse *parse = parse_of(context);
    struct str piece = {(const char *)text, (size_t)length};
    if (piece.size == 0 || parse->open == NULL)
        return;
    if (!parse->has_text)
        parse->text_at = text_place(parse);
    parse->has_text = true;
    struct str expected =
        str_slice(parse->text, parse->text_at + parse->text_size, piece.size);
    if (!parse->is_gathered && str_equal(piece, expected)) {
        parse->text_size += piece.size;
        return;
    }
    if (!parse->is_gathered)
        buf_str(&parse->gathered,
                str_slice(parse->text, parse->text_at, parse->text_size));
    parse->is_gathered = true;
    buf_str(&parse->gathered, piece);
}

/* Moves the scan on to the next tag of a kind. */
static void
scan_tag(struct parse *parse, bool is_end)
{
    struct scan *scan = &parse->scan;
    while (scan_next(scan))
        if (is_end ? scan->token == TOKEN_END
                   : scan->token == TOKEN_START || scan->token == TOKEN_EMPTY)
            return;
    assert(parse->has_failed); /* well-formed: the tokens are the parser's */
}

/* SAX2 gives five pointers an attribute: local name, prefix, namespace, and
 * both ends of the value. */
enum {
    LOCAL_NAME,
    PREFIX,
    SPACE,
    VALUE,
    VALUE_END,
    POINTERS
};

/* The last `size` bytes: a name without its prefix. */
static struct str
local_part(struct str name, size_t size)
{
    return str_slice(name, name.size > size ? name.size - size : 0, size);
}

/* The next attribute of the tag as it is written, declarations of namespaces
 * left out as SAX does. */
static struct scan_attribute
next_written(const struct parse *parse, uint32_t *at)
{
    struct scan_attribute attribute = {{NULL, 0}, {NULL, 0}};
    while (scan_attribute(parse->text, at, &attribute))
        if (!str_equals(attribute.name, "xmlns") &&
            !str_starts_with(attribute.name, "xmlns:"))
            break;
    return attribute;
}

/* Whether a piece of the text is other than in the source. */
static bool
is_mended(const struct parse *parse, struct str piece)
{
    struct str text = parse->source->text;
    return parse->text.at != text.at && piece.size > 0 &&
           memcmp(text.at + (piece.at - parse->text.at), piece.at,
                  piece.size) != 0;
}

static const struct xml_attribute *
attributes_new(struct parse *parse, size_t count, const xmlChar **from)
{
    struct xml_attribute *attributes =
        ARENA_ARRAY(parse->arena, struct xml_attribute, count);
    uint32_t at = parse->scan.begin + 1 + (uint32_t)parse->scan.name.size;
    for (size_t i = 0; i < count; i++, from += POINTERS) {
        struct scan_attribute written = next_written(parse, &at);
        struct str value = {(const char *)from[VALUE],
                            (size_t)(from[VALUE_END] - from[VALUE])};
        attributes[i].name = written.name;
        attributes[i].space = space_keep(parse, from[SPACE]);
        attributes[i].value = keep(parse, value, written.value);
        attributes[i].is_mended = is_mended(parse, written.value);
        assert(
            parse->has_fault ||
            str_equal(local_part(written.name, from_xml(from[LOCAL_NAME]).size),
                      from_xml(from[LOCAL_NAME])));
    }
    return attributes;
}

static void
/* NOLINTNEXTLINE(readability-function-size): the parameters are libxml2's */
element_start(void *context, const xmlChar *name, const xmlChar *prefix,
              const xmlChar *space, int space_count, const xmlChar **spaces,
              int attribute_count, int defaulted, const xmlChar **attributes)
{
    (void)prefix, (void)space_count, (void)spaces, (void)defaulted;
    struct parse *parse = parse_of(context);
    text_finish(parse);
    scan_tag(parse, false);
    struct str local = from_xml(name);
    struct xml_node *node = ARENA_NEW(parse->arena, struct xml_node);
    node->name = keep(parse, local, local_part(parse->scan.name, local.size));
    node->space = space_keep(parse, space);
    node->offset = parse->scan.begin;
    node->attribute_count = (uint32_t)attribute_count;
    if (attribute_count > 0)
        node->attributes =
            attributes_new(parse, (size_t)attribute_count, attributes);
    append(parse, node);
    parse->open = node;
}

static void
element_end(void *context, const xmlChar *name, const xmlChar *prefix,
            const xmlChar *space)
{
    (void)name, (void)prefix, (void)space;
    struct parse *parse = parse_of(context);
    text_finish(parse);
    bool is_empty_tag = parse->scan.token == TOKEN_EMPTY &&
                        parse->scan.begin == parse->open->offset;
    if (!is_empty_tag)
        scan_tag(parse, true);
    parse->open = parse->open->parent;
}

static void
error_take(void *context, error_pointer error)
{
    struct parse *parse = parse_of(context);
    if (error->level == XML_ERR_WARNING || parse->has_failed)
        return;
    parse->has_fault = true;
    uint32_t offset = parser_offset(context, (uint32_t)parse->text.size);
    if (error->code == XML_ERR_NO_MEMORY)
        memory_exhausted();
    if (error->level == XML_ERR_FATAL) {
        parse->has_failed = true;
        parser_stop(context);
    }
    /* Where the text was cut at a fault, its end is no fault of its own. */
    if (!parse->is_whole && offset == parse->text.size)
        return;
    const char *strings[3] = {error->str1, error->str2, error->str3};
    fault_report(parse->source, offset, error->code, strings, error->message,
                 parse->diag);
}

static const xmlSAXHandler handlers = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = element_start,
    .endElementNs = element_end,
    .characters = text_add,
    .ignorableWhitespace = text_add,
    .cdataBlock = text_add,
    .serror = error_take,
};

/* XML_PARSE_HUGE lifts libxml2's limits; survey_text() has enforced ours.
 * Without XML_PARSE_NOENT an "&amp;" in an attribute would come as "&#38;", for
 * the parser's own tree to resolve; no entity can be declared anyway. */
enum {
    OPTIONS = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC |
              XML_PARSE_NOENT,
};

static void
parse_run(struct parse *parse)
{
    /* It takes a lock, in whichever thread it is first called; what a parser
     * would start by itself before that takes none (libxml2 2.9). */
    xmlInitParser();
    xmlParserCtxt *parser = xmlNewParserCtxt();
    if (parser == NULL)
        memory_exhausted();
    *parser->sax = handlers;
    parser->_private = parse;
    parser_read(parser, parse->text, OPTIONS);
    xmlFreeParserCtxt(parser);
}

const struct xml_document *
xml_parse_mended(struct arena *arena, const struct source *source,
                 struct diag *diag)
{
    struct parse parse = {
        .arena = arena,
        .diag = diag,
        .source = source,
        .spaces = map_new(arena),
    };
    parse.is_whole = survey_text(arena, source, diag, &parse.text);
    parse.scan.text = parse.text;
    if (parse.text.size > 0)
        parse_run(&parse);
    buf_release(&parse.gathered);
    if (!parse.is_whole || parse.has_fault)
        return NULL;
    /* Without a fault, only a lack of memory ends a document before its end. */
    if (parse.root == NULL || parse.open != NULL)
        memory_exhausted();
    struct xml_document *document = ARENA_NEW(arena, struct xml_document);
    *document = (struct xml_document){source, parse.root};
    return document;
}

const char *
xml_version(void)
{
    return xmlParserVersion;
}

const struct xml_document *
xml_parse(struct arena *arena, const struct source *source, struct diag *diag)
{
    size_t errors = diag_errors(diag);
    const struct xml_document *document = xml_parse_mended(arena, source, diag);
    return diag_errors(diag) == errors ? document : NULL;
}
