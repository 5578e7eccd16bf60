/* Elements and attributes of style sheets, read by tables. */
#include "style/sheet_reader.h"

#include "base/arena.h"
#include "base/map.h"

struct where
sheet_reader_where(const struct sheet_reader *reader,
                   const struct xml_node *node)
{
    return (struct where){reader->source, node->offset};
}

struct where
sheet_reader_attribute_where(const struct sheet_reader *reader,
                             const struct xml_node *node, struct str attribute)
{
    return xml_attribute_where(reader->source, node->offset, attribute);
}

bool
sheet_reader_expand(struct sheet_reader *reader, const struct xml_node *node,
                    struct str attribute, struct str text, struct str *expanded)
{
    *expanded = str_trim(text);
    if (expanded->size == 0 || expanded->at[0] != '$')
        return true;
    struct str name = str_slice(*expanded, 1, expanded->size);
    const struct str *value = map_lookup(reader->values, name);
    if (value == NULL) {
        DIAG(reader->diag, MESSAGE_STYLE_NO_VALUE,
             sheet_reader_attribute_where(reader, node, attribute), name);
        return false;
    }
    *expanded = *value;
    return true;
}

bool
sheet_reader_value(struct sheet_reader *reader, const struct xml_node *node,
                   struct str attribute, const struct field *field,
                   struct str text, struct value *value)
{
    struct str expanded;
    if (!sheet_reader_expand(reader, node, attribute, text, &expanded))
        return false;
    if (value_parse(&reader->sheet->rules->pool, field, expanded, value))
        return true;
    struct str expected = value_expected(reader->arena, field);
    struct str nearest = value_nearest(field, expanded);
    if (nearest.size > 0)
        expected = str_printf(reader->arena, "%.*s; the nearest is %.*s",
                              STR_ARGS(expected), STR_ARGS(nearest));
    DIAG(reader->diag, MESSAGE_STYLE_VALUE,
         sheet_reader_attribute_where(reader, node, attribute), attribute,
         expanded, expected);
    return false;
}

static const struct field *
find_field(const struct field *fields, size_t count, struct str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_equals(name, fields[i].name))
            return &fields[i];
    return NULL;
}

static void
report_attribute(struct sheet_reader *reader, const struct xml_node *node,
                 const struct field *fields, size_t count, struct str name)
{
    struct str *names = ARENA_ARRAY(reader->arena, struct str, count);
    for (size_t i = 0; i < count; i++)
        names[i] = str_from(fields[i].name);
    struct str nearest = str_nearest(name, names, count);
    DIAG(reader->diag, MESSAGE_STYLE_ATTRIBUTE,
         sheet_reader_attribute_where(reader, node, name), node->name, name,
         nearest.size > 0 ? nearest : names[0]);
}

static void
read_field(struct sheet_reader *reader, const struct xml_node *node,
           const struct xml_attribute *attribute, const struct field *field,
           void *target)
{
    struct value value;
    if (!sheet_reader_value(reader, node, attribute->name, field,
                            attribute->value, &value))
        return;
    if (value.form == VALUE_ABSOLUTE)
        value_store(field, &value, target);
    else
        DIAG(reader->diag, MESSAGE_STYLE_VALUE,
             sheet_reader_attribute_where(reader, node, attribute->name),
             attribute->name, attribute->value,
             STR("a value that rests on no element's"));
}

void
sheet_reader_fields(struct sheet_reader *reader, const struct xml_node *node,
                    const struct field *fields, size_t count, void *target)
{
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const struct xml_attribute *attribute = &node->attributes[i];
        const struct field *field = find_field(fields, count, attribute->name);
        if (field == NULL)
            report_attribute(reader, node, fields, count, attribute->name);
        else
            read_field(reader, node, attribute, field, target);
    }
    for (size_t i = 0; i < count; i++)
        if (fields[i].is_required &&
            xml_attribute_value(node, fields[i].name) == NULL)
            DIAG(reader->diag, MESSAGE_STYLE_MISSING,
                 sheet_reader_where(reader, node), node->name,
                 str_from(fields[i].name));
}

struct str
sheet_reader_text(const struct xml_node *node)
{
    return node->first != NULL ? node->first->text : STR("");
}

static void
report_element(struct sheet_reader *reader, const struct xml_node *node,
               const struct element_kind *kinds, size_t count)
{
    struct str *names = ARENA_ARRAY(reader->arena, struct str, count);
    for (size_t i = 0; i < count; i++)
        names[i] = str_from(kinds[i].name);
    struct str nearest = str_nearest(node->name, names, count);
    DIAG(reader->diag, MESSAGE_STYLE_ELEMENT, sheet_reader_where(reader, node),
         node->name, node->parent->name, nearest.size > 0 ? nearest : names[0]);
}

void
sheet_reader_children(struct sheet_reader *reader, const struct xml_node *node,
                      const struct element_kind *kinds, size_t count,
                      void *context)
{
    for (const struct xml_node *child = node->first; child != NULL;
         child = child->next) {
        size_t i = 0;
        while (i < count && !str_equals(child->name, kinds[i].name))
            i++;
        if (i < count)
            kinds[i].read(reader, child, context);
        else if (child->name.size > 0)
            report_element(reader, child, kinds, count);
        else if (str_trim(child->text).size > 0)
            DIAG(reader->diag, MESSAGE_STYLE_TEXT,
                 sheet_reader_where(reader, child), node->name);
    }
}
