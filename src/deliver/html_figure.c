/* Figures as HTML: text that can be read and selected, drawing beside it. */
#include "deliver/html_track.h"

enum {
    WORDS_MOST = 40,        /* cells that have room for a number in them ... */
    NARROW_WORDS_MOST = 15, /* ... on a telephone */
    CELLS_MOST = 60,        /* that can be told apart there */
    QUIET = 2,              /* modules around a code (ISO/IEC 18004 asks for
                               four, the page gives the rest) */
};

/* ---- variables of the drawing ---- */

struct figure_tone {
    const char *name;
    enum html_tone tone;
    colour value;
};

static void
write_tones(struct html *html, const struct figure_tone *tones, size_t count)
{
    buf_text(html->out, " style=\"");
    for (size_t i = 0; i < count; i++)
        buf_printf(html->out, "--%s:%.*s;", tones[i].name,
                   STR_ARGS(html_tone(html, tones[i].tone, tones[i].value)));
    buf_char(html->out, '"');
}

/* ---- bars ---- */

static void
write_bars(struct html *html, const struct element *element)
{
    const struct bar_figure *figure = element->figure->as.bars;
    const struct figure_tone tone = {
        "mark", TONE_TEXT,
        figure->count > 0 ? figure->bars[0].style->color : 0};
    write_tones(html, &tone, 1);
    buf_text(html->out, ">\n<ul class=\"bars\">\n");
    for (size_t i = 0; i < figure->count; i++) {
        const struct figure_bar *bar = &figure->bars[i];
        buf_text(html->out, "<li>");
        html_words(html, "span", "bar-name", &bar->name);
        buf_char(html->out, ' ');
        track_open(html, "bar");
        track_bar(html, "mark", 0, (int64_t)bar->share * TRACK / SHARE_WHOLE);
        track_close(html);
        html_words(html, "span", "bar-value", &bar->value);
        buf_text(html->out, "</li>\n");
    }
    buf_text(html->out, "</ul>\n");
}

/* ---- timeline ---- */

static void
write_timeline(struct html *html, const struct element *element)
{
    const struct timeline_figure *figure = element->figure->as.timeline;
    const struct figure_tone tones[] = {
        {"mark", TONE_TEXT, figure->mark->color},
        {"hollow", TONE_GROUND, figure->mark->background_color},
        {"axis", TONE_LINE, figure->axis->border_top_color},
        {"grid", TONE_LINE, figure->grid->border_top_color},
    };
    write_tones(html, tones, COUNT(tones));
    buf_text(html->out, ">\n");
    html_timeline(html, figure);
}

/* ---- coverage ---- */

static int64_t
cell_x(const struct coverage_figure *figure, uint32_t paragraph)
{
    return (int64_t)(paragraph - 1) * TRACK / figure->paragraph_count;
}

/* Every how many paragraphs a number has room: 1, 5, 10, 50 .... */
static uint32_t
number_step(const struct coverage_figure *figure, uint32_t letters)
{
    uint32_t count = figure->paragraph_count, step = 1, width = 2;
    for (uint32_t rest = count; rest > 0; rest /= 10)
        width++;
    for (bool is_five = true; count / step * width > letters;
         is_five = !is_five)
        step *= is_five ? 5 : 2;
    return step;
}

static void
write_numbers(struct html *html, const struct coverage_figure *figure)
{
    uint32_t wide = number_step(figure, WIDE_LETTERS);
    uint32_t narrow = number_step(figure, NARROW_LETTERS);
    track_open(html, "numbers");
    for (uint32_t i = 1; i <= figure->paragraph_count; i++) {
        if (i > 1 && i % wide != 0)
            continue;
        struct str number = str_with_digits(
            html->arena, str_printf(html->arena, "%u", (unsigned)i),
            html->styled->digits);
        const struct figure_text text = {number, figure->number,
                                         html->scope.language,
                                         html->scope.is_right_to_left};
        track_text(html, &text, (cell_x(figure, i) + cell_x(figure, i + 1)) / 2,
                   true, i > 1 && i % narrow != 0);
    }
    track_close(html);
}

