/* Elements as HTML: blocks, paragraphs, inline text, images; see html.h. */
#include "deliver/html.h"

#include "locale/locale.h"

#include <string.h>

bool
html_is_shown(const struct element *element)
{
    return element->role != ROLE_ARTIFACT &&
           (element->style == NULL ||
            element->style->display != DISPLAY_NONE) &&
           (element->movable == NULL || !element->movable->is_alternative);
}

/* ---- tags with what they carry ---- */

struct html_scope
html_enter(struct html *html, const char *tag, const struct element *element)
{
    struct html_scope around = html->scope;
    buf_printf(html->out, "<%s", tag);
    if (html->medium == HTML_PAGE)
        markup_attribute(html->out, "id", element->anchor);
    html_language(html, element->language, element->is_right_to_left);
    html_dress(html, element);
    html->scope.style = element->style;
    if (element->style->background_color != COLOUR_NONE)
        html->scope.ground = element->style->background_color;
    return around;
}

void
html_language(struct html *html, const char *language, bool is_right_to_left)
{
    if (strcmp(language, html->scope.language) != 0)
        markup_attribute(html->out, "lang", str_from(language));
    if (is_right_to_left != html->scope.is_right_to_left)
        markup_attribute(html->out, "dir",
                         is_right_to_left ? STR("rtl") : STR("ltr"));
    html->scope.language = language;
    html->scope.is_right_to_left = is_right_to_left;
}

void
html_label(struct html *html, struct locale *locale, const char *key)
{
    struct html_scope around = html->scope;
    const char *language = locale_language(locale);
    html_language(html, language, language_is_right_to_left(language));
    buf_char(html->out, '>');
    markup_text(html->out, locale_label(locale, key));
    html->scope = around;
}

void
html_leave(struct html *html, struct html_scope around, const char *tag)
{
    buf_printf(html->out, "</%s>", tag);
    html->scope = around;
}

void
html_words(struct html *html, const char *tag, const char *name,
           const struct figure_text *text)
{
    if (text->text.size == 0)
        return;
    const struct element like = {
        .names = name,
        .style = text->style,
        .language = text->language,
        .is_right_to_left = text->is_right_to_left,
    };
    struct html_scope around = html_enter(html, tag, &like);
    buf_char(html->out, '>');
    markup_text(html->out, text->text);
    html_leave(html, around, tag);
}

/* ---- inline ---- */

/* What a link is called: its description, with the text seen where that is a
 * number (WCAG 2.2, 2.5.3); a web address needs none, its text says it. */
static void
name_link(struct html *html, const struct element *link)
{
    struct str text = plain_text(html->arena, link);
    struct str name = link->description;
    if (name.size == 0 || link->link.at[0] != '#' ||
        has_name(link, "contents-title"))
        return;
    if (has_name(link, "paragraph-number"))
        name = str_printf(html->arena, "%.*s, %.*s", STR_ARGS(text),
                          STR_ARGS(name));
    markup_attribute(html->out, "aria-label", name);
}

static const char *
link_role(const struct element *link)
{
    return has_name(link, "note-mark")     ? "doc-noteref"
           : has_name(link, "note-number") ? "doc-backlink"
                                           : "";
}

static struct str
address_of(const struct html *html, struct str link)
{
    if (!str_starts_with(link, "#"))
        return markup_address(html->arena, link);
    return html->medium == HTML_PAGE ? link : (struct str){NULL, 0};
}

static void
write_link(struct html *html, const struct element *link, struct str address)
{
    struct html_scope around = html_enter(html, "a", link);
    markup_attribute(html->out, "href", address);
    if (html->medium == HTML_PAGE) {
        markup_attribute(html->out, "role", str_from(link_role(link)));
        name_link(html, link);
    }
    buf_char(html->out, '>');
    html_inline(html, link);
    html_leave(html, around, "a");
}

static void
write_span(struct html *html, const struct element *span)
{
    const char *tag = html_inline_tag(span);
    bool is_bare = strcmp(tag, "span") == 0 && span->anchor.size == 0 &&
                   strcmp(span->language, html->scope.language) == 0 &&
                   !html_is_dressed(html, span);
    if (is_bare) {
        html_inline(html, span);
        return;
    }
    struct html_scope around = html_enter(html, tag, span);
    buf_char(html->out, '>');
    html_inline(html, span);
    html_leave(html, around, tag);
}

static void
write_inline(struct html *html, const struct element *element)
{
    if (!html_is_shown(element))
        return;
    if (element->kind == ELEMENT_TEXT) {
        markup_text(html->out, element->text);
    } else if (element->kind == ELEMENT_BREAK) {
        buf_text(html->out, "<br>");
    } else {
        struct str address = address_of(html, element->link);
        if (address.size > 0)
            write_link(html, element, address);
        else
            write_span(html, element);
    }
    if (element->note != NULL && html_is_shown(element->note))
        VEC_PUSH(html->arena, &html->notes, element->note);
}

void
html_inline(struct html *html, const struct element *element)
{
    for (const struct element *e = element->first; e != NULL; e = e->next)
        write_inline(html, e);
}

/* ---- blocks ---- */

