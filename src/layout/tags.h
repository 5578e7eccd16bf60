/* The tag tree, made in reading order while elements are laid out. */
#ifndef READOUT_LAYOUT_TAGS_H
#define READOUT_LAYOUT_TAGS_H

#include "layout/context.h"
#include "page/page.h"

/* Where new tags and content go. */
struct tag_scope {
    const struct tag *tag; /* NULL: the root */
    const char *language;  /* in force there */
    bool is_artifact;      /* nothing here is read out */
};

/* Begins pages of their own, within a tag if they ask for one. */
void tag_begin(struct layout *layout, const struct styled *styled);

struct tag_scope tag_root(const struct layout *layout);

/* The scope within an element: of a tag of its own, or its parent's. */
struct tag_scope tag_enter(struct layout *layout, struct tag_scope parent,
                           const struct element *element);

/* The same with another role than the element's own. */
struct tag_scope tag_enter_as(struct layout *layout, struct tag_scope parent,
                              const struct element *element, enum role role);

/* The scope within an element that holds text or a picture itself, which no
 * element may outside of all tags: a paragraph then. */
struct tag_scope tag_enter_leaf(struct layout *layout, struct tag_scope parent,
                                const struct element *element);

/* The role of an element that has to be a `role`, if it gives itself none and
 * does not stand in one already: with its caption, as a table may. */
enum role tag_role(struct tag_scope scope, const struct element *element,
                   enum role role);

/* The tag that content gets; NULL for decoration. */
const struct tag *tag_content(struct tag_scope scope);

#endif
