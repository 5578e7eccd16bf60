/* The article in its own vocabulary, written one way: what the reader resolved
 * is said, attributes stand in the order of attributes.def, and what holds text
 * has no white space but its own. */
#include "base/escape.h"
#include "base/map.h"
#include "deliver/deliver.h"
#include "doc/doc.h"

#include <string.h>

#define ARTICLE_NAMESPACE "urn:x-readout:article:1"

struct writer {
    struct arena *arena;
    struct map *ids; /* of nodes that have one */
    uint32_t paragraphs;
    struct buf *out;
};

/* ---- attributes ---- */

static void
add_attribute(struct buf *out, struct str name, struct str value)
{
    buf_printf(out, " %.*s=\"", STR_ARGS(name));
    escape_text(out, value, XML_IN_ATTRIBUTE);
    buf_char(out, '"');
}

static void
add_own_attribute(struct buf *out, const struct attribute *attribute)
{
    struct buf value = {0};
    attribute_print(attribute, ' ', &value);
    add_attribute(out, attribute_text_name(attribute->name), buf_view(&value));
    buf_release(&value);
}

/* What an attribute that is not there means. */
static struct str
default_value(const struct node *node, enum attribute_name name)
{
    if (node->kind == NODE_OL && name == ATTRIBUTE_SEQNUM)
        return STR("1");
    if (node->kind == NODE_Q && name == ATTRIBUTE_DIRECT)
        return STR("true");
    return (struct str){NULL, 0};
}

static void
add_own_attributes(struct writer *writer, const struct node *node)
{
    const struct attribute *set[ATTRIBUTE_COUNT] = {0};
    for (const struct attribute *attribute = node->attributes;
         attribute != NULL; attribute = attribute->next)
        set[attribute->name] = attribute;
    for (enum attribute_name name = 0; name < ATTRIBUTE_COUNT; name++) {
        struct str otherwise = default_value(node, name);
        if (set[name] != NULL)
            add_own_attribute(writer->out, set[name]);
        else if (otherwise.size > 0)
            add_attribute(writer->out, attribute_text_name(name), otherwise);
    }
}

/* ---- ids ---- */

static void
note_ids(struct writer *writer, const struct article *article)
{
    struct walk walk = walk_start(article->root);
    while (walk_next(&walk))
        if (walk.entering && walk.node->id.size > 0)
            (void)map_set(writer->ids, walk.node->id, writer);
}

/* A paragraph of the body can be pointed at: "p7" is its seventh, or if
 * something else is called so, "p7-2". */
static struct str
id_of(struct writer *writer, const struct node *node)
{
    if (node->kind != NODE_P || node_within(node, NODE_BODY) == NULL)
        return node->id;
    unsigned number = ++writer->paragraphs;
    if (node->id.size > 0)
        return node->id;
    struct str id = str_printf(writer->arena, "p%u", number);
    for (unsigned next = 2; map_lookup(writer->ids, id) != NULL; next++)
        id = str_printf(writer->arena, "p%u-%u", number, next);
    (void)map_set(writer->ids, id, writer);
    return id;
}

/* ---- elements ---- */

static bool
language_changes(const struct node *node)
{
    return node->parent == NULL ||
           strcmp(node->language, node->parent->language) != 0;
}

static void
open_element(struct writer *writer, const struct node *node)
{
    struct buf *out = writer->out;
    buf_char(out, '<');
    buf_str(out, node_kind_name(node->kind));
    if (node->parent == NULL)
        add_attribute(out, STR("xmlns"), STR(ARTICLE_NAMESPACE));
    struct str id = id_of(writer, node);
    if (id.size > 0)
        add_attribute(out, STR("xml:id"), id);
    if (language_changes(node))
        add_attribute(out, STR("xml:lang"), str_from(node->language));
    add_own_attributes(writer, node);
    buf_text(out, node->first != NULL ? ">" : "/>");
}

static void
close_element(struct writer *writer, const struct node *node)
{
    if (node->first == NULL)
        return;
    buf_text(writer->out, "</");
    buf_str(writer->out, node_kind_name(node->kind));
    buf_char(writer->out, '>');
}

/* Elements around which white space is nothing. */
static bool
is_apart(enum node_kind kind)
{
    static const bool within[NODE_KIND_COUNT] = {
        [NODE_TEXT] = true,   [NODE_S] = true,        [NODE_FN] = true,
        [NODE_PERSON] = true, [NODE_ORG] = true,      [NODE_LOCATION] = true,
        [NODE_EVENT] = true,  [NODE_FUNCTION] = true, [NODE_DATE] = true,
        [NODE_NUM] = true,    [NODE_Q] = true,        [NODE_EM] = true,
        [NODE_A] = true,      [NODE_LANG] = true,     [NODE_SUB] = true,
        [NODE_SUP] = true,    [NODE_BR] = true,       [NODE_BYTTL] = true,
    };
    return !within[kind];
}

/* Whether an element's children stand on lines of their own.  One that may hold
 * text has to hold nothing else than blocks, at whose edges the reader drops
 * white space. */
static bool
is_spread(const struct node *node)
{
    static const bool element_only[NODE_KIND_COUNT] = {
        [NODE_HEAD] = true,         [NODE_DOCDATA] = true,
        [NODE_PARTICIPANTS] = true, [NODE_DELEGATION] = true,
        [NODE_PARTICIPANT] = true,  [NODE_BODY] = true,
        [NODE_BQ] = true,           [NODE_ABSTRACT] = true,
        [NODE_TOPIC] = true,
    };
    if (element_only[node->kind] ||
        (node->kind == NODE_EVENT && node->parent->kind == NODE_HEAD))
        return true;
    for (const struct node *child = node->first; child != NULL;
         child = child->next)
        if (!is_apart(child->kind))
            return false;
    return true;
}

static void
start_line(struct writer *writer, size_t depth)
{
    buf_char(writer->out, '\n');
    for (size_t i = 0; i < depth; i++)
        buf_text(writer->out, "  ");
}

/* `depth`: below how many elements; `spread`: its parent's children stand on
 * lines of their own. */
static void
add_node(struct writer *writer, const struct node *node, size_t depth,
         bool spread)
{
    if (spread)
        start_line(writer, depth);
    if (node->kind == NODE_TEXT) {
        escape_text(writer->out, node->text, XML_IN_TEXT);
        return;
    }
    open_element(writer, node);
    bool spreads = node->first != NULL && is_spread(node);
    for (const struct node *child = node->first; child != NULL;
         child = child->next)
        add_node(writer, child, depth + 1, spreads);
    if (spreads)
        start_line(writer, depth);
    close_element(writer, node);
}

void
article_write(struct arena *arena, const struct article *article,
              struct buf *out)
{
    struct writer writer = {.arena = arena, .ids = map_new(arena), .out = out};
    note_ids(&writer, article);
    buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    add_node(&writer, article->root, 0, true);
    buf_char(out, '\n');
}
