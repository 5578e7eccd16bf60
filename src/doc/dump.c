/* The article tree as text, a line for a node, for --dump=doc and the golden
 * tests: kind, id, language where it changes, attributes as decoded. */
#include "doc/doc.h"

#include "base/buf.h"

#include <string.h>

static void
print_quoted(struct str text, struct buf *out)
{
    buf_char(out, '"');
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (c == '"' || c == '\\')
            buf_char(out, '\\');
        if (c < 0x20 || c == 0x7F)
            buf_printf(out, "\\x%02X", c);
        else
            buf_char(out, (char)c);
    }
    buf_char(out, '"');
}

static bool
language_changes(const struct node *node)
{
    return node->language != NULL &&
           (node->parent == NULL || node->parent->language == NULL ||
            strcmp(node->language, node->parent->language) != 0);
}

static void
print_element(const struct node *node, struct buf *out)
{
    buf_str(out, node_kind_name(node->kind));
    if (node->id.size > 0) {
        buf_text(out, " #");
        buf_str(out, node->id);
    }
    if (language_changes(node)) {
        buf_text(out, " lang=");
        buf_text(out, node->language);
    }
    for (const struct attribute *attribute = node->attributes;
         attribute != NULL; attribute = attribute->next) {
        buf_char(out, ' ');
        buf_str(out, attribute_text_name(attribute->name));
        buf_char(out, '=');
        if (attribute_type(attribute->name) == ATTRIBUTE_TYPE_TEXT)
            print_quoted(attribute->value.text, out);
        else
            attribute_print(attribute, ',', out);
    }
}

void
article_dump(const struct article *article, struct buf *out)
{
    int depth = 0;
    struct walk walk = walk_start(article->root);
    while (walk_next(&walk)) {
        if (!walk.entering) {
            depth--;
            continue;
        }
        for (int i = 0; i < depth; i++)
            buf_text(out, "  ");
        depth++;
        if (walk.node->kind == NODE_TEXT)
            print_quoted(walk.node->text, out);
        else
            print_element(walk.node, out);
        buf_char(out, '\n');
    }
}
