/* Rules of a style sheet: selectors and declarations. */
#include "style/sheet_reader.h"

struct declarations {
    VEC(struct declaration);
};

static void
read_declaration(struct sheet_reader *reader, const struct xml_node *node,
                 const struct xml_attribute *attribute,
                 struct declarations *declarations)
{
    enum property_name property = property_lookup(attribute->name);
    if (property == PROPERTY_COUNT) {
        DIAG(reader->diag, MESSAGE_STYLE_PROPERTY,
             sheet_reader_attribute_where(reader, node, attribute->name),
             attribute->name,
             style_hint(reader->arena,
                        property_nearest(reader->arena, attribute->name)));
        return;
    }
    struct declaration declaration = {.property = property};
    if (str_equals(attribute->value, "inherit"))
        declaration.value.form = VALUE_INHERIT;
    else if (str_equals(attribute->value, "initial"))
        declaration.value.form = VALUE_INITIAL;
    if (declaration.value.form != VALUE_ABSOLUTE ||
        sheet_reader_value(reader, node, attribute->name,
                           &properties[property].field, attribute->value,
                           &declaration.value))
        VEC_PUSH(reader->arena, declarations, declaration);
}

static void
warn_of_unknown_names(struct sheet_reader *reader, const struct xml_node *node,
                      const struct selector *selector)
{
    for (size_t i = 0; i < selector->count; i++) {
        struct str name = selector->names[i];
        if (style_has_name(reader->sheet, name))
            continue;
        DIAG(reader->diag, MESSAGE_STYLE_SELECTOR,
             sheet_reader_attribute_where(reader, node, STR("match")), name,
             style_hint(reader->arena, rules_nearest_name(name)));
    }
}

static void
add_selector(struct sheet_reader *reader, const struct xml_node *node,
             struct str text, const struct declarations *declarations)
{
    struct {
        VEC(struct str);
    } names = {0};
    struct str name;
    while (str_next_word(&text, &name))
        VEC_PUSH(reader->arena, &names, name);
    struct selector selector = {
        .names = names.at,
        .count = names.count,
        .declarations = declarations->at,
        .declaration_count = declarations->count,
    };
    if (names.count == 0) {
        DIAG(reader->diag, MESSAGE_STYLE_NO_SELECTOR,
             sheet_reader_attribute_where(reader, node, STR("match")),
             *xml_attribute_value(node, "match"));
        return;
    }
    warn_of_unknown_names(reader, node, &selector);
    rules_add(reader->sheet->rules, &selector);
}

void
rule_read(struct sheet_reader *reader, const struct xml_node *node,
          void *context)
{
    (void)context;
    struct declarations declarations = {0};
    sheet_reader_children(reader, node, NULL, 0, NULL);
    for (uint32_t i = 0; i < node->attribute_count; i++)
        if (!str_equals(node->attributes[i].name, "match"))
            read_declaration(reader, node, &node->attributes[i], &declarations);
    const struct str *match = xml_attribute_value(node, "match");
    if (match == NULL) {
        DIAG(reader->diag, MESSAGE_STYLE_MISSING,
             sheet_reader_where(reader, node), node->name, STR("match"));
        return;
    }
    for (size_t from = 0; from <= match->size;) {
        size_t to = from;
        while (to < match->size && match->at[to] != ',')
            to++;
        add_selector(reader, node, str_slice(*match, from, to - from),
                     &declarations);
        from = to + 1;
    }
}
