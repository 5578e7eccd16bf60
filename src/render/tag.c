/* The structure tree; see tag.h. */
#include "render/tag.h"

#include "base/arena.h"
#include "base/vec.h"
#include "render/element.h"
#include "render/object.h"
#include "render/pagetable.h"
#include "render/syntax.h"
#include "render/tree.h"

#include <assert.h>

struct page_contents {
    VEC(uint32_t); /* by marked-content identifier: the element's object */
};

struct tags {
    struct arena *arena;
    struct objects *objects;
    const struct page_table *pages;
    struct {
        VEC(struct element *);
    } elements; /* by the tag's number; NULL: none yet */
    struct {
        VEC(struct page_contents);
    } contents; /* by page */
    struct {
        VEC(uint32_t);
    } annotations; /* the elements' objects */
    struct element *root;
    uint32_t tree; /* the StructTreeRoot, parent of the root element */
};

/* The parent of tags that name none and are no Document themselves. */
static const struct tag root_tag = {.role = ROLE_DOCUMENT};

struct tags *
tags_new(struct arena *arena, struct objects *objects,
         const struct page_table *pages)
{
    struct tags *tags = ARENA_NEW(arena, struct tags);
    tags->arena = arena;
    tags->objects = objects;
    tags->pages = pages;
    tags->tree = object_new(objects);
    return tags;
}

static const struct tag *
skip_none(const struct tag *tag)
{
    while (tag != NULL && tag->role == ROLE_NONE)
        tag = tag->parent;
    return tag;
}

const struct tag *
tag_resolve(const struct tag *tag)
{
    tag = skip_none(tag);
    for (const struct tag *up = tag; up != NULL; up = up->parent)
        if (up->role == ROLE_ARTIFACT)
            return NULL;
    /* A figure without a description cannot be a Figure: decoration. */
    if (tag != NULL && tag->role == ROLE_FIGURE && tag->description.size == 0)
        return NULL;
    return tag;
}

static bool
is_root(const struct tag *tag)
{
    return tag->parent == NULL && tag->role == ROLE_DOCUMENT;
}

static const struct tag *
parent_of(const struct tag *tag)
{
    const struct tag *parent = skip_none(tag->parent);
    return parent != NULL ? parent : &root_tag;
}

static struct element **
slot(struct tags *tags, const struct tag *tag)
{
    while (tags->elements.count <= tag->number)
        VEC_PUSH(tags->arena, &tags->elements, NULL);
    return &tags->elements.at[tag->number];
}

/* The tag's element, made with its ancestors where it is not there yet.
 * Recursion is as deep as the tag tree. */
static struct element *
element_of(struct tags *tags, const struct tag *tag)
{
    if (is_root(tag) && tags->root != NULL)
        return tags->root;
    struct element *element = *slot(tags, tag);
    if (element != NULL) {
        assert(element->tag == tag);
        return element;
    }
    element = ARENA_NEW(tags->arena, struct element);
    element->tag = tag;
    element->object = object_new(tags->objects);
    element->pages = tags->pages;
    *slot(tags, tag) = element;
    element->parent_object = tags->tree;
    if (is_root(tag)) {
        tags->root = element;
    } else {
        struct element *outer = element_of(tags, parent_of(tag));
        element->parent = outer;
        element->parent_object = outer->object;
        element_add_child(outer, tags->arena, element);
    }
    object_defer(tags->objects, element->object, element_print, element);
    return element;
}

uint32_t
tags_content(struct tags *tags, const struct tag *tag, uint32_t page)
{
    struct element *element = element_of(tags, tag);
    while (tags->contents.count <= page)
        VEC_PUSH(tags->arena, &tags->contents, (struct page_contents){0});
    struct page_contents *contents = &tags->contents.at[page];
    uint32_t identifier = (uint32_t)contents->count;
    VEC_PUSH(tags->arena, contents, element->object);
    element_add_content(element, tags->arena, page, identifier);
    return identifier;
}

void
tags_cover(struct tags *tags, const struct tag *tag, uint32_t page,
           const struct page_item *item)
{
    if (tag->role == ROLE_FIGURE)
        element_cover(element_of(tags, tag), tags->arena, page, item);
}

uint32_t
tags_annotation(struct tags *tags, const struct tag *tag, uint32_t page,
                uint32_t object)
{
    struct element *element = element_of(tags, tag);
    element_add_annotation(element, tags->arena, page, object);
    VEC_PUSH(tags->arena, &tags->annotations, element->object);
    return (uint32_t)tags->annotations.count - 1;
}

uint32_t
tags_annotation_key(const struct tags *tags, uint32_t annotation)
{
    return (uint32_t)tags->pages->count + annotation;
}

/* The parent tree: pages first, then annotations. */
static void
print_key(const void *context, size_t index, struct buf *out)
{
    (void)context;
    buf_char(out, ' ');
    pdf_integer(out, (int64_t)index);
}

static void
print_parents(const void *context, size_t index, struct buf *out)
{
    const struct tags *tags = context;
    size_t pages = tags->pages->count;
    if (index >= pages) {
        pdf_reference(out, tags->annotations.at[index - pages]);
        return;
    }
    buf_char(out, '[');
    if (index < tags->contents.count) {
        const struct page_contents *contents = &tags->contents.at[index];
        for (size_t i = 0; i < contents->count; i++)
            pdf_reference(out, contents->at[i]);
    }
    buf_char(out, ']');
}

/* Elements that have an ID, in the order of their numbers and so of the IDs. */
struct notes {
    VEC(const struct element *);
};

static void
print_id(const void *context, size_t index, struct buf *out)
{
    const struct notes *notes = context;
    element_print_id(notes->at[index], out);
}

static void
print_note(const void *context, size_t index, struct buf *out)
{
    const struct notes *notes = context;
    pdf_reference(out, notes->at[index]->object);
}

static uint32_t
write_ids(struct tags *tags)
{
    struct notes notes = {0};
    for (size_t i = 0; i < tags->elements.count; i++) {
        const struct element *element = tags->elements.at[i];
        if (element != NULL && element->tag->role == ROLE_NOTE)
            VEC_PUSH(tags->arena, &notes, element);
    }
    if (notes.count == 0)
        return 0;
    return tree_write(
        &(struct tree){"Names", notes.count, &notes, print_id, print_note},
        tags->objects);
}

uint32_t
tags_write(struct tags *tags)
{
    struct element *document = element_of(tags, &root_tag);
    struct buf out = {0};
    buf_text(&out, "/Type/StructTreeRoot/K[");
    pdf_reference(&out, document->object);
    buf_text(&out, "]/ParentTree");
    size_t keys = tags->pages->count + tags->annotations.count;
    pdf_reference(&out, tree_write(&(struct tree){"Nums", keys, tags, print_key,
                                                  print_parents},
                                   tags->objects));
    buf_printf(&out, "/ParentTreeNextKey %zu", keys);
    uint32_t ids = write_ids(tags);
    if (ids != 0) {
        buf_text(&out, "/IDTree");
        pdf_reference(&out, ids);
    }
    object_set(tags->objects, tags->tree, buf_view(&out));
    buf_release(&out);
    return tags->tree;
}
