/* The pages of the document as objects; see pagetable.h. */
#include "render/pagetable.h"

#include "base/buf.h"
#include "render/object.h"
#include "render/syntax.h"

enum {
    KIDS_MOST = 64, /* of a node of the page tree */
};

/* A node of the tree, or a page. */
struct node {
    uint32_t object, pages, parent;
};

static void
print_page(const struct page_record *page, size_t index, uint32_t parent,
           uint32_t resources, struct buf *out)
{
    buf_text(out, "/Type/Page/Parent");
    pdf_reference(out, parent);
    buf_text(out, "/MediaBox[0 0 ");
    pdf_operand(out, milli_of(page->width));
    pdf_number(out, milli_of(page->height));
    buf_text(out, "]/Contents[");
    pdf_reference(out, page->body);
    if (page->furniture != 0)
        pdf_reference(out, page->furniture);
    buf_text(out, "]/Resources");
    pdf_reference(out, resources);
    buf_printf(out, "/Tabs/S/StructParents %zu", index);
    if (page->annotations.count == 0)
        return;
    buf_text(out, "/Annots[");
    for (size_t i = 0; i < page->annotations.count; i++)
        pdf_reference(out, page->annotations.at[i]);
    buf_char(out, ']');
}

static void
print_kids(const struct node *nodes, size_t count, struct buf *out)
{
    uint32_t pages = 0;
    buf_text(out, "/Kids[");
    for (size_t i = 0; i < count; i++) {
        pdf_reference(out, nodes[i].object);
        pages += nodes[i].pages;
    }
    buf_printf(out, "]/Count %u", pages);
}

/* Puts nodes under parents, KIDS_MOST each; returns how many parents. */
static size_t
make_parents(struct node *nodes, size_t count, struct node *parents,
             struct objects *objects)
{
    size_t made = 0;
    for (size_t i = 0; i < count; i++) {
        if (i % KIDS_MOST == 0)
            parents[made++] = (struct node){.object = object_new(objects)};
        nodes[i].parent = parents[made - 1].object;
        parents[made - 1].pages += nodes[i].pages;
    }
    return made;
}

static void
write_level(const struct node *nodes, size_t count, const struct node *kids,
            size_t kid_count, struct objects *objects)
{
    struct buf out = {0};
    for (size_t i = 0; i < count; i++) {
        size_t from = i * KIDS_MOST, left = kid_count - from;
        buf_clear(&out);
        buf_text(&out, "/Type/Pages/Parent");
        pdf_reference(&out, nodes[i].parent);
        print_kids(kids + from, left < KIDS_MOST ? left : KIDS_MOST, &out);
        object_set(objects, nodes[i].object, buf_view(&out));
    }
    buf_release(&out);
}

/* Makes the levels above `nodes` until one fits under the root. */
static void
write_tree(struct node *nodes, size_t count, struct arena *arena,
           struct objects *objects)
{
    struct node *kids = NULL;
    size_t kid_count = 0;
    while (count > KIDS_MOST) {
        struct node *parents =
            ARENA_ARRAY(arena, struct node, count / KIDS_MOST + 1);
        size_t made = make_parents(nodes, count, parents, objects);
        if (kids != NULL)
            write_level(nodes, count, kids, kid_count, objects);
        kids = nodes;
        kid_count = count;
        nodes = parents;
        count = made;
    }
    uint32_t root = object_page_root(objects);
    for (size_t i = 0; i < count; i++)
        nodes[i].parent = root;
    if (kids != NULL)
        write_level(nodes, count, kids, kid_count, objects);
    struct buf out = {0};
    print_kids(nodes, count, &out);
    object_set(objects, root, buf_view(&out));
    buf_release(&out);
}

void
pages_write(const struct page_table *pages, struct arena *arena,
            struct objects *objects, uint32_t resources)
{
    struct node *nodes = ARENA_ARRAY(arena, struct node, pages->count);
    for (size_t i = 0; i < pages->count; i++)
        nodes[i] = (struct node){.object = pages->at[i].object, .pages = 1};
    write_tree(nodes, pages->count, arena, objects);
    struct buf out = {0};
    for (size_t i = 0; i < pages->count; i++) {
        buf_clear(&out);
        print_page(&pages->at[i], i, nodes[i].parent, resources, &out);
        object_set(objects, pages->at[i].object, buf_view(&out));
    }
    buf_release(&out);
}
