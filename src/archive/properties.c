/* What the XMP of a brief says (ISO 16684-1); see properties.h. */
#include "archive/properties.h"

#include "archive/archive.h"
#include "base/diag.h"
#include "xml/xml.h"

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define XMP "http://ns.adobe.com/xap/1.0/"

static const char *const names[ORIGIN_COUNT] = {
#define X(name, property, type, description) property,
#include "base/origin.def"
#undef X
};

/* Where a property's value goes, or NULL. */
static struct str *
value_of(struct archive *archive, const struct xml_node *property)
{
    if (str_equals(property->space, XMP) &&
        str_equals(property->name, "CreatorTool"))
        return &archive->creator;
    if (str_equals(property->space, ORIGIN_NAMESPACE))
        for (size_t i = 0; i < ORIGIN_COUNT; i++)
            if (str_equals(property->name, names[i]))
                return &archive->origins[i];
    return NULL;
}

/* A property that is text and nothing else; false: it is more, or was there
 * before. */
static bool
read_value(const struct xml_node *property, struct str *value)
{
    const struct xml_node *text = property->first;
    if (value->size > 0 || text == NULL || text->next != NULL ||
        text->name.size > 0)
        return false;
    *value = text->text;
    return true;
}

static bool
read_description(const struct xml_node *description, struct archive *archive)
{
    for (const struct xml_node *it = description->first; it != NULL;
         it = it->next) {
        struct str *value = value_of(archive, it);
        if (value != NULL && !read_value(it, value))
            return false;
    }
    return true;
}

bool
properties_read(struct arena *arena, struct str packet, struct archive *archive)
{
    struct diag *unheard = diag_new(arena);
    const struct source *source =
        xml_source_of(arena, STR("XMP"), packet, unheard);
    const struct xml_document *document =
        source != NULL ? xml_parse(arena, source, unheard) : NULL;
    if (document == NULL)
        return false;
    for (const struct xml_node *rdf = document->root->first; rdf != NULL;
         rdf = rdf->next)
        for (const struct xml_node *it = rdf->first; it != NULL; it = it->next)
            if (str_equals(it->name, "Description") &&
                str_equals(it->space, RDF) && !read_description(it, archive))
                return false;
    return str_starts_with(archive->creator, "Readout ") &&
           archive->origins[ORIGIN_STYLE].size > 0;
}
