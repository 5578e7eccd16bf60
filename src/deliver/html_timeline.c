/* The timeline as HTML: a list of what there is, each with its mark on a strip;
 * the axis below.  The marks mean what they do on paper: see
 * layout/timeline_marks.c. */
#include "deliver/html_track.h"

#include "base/utf8.h"

enum {
    INSET = 250,    /* from the axis's ends to the first and last moment */
    DAY_MOST = 250, /* shorter bars are drawn as days */
    CROWDED = 190,  /* occurrences nearer than this are strokes */
    FUZZ = 300,     /* of dashes beside a day that is not sure */
};

#define DISC       "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"
#define DOT        "M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z"
#define DIAMOND    "M-6 0 0-6 6 0 0 6z"
#define STROKE     "M0-4.5V4.5"
#define HEAD_RIGHT "M0 0-8-3.6V3.6z"
#define HEAD_LEFT  "M0 0 8-3.6V3.6z"

static int64_t
x_of(const struct timeline_figure *figure, moment at)
{
    if (at < figure->from)
        at = figure->from;
    if (at > figure->to)
        at = figure->to;
    return INSET + (at - figure->from) * (TRACK - 2 * INSET) /
                       (figure->to - figure->from);
}

/* ---- marks ---- */

static void
arrow(struct html *html, bool is_forward)
{
    bool points_right = is_forward != html->scope.is_right_to_left;
    track_shape(html, "mark", is_forward ? TRACK : 0,
                points_right ? HEAD_RIGHT : HEAD_LEFT);
}

static void
draw_occurrences(struct html *html, const struct timeline_figure *figure,
                 const struct timeline_item *item)
{
    int64_t from = x_of(figure, item->from), to = x_of(figure, item->to);
    bool is_crowded =
        to - from < (int64_t)(item->occurrence_count - 1) * CROWDED;
    track_line(html, "mark", from, item->opens_after ? TRACK : to);
    for (size_t i = 0; i < item->occurrence_count; i++)
        track_shape(html, item->is_doubtful && !is_crowded ? "hollow" : "mark",
                    x_of(figure, item->occurrences[i]),
                    is_crowded ? STROKE : DOT);
    if (item->opens_after)
        arrow(html, true);
}

static void
draw_span(struct html *html, const struct timeline_item *item, int64_t from,
          int64_t to)
{
    bool is_hollow = item->is_doubtful || item->is_within;
    if (to - from >= DAY_MOST) {
        track_bar(html,
                  item->is_doubtful ? "hollow unsure"
                  : is_hollow       ? "hollow"
                                    : "mark",
                  from, to);
        return;
    }
    int64_t middle = from + (to - from) / 2;
    if (item->is_doubtful)
        track_line(html, "unsure", middle - FUZZ, middle + FUZZ);
    track_shape(html, is_hollow ? "hollow" : "mark", middle,
                item->kind == TIMELINE_STEP ? DIAMOND : DISC);
}

static void
draw_item(struct html *html, const struct timeline_figure *figure,
          const struct timeline_item *item)
{
    int64_t from = x_of(figure, item->from), to = x_of(figure, item->to);
    if (item->occurrence_count > 0) {
        draw_occurrences(html, figure, item);
        return;
    }
    if (item->opens_before) {
        track_line(html, "unsure", 0, from);
        arrow(html, false);
    }
    if (item->opens_after) {
        track_line(html, "unsure", to, TRACK);
        arrow(html, true);
    }
    draw_span(html, item, from, to);
}

/* ---- axis ---- */

static size_t
longest_label(const struct axis_scale *scale)
{
    size_t most = 1;
    for (size_t i = 0; i < scale->tick_count; i++) {
        size_t size = utf8_count(scale->ticks[i].label.text);
        most = size > most ? size : most;
    }
    return most;
}

static size_t
letters_of(const struct axis_scale *scale)
{
    return scale->tick_count * (longest_label(scale) + 2);
}

/* The finest whose labels have room. */
static const struct axis_scale *
scale_of(const struct timeline_figure *figure)
{
    for (size_t i = 0; i < figure->scale_count; i++)
        if (letters_of(&figure->scales[i]) <= WIDE_LETTERS)
            return &figure->scales[i];
    return figure->scale_count > 0 ? &figure->scales[figure->scale_count - 1]
                                   : NULL;
}

static void
draw_grid(struct html *html, const struct timeline_figure *figure,
          const struct axis_scale *scale)
{
    for (size_t i = 0; scale != NULL && i < scale->tick_count; i++)
        track_rule(html, "grid", x_of(figure, scale->ticks[i].at));
}