static void
write_marks(struct html *html, const struct coverage_figure *figure,
            const struct coverage_row *row)
{
    bool has_words = figure->paragraph_count <= WORDS_MOST;
    for (size_t i = 0; i < row->paragraphs->count; i++) {
        uint32_t at = row->paragraphs->numbers[i];
        int64_t from = cell_x(figure, at), to = cell_x(figure, at + 1);
        track_cell(html, "mark", from, to);
        if (has_words)
            track_text(html, &row->number, (from + to) / 2, true,
                       figure->paragraph_count > NARROW_WORDS_MOST);
    }
}

static void
write_cells(struct html *html, const struct coverage_figure *figure,
            const struct coverage_row *row)
{
    bool has_gaps = figure->paragraph_count <= CELLS_MOST;
    track_open(html, has_gaps ? "cells" : "fine cells");
    track_cell(html, "cell", 0, TRACK);
    write_marks(html, figure, row);
    for (uint32_t i = 2; has_gaps && i <= figure->paragraph_count; i++)
        track_rule(html, "gap", cell_x(figure, i));
    track_close(html);
}

static void
write_coverage(struct html *html, const struct element *element)
{
    const struct coverage_figure *figure = element->figure->as.coverage;
    const struct figure_tone tones[] = {
        {"mark", TONE_TEXT, figure->mark->background_color},
        {"cell", TONE_GROUND, figure->cell->background_color},
    };
    write_tones(html, tones, COUNT(tones));
    markup_attribute(html->out, "role", STR("img"));
    markup_attribute(html->out, "aria-label", element->description);
    buf_text(html->out, ">\n<div class=\"strip\">\n");
    buf_text(html->out, "<div>");
    html_words(html, "span", "coverage-heading", &figure->heading);
    write_numbers(html, figure);
    buf_text(html->out, "</div>\n");
    for (size_t i = 0; i < figure->count; i++) {
        const struct coverage_row *row = &figure->rows[i];
        struct figure_text name = row->name;
        name.text =
            str_printf(html->arena, "%.*s  %.*s", STR_ARGS(row->number.text),
                       STR_ARGS(row->name.text));
        buf_text(html->out, "<div>");
        html_words(html, "span", "coverage-label", &name);
        write_cells(html, figure, row);
        buf_text(html->out, "</div>\n");
    }
    buf_text(html->out, "</div>\n");
}

/* ---- code ---- */

/* Dark modules, as runs in a path. */
static void
write_modules(struct html *html, const struct code_figure *code)
{
    for (uint32_t y = 0; y < code->size; y++)
        for (uint32_t x = 0, run; x < code->size; x += run) {
            const bool *from = &code->dark[y * code->size + x];
            run = 1;
            while (x + run < code->size && from[run] == from[0])
                run++;
            if (from[0])
                buf_printf(html->out, "M%u %uh%uv1h-%uz", x + QUIET, y + QUIET,
                           run, run);
        }
}

static void
write_code(struct html *html, const struct element *element)
{
    const struct code_figure *code = element->figure->as.code;
    struct str address = markup_address(html->arena, element->link);
    unsigned size = (unsigned)code->size + 2 * QUIET;
    buf_text(html->out, ">");
    if (address.size > 0) {
        buf_text(html->out, "<a");
        markup_attribute(html->out, "href", address);
        buf_char(html->out, '>');
    }
    buf_printf(html->out, "<svg role=\"img\" viewBox=\"0 0 %u %u\"", size,
               size);
    markup_attribute(html->out, "aria-label", element->description);
    buf_text(html->out, " shape-rendering=\"crispEdges\"><path d=\"");
    write_modules(html, code);
    buf_text(html->out, "\"/></svg>");
    if (address.size > 0)
        buf_text(html->out, "</a>");
}

void
html_figure(struct html *html, const struct element *element)
{
    static void (*const writers[])(struct html *, const struct element *) = {
        [FIGURE_BARS] = write_bars,
        [FIGURE_TIMELINE] = write_timeline,
        [FIGURE_CODE] = write_code,
        [FIGURE_COVERAGE] = write_coverage,
    };
    struct html_scope around = html_enter(html, "figure", element);
    writers[element->figure->kind](html, element);
    html_leave(html, around, "figure");
    buf_char(html->out, '\n');
}
