/* A structure element and its dictionary (ISO 32000-1, 14.7.2); see
 * element.h. */
#include "render/element.h"

#include "base/arena.h"
#include "render/pagetable.h"
#include "render/syntax.h"

#include <string.h>

enum kid_kind {
    KID_CHILD,
    KID_CONTENT,
    KID_ANNOTATION,
};

struct kid {
    struct kid *next;
    union {
        const struct element *child;
        uint32_t value; /* marked-content identifier or object */
    };
    uint32_t page; /* of content and annotations */
    enum kid_kind kind;
};

static void
insert_behind(struct kid_list *list, struct kid *before, struct kid *kid)
{
    struct kid **link = before != NULL ? &before->next : &list->first;
    kid->next = *link;
    *link = kid;
    if (kid->next == NULL)
        list->last = kid;
}

static void
append(struct element *element, struct arena *arena, struct kid kid)
{
    struct kid *copy = ARENA_NEW(arena, struct kid);
    *copy = kid;
    insert_behind(&element->kids, element->kids.last, copy);
}

static bool
comes_before(const struct kid *kid, const struct element *child)
{
    return kid->kind != KID_CHILD ||
           kid->child->tag->number < child->tag->number;
}

void
element_add_child(struct element *parent, struct arena *arena,
                  const struct element *child)
{
    struct kid_list *list =
        child->tag->role == ROLE_NOTE ? &parent->notes : &parent->kids;
    struct kid *kid = ARENA_NEW(arena, struct kid);
    *kid = (struct kid){.child = child, .kind = KID_CHILD};
    if (list->last_child == NULL || comes_before(list->last_child, child)) {
        insert_behind(list, list->last, kid);
        list->last_child = kid;
        return;
    }
    struct kid *before = NULL;
    for (struct kid *k = list->first; comes_before(k, child); k = k->next)
        before = k;
    insert_behind(list, before, kid);
}

static void
note_page(struct element *element, uint32_t page)
{
    if (element->page == 0)
        element->page = page + 1;
}

void
element_add_content(struct element *element, struct arena *arena, uint32_t page,
                    uint32_t identifier)
{
    note_page(element, page);
    append(
        element, arena,
        (struct kid){.value = identifier, .page = page, .kind = KID_CONTENT});
}

void
element_add_annotation(struct element *element, struct arena *arena,
                       uint32_t page, uint32_t object)
{
    note_page(element, page);
    element->annotation_count++;
    append(element, arena,
           (struct kid){.value = object, .page = page, .kind = KID_ANNOTATION});
}

/* Where an item's marks are, as nearly as a box for a reader needs. */
static struct area
extent(const struct page_item *item, uint32_t page)
{
    struct area area = area_of(item, page);
    if (item->kind == PAGE_GLYPHS) {
        area.top = item->y - item->size;
        area.bottom = item->y + item->size / 4;
    }
    return area;
}

void
element_cover(struct element *element, struct arena *arena, uint32_t page,
              const struct page_item *item)
{
    struct area new = extent(item, page), *area = element->area;
    if (area == NULL) {
        element->area = arena_copy(arena, &new, sizeof new);
        return;
    }
    if (area->page != page)
        return;
    area->left = scaled_lesser(area->left, new.left);
    area->top = scaled_lesser(area->top, new.top);
    area->right = scaled_larger(area->right, new.right);
    area->bottom = scaled_larger(area->bottom, new.bottom);
}

/* The type that the element has in the file: its role's, but for a link that
 * leads nowhere and a figure that nobody described. */
static enum role
type_of(const struct element *element)
{
    enum role role = element->tag->role;
    if (role == ROLE_LINK && element->annotation_count == 0)
        return ROLE_SPAN;
    if (role == ROLE_FIGURE && element->tag->description.size == 0)
        return ROLE_DIV;
    return role;
}

void
element_print_id(const struct element *element, struct buf *out)
{
    buf_printf(out, "(n%010u)", element->tag->number);
}

static void
print_page(const struct element *element, uint32_t page, struct buf *out)
{
    buf_text(out, "/Pg");
    pdf_reference(out, element->pages->at[page].object);
}

