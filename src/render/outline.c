/* The outline; see outline.h. */
#include "render/outline.h"

#include "base/buf.h"
#include "render/object.h"
#include "render/syntax.h"

#include <stdlib.h>

enum {
    LEVELS_MOST = 8
};

/* Entries by their level while the list is gone through; 0 is the root. */
struct nesting {
    struct outline_entry *open[LEVELS_MOST + 1];
    uint32_t depth;
};

/* Hangs an entry under the last one of a lesser level.  A level that is jumped
 * over does not count. */
static void
nest(struct nesting *nesting, struct outline_entry *entry)
{
    while (nesting->depth > 0 &&
           (nesting->open[nesting->depth]->level >= entry->level ||
            nesting->depth == LEVELS_MOST))
        nesting->depth--;
    struct outline_entry *parent = nesting->open[nesting->depth];
    entry->parent = parent->object;
    entry->previous = parent->last;
    if (parent->first == 0)
        parent->first = entry->object;
    parent->last = entry->object;
    parent->children++;
    nesting->open[++nesting->depth] = entry;
}

static void
print_entry(const char *key, uint32_t object, struct buf *out)
{
    if (object == 0)
        return;
    buf_text(out, key);
    pdf_reference(out, object);
}

static void
print_links(const struct outline_entry *entry, struct buf *out)
{
    print_entry("/Parent", entry->parent, out);
    print_entry("/Prev", entry->previous, out);
    print_entry("/Next", entry->next, out);
    print_entry("/First", entry->first, out);
    print_entry("/Last", entry->last, out);
}

/* Entries of the first level are open, those below closed: Count is negative
 * then. */
static void
write_entry(const struct outline_entry *entry, const struct page_table *pages,
            struct objects *objects, struct buf *out)
{
    buf_clear(out);
    buf_text(out, "/Title");
    pdf_text(out, entry->title);
    print_links(entry, out);
    if (entry->children > 0)
        buf_printf(out, "/Count %s%u", entry->level > 1 ? "-" : "",
                   entry->children);
    buf_text(out, "/Dest");
    place_print(&entry->place, pages, out);
    object_set(objects, entry->object, buf_view(out));
}

static void
link_next(struct outline *outline)
{
    /* Objects are numbered in the order of the list. */
    uint32_t first = outline->at[0].object;
    for (size_t i = 0; i < outline->count; i++) {
        const struct outline_entry *entry = &outline->at[i];
        if (entry->previous != 0)
            outline->at[entry->previous - first].next = entry->object;
    }
}

/* How many entries a reader sees at first: those of the first level, and their
 * children. */
static uint32_t
visible(const struct outline *outline, const struct outline_entry *root)
{
    uint32_t count = root->children;
    for (size_t i = 0; i < outline->count; i++)
        if (outline->at[i].parent == root->object)
            count += outline->at[i].level > 1 ? 0 : outline->at[i].children;
    return count;
}

/* By tags, then by places. */
static int
compare_entries(const void *a, const void *b)
{
    const struct outline_entry *left = a, *right = b;
    if (left->tag != right->tag)
        return left->tag < right->tag ? -1 : 1;
    if (left->place.page != right->place.page)
        return left->place.page < right->place.page ? -1 : 1;
    return (left->place.y > right->place.y) - (left->place.y < right->place.y);
}

uint32_t
outline_write(struct outline *outline, const struct page_table *pages,
              struct objects *objects)
{
    if (outline->count == 0)
        return 0;
    qsort(outline->at, outline->count, sizeof *outline->at, compare_entries);
    struct outline_entry root = {.object = object_new(objects)};
    struct nesting nesting = {.open = {&root}};
    for (size_t i = 0; i < outline->count; i++)
        outline->at[i].object = object_new(objects);
    for (size_t i = 0; i < outline->count; i++)
        nest(&nesting, &outline->at[i]);
    link_next(outline);
    struct buf out = {0};
    for (size_t i = 0; i < outline->count; i++)
        write_entry(&outline->at[i], pages, objects, &out);
    buf_clear(&out);
    buf_text(&out, "/Type/Outlines");
    print_links(&root, &out);
    buf_printf(&out, "/Count %u", visible(outline, &root));
    object_set(objects, root.object, buf_view(&out));
    buf_release(&out);
    return root.object;
}
