/* The head of the page: what it is called, how it looks, that nothing runs. */
#include "deliver/html_frame.h"

#include "base/builtin.h"
#include "deliver/css.h"
#include "deliver/deliver.h"

enum {
    PERCENT = 106,      /* of the reader's own size, of 10 pt on paper */
    PERCENT_MOST = 165, /* large print on a telephone */
    MEASURE_LEAST = 36, /* em */
};

/* No address may be asked for anything, and no script runs, whatever should
 * have come in (CSP 3). */
#define POLICY                                                                 \
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "           \
    "base-uri 'none'; form-action 'none'"

static void
write_meta(struct buf *out, const char *name, struct str content)
{
    if (content.size == 0)
        return;
    buf_printf(out, "<meta name=\"%s\"", name);
    markup_attribute(out, "content", content);
    buf_text(out, ">\n");
}

static void
print_points(struct buf *css, scaled length)
{
    css_ratio(css, length, SCALED_PT);
    buf_text(css, "pt");
}

/* The page as the style has it on paper, with number and marking on each that a
 * browser prints. */
static void
print_paper(const struct sheet *sheet, struct str marking, struct buf *css)
{
    const scaled margins[] = {sheet->margin_top, sheet->margin_end,
                              sheet->margin_bottom, sheet->margin_start};
    buf_text(css, "@page{size:");
    print_points(css, sheet->page_width);
    buf_char(css, ' ');
    print_points(css, sheet->page_height);
    buf_text(css, ";margin:");
    for (size_t i = 0; i < 4; i++) {
        buf_text(css, i > 0 ? " " : "");
        print_points(css, margins[i]);
    }
    buf_text(css, "}\n@page{@bottom-left{font:8pt sans-serif;"
                  "content:counter(page) \" / \" counter(pages)}}\n");
    if (marking.size == 0)
        return;
    buf_text(css, "@page{@top-right{font:600 12pt sans-serif;content:");
    css_string(css, marking, '"');
    buf_text(css, "}@bottom-right{font:600 12pt sans-serif;content:");
    css_string(css, marking, '"');
    buf_text(css, "}}\n@page:first{@top-right{content:none}}\n");
}

/* Sizes: those of the reader's browser, larger where the style is. */
static void
print_sizes(const struct html *html, const struct sheet *sheet, struct buf *css)
{
    scaled ten = SCALED_OF(10), size = html->root->font_size;
    scaled percent = scaled_ratio(PERCENT, scaled_larger(size, ten), ten);
    scaled width = sheet->page_width - sheet->margin_start - sheet->margin_end;
    buf_printf(css, "html{font-size:min(%d%%,100%% + 1.8vw)}\n:root{--measure:",
               (int)scaled_lesser(percent, PERCENT_MOST));
    css_ratio(css, scaled_larger(width, MEASURE_LEAST * size), size);
    buf_text(css, "rem}\n@media print{html{font-size:");
    print_points(css, size);
    buf_text(css, "}}\n");
}

static void
write_styles(struct html *html, const struct html_page *page)
{
    buf_text(html->out, "<style>\n");
    buf_str(html->out, builtin_lookup(STR("src/deliver/page.css")));
    html_rules(html, html->out);
    print_sizes(html, html->styled->sheet, html->out);
    print_paper(html->styled->sheet, page->marking, html->out);
    buf_text(html->out, "</style>\n");
}

void
html_head(struct html *html, const struct html_page *page)
{
    struct buf *out = html->out;
    buf_text(out, "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-"
                  "Security-Policy\" content=\"" POLICY "\">\n<title>");
    markup_text(out, page->title);
    buf_text(out, "</title>\n");
    write_meta(out, "viewport", STR("width=device-width, initial-scale=1"));
    write_meta(out, "color-scheme", STR("light dark"));
    write_meta(out, "referrer", STR("no-referrer"));
    write_meta(out, "description", page->description);
    write_meta(out, "keywords", page->keywords);
    for (size_t i = 0; i < page->author_count; i++)
        write_meta(out, "author", page->authors[i]);
    write_meta(out, "generator", page->creator);
    write_styles(html, page);
    if (page->linked_data.size == 0)
        return;
    buf_text(out, "<script type=\"application/ld+json\">\n");
    markup_json(out, page->linked_data);
    buf_text(out, "\n</script>\n");
}
