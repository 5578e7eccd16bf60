/* Asking an element for its attributes. */
#include "base/source.h"
#include "xml/scan.h"
#include "xml/xml.h"

const struct str *
xml_attribute_value(const struct xml_node *node, const char *name)
{
    for (uint32_t i = 0; i < node->attribute_count; i++)
        if (str_equals(node->attributes[i].name, name))
            return &node->attributes[i].value;
    return NULL;
}

struct where
xml_attribute_where(const struct source *source, uint32_t tag, struct str name)
{
    struct str text = source->text;
    uint32_t at = tag + 1 + (uint32_t)scan_tag_name(text, tag).size;
    struct scan_attribute attribute;
    while (scan_attribute(text, &at, &attribute))
        if (str_equal(attribute.name, name))
            return (struct where){source,
                                  (uint32_t)(attribute.name.at - text.at)};
    return (struct where){source, tag};
}
