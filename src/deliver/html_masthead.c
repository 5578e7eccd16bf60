/* Head and foot of the page, and the way to its parts; see html_frame.h. */
#include "deliver/html_frame.h"

#include "locale/locale.h"

/* ---- marking ---- */

static const struct {
    const char *marking, *name;
} tlp_names[] = {
    {"TLP:RED", "tlp-red"},
    {"TLP:AMBER", "tlp-amber"},
    {"TLP:AMBER+STRICT", "tlp-amber"},
    {"TLP:GREEN", "tlp-green"},
    {"TLP:CLEAR", "tlp-clear"},
};

void
html_marking(struct html *html, struct str marking)
{
    const char *name = "";
    if (marking.size == 0)
        return;
    for (size_t i = 0; i < COUNT(tlp_names); i++)
        if (str_equals(marking, tlp_names[i].marking))
            name = tlp_names[i].name;
    buf_printf(html->out, "<strong class=\"marking %s\">", name);
    markup_text(html->out, marking);
    buf_text(html->out, "</strong>\n");
}

/* ---- running heads ---- */

static bool
is_of_pages(const struct styled_running *running)
{
    for (size_t i = 0; i < running->count; i++)
        if (running->pieces[i].kind == RUNNING_PAGE ||
            running->pieces[i].kind == RUNNING_PAGES)
            return true;
    return false;
}

static bool
is_marking(const struct styled_running *running)
{
    return running->count == 1 && running->pieces[0].kind == RUNNING_MARKING;
}

/* In the style of running heads, which are of no part. */
static struct html_scope
enter_running(struct html *html, const struct styled *styled, const char *tag)
{
    struct style_context *root = style_root(styled->sheet);
    const struct element like = {
        .names = "masthead",
        .style = style_below(styled->sheet, root, "running")->style,
        .language = html->scope.language,
        .is_right_to_left = html->scope.is_right_to_left,
    };
    return html_enter(html, tag, &like);
}

/* The page's title stands on the page already, and it has no number. */
static bool
has_words(const struct styled_running *running)
{
    return running->count > 0 && !is_of_pages(running) && !is_marking(running);
}

static bool
is_written(const struct styled_running *running)
{
    return has_words(running) || running->image.size > 0;
}

static void
write_running(struct html *html, const struct styled_running *running)
{
    if (!is_written(running))
        return;
    buf_text(html->out, "<div>");
    if (running->image.size > 0)
        html_image(html, running->image, STR(""), running->image_where);
    for (size_t i = 0; has_words(running) && i < running->count; i++)
        markup_text(html->out, running->pieces[i].text);
    buf_text(html->out, "</div>\n");
}

enum {
    PLACES = 3 /* start, centre, end */
};

static bool
is_empty(const struct styled_running *places, struct str marking)
{
    size_t i = 0;
    while (i < PLACES && !is_written(&places[i]))
        i++;
    return i == PLACES && marking.size == 0;
}

void
html_masthead(struct html *html, const struct styled *styled,
              struct str marking, bool is_foot)
{
    const char *tag = is_foot ? "footer" : "header";
    const struct styled_running *places =
        &styled->running[is_foot ? FOOTER_START : HEADER_START];
    if (is_empty(places, marking))
        return;
    struct html_scope around = enter_running(html, styled, tag);
    buf_text(html->out, ">\n");
    for (size_t i = 0; i < PLACES; i++)
        write_running(html, &places[i]);
    html_marking(html, marking);
    html_leave(html, around, tag);
    buf_char(html->out, '\n');
}

/* ---- contents ---- */

/* The nearest anchor around a heading. */
static struct str
anchor_of(const struct element *element)
{
    while (element != NULL && element->anchor.size == 0)
        element = element->parent;
    return element != NULL ? element->anchor : (struct str){NULL, 0};
}

static void
write_entries(struct html *html, const struct element *element, uint8_t level)
{
    struct str anchor = anchor_of(element);
    if (!html_is_shown(element))
        return;
    if (element->outline_level == level && anchor.size > 0) {
        struct html_scope around = html->scope;
        buf_text(html->out, "<li><a");
        html_language(html, element->language, element->is_right_to_left);
        buf_printf(html->out, " href=\"#%.*s\">", STR_ARGS(anchor));
        markup_text(html->out, element->outline_title);
        buf_text(html->out, "</a></li>\n");
        html->scope = around;
    }
    for (const struct element *e = element->first; e != NULL; e = e->next)
        write_entries(html, e, level);
}

/* A dossier's own contents lead to its chapters. */
static bool
has_contents(const struct styled *styled)
{
    const struct sheet *sheet = styled->sheet;
    for (size_t i = 0; styled->dossier != NULL && i < sheet->front.count; i++)
        for (size_t k = 0; k < sheet->front.bands[i].count; k++)
            for (size_t p = 0; p < sheet->front.bands[i].regions[k].count; p++)
                if (str_equals(
                        sheet->front.bands[i].regions[k].placements[p].part,
                        "contents"))
                    return true;
    return false;
}

void
html_contents(struct html *html, const struct styled *styled)
{
    if (has_contents(styled))
        return;
    uint8_t level = styled->dossier != NULL ? 1 : 2;
    struct html_scope around = enter_running(html, styled, "nav");
    markup_attribute(html->out, "aria-label",
                     locale_label(styled->locale, "contents"));
    buf_text(html->out, ">\n<ul>\n");
    for (; styled != NULL; styled = styled->next)
        for (size_t i = 0; i < styled->band_count; i++)
            for (size_t k = 0; k < styled->bands[i].count; k++)
                write_entries(html, styled->bands[i].regions[k].root, level);
    buf_text(html->out, "</ul>\n");
    html_leave(html, around, "nav");
    buf_char(html->out, '\n');
}
