/* The attributes of an element: which there may be, which there must be, and
 * what they say together. */
#include "read/reader.h"

static bool
is_of_xml(struct str name)
{
    return str_starts_with(name, "xml:");
}

/* The rule for an attribute in a list of rules, or NULL. */
static const struct attribute_rule *
rule_in(const unsigned char *list, struct str name)
{
    for (; list != NULL && *list != 0; list++) {
        const struct attribute_rule *rule =
            attribute_rule((enum rule_name) * list);
        if (str_equal(attribute_text_name(rule->name), name))
            return rule;
    }
    return NULL;
}

static const unsigned char everywhere[] = {RULE_CLASS, 0};

static const struct attribute_rule *
rule_of(const struct model *model, struct str name)
{
    const struct attribute_rule *rule = rule_in(model->attributes, name);
    if (rule == NULL)
        rule = rule_in(model->required, name);
    return rule != NULL ? rule : rule_in(everywhere, name);
}

static void
add_names(struct reader *reader, struct phrase *phrase,
          const unsigned char *list)
{
    for (; list != NULL && *list != 0; list++)
        phrase_add(
            reader, phrase,
            attribute_text_name(attribute_rule((enum rule_name) * list)->name));
}

static void
report_unknown(struct reader *reader, const struct model *model,
               const struct xml_node *xml, struct str name)
{
    struct phrase names = {0};
    add_names(reader, &names, model->required);
    add_names(reader, &names, model->attributes);
    add_names(reader, &names, everywhere);
    phrase_add(reader, &names, STR("xml:id"));
    phrase_add(reader, &names, STR("xml:lang"));
    struct str nearest = nearest_attribute(reader, &names, name);
    DIAG(reader->diag, MESSAGE_UNKNOWN_ATTRIBUTE,
         attribute_where(reader, xml->offset, name), xml->name, name,
         words_join(reader, &names), hint(reader, nearest));
}

static const char *
language_shared(struct reader *reader, struct str tag)
{
    char *shared = map_lookup(reader->languages, tag);
    if (shared == NULL) {
        shared = str_terminated(reader->arena, tag);
        (void)map_set(reader->languages, str_from(shared), shared);
    }
    return shared;
}

static void
language_read(struct reader *reader, struct node *node,
              const struct xml_node *xml, struct str tag)
{
    tag = str_trim(tag);
    if (language_is_valid(tag)) {
        node->language = language_shared(reader, tag);
        return;
    }
    struct buf better = {0};
    for (size_t i = 0; i < tag.size; i++)
        buf_char(&better, char_replaced(tag.at[i], '_', '-'));
    bool fixed = language_is_valid(buf_view(&better));
    if (node->language == NULL)
        node->language = "und"; /* given, though badly */
    DIAG(reader->diag, MESSAGE_BAD_LANGUAGE,
         attribute_where(reader, xml->offset, STR("xml:lang")),
         excerpt(reader->scratch, tag),
         hint(reader, fixed ? buf_view(&better) : STR("")));
    buf_release(&better);
}

/* Of XML's own attributes only xml:space and xml:base are left, which say
 * nothing here; any other is a slip. */
static bool
is_foreign(const struct xml_attribute *attribute)
{
    if (is_of_xml(attribute->name))
        return str_equals(attribute->name, "xml:space") ||
               str_equals(attribute->name, "xml:base");
    return attribute->space.size > 0;
}

static void
foreign_attribute(const struct reader *reader, const struct xml_node *xml,
                  const struct xml_attribute *attribute)
{
    DIAG(reader->diag, MESSAGE_FOREIGN_ATTRIBUTE,
         attribute_where(reader, xml->offset, attribute->name),
         attribute->name);
}

static void
attribute_read(struct reader *reader, struct node *node,
               const struct model *model, const struct xml_node *xml,
               const struct xml_attribute *attribute)
{
    if (str_equals(attribute->name, "xml:id")) {
        id_read(reader, node, xml, attribute->value);
        return;
    }
    if (str_equals(attribute->name, "xml:lang")) {
        language_read(reader, node, xml, attribute->value);
        return;
    }
    if (is_foreign(attribute)) {
        foreign_attribute(reader, xml, attribute);
        return;
    }
    const struct attribute_rule *rule = rule_of(model, attribute->name);
    if (rule == NULL) {
        if (!kind_is_guess(xml, node->kind))
            report_unknown(reader, model, xml, attribute->name);
        return;
    }
    struct attribute *result =
        node_add_attribute(reader->arena, node, rule->name);
    value_read(&(struct value){reader, xml, attribute, rule, node, result});
}

