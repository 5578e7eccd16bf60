/* Number and name trees; see tree.h.  Two levels: a root, and leaves small
 * enough for a reader to look into one. */
#include "render/tree.h"

#include "render/object.h"
#include "render/syntax.h"

enum {
    LEAF_MOST = 64
};

static void
print_entries(const struct tree *tree, size_t from, size_t to, struct buf *out)
{
    buf_printf(out, "/%s[", tree->kind);
    for (size_t i = from; i < to; i++) {
        tree->print_key(tree->context, i, out);
        tree->print_value(tree->context, i, out);
    }
    buf_char(out, ']');
}

static uint32_t
write_leaf(const struct tree *tree, size_t from, size_t to,
           struct objects *objects)
{
    struct buf out = {0};
    buf_text(&out, "/Limits[");
    tree->print_key(tree->context, from, &out);
    buf_char(&out, ' ');
    tree->print_key(tree->context, to - 1, &out);
    buf_char(&out, ']');
    print_entries(tree, from, to, &out);
    uint32_t leaf = object_new(objects);
    object_set(objects, leaf, buf_view(&out));
    buf_release(&out);
    return leaf;
}

uint32_t
tree_write(const struct tree *tree, struct objects *objects)
{
    struct buf out = {0};
    if (tree->count <= LEAF_MOST) {
        print_entries(tree, 0, tree->count, &out);
    } else {
        buf_text(&out, "/Kids[");
        for (size_t from = 0; from < tree->count; from += LEAF_MOST) {
            size_t left = tree->count - from;
            size_t to = from + (left < LEAF_MOST ? left : LEAF_MOST);
            pdf_reference(&out, write_leaf(tree, from, to, objects));
        }
        buf_char(&out, ']');
    }
    uint32_t root = object_new(objects);
    object_set(objects, root, buf_view(&out));
    buf_release(&out);
    return root;
}
