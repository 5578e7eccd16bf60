/* Ids, and the pointers that lead to them. */
#include "base/utf8.h"
#include "read/reader.h"

struct range {
    uint32_t first, last;
};

/* XML 1.0 (fifth edition), productions 4 and 4a, without the colon
 * (Namespaces in XML, production 4). */
static const struct range name_starts[] = {
    {'A', 'Z'},       {'_', '_'},       {'a', 'z'},         {0xC0, 0xD6},
    {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},     {0x37F, 0x1FFF},
    {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},   {0x3001, 0xD7FF},
    {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
};
static const struct range name_others[] = {
    {'-', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040},
};

static bool
is_within(uint32_t code_point, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (code_point >= ranges[i].first && code_point <= ranges[i].last)
            return true;
    return false;
}

bool
name_is_valid(struct str name)
{
    for (size_t at = 0; at < name.size;) {
        bool first = at == 0;
        uint32_t code_point = utf8_next(name, &at);
        if (is_within(code_point, name_starts, COUNT(name_starts)))
            continue;
        if (first || !is_within(code_point, name_others, COUNT(name_others)))
            return false;
    }
    return name.size > 0;
}

/* Enters an id; false if it is taken. */
static bool
declare(struct reader *reader, const struct node *node,
        const struct xml_node *xml, struct str id)
{
    if (map_lookup(reader->ids, id) != NULL)
        return false;
    struct target *target = ARENA_NEW(reader->scratch, struct target);
    *target = (struct target){.id = id, .node = node, .offset = xml->offset};
    (void)map_set(reader->ids, id, target);
    if (reader->last_target != NULL)
        reader->last_target->next = target;
    else
        reader->first_target = target;
    reader->last_target = target;
    return true;
}

void
id_read(struct reader *reader, struct node *node, const struct xml_node *xml,
        struct str id)
{
    struct str name = STR("xml:id");
    id = str_trim(id); /* xml:id 1.0, section 4: as of type ID */
    if (!name_is_valid(id)) {
        DIAG(reader->diag, MESSAGE_BAD_ID,
             attribute_where(reader, xml->offset, name),
             excerpt(reader->scratch, id));
        return;
    }
    node->id = str_copy(reader->arena, id);
    if (declare(reader, node, xml, node->id))
        return;
    const struct target *first = map_lookup(reader->ids, id);
    DIAG(reader->diag, MESSAGE_ID_REPEATED,
         attribute_where(reader, xml->offset, name), id,
         line_number(reader, first->offset));
}

void
ids_skip(struct reader *reader, const struct xml_node *xml)
{
    const struct str *id = xml_attribute_value(xml, "xml:id");
    if (id != NULL)
        (void)declare(reader, NULL, xml, str_trim(*id));
    for (const struct xml_node *child = xml->first; child; child = child->next)
        if (child->name.size > 0)
            ids_skip(reader, child);
}

static enum model_name
model_name_of_node(const struct node *node)
{
    return model_name_of(node->kind,
                         node->parent != NULL ? node->parent->kind : NODE_TEXT);
}

static bool
may_point_at(const struct attribute_rule *rule, const struct node *node)
{
    enum model_name model = model_name_of_node(node);
    for (const unsigned char *choice = rule->choices; *choice != 0; choice++)
        if (*choice == (unsigned char)model)
            return true;
    return false;
}

static struct where
pending_where(const struct reader *reader, const struct pending *pending)
{
    return attribute_where(reader, pending->node->offset,
                           attribute_text_name(pending->rule->name));
}

static void
report_dangling(struct reader *reader, const struct pending *pending,
                struct str id)
{
    enum {
        CANDIDATES_MOST = 2000
    };
    struct phrase near = {0};
    for (const struct target *target = reader->first_target;
         target != NULL && near.count < CANDIDATES_MOST &&
         reader->hints < HINTS_MOST;
         target = target->next)
        if (target->node != NULL && may_point_at(pending->rule, target->node))
            phrase_add(reader, &near, target->id);
    struct str nearest = nearest_of(reader, id, &near);
    if (nearest.size > 0)
        nearest = str_printf(reader->scratch, "#%.*s", STR_ARGS(nearest));
    DIAG(reader->diag, MESSAGE_DANGLING_POINTER, pending_where(reader, pending),
         attribute_text_name(pending->rule->name), excerpt(reader->scratch, id),
         hint(reader, nearest));
}

/* True if the target is one that the attribute may point at. */
static bool
target_is_fit(struct reader *reader, const struct pending *pending,
              const struct target *target)
{
    struct str name = attribute_text_name(pending->rule->name);
    if (!may_point_at(pending->rule, target->node)) {
        DIAG(reader->diag, MESSAGE_WRONG_TARGET, pending_where(reader, pending),
             name, target->id, node_kind_name(target->node->kind),
             phrase_elements(reader, pending->rule->choices));
        return false;
    }
    if (pending->rule->name == ATTRIBUTE_EVIDENCE &&
        node_within(target->node, NODE_BODY) == NULL) {
        DIAG(reader->diag, MESSAGE_EVIDENCE_OUTSIDE_BODY,
             pending_where(reader, pending), target->id,
             node_kind_name(target->node->kind));
        return false;
    }
    return true;
}

/* The node that one word of a pointer attribute leads to, or NULL. */
static const struct node *
resolve(struct reader *reader, const struct pending *pending, struct str word,
        size_t stamp)
{
    struct str id = str_slice(word, 1, word.size);
    struct str name = attribute_text_name(pending->rule->name);
    if (word.at[0] != '#' || !name_is_valid(id)) {
        struct target *meant = map_lookup(reader->ids, word);
        struct str better = {NULL, 0};
        if (meant != NULL)
            better = str_printf(reader->scratch, "#%.*s", STR_ARGS(word));
        DIAG(reader->diag, MESSAGE_BAD_POINTER, pending_where(reader, pending),
             name, excerpt(reader->scratch, word), hint(reader, better));
        return NULL;
    }
    struct target *target = map_lookup(reader->ids, id);
    if (target == NULL) {
        report_dangling(reader, pending, id);
        return NULL;
    }
    if (target->stamp == stamp) {
        DIAG(reader->diag, MESSAGE_POINTER_REPEATED,
             pending_where(reader, pending), name, id);
        return NULL;
    }
    target->stamp = stamp;
    if (target->node == NULL || !target_is_fit(reader, pending, target))
        return NULL;
    return target->node;
}

static void
pending_resolve(struct reader *reader, const struct pending *pending,
                size_t stamp)
{
    size_t most = 0;
    struct str rest = pending->value, word;
    while (str_next_word(&rest, &word))
        most++;
    if (most == 0)
        DIAG(reader->diag, MESSAGE_EMPTY_ATTRIBUTE,
             pending_where(reader, pending),
             attribute_text_name(pending->rule->name), STR("'#' and an id"));
    const struct node **nodes =
        ARENA_ARRAY(reader->arena, const struct node *, most);
    struct node_list *list = &pending->attribute->value.pointers;
    list->at = nodes;
    rest = pending->value;
    while (str_next_word(&rest, &word) && !reader_is_full(reader)) {
        const struct node *node = resolve(reader, pending, word, stamp);
        if (node != NULL)
            nodes[list->count++] = node;
    }
}

void
pointers_resolve(struct reader *reader)
{
    for (size_t i = 0; i < reader->pointers.count; i++)
        pending_resolve(reader, &reader->pointers.at[i], i + 1);
}
