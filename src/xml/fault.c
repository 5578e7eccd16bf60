/* What libxml2 complains about, in our words; see fault.h. */
#include "xml/fault.h"

#include "base/buf.h"
#include "base/diag.h"
#include "xml/character.h"
#include "xml/scan.h"
#include "xml/xml.h"

#include <libxml/xmlerror.h>

struct fault {
    const struct source *source;
    uint32_t offset; /* how far the parser had read */
    const char *const *strings;
    const char *message; /* in words */
    struct diag *diag;
};

/* The last `c` at or before the parser's place; the place itself if none. */
static uint32_t
back_to(const struct fault *fault, char c)
{
    struct str text = fault->source->text;
    uint32_t at = fault->offset;
    while (at > 0 && (at == text.size || text.at[at] != c))
        at--;
    return at < text.size && text.at[at] == c ? at : fault->offset;
}

static struct where
at(const struct fault *fault, uint32_t offset)
{
    return (struct where){fault->source, offset};
}

/* For what has no message of its own. */
static void
report_other(const struct fault *fault)
{
    struct str text = str_trim(str_from(fault->message));
    DIAG(fault->diag, MESSAGE_XML_SYNTAX, at(fault, fault->offset), text);
}

/* Something in a tag that is no attribute. */
static void
report_tag(const struct fault *fault)
{
    struct str text = fault->source->text;
    struct buf found = {0};
    character_print(text, fault->offset, &found);
    DIAG(fault->diag, MESSAGE_XML_TAG, at(fault, fault->offset),
         buf_view(&found), scan_tag_name(text, back_to(fault, '<')));
    buf_release(&found);
}

static void
report_declaration(const struct fault *fault)
{
    DIAG(fault->diag, MESSAGE_XML_SYNTAX, at(fault, back_to(fault, '<')),
         STR("the XML declaration is not at the very start"));
}

/* Two attributes of one name by way of two prefixes. */
static void
report_duplicate(const struct fault *fault)
{
    uint32_t tag = back_to(fault, '<');
    DIAG(fault->diag, MESSAGE_XML_DUPLICATE, at(fault, tag),
         str_from(fault->strings[0]), scan_tag_name(fault->source->text, tag));
}

/* strings: the prefix, then the local name of the attribute and of the element,
 * or of the element alone. */
static void
report_prefix(const struct fault *fault)
{
    uint32_t tag = back_to(fault, '<');
    struct where where = at(fault, tag);
    struct buf name = {0};
    if (fault->strings[2] != NULL) {
        buf_printf(&name, "%s:%s", fault->strings[0], fault->strings[1]);
        where = xml_attribute_where(fault->source, tag, buf_view(&name));
        buf_release(&name);
    }
    DIAG(fault->diag, MESSAGE_XML_PREFIX, where, str_from(fault->strings[0]));
}

static const struct {
    int code;
    void (*report)(const struct fault *fault);
} reports[] = {
    {XML_ERR_NAME_REQUIRED, report_tag},
    {XML_ERR_SPACE_REQUIRED, report_tag},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, report_tag},
    {XML_ERR_RESERVED_XML_NAME, report_declaration},
    {XML_NS_ERR_ATTRIBUTE_REDEFINED, report_duplicate},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, report_prefix},
};

/* What libxml2 says in terms of XML's grammar, in words. */
static const struct {
    int code;
    const char *words;
} phrases[] = {
    {XML_ERR_ATTRIBUTE_NOT_STARTED, "a value stands in quotation marks"},
    {XML_ERR_STRING_NOT_STARTED, "a value stands in quotation marks"},
    {XML_ERR_STRING_NOT_CLOSED, "a quotation mark is missing"},
    {XML_ERR_VERSION_MISSING,
     "the XML declaration begins with version=\"1.0\""},
    {XML_ERR_UNKNOWN_VERSION, "the version in the XML declaration is not 1.0"},
    {XML_ERR_ENCODING_NAME, "this cannot be the name of an encoding"},
    {XML_ERR_STANDALONE_VALUE, "standalone is either \"yes\" or \"no\""},
    {XML_ERR_XMLDECL_NOT_FINISHED,
     "expected '?>', for the XML declaration holds version, encoding and "
     "standalone only, in this order"},
    {XML_ERR_PI_NOT_STARTED, "expected a name right behind '<?'"},
    {XML_ERR_MISPLACED_CDATA_END,
     "']]>' cannot stand in text; write ]]&gt; instead"},
    {XML_NS_ERR_QNAME,
     "a name has one colon at most, between its prefix and itself"},
    {XML_NS_ERR_COLON, "no colon may stand in this name"},
    {XML_NS_ERR_EMPTY, "xmlns with a prefix needs the name of a namespace"},
    {XML_NS_ERR_XML_NAMESPACE,
     "xmlns with a prefix needs the name of a namespace, and xml and xmlns "
     "cannot be given another"},
    {XML_WAR_NS_URI, "the name of a namespace is a URI such as \"urn:x:y\""},
};

void
fault_report(const struct source *source, uint32_t offset, int code,
             const char *const strings[3], const char *message,
             struct diag *diag)
{
    struct fault fault = {source, offset, strings, message, diag};
    for (size_t i = 0; i < COUNT(reports); i++)
        if (reports[i].code == code) {
            reports[i].report(&fault);
            return;
        }
    for (size_t i = 0; i < COUNT(phrases); i++)
        if (phrases[i].code == code)
            fault.message = phrases[i].words;
    report_other(&fault);
}
