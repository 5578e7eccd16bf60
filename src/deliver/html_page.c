/* The whole page; see deliver.h. */
#include "deliver/deliver.h"

#include "deliver/css.h"
#include "deliver/html_frame.h"
#include "deliver/palette.h"

/* ---- bands ---- */

static bool
has_content(const struct styled_region *region)
{
    for (const struct element *e = region->root->first; e != NULL; e = e->next)
        if (html_is_shown(e))
            return true;
    return false;
}

static size_t
region_count(const struct styled_band *band)
{
    size_t count = 0;
    for (size_t i = 0; i < band->count; i++)
        count += has_content(&band->regions[i]);
    return count;
}

/* Is it beside the main matter: of a width of its own, less than half? */
static bool
is_aside(const struct html *html, const struct styled_region *region)
{
    const struct sheet *sheet = html->styled->sheet;
    scaled whole = sheet->page_width - sheet->margin_start - sheet->margin_end;
    scaled width = region->region->width;
    return width > 0 && width < whole / 2;
}

/* Widths as shares of the page's: "minmax(0,113fr) minmax(0,50fr)". */
static void
write_columns(struct html *html, const struct styled_band *band)
{
    const struct sheet *sheet = html->styled->sheet;
    scaled left = sheet->page_width - sheet->margin_start - sheet->margin_end -
                  band->band->gap * ((scaled)band->count - 1);
    scaled open = 0;
    for (size_t i = 0; i < band->count; i++) {
        left -= band->regions[i].region->width;
        open += band->regions[i].region->width == 0;
    }
    buf_text(html->out, "<div class=\"band\" style=\"--gap:");
    css_ratio(html->out, band->band->gap, html->root->font_size);
    buf_text(html->out, "rem;--columns:");
    for (size_t i = 0; i < band->count; i++) {
        scaled width = band->regions[i].region->width;
        if (!has_content(&band->regions[i]))
            continue;
        buf_text(html->out, "minmax(0,");
        css_ratio(html->out, width > 0 || open == 0 ? width : left / open,
                  SCALED_PT);
        buf_text(html->out, "fr) ");
    }
    buf_text(html->out, "\">\n");
}

/* The headings of an aside's parts name it. */
static void
write_labels(struct html *html, const struct element *root)
{
    size_t count = 0;
    for (const struct element *e = root->first; e != NULL; e = e->next)
        if (html_is_shown(e) && e->anchor.size > 0 && e->first != NULL &&
            e->first->role == ROLE_H2)
            buf_printf(html->out, "%s%.*s-heading",
                       count++ == 0 ? " aria-labelledby=\"" : " ",
                       STR_ARGS(e->anchor));
    if (count > 0)
        buf_char(html->out, '"');
}

/* On paper text snakes through the region's columns, as on a page of the PDF;
 * a screen, which has no end, has none. */
static void
write_flow(struct html *html, const struct region *region)
{
    if (region->columns < 2)
        return;
    buf_printf(html->out,
               " style=\"--flow:%u;--gap:", (unsigned)region->columns);
    css_ratio(html->out, region->column_gap, html->root->font_size);
    buf_text(html->out, "rem\"");
}

static void
write_region(struct html *html, const struct styled_region *region,
             bool is_alone)
{
    bool is_beside = !is_alone && is_aside(html, region);
    const char *tag = is_beside ? "aside" : "div";
    struct html_scope around = html_enter(html, tag, region->root);
    if (is_beside && html->styled->role != ROLE_ART)
        write_labels(html, region->root);
    write_flow(html, region->region);
    buf_text(html->out, ">\n");
    html_blocks(html, region->root->first);
    html_leave(html, around, tag);
    buf_char(html->out, '\n');
}

static void
write_band(struct html *html, const struct styled_band *band)
{
    bool is_alone = region_count(band) == 1;
    if (!is_alone)
        write_columns(html, band);
    for (size_t i = 0; i < band->count; i++)
        if (has_content(&band->regions[i]))
            write_region(html, &band->regions[i], is_alone);
    if (!is_alone)
        buf_text(html->out, "</div>\n");
    html_notes(html);
}

/* ---- briefs ---- */

/* A brief among several is an article with a marking of its own. */
static void
write_styled(struct html *html, const struct styled *styled)
{
    bool is_article = styled->role == ROLE_ART;
    struct str marking = is_article && styled->brief != NULL
                             ? styled->brief->marking
                             : (struct str){NULL, 0};
    struct html_scope around = html->scope;
    html->styled = styled;
    if (is_article) {
        buf_text(html->out, "<article");
        html_language(html, styled->language, styled->is_right_to_left);
        buf_text(html->out, ">\n");
        html_marking(html, marking);
    }
    for (size_t i = 0; i < styled->band_count; i++)
        write_band(html, &styled->bands[i]);
    if (is_article) {
        html_marking(html, marking);
        buf_text(html->out, "</article>\n");
    }
    html->scope = around;
}

static void
write_skip_link(struct html *html, const struct styled *styled)
{
    buf_text(html->out, "<a class=\"skip\" href=\"#main\"");
    html_label(html, styled->locale, "skip-link");
    buf_text(html->out, "</a>\n");
}

static void
write_body(struct html *html, const struct styled *styled,
           const struct html_page *page)
{
    buf_text(html->out, "<body>\n");
    write_skip_link(html, styled);
    html_masthead(html, styled, page->marking, false);
    html_contents(html, styled);
    buf_text(html->out, "<main id=\"main\">\n");
    for (const struct styled *s = styled; s != NULL; s = s->next)
        write_styled(html, s);
    buf_text(html->out, "</main>\n");
    html_masthead(html, styled, page->marking, true);
    buf_text(html->out, "</body>\n</html>\n");
    html->styled = styled;
}

struct html
html_of(struct arena *arena, const struct styled *styled,
        enum html_medium medium, struct buf *out)
{
    const struct style *root = style_root(styled->sheet)->style;
    return (struct html){
        .arena = arena,
        .medium = medium,
        .out = out,
        .styled = styled,
        .root = root,
        .dresser = dresser_new(arena),
        .anchors = html_anchors(arena, styled),
        .scope = {root, PAGE_LIGHT, styled->language, styled->is_right_to_left},
    };
}

void
html_write(struct arena *arena, const struct styled *styled,
           struct image_store *images, const struct html_page *page,
           struct buf *out)
{
    struct buf body = {0};
    struct html html = html_of(arena, styled, HTML_PAGE, &body);
    html.images = images;
    write_body(&html, styled, page);
    buf_text(out, "<!DOCTYPE html>\n<html");
    markup_attribute(out, "lang", str_from(styled->language));
    if (styled->is_right_to_left)
        markup_attribute(out, "dir", STR("rtl"));
    buf_text(out, ">\n<head>\n");
    html.out = out;
    html_head(&html, page);
    buf_text(out, "</head>\n");
    buf_str(out, buf_view(&body));
    buf_release(&body);
}
