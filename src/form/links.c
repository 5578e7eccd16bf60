/* Links within the brief; see links.h. */
#include "form/links.h"

#include "base/map.h"

#include <assert.h>
#include <string.h>

static bool
is_visible(const struct element *element)
{
    return element->style->display != DISPLAY_NONE;
}

static void
collect(struct map *anchors, struct element *element)
{
    if (!is_visible(element))
        return;
    if (element->anchor.size > 0)
        (void)map_set(anchors, element->anchor, element);
    if (element->marker != NULL)
        collect(anchors, element->marker);
    if (element->note != NULL)
        collect(anchors, element->note);
    for (struct element *e = element->first; e != NULL; e = e->next)
        collect(anchors, e);
}

static bool
leads_nowhere(const struct map *anchors, const struct element *element)
{
    struct str link = element->link;
    return str_starts_with(link, "#") &&
           map_lookup(anchors, str_slice(link, 1, link.size)) == NULL;
}

static bool
is_named(const struct element *element, const char *name)
{
    return strcmp(element->names, name) == 0;
}

static void
take(struct element *parent, struct element *child)
{
    child->next = NULL;
    if (parent->last != NULL)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

/* "↑ A, B, C" without B is "↑ A, C"; false if none is left. */
static bool
keep_citations(const struct map *anchors, struct element *citations)
{
    struct element *lead = citations->first;
    struct element *separator = NULL, *next;
    citations->first = citations->last = NULL;
    for (struct element *e = lead; e != NULL; e = next) {
        next = e->next;
        if (!is_named(e, "citation")) {
            separator = e;
        } else if (!leads_nowhere(anchors, e)) {
            struct element *before =
                citations->first == NULL ? lead : separator;
            assert(before != NULL && before != e);
            take(citations, before);
            take(citations, e);
        }
    }
    return citations->first != NULL;
}

static bool settle(const struct map *anchors, struct element *element);

static void
settle_children(const struct map *anchors, struct element *element)
{
    struct element *child = element->first;
    element->first = element->last = NULL;
    while (child != NULL) {
        struct element *next = child->next;
        if (settle(anchors, child))
            take(element, child);
        child = next;
    }
}

/* False: nothing of the element is left. */
static bool
settle(const struct map *anchors, struct element *element)
{
    if (is_named(element, "citations"))
        return keep_citations(anchors, element);
    if (leads_nowhere(anchors, element)) {
        element->link = element->description = (struct str){NULL, 0};
        element->role = ROLE_NONE;
    }
    if (element->marker != NULL)
        (void)settle(anchors, element->marker);
    if (element->note != NULL)
        (void)settle(anchors, element->note);
    settle_children(anchors, element);
    return element->first != NULL || !is_named(element, "citation-line");
}

void
links_settle(struct arena *arena, struct element *const *roots, size_t count)
{
    struct map *anchors = map_new(arena);
    for (size_t i = 0; i < count; i++)
        collect(anchors, roots[i]);
    for (size_t i = 0; i < count; i++)
        (void)settle(anchors, roots[i]);
}

/* ---- several briefs in one document ---- */

static void
prefix_element(struct arena *arena, struct element *element, struct str prefix)
{
    if (element == NULL)
        return;
    if (element->anchor.size > 0)
        element->anchor = str_printf(arena, "%.*s%.*s", STR_ARGS(prefix),
                                     STR_ARGS(element->anchor));
    if (str_starts_with(element->link, "#"))
        element->link = str_printf(
            arena, "#%.*s%.*s", STR_ARGS(prefix),
            STR_ARGS(str_slice(element->link, 1, element->link.size)));
    prefix_element(arena, element->marker, prefix);
    prefix_element(arena, element->note, prefix);
    for (struct element *e = element->first; e != NULL; e = e->next)
        prefix_element(arena, e, prefix);
}

void
links_prefix(struct arena *arena, struct element *const *roots, size_t count,
             struct str prefix)
{
    for (size_t i = 0; i < count; i++)
        prefix_element(arena, roots[i], prefix);
}
