/* What stands on a timeline; see timeline.h.
 *
 * What is sure is solid, what is not is hollow or dashed, so that it reads
 * without colour: a disc or diamond is a day, a bar a time from beginning to
 * end, an empty bar a time that the date lies within, dashes are "about", dots
 * and an arrow no date at all.  What recurs is small discs on a line, or
 * upright strokes where they would touch. */
#include "layout/timeline.h"

/* Lengths in hundredths of an em. */
enum {
    RADIUS = 32,     /* of a day's disc ... */
    DIAMOND = 38,    /* ... and of a diamond as large to the eye */
    OCCURRENCE = 22, /* radius of one of many */
    BAR = 50,        /* height of a bar */
    LINE = 8,        /* thickness of lines */
    FUZZ = 110,      /* of dashes beside a day that is not sure */
    DASH = 22,
    ARROW = 60,   /* length of its head */
    CROWDED = 65, /* occurrences nearer than this are a row of strokes */
    STROKE = 9,
};

static scaled
length_of(const struct plot *plot, const struct timeline_item *item)
{
    return plot_x(plot, item->to) - plot_x(plot, item->from);
}

/* Is it drawn as a day: a single moment, or a time too short for a bar? */
static bool
is_day(const struct plot *plot, const struct timeline_item *item)
{
    return item->occurrence_count == 0 &&
           length_of(plot, item) < 2 * plot_em(plot, RADIUS);
}

struct mark_extent
mark_extent(const struct plot *plot, const struct timeline_item *item)
{
    scaled from = plot_x(plot, item->from), to = plot_x(plot, item->to);
    scaled reach = plot_em(plot, RADIUS);
    if (is_day(plot, item)) {
        from = to = from + (to - from) / 2;
        reach = plot_em(plot, item->is_doubtful ? FUZZ : DIAMOND);
    }
    return (struct mark_extent){item->opens_before ? plot->left : from - reach,
                                item->opens_after ? plot->right : to + reach};
}

/* ---- pieces ---- */

static struct path_pen
line_pen(const struct plot *plot)
{
    return (struct path_pen){.width = plot_em(plot, LINE)};
}

static struct path_pen
dash_pen(const struct plot *plot)
{
    struct path_pen pen = line_pen(plot);
    pen.dash = pen.gap = plot_em(plot, DASH);
    return pen;
}

/* Round dots, well apart. */
static struct path_pen
dot_pen(const struct plot *plot)
{
    scaled width = plot_em(plot, 3 * LINE / 2);
    return (struct path_pen){.width = width, .gap = 4 * width};
}

/* Upright strokes in a row, as high as a bar. */
static struct path_pen
stroke_pen(const struct plot *plot)
{
    scaled stroke = plot_em(plot, STROKE);
    return (struct path_pen){plot_em(plot, BAR), stroke, 2 * stroke};
}

static void
draw_line(const struct plot *plot, scaled from, scaled to, scaled y,
          struct path_pen pen)
{
    if (from < to)
        drawing_line(plot->drawing, (struct path_step){PATH_MOVE, from, y},
                     (struct path_step){PATH_LINE, to, y}, pen,
                     plot->figure->mark->color);
}

/* A head at `tip`, pointing to the end or the start side. */
static void
draw_arrow(const struct plot *plot, scaled tip, scaled y, bool is_forward)
{
    scaled length = plot_em(plot, ARROW), half = length * 2 / 5;
    scaled base = is_forward ? tip - length : tip + length;
    const struct path_step steps[] = {{PATH_MOVE, tip, y},
                                      {PATH_LINE, base, y - half},
                                      {PATH_LINE, base, y + half},
                                      {PATH_CLOSE, 0, 0}};
    drawing_path(plot->drawing, steps, 4, (struct path_pen){0},
                 plot->figure->mark->color);
}

/* Filled with the colour of marks, or as an outline that covers the grid. */
static void
draw_shape(const struct plot *plot, const struct path_step *steps, size_t count,
           bool is_hollow, struct path_pen outline)
{
    const struct style *style = plot->figure->mark;
    drawing_path(plot->drawing, steps, count, (struct path_pen){0},
                 is_hollow ? style->background_color : style->color);
    if (is_hollow)
        drawing_path(plot->drawing, steps, count, outline, style->color);
}

