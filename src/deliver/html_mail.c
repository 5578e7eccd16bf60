/* The brief as mail clients show it; see deliver.h.
 *
 * They know tables and styles on elements, but no sheets, no grids, no SVG; a
 * list's number stands in a cell of its own.  What the mail leaves out is in
 * the PDF that it comes with. */
#include "deliver/deliver.h"

#include "deliver/css.h"
#include "deliver/html.h"
#include "deliver/palette.h"
#include "deliver/tree.h"

#define LAYOUT                                                                 \
    "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\""         \
    " border=\"0\" width=\"100%\""
#define END_LAYOUT "</td></tr></table>\n"

enum {
    PIXELS = 16, /* of the style's own size */
};

static int
pixels(const struct html *html, scaled length)
{
    return (int)scaled_ratio(length, PIXELS, html->root->font_size);
}

/* ---- boxes ---- */

/* The marker in a cell, and the rest beside it. */
static void
write_marked(struct html *html, const struct element *element)
{
    const struct style *style = element->style;
    int below = pixels(html, style->margin_bottom) + 2;
    buf_text(html->out, LAYOUT "><tr>");
    buf_printf(html->out,
               "<td valign=\"top\" width=\"%d\" style=\"white-space:nowrap;"
               "padding-bottom:%dpx;padding-%s:6px\">",
               pixels(html, style->marker_width), below,
               html->scope.is_right_to_left ? "left" : "right");
    html_marker(html, element);
    buf_printf(html->out,
               "</td><td valign=\"top\" style=\"padding-bottom:%dpx\">\n",
               below);
    struct html_scope around = html->scope;
    html->scope.style = style;
    html_blocks(html, element->first);
    html->scope = around;
    buf_text(html->out, END_LAYOUT);
}

/* A ground or border, with its padding, is a cell's. */
static void
write_framed(struct html *html, const struct element *element)
{
    buf_printf(html->out, "<div style=\"margin:%dpx 0 %dpx\">",
               pixels(html, element->style->margin_top),
               pixels(html, element->style->margin_bottom));
    buf_text(html->out, LAYOUT "><tr>");
    struct html_scope around = html_enter(html, "td", element);
    buf_text(html->out, ">\n");
    html_blocks(html, element->first);
    html->scope = around;
    buf_text(html->out, END_LAYOUT "</div>\n");
}

static bool
is_framed(const struct style *style)
{
    return style->background_color != COLOUR_NONE ||
           style->border_start_width > 0;
}

void
mail_box(struct html *html, const struct element *element)
{
    if (is_of_annex(element))
        return;
    if (element->role == ROLE_TABLE && element->kind == ELEMENT_BOX) {
        html_captioned(html, element);
        return;
    }
    if (element->marker != NULL && html_is_shown(element->marker)) {
        write_marked(html, element);
        return;
    }
    if (is_framed(element->style)) {
        write_framed(html, element);
        return;
    }
    const char *tag = element->role == ROLE_BLOCK_QUOTE ? "blockquote" : "div";
    if (!html_is_dressed(html, element)) {
        html_blocks(html, element->first);
        return;
    }
    struct html_scope around = html_enter(html, tag, element);
    buf_text(html->out, ">\n");
    html_blocks(html, element->first);
    html_leave(html, around, tag);
    buf_char(html->out, '\n');
}

/* ---- figures ---- */

static void
write_cell(struct html *html, const struct figure_text *text)
{
    buf_text(html->out, "<td valign=\"top\" style=\"padding:3px 8px 3px 0\">");
    html_words(html, "span", "", text);
    buf_text(html->out, "</td>");
}

static void
write_bars(struct html *html, const struct bar_figure *figure)
{
    for (size_t i = 0; i < figure->count; i++) {
        const struct figure_bar *bar = &figure->bars[i];
        buf_text(html->out, "<tr>");
        write_cell(html, &bar->name);
        buf_printf(html->out,
                   "<td width=\"40%%\"><table role=\"presentation\""
                   " cellpadding=\"0\" cellspacing=\"0\" width=\"%d%%\"><tr>"
                   "<td style=\"background-color:%.*s;font-size:8px;"
                   "line-height:10px\">&nbsp;</td></tr></table></td>",
                   (int)(bar->share * 100 / SHARE_WHOLE) + 1,
                   STR_ARGS(html_tone(html, TONE_GROUND, bar->style->color)));
        write_cell(html, &bar->value);
        buf_text(html->out, "</tr>\n");
    }
}