static bool
has_attribute(const struct node *node, enum attribute_name name)
{
    const struct attribute *attribute = node->attributes;
    while (attribute != NULL && attribute->name != name)
        attribute = attribute->next;
    return attribute != NULL;
}

static void
check_required(const struct reader *reader, const struct node *node,
               const struct model *model)
{
    struct where where = reader_where(reader, node->offset);
    struct str element = node_kind_name(node->kind);
    for (const unsigned char *r = model->required; r != NULL && *r != 0; r++) {
        enum attribute_name name = attribute_rule((enum rule_name) * r)->name;
        if (!has_attribute(node, name))
            DIAG(reader->diag, MESSAGE_MISSING_ATTRIBUTE, where, element,
                 attribute_text_name(name),
                 name == ATTRIBUTE_VERSION ? STR("=\"1\"") : STR(""));
    }
    if (node->kind == NODE_ARTICLE && node->language == NULL)
        DIAG(reader->diag, MESSAGE_MISSING_ATTRIBUTE, where, element,
             STR("xml:lang"), STR(", a language such as \"en\""));
}

static void
check_exclusive(const struct reader *reader, const struct node *node)
{
    struct attribute_pairs pairs = exclusive_attributes();
    for (size_t i = 0; i < pairs.count; i++) {
        if (!has_attribute(node, pairs.at[i].first) ||
            !has_attribute(node, pairs.at[i].second))
            continue;
        struct str second = attribute_text_name(pairs.at[i].second);
        DIAG(reader->diag, MESSAGE_ATTRIBUTE_CONFLICT,
             attribute_where(reader, node->offset, second),
             node_kind_name(node->kind), attribute_text_name(pairs.at[i].first),
             second);
    }
}

/* Dates are compared as far as both are exact: due="2025-05" may be later than
 * start="2025-05-15".  A time counts only where both have one. */
static bool
is_before(const struct date *a, const struct date *b)
{
    if (a->has_time && b->has_time)
        return date_compare(a, b) < 0;
    if (a->year != b->year)
        return a->year < b->year;
    if (a->month != b->month)
        return a->month != 0 && b->month != 0 && a->month < b->month;
    return a->day != 0 && b->day != 0 && a->day < b->day;
}

/* One end of a range, and what it is called. */
struct edge {
    const struct date *date; /* NULL: open */
    struct str name;
};

/* The last date stands in `attribute`. */
static void
check_range(const struct reader *reader, const struct node *node,
            struct edge first, struct edge last, enum attribute_name attribute)
{
    if (first.date != NULL && last.date != NULL &&
        is_before(last.date, first.date))
        DIAG(reader->diag, MESSAGE_RANGE_REVERSED,
             attribute_where(reader, node->offset,
                             attribute_text_name(attribute)),
             last.name, date_iso(reader->scratch, last.date), first.name,
             date_iso(reader->scratch, first.date));
}

static struct edge
edge_of(const struct node *node, enum attribute_name name)
{
    return (struct edge){node_date(node, name), attribute_text_name(name)};
}

static void
check_ranges(struct reader *reader, const struct node *node)
{
    struct attribute_pairs pairs = range_attributes();
    for (size_t i = 0; i < pairs.count; i++)
        check_range(reader, node, edge_of(node, pairs.at[i].first),
                    edge_of(node, pairs.at[i].second), pairs.at[i].second);
    const struct rrule *rule = node_rrule(node);
    if (rule != NULL && rule->has_until)
        check_range(reader, node, edge_of(node, ATTRIBUTE_START),
                    (struct edge){&rule->until, STR("UNTIL")}, ATTRIBUTE_RRULE);
}

void
attributes_read(struct reader *reader, struct node *node,
                const struct xml_node *xml)
{
    const struct model *model =
        model_of(node->kind, node->parent ? node->parent->kind : NODE_TEXT);
    for (uint32_t i = 0; i < xml->attribute_count; i++)
        attribute_read(reader, node, model, xml, &xml->attributes[i]);
    if (!kind_is_guess(xml, node->kind))
        check_required(reader, node, model);
    if (node->attributes != NULL && node->attributes->next != NULL) {
        check_exclusive(reader, node);
        check_ranges(reader, node);
    }
}
