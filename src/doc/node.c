/* Nodes of the article tree: making, linking and asking them. */
#include "doc/doc.h"

#include "base/arena.h"
#include "base/buf.h"

#include <assert.h>

struct node *
node_new(struct arena *arena, enum node_kind kind)
{
    assert(kind < NODE_KIND_COUNT);
    struct node *node = ARENA_NEW(arena, struct node);
    node->kind = kind;
    return node;
}

void
node_append(struct node *parent, struct node *child)
{
    assert(parent->kind != NODE_TEXT && child->parent == NULL);
    child->parent = parent;
    if (parent->last != NULL)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

static const struct attribute *
attribute_find(const struct node *node, enum attribute_name name)
{
    const struct attribute *attribute = node->attributes;
    while (attribute != NULL && attribute->name != name)
        attribute = attribute->next;
    return attribute;
}

struct attribute *
node_add_attribute(struct arena *arena, struct node *node,
                   enum attribute_name name)
{
    assert(name < ATTRIBUTE_COUNT && attribute_find(node, name) == NULL);
    struct attribute *attribute = ARENA_NEW(arena, struct attribute);
    attribute->name = name;
    struct attribute **link = &node->attributes;
    while (*link != NULL)
        link = &(*link)->next;
    *link = attribute;
    return attribute;
}

static const struct node *
first_of_kind(const struct node *node, enum node_kind kind)
{
    while (node != NULL && node->kind != kind)
        node = node->next;
    return node;
}

const struct node *
node_child(const struct node *node, enum node_kind kind)
{
    return first_of_kind(node->first, kind);
}

const struct node *
node_sibling(const struct node *node, enum node_kind kind)
{
    return first_of_kind(node->next, kind);
}

const struct node *
node_within(const struct node *node, enum node_kind kind)
{
    while (node != NULL && node->kind != kind)
        node = node->parent;
    return node;
}

/* The attribute if it is there; asking for the wrong type is a fault of the
 * caller's. */
static const struct attribute *
attribute_of_type(const struct node *node, enum attribute_name name,
                  enum attribute_type type)
{
    assert(attribute_type(name) == type);
    (void)type;
    return attribute_find(node, name);
}

struct str
node_text(const struct node *node, enum attribute_name name)
{
    const struct attribute *attribute =
        attribute_of_type(node, name, ATTRIBUTE_TYPE_TEXT);
    return attribute != NULL ? attribute->value.text : (struct str){NULL, 0};
}

const struct date *
node_date(const struct node *node, enum attribute_name name)
{
    const struct attribute *attribute =
        attribute_of_type(node, name, ATTRIBUTE_TYPE_DATE);
    return attribute != NULL ? attribute->value.date : NULL;
}

const struct rrule *
node_rrule(const struct node *node)
{
    const struct attribute *attribute =
        attribute_of_type(node, ATTRIBUTE_RRULE, ATTRIBUTE_TYPE_RRULE);
    return attribute != NULL ? attribute->value.rrule : NULL;
}

enum keyword
node_keyword(const struct node *node, enum attribute_name name)
{
    const struct attribute *attribute =
        attribute_of_type(node, name, ATTRIBUTE_TYPE_KEYWORD);
    return attribute != NULL ? attribute->value.keyword : KEYWORD_NONE;
}

uint32_t
node_number(const struct node *node, enum attribute_name name)
{
    const struct attribute *attribute =
        attribute_of_type(node, name, ATTRIBUTE_TYPE_NUMBER);
    return attribute != NULL ? attribute->value.number : 0;
}

bool
node_boolean(const struct node *node, enum attribute_name name, bool otherwise)
{
    const struct attribute *attribute =
        attribute_of_type(node, name, ATTRIBUTE_TYPE_BOOLEAN);
    return attribute != NULL ? attribute->value.boolean : otherwise;
}

struct node_list
node_pointers(const struct node *node, enum attribute_name name)
{
    const struct attribute *attribute =
        attribute_of_type(node, name, ATTRIBUTE_TYPE_POINTERS);
    return attribute != NULL ? attribute->value.pointers
                             : (struct node_list){NULL, 0};
}

void
node_gather_text(const struct node *node, struct buf *out)
{
    if (node->kind == NODE_TEXT)
        buf_str(out, node->text);
    else if (node->kind == NODE_BR)
        buf_char(out, ' ');
    for (const struct node *child = node->first; child != NULL;
         child = child->next)
        if (child->kind != NODE_FN)
            node_gather_text(child, out);
}
