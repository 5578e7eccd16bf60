/* What all things of schema.org share; see linked.h. */
#include "json/linked.h"

#include "base/buf.h"

const struct node *
child_of(const struct node *node, enum node_kind kind)
{
    return node != NULL ? node_child(node, kind) : NULL;
}

struct str
thing_id(struct graph *graph, const char *kind, size_t number)
{
    if (number == 0)
        return str_printf(graph->arena, "#%.*s%s", STR_ARGS(graph->prefix),
                          kind);
    return str_printf(graph->arena, "#%.*s%s-%zu", STR_ARGS(graph->prefix),
                      kind, number);
}

json_t *
link_new(struct str id)
{
    json_t *object = value_object();
    put_str(object, "@id", id);
    return object;
}

json_t *
thing_new(const char *type)
{
    json_t *object = value_object();
    if (type != NULL)
        put_text(object, "@type", type);
    return object;
}

void
put_node_text(json_t *object, const char *key, const struct node *node)
{
    struct buf text = {0};
    if (node != NULL)
        node_gather_text(node, &text);
    put_if_str(object, key, str_trim(buf_view(&text)));
    buf_release(&text);
}

void
put_some(json_t *object, const char *key, json_t *array)
{
    size_t count = json_array_size(array);
    if (count > 1)
        put(object, key, json_incref(array));
    else if (count == 1)
        put(object, key, json_incref(json_array_get(array, 0)));
    json_decref(array);
}

void
put_code(json_t *object, struct str value, struct str scheme)
{
    if (value.size == 0)
        return;
    json_t *code = thing_new("PropertyValue");
    put_if_str(code, "propertyID", scheme);
    put_str(code, "value", value);
    put(object, "identifier", code);
}

bool
is_sure(const struct node *node)
{
    enum keyword certainty = node_keyword(node, ATTRIBUTE_CERT);
    return certainty == KEYWORD_NONE || certainty == KEYWORD_HIGH;
}