/* Every nth label, as many as a telephone has room for. */
static void
draw_ticks(struct html *html, const struct timeline_figure *figure,
           const struct axis_scale *scale)
{
    size_t step = (letters_of(scale) + NARROW_LETTERS - 1) / NARROW_LETTERS;
    for (size_t i = 0; i < scale->tick_count; i++)
        track_text(html, &scale->ticks[i].label,
                   x_of(figure, scale->ticks[i].at), true, i % step != 0);
}

/* The longer periods; of those too near to the one before, none. */
static void
draw_bands(struct html *html, const struct timeline_figure *figure,
           const struct axis_scale *scale)
{
    int64_t free_from = 0;
    for (size_t i = 0; i < scale->band_count; i++) {
        const struct axis_band *band = &scale->bands[i];
        int64_t x = x_of(figure, band->from);
        int64_t width = (int64_t)(utf8_count(band->label.text) + 1) * TRACK /
                        NARROW_LETTERS;
        bool fits = x >= free_from && x + width <= TRACK + TRACK / 10;
        if (!fits)
            continue;
        track_text(html, &band->label, i == 0 ? 0 : x, false, false);
        free_from = x + width;
    }
}

static void
write_axis(struct html *html, const struct timeline_figure *figure,
           const struct axis_scale *scale)
{
    if (scale == NULL)
        return;
    buf_text(html->out, "<div class=\"axis\" aria-hidden=\"true\"><div>\n");
    track_open(html, "ticks");
    draw_ticks(html, figure, scale);
    track_close(html);
    if (scale->band_count > 0) {
        track_open(html, "bands");
        draw_bands(html, figure, scale);
        track_close(html);
    }
    buf_text(html->out, "</div></div>\n");
}

/* ---- rows ---- */

/* The day, where it is one and known. */
static struct str
day_of(const struct html *html, const struct timeline_item *item)
{
    const struct brief *brief = html->styled->brief;
    bool is_known = !item->is_doubtful && !item->is_within &&
                    item->occurrence_count == 0 && !item->opens_before &&
                    !item->opens_after && item->to - item->from <= DAY_MINUTES;
    if (!is_known || brief == NULL || brief->timeline.is_yearless)
        return (struct str){NULL, 0};
    struct date date = date_of_unix_time(item->from * 60);
    date.has_time = date.has_zone = false;
    return date_iso(html->arena, &date);
}

static void
write_when(struct html *html, const struct timeline_row *row)
{
    struct str day = day_of(html, row->item);
    if (day.size == 0) {
        html_words(html, "span", "timeline-when", &row->when);
        return;
    }
    buf_text(html->out, "<time");
    markup_attribute(html->out, "datetime", day);
    buf_char(html->out, '>');
    html_words(html, "span", "timeline-when", &row->when);
    buf_text(html->out, "</time>");
}

static void
write_row(struct html *html, const struct timeline_figure *figure,
          const struct axis_scale *scale, const struct timeline_row *row)
{
    buf_text(html->out, "<li><span>");
    html_words(html, "span", "timeline-label", &row->label);
    buf_char(html->out, ' ');
    html_words(html, "span", "timeline-text", &row->text);
    buf_char(html->out, ' ');
    write_when(html, row);
    buf_text(html->out, "</span>\n");
    track_open(html, "row");
    draw_grid(html, figure, scale);
    draw_item(html, figure, row->item);
    track_close(html);
    buf_text(html->out, "</li>\n");
}

static void
write_undated(struct html *html, const struct timeline_figure *figure,
              const struct axis_scale *scale)
{
    if (figure->undated.text.size == 0)
        return;
    buf_text(html->out, "<li><span>");
    html_words(html, "span", "timeline-label", &figure->undated);
    buf_char(html->out, ' ');
    html_words(html, "span", "timeline-when", &figure->no_date);
    buf_text(html->out, "</span>\n");
    track_open(html, "row");
    draw_grid(html, figure, scale);
    track_line(html, "undated", INSET, TRACK);
    arrow(html, true);
    track_close(html);
    buf_text(html->out, "</li>\n");
}

void
html_timeline(struct html *html, const struct timeline_figure *figure)
{
    const struct axis_scale *scale = scale_of(figure);
    buf_text(html->out, "<ol class=\"rows\">\n");
    for (size_t i = 0; i < figure->count; i++)
        write_row(html, figure, scale, &figure->rows[i]);
    write_undated(html, figure, scale);
    buf_text(html->out, "</ol>\n");
    write_axis(html, figure, scale);
}