static void
draw_disc(const struct plot *plot, scaled x, scaled y, scaled radius,
          bool is_hollow)
{
    const struct style *style = plot->figure->mark;
    drawing_circle(plot->drawing, x, y, radius, (struct path_pen){0},
                   is_hollow ? style->background_color : style->color);
    if (is_hollow)
        drawing_circle(plot->drawing, x, y, radius, line_pen(plot),
                       style->color);
}

static void
draw_diamond(const struct plot *plot, scaled x, scaled y, bool is_hollow)
{
    scaled r = plot_em(plot, DIAMOND);
    const struct path_step steps[] = {
        {PATH_MOVE, x - r, y}, {PATH_LINE, x, y - r}, {PATH_LINE, x + r, y},
        {PATH_LINE, x, y + r}, {PATH_CLOSE, 0, 0},
    };
    draw_shape(plot, steps, 5, is_hollow, line_pen(plot));
}

static void
draw_bar(const struct plot *plot, scaled from, scaled to, scaled y,
         const struct timeline_item *item)
{
    scaled half = plot_em(plot, BAR) / 2;
    bool is_hollow = item->is_within || item->is_doubtful;
    const struct path_step steps[] = {
        {PATH_MOVE, from, y - half}, {PATH_LINE, to, y - half},
        {PATH_LINE, to, y + half},   {PATH_LINE, from, y + half},
        {PATH_CLOSE, 0, 0},
    };
    draw_shape(plot, steps, 5, is_hollow,
               item->is_doubtful ? dash_pen(plot) : line_pen(plot));
}

/* ---- kinds of marks ---- */

static void
draw_day(const struct plot *plot, const struct timeline_item *item, scaled x,
         scaled y)
{
    bool is_hollow = item->is_doubtful || item->is_within;
    scaled fuzz = plot_em(plot, FUZZ);
    if (item->is_doubtful)
        draw_line(plot, x - fuzz, x + fuzz, y, dash_pen(plot));
    if (item->kind == TIMELINE_STEP)
        draw_diamond(plot, x, y, is_hollow);
    else
        draw_disc(plot, x, y, plot_em(plot, RADIUS), is_hollow);
}

static bool
is_crowded(const struct plot *plot, const struct timeline_item *item)
{
    scaled length = plot_x(plot, item->to) - plot_x(plot, item->from);
    return length <
           (int64_t)(item->occurrence_count - 1) * plot_em(plot, CROWDED);
}

static void
draw_occurrences(const struct plot *plot, const struct timeline_item *item,
                 scaled y)
{
    bool is_open = item->opens_after;
    scaled from = plot_x(plot, item->from);
    scaled to =
        is_open ? plot->right - plot_em(plot, ARROW) : plot_x(plot, item->to);
    if (is_crowded(plot, item)) {
        draw_line(plot, from, to, y, stroke_pen(plot));
    } else {
        draw_line(plot, from, to, y, line_pen(plot));
        for (size_t i = 0; i < item->occurrence_count; i++)
            draw_disc(plot, plot_x(plot, item->occurrences[i]), y,
                      plot_em(plot, OCCURRENCE), item->is_doubtful);
    }
    if (is_open)
        draw_arrow(plot, plot->right, y, true);
}

/* From a known end into the unknown: dashes and an arrow. */
static void
draw_open_end(const struct plot *plot, scaled known, scaled y, bool is_forward)
{
    scaled head = plot_em(plot, ARROW);
    if (is_forward)
        draw_line(plot, known, plot->right - head, y, dash_pen(plot));
    else
        draw_line(plot, plot->left + head, known, y, dash_pen(plot));
    draw_arrow(plot, is_forward ? plot->right : plot->left, y, is_forward);
}

void
mark_draw(const struct plot *plot, const struct timeline_item *item, scaled y)
{
    scaled from = plot_x(plot, item->from), to = plot_x(plot, item->to);
    if (item->occurrence_count > 0) {
        draw_occurrences(plot, item, y);
        return;
    }
    if (item->opens_before)
        draw_open_end(plot, from, y, false);
    if (item->opens_after)
        draw_open_end(plot, to, y, true);
    if (is_day(plot, item))
        draw_day(plot, item, from + (to - from) / 2, y);
    else
        draw_bar(plot, from, to, y, item);
}

void
mark_draw_undated(const struct plot *plot, scaled from, scaled y)
{
    draw_line(plot, from, plot->right - plot_em(plot, ARROW), y, dot_pen(plot));
    draw_arrow(plot, plot->right, y, true);
}
