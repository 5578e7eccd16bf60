/* Elements and attributes of style sheets, read by tables. */
#include "style/sheet_reader.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

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

static struct str
nearest_value(const struct sheet_reader *reader, struct str name)
{
    size_t count = reader->value_list.count;
    struct str *names = ARENA_ARRAY(reader->arena, struct str, count);
    for (size_t i = 0; i < count; i++)
        names[i] = reader->value_list.at[i]->name;
    return str_nearest(name, names, count);
}

/* A text as it came into an attribute: its own, or by "$accent" that of a
 * <value>. */
struct given {
    struct str text;
    struct named_value *value; /* NULL: its own */
};

/* False: there is no such value, reported. */
static bool
expand(struct sheet_reader *reader, const struct xml_node *node,
       struct str attribute, struct str text, struct given *given)
{
    *given = (struct given){str_trim(text), NULL};
    if (given->text.size == 0 || given->text.at[0] != '$')
        return true;
    struct str name = str_slice(given->text, 1, given->text.size);
    given->value = map_lookup(reader->values, name);
    if (given->value == NULL) {
        DIAG(reader->diag, MESSAGE_STYLE_NO_VALUE,
             sheet_reader_attribute_where(reader, node, attribute), name,
             style_hint(reader->arena, nearest_value(reader, name)));
        return false;
    }
    given->value->is_used = true;
    given->text = given->value->text;
    return true;
}

/* A fault of a <value> is told there, and once. */
static void
report_value(const struct sheet_reader *reader, struct where where,
             struct str attribute, const struct field *field,
             const struct given *given)
{
    if (given->value != NULL) {
        if (given->value->is_reported)
            return;
        given->value->is_reported = true;
        where = given->value->where;
    }
    DIAG(reader->diag, MESSAGE_STYLE_VALUE, where, given->text, attribute,
         value_expected(reader->arena, field),
         style_hint(reader->arena, value_nearest(field, given->text)));
}

bool
sheet_reader_value(struct sheet_reader *reader, const struct xml_node *node,
                   struct str attribute, const struct field *field,
                   struct str text, struct value *value)
{
    struct given given;
    if (!expand(reader, node, attribute, text, &given))
        return false;
    if (value_parse(&reader->sheet->rules->pool, field, given.text, value))
        return true;
    report_value(reader, sheet_reader_attribute_where(reader, node, attribute),
                 attribute, field, &given);
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
report_attribute(const struct sheet_reader *reader, const struct xml_node *node,
                 const struct field *fields, size_t count, struct str name)
{
    struct str *names = ARENA_ARRAY(reader->arena, struct str, count);
    for (size_t i = 0; i < count; i++)
        names[i] = str_from(fields[i].name);
    DIAG(reader->diag, MESSAGE_STYLE_ATTRIBUTE,
         sheet_reader_attribute_where(reader, node, name), node->name, name,
         style_alternatives(reader->arena, names, count),
         style_hint(reader->arena,
                    style_meant(reader->arena, name, names, count)));
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
             attribute->value, attribute->name,
             STR("a length in another unit: there is no font size here"),
             STR(""));
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

/* ---- elements ---- */

enum {
    KINDS_MOST = 10, /* of elements that may stand at one place */
};

static void
report_element(const struct sheet_reader *reader, const struct xml_node *node,
               struct str expected, struct str nearest)
{
    struct str name = node->name;
    if (!str_equals(node->space, STYLE_NAMESPACE)) {
        name = str_printf(reader->arena, "%.*s xmlns=\"%.*s\"",
                          STR_ARGS(node->name), STR_ARGS(node->space));
        nearest = (struct str){NULL, 0};
    }
    DIAG(reader->diag, MESSAGE_STYLE_ELEMENT, sheet_reader_where(reader, node),
         name, node->parent->name, expected,
         style_hint(reader->arena, nearest));
}

/* The first words of a text, for a message. */
static struct str
beginning(struct arena *arena, struct str text)
{
    enum {
        SHOWN = 40
    };
    struct str shown = str_trim(text);
    if (shown.size <= SHOWN)
        return shown;
    size_t size = SHOWN;
    while (size > 0 && utf8_is_continuation(shown.at[size]))
        size--;
    return str_printf(arena, "%.*s\xE2\x80\xA6", (int)size, shown.at);
}

static void
report_child(struct sheet_reader *reader, const struct xml_node *child,
             const struct element_kind *kinds, size_t count)
{
    struct str names[KINDS_MOST], marked[KINDS_MOST];
    assert(count <= KINDS_MOST);
    for (size_t i = 0; i < count; i++) {
        names[i] = str_from(kinds[i].name);
        marked[i] = str_printf(reader->arena, "<%s>", kinds[i].name);
    }
    struct str expected = count > 0
                              ? style_alternatives(reader->arena, marked, count)
                              : STR("nothing");
    if (child->name.size > 0)
        report_element(reader, child, expected,
                       str_nearest(child->name, names, count));
    else
        DIAG(reader->diag, MESSAGE_STYLE_TEXT,
             sheet_reader_where(reader, child),
             beginning(reader->arena, child->text), child->parent->name,
             expected);
}

/* Text between elements that is there for the eye only. */
static bool
is_blank(const struct xml_node *child)
{
    return child->name.size == 0 && str_trim(child->text).size == 0;
}

void
sheet_reader_children(struct sheet_reader *reader, const struct xml_node *node,
                      const struct element_kind *kinds, size_t count,
                      void *context)
{
    for (const struct xml_node *child = node->first; child != NULL;
         child = child->next) {
        if (is_blank(child))
            continue;
        size_t i = 0;
        while (i < count && !str_equals(child->name, kinds[i].name))
            i++;
        if (i < count && str_equals(child->space, STYLE_NAMESPACE))
            kinds[i].read(reader, child, context);
        else
            report_child(reader, child, kinds, count);
    }
}

/* White space that is more than spaces is for the eye of the sheet's writer. */
static struct str
on_one_line(struct arena *arena, struct str text)
{
    struct buf buf = {0};
    for (size_t i = 0; i < text.size;) {
        size_t to = i;
        bool is_broken = false;
        for (; to < text.size && strchr(" \t\r\n", text.at[to]) != NULL; to++)
            is_broken = is_broken || text.at[to] != ' ';
        if (is_broken)
            buf_char(&buf, ' ');
        else if (to == i)
            buf_char(&buf, text.at[to++]);
        else
            buf_str(&buf, str_slice(text, i, to - i));
        i = to;
    }
    return buf_take(arena, &buf);
}

struct str
sheet_reader_content(struct sheet_reader *reader, const struct xml_node *node,
                     const struct element_kind *kinds, size_t count,
                     void *context)
{
    struct str text = {NULL, 0};
    for (const struct xml_node *child = node->first; child != NULL;
         child = child->next) {
        size_t i = 0;
        while (i < count && !str_equals(child->name, kinds[i].name))
            i++;
        if (child->name.size == 0 && !is_blank(child))
            text = on_one_line(reader->arena, str_trim(child->text));
        else if (i < count && str_equals(child->space, STYLE_NAMESPACE))
            kinds[i].read(reader, child, context);
        else if (child->name.size > 0)
            report_element(reader, child,
                           count > 0 ? STR("text and <image>")
                                     : STR("text only"),
                           STR(""));
    }
    return text;
}

struct str
sheet_reader_text(struct sheet_reader *reader, const struct xml_node *node)
{
    return sheet_reader_content(reader, node, NULL, 0, NULL);
}
