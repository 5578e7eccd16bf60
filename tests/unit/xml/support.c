/* What the cases of this folder share; see cases.h. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "xml/cases.h"

struct parsed
parse_bytes(struct str bytes)
{
    struct parsed parsed = {.arena = arena_new()};
    parsed.diag = diag_new(parsed.arena);
    parsed.source =
        xml_source_of(parsed.arena, STR("t.xml"), bytes, parsed.diag);
    if (parsed.source != NULL)
        parsed.document = xml_parse(parsed.arena, parsed.source, parsed.diag);
    return parsed;
}

void
parsed_free(struct parsed *parsed)
{
    arena_free(parsed->arena);
    *parsed = (struct parsed){0};
}

static void
print_element(const struct xml_node *node, struct buf *out)
{
    buf_char(out, '<');
    if (node->space.size > 0)
        buf_printf(out, "{%.*s}", STR_ARGS(node->space));
    buf_str(out, node->name);
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const struct xml_attribute *attribute = &node->attributes[i];
        buf_printf(out, " %.*s='%.*s'", STR_ARGS(attribute->name),
                   STR_ARGS(attribute->value));
    }
    buf_text(out, ">\n");
}

static void
print_node(const struct parsed *parsed, const struct xml_node *node,
           struct buf *out)
{
    uint32_t line, column;
    where_position((struct where){parsed->source, node->offset}, &line,
                   &column);
    buf_printf(out, "%u:%u ", (unsigned)line, (unsigned)column);
    if (node->name.size == 0)
        buf_printf(out, "'%.*s'\n", STR_ARGS(node->text));
    else
        print_element(node, out);
    const struct xml_node *last = NULL;
    for (const struct xml_node *child = node->first; child != NULL;
         child = child->next) {
        ck_assert_ptr_eq(child->parent, node);
        print_node(parsed, child, out);
        last = child;
    }
    ck_assert_ptr_eq(node->last, last);
}

void
tree_print(const struct parsed *parsed, struct buf *out)
{
    ck_assert_ptr_null(parsed->document->root->parent);
    print_node(parsed, parsed->document->root, out);
}

void
assert_report(struct str bytes, const char *expected)
{
    struct parsed parsed = parse_bytes(bytes);
    struct buf text = {0};
    diag_print(parsed.diag, false, &text);
    assert_str(buf_view(&text), expected);
    ck_assert_ptr_null(parsed.document);
    buf_release(&text);
    parsed_free(&parsed);
}

void
assert_tree(struct str bytes, const char *expected)
{
    struct parsed parsed = parse_bytes(bytes);
    struct buf text = {0};
    diag_print(parsed.diag, false, &text);
    if (parsed.document != NULL)
        tree_print(&parsed, &text);
    assert_str(buf_view(&text), expected);
    buf_release(&text);
    parsed_free(&parsed);
}
