/* Making elements, one below the other; see builder.h. */
#include "form/builder.h"

#include "base/arena.h"
#include "locale/locale.h"

#include <string.h>

/* An element with what the cascade needs of it. */
struct styled_element {
    struct element element; /* first: the public part */
    struct style_context *context;
};

static struct style_context *
context_of(const struct builder *builder, const struct element *element)
{
    return element != NULL ? ((const struct styled_element *)element)->context
                           : style_root(builder->sheet);
}

struct element *
element_beside(struct builder *builder, struct element *owner,
               enum element_kind kind, enum role role, const char *names)
{
    struct styled_element *made =
        ARENA_NEW(builder->arena, struct styled_element);
    made->context =
        style_below(builder->sheet, context_of(builder, owner), names);
    made->element = (struct element){
        .kind = kind,
        .role = role,
        .names = names,
        .style = made->context->style,
        .parent = owner,
        .language = owner != NULL ? owner->language : builder->language,
        .is_right_to_left =
            owner != NULL ? owner->is_right_to_left : builder->is_right_to_left,
        .where = owner != NULL ? owner->where : NOWHERE,
        .column_span = 1,
        .row_span = 1,
    };
    return &made->element;
}

static void
append(struct element *parent, struct element *child)
{
    if (parent->last != NULL)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

struct element *
element_new(struct builder *builder, struct element *parent,
            enum element_kind kind, enum role role, const char *names)
{
    struct element *element =
        element_beside(builder, parent, kind, role, names);
    if (parent != NULL)
        append(parent, element);
    return element;
}

struct element *
add_box(struct builder *builder, struct element *parent, enum role role,
        const char *names)
{
    return element_new(builder, parent, ELEMENT_BOX, role, names);
}

struct element *
add_paragraph(struct builder *builder, struct element *parent, enum role role,
              const char *names)
{
    return element_new(builder, parent, ELEMENT_PARAGRAPH, role, names);
}

struct element *
add_span(struct builder *builder, struct element *parent, enum role role,
         const char *names)
{
    return element_new(builder, parent, ELEMENT_SPAN, role, names);
}

void
add_text(struct builder *builder, struct element *parent, struct str text)
{
    if (text.size == 0)
        return;
    struct element *leaf = ARENA_NEW(builder->arena, struct element);
    *leaf = (struct element){
        .kind = ELEMENT_TEXT,
        .names = "",
        .style = parent->style,
        .parent = parent,
        .text = text,
        .language = parent->language,
        .is_right_to_left = parent->is_right_to_left,
        .where = parent->where,
    };
    append(parent, leaf);
}

void
set_language(struct element *element, const char *language)
{
    if (strcmp(element->language, language) != 0)
        element->is_right_to_left = language_is_right_to_left(language);
    element->language = language;
}

void
add_words(struct builder *builder, struct element *parent, struct str text)
{
    const char *language = locale_language(builder->locale);
    struct element *owner = parent;
    if (text.size > 0 && strcmp(parent->language, language) != 0) {
        owner = add_span(builder, parent, ROLE_SPAN, "span");
        set_language(owner, language);
    }
    add_text(builder, owner, text);
}

void
add_label(struct builder *builder, struct element *parent, const char *key)
{
    add_words(builder, parent, locale_label(builder->locale, key));
}

struct element *
add_figure(struct builder *builder, struct element *parent, const char *names,
           const struct figure *figure, struct str description)
{
    struct element *element =
        element_new(builder, parent, ELEMENT_FIGURE, ROLE_FIGURE, names);
    set_language(element, locale_language(builder->locale));
    element->figure = figure;
    element->description = description;
    return element;
}

const struct style *
style_within(struct builder *builder, const struct element *owner,
             const char *names)
{
    return style_below(builder->sheet, context_of(builder, owner), names)
        ->style;
}

struct figure_text
figure_words(struct builder *builder, const struct element *owner,
             const char *names, struct str text)
{
    const char *language = locale_language(builder->locale);
    return (struct figure_text){text, style_within(builder, owner, names),
                                language, language_is_right_to_left(language)};
}

void
add_separator(struct builder *builder, struct element *parent)
{
    add_text(builder, parent, STR(NO_BREAK_SPACE "\xC2\xB7 "));
}

struct element *
add_part(struct builder *builder, struct element *parent, const char *names,
         const char *label, const char *anchor)
{
    struct element *part = add_box(builder, parent, ROLE_SECT, names);
    part->anchor = str_from(anchor);
    if (label != NULL) {
        struct element *heading =
            add_paragraph(builder, part, ROLE_H2, "part-heading");
        add_label(builder, heading, label);
        heading->outline_level = 2;
        heading->outline_title = locale_label(builder->locale, label);
    }
    return part;
}

struct element *
set_marker(struct builder *builder, struct element *owner, enum role role,
           struct str text)
{
    struct element *marker =
        element_beside(builder, owner, ELEMENT_PARAGRAPH, role, "marker");
    add_text(builder, marker, text);
    owner->marker = marker;
    return marker;
}

/* Of numbers or words the longest is about the widest. */
static void
note_widest(struct element *list, struct element *marker, struct str text)
{
    const struct element *widest = list->widest;
    if (widest == NULL || widest->first->text.size < text.size)
        list->widest = marker;
}

struct element *
add_item(struct builder *builder, struct element *list, const char *names,
         struct str marker)
{
    struct element *item = add_box(builder, list, ROLE_LI, names);
    marker = locale_numerals(builder->arena, builder->locale, marker);
    if (marker.size > 0)
        note_widest(list, set_marker(builder, item, ROLE_LBL, marker), marker);
    return add_box(builder, item, ROLE_LBODY, "item-body");
}

struct element *
add_labelled(struct builder *builder, struct element *list, const char *names,
             const char *label)
{
    struct element *item = add_box(builder, list, ROLE_LI, names);
    struct str word = locale_label(builder->locale, label);
    struct element *marker =
        set_marker(builder, item, ROLE_LBL, (struct str){NULL, 0});
    set_language(marker, locale_language(builder->locale));
    add_text(builder, marker, word);
    note_widest(list, marker, word);
    return add_box(builder, item, ROLE_LBODY, "item-body");
}

struct element *
add_row(struct builder *builder, struct element *table, bool is_head)
{
    struct element *row = element_new(builder, table, ELEMENT_ROW, ROLE_TR,
                                      is_head ? "row head" : "row");
    row->is_head = is_head;
    return row;
}

struct element *
add_cell(struct builder *builder, struct element *row, const char *names)
{
    struct element *cell = element_new(builder, row, ELEMENT_CELL,
                                       row->is_head ? ROLE_TH : ROLE_TD, names);
    cell->is_head = row->is_head;
    cell->scope = row->is_head ? KEYWORD_COL : KEYWORD_NONE;
    return cell;
}

struct element *
add_row_head(struct builder *builder, struct element *row, const char *names)
{
    struct element *cell = add_cell(builder, row, names);
    cell->role = ROLE_TH;
    cell->scope = KEYWORD_ROW;
    return cell;
}

struct element *
add_cell_text(struct builder *builder, struct element *row, const char *names)
{
    return add_paragraph(builder, add_cell(builder, row, names), ROLE_P,
                         "cell-text");
}

static bool
has_content(const struct element *element)
{
    if (element->kind == ELEMENT_TEXT || element->kind == ELEMENT_IMAGE ||
        element->kind == ELEMENT_FIGURE)
        return true;
    for (const struct element *child = element->first; child != NULL;
         child = child->next)
        if (has_content(child))
            return true;
    return false;
}

void
finish_row(struct builder *builder, struct element *row)
{
    for (struct element *cell = row->first; cell != NULL; cell = cell->next) {
        if (has_content(cell))
            continue;
        struct element *text = cell->first;
        if (text == NULL || text->kind != ELEMENT_PARAGRAPH)
            text = add_paragraph(builder, cell, ROLE_P, "cell-text");
        add_text(builder, text, STR(NO_BREAK_SPACE));
    }
}

struct str
fill_label(struct builder *builder, const char *key, const char *name,
           struct str value)
{
    struct locale_argument argument = {.name = name, .text = value};
    return locale_message(builder->arena, builder->locale, key, &argument, 1);
}
