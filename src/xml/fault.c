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
    const char *message; /* libxml2's own */
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

/* libxml2's text, for what has no message of ours. */
static void
report_other(const struct fault *fault)
{
    struct str text = str_trim(str_from(fault->message));
    DIAG(fault->diag, MESSAGE_XML_SYNTAX, at(fault, fault->offset), text);
}

/* From '&' to ';', or to where a name would end. */
static struct str
reference_at(struct str text, uint32_t ampersand)
{
    enum {
        REFERENCE_SHOWN = 40
    };
    size_t size = 1;
    struct str rest = str_slice(text, ampersand, REFERENCE_SHOWN);
    while (size < rest.size && !is_space(rest.at[size]) &&
           rest.at[size] != '<' && rest.at[size] != '"' &&
           rest.at[size - 1] != ';')
        size++;
    return str_slice(rest, 0, size);
}

static void
report_entity(const struct fault *fault)
{
    uint32_t ampersand = back_to(fault, '&');
    DIAG(fault->diag, MESSAGE_XML_ENTITY, at(fault, ampersand),
         reference_at(fault->source->text, ampersand));
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

/* '&' that is no reference.  libxml2 gives the same code to names that are
 * missing elsewhere. */
static void
report_ampersand(const struct fault *fault)
{
    uint32_t ampersand = back_to(fault, '&');
    struct str between =
        str_slice(fault->source->text, ampersand, fault->offset - ampersand);
    bool is_near = between.size > 0 && between.at[0] == '&';
    for (size_t i = 0; i < between.size; i++)
        is_near = is_near && !is_space(between.at[i]) && between.at[i] != ';';
    if (is_near)
        DIAG(fault->diag, MESSAGE_XML_AMPERSAND, at(fault, ampersand),
             STR("&"));
    else
        report_tag(fault);
}

static void
report_character(const struct fault *fault)
{
    uint32_t ampersand = back_to(fault, '&');
    struct buf found = {0};
    buf_char(&found, '\'');
    buf_str(&found, reference_at(fault->source->text, ampersand));
    buf_char(&found, '\'');
    DIAG(fault->diag, MESSAGE_XML_CHARACTER, at(fault, ampersand),
         buf_view(&found));
    buf_release(&found);
}

/* The second of two attributes of one name. */
static void
report_duplicate(const struct fault *fault)
{
    struct str text = fault->source->text;
    uint32_t tag = back_to(fault, '<');
    struct str element = scan_tag_name(text, tag);
    uint32_t from = tag + 1 + (uint32_t)element.size, i = from;
    struct scan_attribute attribute, other;
    struct where where = at(fault, tag);
    struct str name = str_from(fault->strings[0]);
    while (where.offset == tag && scan_attribute(text, &i, &attribute))
        for (uint32_t j = from; scan_attribute(text, &j, &other) && j < i;)
            if (str_equal(attribute.name, other.name)) {
                where.offset = (uint32_t)(attribute.name.at - text.at);
                name = attribute.name;
            }
    DIAG(fault->diag, MESSAGE_XML_DUPLICATE, where, name, element);
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
    {XML_ERR_UNDECLARED_ENTITY, report_entity},
    {XML_WAR_UNDECLARED_ENTITY, report_entity},
    {XML_ERR_NAME_REQUIRED, report_ampersand},
    {XML_ERR_ENTITYREF_NO_NAME, report_ampersand},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, report_ampersand},
    {XML_ERR_SPACE_REQUIRED, report_tag},
    {XML_ERR_RESERVED_XML_NAME, report_declaration},
    {XML_ERR_INVALID_CHAR, report_character},
    {XML_ERR_INVALID_CHARREF, report_character},
    {XML_ERR_INVALID_HEX_CHARREF, report_character},
    {XML_ERR_INVALID_DEC_CHARREF, report_character},
    {XML_ERR_ATTRIBUTE_REDEFINED, report_duplicate},
    {XML_NS_ERR_ATTRIBUTE_REDEFINED, report_duplicate},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, report_prefix},
};

void
fault_report(const struct source *source, uint32_t offset, int code,
             const char *const strings[3], const char *message,
             struct diag *diag)
{
    struct fault fault = {source, offset, strings, message, diag};
    for (size_t i = 0; i < sizeof reports / sizeof reports[0]; i++)
        if (reports[i].code == code) {
            reports[i].report(&fault);
            return;
        }
    report_other(&fault);
}
