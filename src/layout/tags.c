/* The tag tree; see tags.h. */
#include "layout/tags.h"

#include "base/arena.h"

#include <string.h>

struct tag_scope
tag_root(const struct layout *layout)
{
    return (struct tag_scope){layout->tag,
                              layout->tag != NULL ? layout->styled->language
                                                  : layout->language,
                              false};
}

void
tag_begin(struct layout *layout, const struct styled *styled)
{
    layout->styled = styled;
    layout->tag = NULL;
    if (styled->role == ROLE_NONE)
        return;
    bool is_other = strcmp(styled->language, layout->language) != 0;
    struct tag *tag = ARENA_NEW(layout->arena, struct tag);
    *tag = (struct tag){
        .role = styled->role,
        .number = ++layout->tag_count,
        .language = is_other ? styled->language : NULL,
    };
    layout->tag = tag;
}

struct tag_scope
tag_enter_as(struct layout *layout, struct tag_scope parent,
             const struct element *element, enum role role)
{
    if (parent.is_artifact || role == ROLE_ARTIFACT)
        return (struct tag_scope){parent.tag, parent.language, true};
    if (role == ROLE_NONE)
        return parent;
    bool is_other = strcmp(element->language, parent.language) != 0;
    bool is_group = role == ROLE_THEAD || role == ROLE_TBODY;
    struct tag *tag = ARENA_NEW(layout->arena, struct tag);
    *tag = (struct tag){
        .role = role,
        .number = ++layout->tag_count,
        .parent = parent.tag,
        .language = is_other ? element->language : NULL,
        .description = is_group ? STR("") : element->description,
        .is_column_head = role == ROLE_TH && element->scope != KEYWORD_ROW,
        .is_row_head = role == ROLE_TH && element->scope == KEYWORD_ROW,
        .is_ordered = element->is_ordered,
        .is_bulleted = element->is_bulleted,
        .baseline_shift =
            element->kind == ELEMENT_SPAN ? element->style->baseline_shift : 0,
        .column_span = element->column_span,
        .row_span = element->row_span,
    };
    return (struct tag_scope){tag, element->language, false};
}

struct tag_scope
tag_enter(struct layout *layout, struct tag_scope parent,
          const struct element *element)
{
    return tag_enter_as(layout, parent, element, element->role);
}

struct tag_scope
tag_enter_leaf(struct layout *layout, struct tag_scope parent,
               const struct element *element)
{
    enum role role = element->role;
    bool is_other = strcmp(element->language, parent.language) != 0;
    if (role == ROLE_NONE && (parent.tag == NULL || is_other))
        role = ROLE_P;
    return tag_enter_as(layout, parent, element, role);
}

enum role
tag_role(struct tag_scope scope, const struct element *element, enum role role)
{
    bool is_there = element->role != ROLE_NONE ||
                    (scope.tag != NULL && scope.tag->role == role);
    return is_there ? element->role : role;
}

const struct tag *
tag_content(struct tag_scope scope)
{
    return scope.is_artifact ? NULL : scope.tag;
}