/* Where none is of a kind that is read out, as bullets are not. */
static bool
is_bullet(const struct element *owner)
{
    return owner->role == ROLE_LI && owner->parent != NULL &&
           owner->parent->is_bulleted;
}

void
html_marker(struct html *html, const struct element *owner)
{
    const struct element *marker = owner->marker;
    if (marker == NULL || !html_is_shown(marker))
        return;
    struct html_scope around = html_enter(html, "span", marker);
    if (is_bullet(owner))
        markup_attribute(html->out, "aria-hidden", STR("true"));
    buf_char(html->out, '>');
    html_inline(html, marker);
    html_leave(html, around, "span");
    buf_char(html->out, ' ');
}

static bool
is_heading(const struct element *element)
{
    return element->role >= ROLE_H1 && element->role <= ROLE_H4;
}

/* No level is left out, and the page has one h1. */
static const char *
heading_tag(struct html *html, const struct element *element)
{
    static const char *const tags[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
    uint32_t level = (uint32_t)(element->role - ROLE_H1) + html->heading_shift;
    if (level > html->heading)
        level = html->heading;
    html->heading = level + 1;
    if (element->role == ROLE_H1)
        html->heading_shift = 1;
    return tags[level < 5 ? level : 5];
}

static void
write_paragraph(struct html *html, const struct element *element)
{
    const char *tag = is_heading(element) ? heading_tag(html, element)
                                          : html_tag(html, element);
    struct html_scope around = html_enter(html, tag, element);
    if (is_heading(element) && html->medium == HTML_PAGE &&
        element->parent != NULL && element->parent->anchor.size > 0 &&
        element->parent->first == element)
        buf_printf(html->out, " id=\"%.*s-heading\"",
                   STR_ARGS(element->parent->anchor));
    buf_char(html->out, '>');
    html_marker(html, element);
    if (has_name(element, "index-entry"))
        html_index_entry(html, element);
    else
        html_inline(html, element);
    html_leave(html, around, tag);
    buf_char(html->out, '\n');
}

/* A part is one, but not in each of several briefs: there are too many, of the
 * same names. */
static bool
is_landmark(const struct html *html, const struct element *element)
{
    return has_name(element, "part") && html->styled->role != ROLE_ART;
}

static void
write_box(struct html *html, const struct element *element)
{
    const char *tag = html_tag(html, element);
    if (element->role == ROLE_TABLE) {
        html_captioned(html, element);
        return;
    }
    if (tag == NULL) {
        html_blocks(html, element->first);
        return;
    }
    struct html_scope around = html_enter(html, tag, element);
    if ((strcmp(tag, "section") == 0 || strcmp(tag, "nav") == 0) &&
        is_landmark(html, element))
        buf_printf(html->out, " aria-labelledby=\"%.*s-heading\"",
                   STR_ARGS(element->anchor));
    if (element->role == ROLE_NOTE)
        markup_attribute(html->out, "role", STR("doc-footnote"));
    buf_char(html->out, '>');
    html_marker(html, element);
    html_blocks(html, element->first);
    html_leave(html, around, tag);
    buf_char(html->out, '\n');
}

/* A grid's cells are items of the list that it is in. */
static void
write_grid(struct html *html, const struct element *element)
{
    html_blocks(html, element->first);
}

static void
write_table(struct html *html, const struct element *element)
{
    html_table(html, element, NULL);
}

static void
write_image(struct html *html, const struct element *element)
{
    html_image(html, element->image, element->description, element->where);
}

void
html_block(struct html *html, const struct element *element)
{
    typedef void writer(struct html *, const struct element *);
    static writer *const writers[][ELEMENT_BREAK + 1] = {
        [HTML_PAGE] = {[ELEMENT_BOX] = write_box,
                       [ELEMENT_PARAGRAPH] = write_paragraph,
                       [ELEMENT_TABLE] = write_table,
                       [ELEMENT_ROW] = write_box,
                       [ELEMENT_CELL] = write_box,
                       [ELEMENT_GRID] = write_grid,
                       [ELEMENT_IMAGE] = write_image,
                       [ELEMENT_FIGURE] = html_figure},
        [HTML_MAIL] = {[ELEMENT_BOX] = mail_box,
                       [ELEMENT_PARAGRAPH] = write_paragraph,
                       [ELEMENT_TABLE] = write_table,
                       [ELEMENT_ROW] = mail_box,
                       [ELEMENT_CELL] = mail_box,
                       [ELEMENT_GRID] = write_grid,
                       [ELEMENT_FIGURE] = mail_figure},
    };
    writer *write = writers[html->medium][element->kind];
    if (write != NULL && html_is_shown(element))
        write(html, element);
}

void
html_blocks(struct html *html, const struct element *first)
{
    for (const struct element *e = first; e != NULL; e = e->next)
        html_block(html, e);
}

void
html_notes(struct html *html)
{
    if (html->notes.count == 0)
        return;
    struct html_scope around = html->scope;
    buf_text(html->out, "<div class=\"notes\">\n");
    for (size_t i = 0; i < html->notes.count; i++)
        html_block(html, html->notes.at[i]);
    buf_text(html->out, "</div>\n");
    html->scope = around;
    html->notes.count = 0;
}