static void
write_timeline(struct html *html, const struct timeline_figure *figure)
{
    for (size_t i = 0; i < figure->count; i++) {
        buf_text(html->out, "<tr>");
        write_cell(html, &figure->rows[i].label);
        write_cell(html, &figure->rows[i].text);
        write_cell(html, &figure->rows[i].when);
        buf_text(html->out, "</tr>\n");
    }
    if (figure->undated.text.size == 0)
        return;
    buf_text(html->out, "<tr>");
    write_cell(html, &figure->undated);
    buf_text(html->out, "<td></td>");
    write_cell(html, &figure->no_date);
    buf_text(html->out, "</tr>\n");
}

void
mail_figure(struct html *html, const struct element *element)
{
    const struct figure *figure = element->figure;
    if (figure->kind != FIGURE_BARS && figure->kind != FIGURE_TIMELINE)
        return;
    buf_text(html->out, LAYOUT ">\n");
    if (figure->kind == FIGURE_BARS)
        write_bars(html, figure->as.bars);
    else
        write_timeline(html, figure->as.timeline);
    buf_text(html->out, "</table>\n");
}

/* ---- the whole ---- */

static void
write_marking(struct html *html, struct str marking)
{
    if (marking.size == 0)
        return;
    buf_text(html->out, "<p style=\"margin:0 0 16px;font:bold 16px Arial,"
                        "sans-serif\"><span style=\"background-color:#000000;"
                        "color:#ffffff;padding:2px 6px\">");
    markup_text(html->out, marking);
    buf_text(html->out, "</span></p>\n");
}

static void
write_picture(struct html *html, const struct html_page *page)
{
    if (page->picture_cid.size == 0)
        return;
    buf_text(html->out, "<p style=\"margin:16px 0\"><img width=\"280\""
                        " style=\"border:1px solid #c9ced6\"");
    markup_attribute(
        html->out, "src",
        str_printf(html->arena, "cid:%.*s", STR_ARGS(page->picture_cid)));
    markup_attribute(html->out, "alt", page->title);
    buf_text(html->out, "></p>\n");
}

/* Where the source is that the brief rests on. */
static void
write_source_note(struct html *html, const struct styled *styled)
{
    if (!has_source(styled))
        return;
    buf_text(html->out, "<p style=\"margin:16px 0\"");
    html_label(html, styled->locale, "mail-source");
    buf_text(html->out, "</p>\n");
}

static void
write_briefs(struct html *html, const struct styled *styled)
{
    for (; styled != NULL; styled = styled->next) {
        struct html_scope around = html->scope;
        html->styled = styled;
        buf_text(html->out, "<div");
        html_language(html, styled->language, styled->is_right_to_left);
        buf_text(html->out, ">\n");
        for (size_t i = 0; i < styled->band_count; i++)
            for (size_t k = 0; k < styled->bands[i].count; k++)
                html_block(html, styled->bands[i].regions[k].root);
        html_notes(html);
        buf_text(html->out, "</div>\n");
        html->scope = around;
    }
}

/* Ground and text are said together, so that a client that changes the one
 * changes the other. */
static void
write_opening(struct html *html, const struct html_page *page)
{
    const struct element body = {
        .names = "",
        .style = html->root,
        .language = html->scope.language,
        .is_right_to_left = html->scope.is_right_to_left,
    };
    struct buf *out = html->out;
    buf_text(out, "<!DOCTYPE html>\n<html");
    markup_attribute(out, "lang", str_from(html->scope.language));
    if (html->scope.is_right_to_left)
        markup_attribute(out, "dir", STR("rtl"));
    buf_text(out, ">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width\">\n"
                  "<meta name=\"color-scheme\" content=\"light\">\n<title>");
    markup_text(out, page->title);
    buf_text(out, "</title>\n</head>\n<body style=\"margin:0;padding:0;"
                  "background-color:#ffffff\">\n" LAYOUT
                  " style=\"background-color:#ffffff\"><tr><td align=\"center\""
                  " style=\"padding:24px 16px\">\n"
                  "<table role=\"presentation\" cellpadding=\"0\""
                  " cellspacing=\"0\" border=\"0\" width=\"600\""
                  " style=\"width:100%;max-width:600px\"><tr>");
    /* Said again: web mail drops <html>, with all that stands in it. */
    html->scope = (struct html_scope){.language = "", .ground = PAGE_LIGHT};
    (void)html_enter(html, "td", &body);
    buf_text(out, ">\n");
}

void
html_write_mail(struct arena *arena, const struct styled *styled,
                const struct html_page *page, struct buf *out)
{
    struct html html = html_of(arena, styled, HTML_MAIL, out);
    write_opening(&html, page);
    write_marking(&html, page->marking);
    write_briefs(&html, styled);
    write_source_note(&html, styled);
    write_picture(&html, page);
    write_marking(&html, page->marking);
    buf_text(out, END_LAYOUT END_LAYOUT "</body>\n</html>\n");
}