static void
print_kid(const struct element *element, const struct kid *kid, struct buf *out)
{
    bool is_elsewhere = kid->page + 1 != element->page;
    switch (kid->kind) {
    case KID_CHILD:
        pdf_reference(out, kid->child->object);
        return;
    case KID_CONTENT:
        if (is_elsewhere) {
            buf_text(out, "<</Type/MCR");
            print_page(element, kid->page, out);
        }
        buf_text(out, is_elsewhere ? "/MCID " : " ");
        pdf_integer(out, kid->value);
        buf_text(out, is_elsewhere ? ">>" : "");
        return;
    case KID_ANNOTATION:
        buf_text(out, "<</Type/OBJR");
        if (is_elsewhere)
            print_page(element, kid->page, out);
        buf_text(out, "/Obj");
        pdf_reference(out, kid->value);
        buf_text(out, ">>");
        return;
    }
}

static const char *
language_of(const struct element *element)
{
    for (; element != NULL; element = element->parent)
        if (element->tag->language != NULL)
            return element->tag->language;
    return NULL;
}

static void
print_language(const struct element *element, struct buf *out)
{
    const char *language = element->tag->language;
    const char *outer = language_of(element->parent);
    if (language == NULL || (outer != NULL && strcmp(language, outer) == 0))
        return;
    buf_text(out, "/Lang");
    pdf_text(out, str_from(language));
}

static void
print_extent(const struct element *element, struct buf *out)
{
    if (element->area == NULL)
        return;
    buf_text(out, "/A<</O/Layout/Placement/Block/BBox");
    area_print(element->area, element->pages, out);
    buf_text(out, ">>");
}

static void
print_cell(const struct tag *tag, struct buf *out)
{
    static const char *const scopes[2][2] = {{NULL, "Row"}, {"Column", "Both"}};
    const char *scope = scopes[tag->is_column_head][tag->is_row_head];
    if (scope == NULL && tag->role == ROLE_TH)
        scope = "Column";
    bool has_scope = tag->role == ROLE_TH;
    if (!has_scope && tag->column_span <= 1 && tag->row_span <= 1)
        return;
    buf_text(out, "/A<</O/Table");
    if (has_scope)
        buf_printf(out, "/Scope/%s", scope);
    if (tag->column_span > 1)
        buf_printf(out, "/ColSpan %u", tag->column_span);
    if (tag->row_span > 1)
        buf_printf(out, "/RowSpan %u", tag->row_span);
    buf_text(out, ">>");
}

/* What some types need beyond their place in the tree. */
static void
print_attributes(const struct element *element, struct buf *out)
{
    const struct tag *tag = element->tag;
    if (type_of(element) == ROLE_FIGURE) {
        buf_text(out, "/Alt");
        pdf_text(out, tag->description);
        print_extent(element, out);
    } else if (tag->role == ROLE_TH || tag->role == ROLE_TD) {
        print_cell(tag, out);
    } else if (tag->role == ROLE_L) {
        buf_printf(out, "/A<</O/List/ListNumbering/%s>>",
                   tag->is_ordered    ? "Decimal"
                   : tag->is_bulleted ? "Disc"
                                      : "None");
    } else if (tag->role == ROLE_NOTE) {
        buf_text(out, "/ID");
        element_print_id(element, out);
    } else if (tag->baseline_shift != 0) {
        /* Tells "10 to the 15th" from "1015" (14.8.5.4). */
        buf_text(out, "/A<</O/Layout/BaselineShift ");
        pdf_number(out, milli_of(tag->baseline_shift));
        buf_text(out, ">>");
    }
}

static void
print_kids(const struct element *element, const struct kid_list *list,
           struct buf *out)
{
    for (const struct kid *kid = list->first; kid != NULL; kid = kid->next)
        print_kid(element, kid, out);
}

void
element_print(const void *context, struct buf *out)
{
    const struct element *element = context;
    buf_text(out, "/S/");
    buf_text(out, role_name(type_of(element)));
    buf_text(out, "/P");
    pdf_reference(out, element->parent_object);
    if (element->page > 0)
        print_page(element, element->page - 1, out);
    print_language(element, out);
    print_attributes(element, out);
    buf_text(out, "/K[");
    print_kids(element, &element->kids, out);
    print_kids(element, &element->notes, out);
    buf_char(out, ']');
}
