/* Which tag an element is: roles of PDF's structure types in HTML. */
#include "deliver/html.h"

static const char *const block_tags[ROLE_COUNT] = {
    [ROLE_SECT] = "section",
    [ROLE_DIV] = "div",
    [ROLE_P] = "p",
    [ROLE_LI] = "li",
    [ROLE_FIGURE] = "figure",
    [ROLE_BLOCK_QUOTE] = "blockquote",
    [ROLE_CAPTION] = "figcaption",
    [ROLE_NOTE] = "div",
    [ROLE_TOC] = "ol",
    [ROLE_TOCI] = "li",
    [ROLE_REFERENCE] = "p",
};

static const char *const inline_tags[][2] = {
    {"superscript", "sup"},
    {"subscript", "sub"},
    {"strong", "strong"},
    {"emphasis", "em"},
};

/* A section needs a heading to be one. */
static bool
has_heading(const struct element *element)
{
    const struct element *first = element->first;
    return first != NULL && first->role >= ROLE_H1 && first->role <= ROLE_H4;
}

static bool
needs_box(const struct html *html, const struct element *element)
{
    return element->kind == ELEMENT_ROW || element->kind == ELEMENT_CELL ||
           element->marker != NULL || element->anchor.size > 0 ||
           html_is_dressed(html, element);
}

const char *
html_tag(const struct html *html, const struct element *element)
{
    bool is_page = html->medium == HTML_PAGE;
    if (is_page &&
        (has_name(element, "title-block") || has_name(element, "cover")))
        return "header";
    if (is_page && has_name(element, "contents"))
        return "nav";
    if (element->role == ROLE_L)
        return element->is_ordered ? "ol" : "ul";
    if (element->kind == ELEMENT_CELL && element->role == ROLE_P)
        return "div"; /* for it may hold blocks */
    if (element->role == ROLE_SECT && !has_heading(element))
        return "div";
    if (block_tags[element->role] != NULL)
        return block_tags[element->role];
    return element->kind == ELEMENT_PARAGRAPH ? "p"
           : needs_box(html, element)         ? "div"
                                              : NULL;
}

const char *
html_inline_tag(const struct element *element)
{
    for (size_t i = 0; i < COUNT(inline_tags); i++)
        if (has_name(element, inline_tags[i][0]))
            return inline_tags[i][1];
    return "span";
}
