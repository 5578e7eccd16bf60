/* The axis of a timeline: line, ticks, their labels and the periods below; see
 * timeline.h. */
#include "layout/timeline.h"

#include "base/arena.h"

/* Lengths in hundredths of an em of the labels. */
enum {
    TICK_LENGTH = 35,
    LABEL_DISTANCE = 45, /* from the line to the labels' line boxes */
    LABEL_GAP = 60,      /* between neighbours, at the least */
    TEXT_CLEARANCE = 20, /* between a line of the grid and a text */
};

scaled
plot_em(const struct plot *plot, int32_t hundredths)
{
    return scaled_ratio(plot->em, hundredths, 100);
}

scaled
plot_x(const struct plot *plot, moment at)
{
    const struct timeline_figure *figure = plot->figure;
    if (at < figure->from)
        at = figure->from;
    if (at > figure->to)
        at = figure->to;
    return plot->first + scaled_ratio(plot->last - plot->first,
                                      at - figure->from,
                                      figure->to - figure->from);
}

/* A tick's label stands under it, but within the figure. */
static scaled
label_x(const struct plot *plot, moment at, const struct label *label)
{
    scaled x = plot_x(plot, at) - label->width / 2;
    scaled most = plot->drawing->width - label->width;
    return scaled_larger(scaled_lesser(x, most), 0);
}

static bool
keep_apart(const struct plot *plot, const struct axis_scale *scale,
           const struct label *ticks)
{
    scaled free_from = -SCALED_MOST;
    for (size_t i = 0; i < scale->tick_count; i++) {
        scaled x = label_x(plot, scale->ticks[i].at, &ticks[i]);
        if (x < free_from)
            return false;
        free_from = x + ticks[i].width + plot_em(plot, LABEL_GAP);
    }
    return true;
}

/* As many as stand apart from those before them. */
static void
thin_out(const struct plot *plot, const struct axis_scale *scale,
         struct label *ticks)
{
    scaled free_from = -SCALED_MOST;
    for (size_t i = 0; i < scale->tick_count; i++) {
        scaled x = label_x(plot, scale->ticks[i].at, &ticks[i]);
        if (x < free_from)
            ticks[i] = (struct label){0};
        else
            free_from = x + ticks[i].width + plot_em(plot, LABEL_GAP);
    }
}

/* Where a period's name begins: under the label of its first tick, flush with
 * it, so that the two read as one date; or at the axis's beginning. */
static scaled
band_x(const struct plot *plot, const struct axis_labels *labels, size_t band)
{
    const struct axis_scale *scale = labels->scale;
    for (size_t i = 0; i < scale->tick_count; i++)
        if (scale->ticks[i].at >= scale->bands[band].from)
            return label_x(plot, scale->ticks[i].at, &labels->ticks[i]);
    return band == 0 ? plot->left : plot->drawing->width;
}

/* A period's name where there is room for it before the next one's, the longer
 * one if it can be; none without a tick. */
static struct label
band_label(const struct plot *plot, const struct axis_labels *labels,
           size_t band)
{
    const struct axis_scale *scale = labels->scale;
    scaled x = band_x(plot, labels, band);
    scaled room = plot->drawing->width - x;
    if (band + 1 < scale->band_count)
        room = band_x(plot, labels, band + 1) - x - plot_em(plot, LABEL_GAP);
    struct label label =
        label_set(plot->drawing, &scale->bands[band].label, SCALED_MOST);
    if (label.width > room)
        label = label_set(plot->drawing, &scale->bands[band].short_label,
                          SCALED_MOST);
    return label.width <= room ? label : (struct label){0};
}

static struct label *
tick_labels(const struct plot *plot, const struct axis_scale *scale)
{
    struct arena *arena = plot->drawing->arena;
    struct label *labels = ARENA_ARRAY(arena, struct label, scale->tick_count);
    for (size_t i = 0; i < scale->tick_count; i++)
        labels[i] =
            label_set(plot->drawing, &scale->ticks[i].label, SCALED_MOST);
    return labels;
}

static scaled
highest(const struct label *labels, size_t count)
{
    scaled height = 0;
    for (size_t i = 0; i < count; i++)
        if (labels[i].height > height)
            height = labels[i].height;
    return height;
}

struct axis_labels
axis_set(const struct plot *plot)
{
    const struct timeline_figure *figure = plot->figure;
    struct axis_labels axis = {.height = plot_em(plot, LABEL_DISTANCE)};
    for (size_t i = 0; i < figure->scale_count; i++) {
        axis.scale = &figure->scales[i];
        axis.ticks = tick_labels(plot, axis.scale);
        if (keep_apart(plot, axis.scale, axis.ticks))
            break;
    }
    if (axis.scale == NULL)
        return axis;
    thin_out(plot, axis.scale, axis.ticks);
    size_t count = axis.scale->band_count;
    axis.bands = ARENA_ARRAY(plot->drawing->arena, struct label, count);
    for (size_t i = 0; i < count; i++)
        axis.bands[i] = band_label(plot, &axis, i);
    axis.height += highest(axis.ticks, axis.scale->tick_count) +
                   highest(axis.bands, count);
    return axis;
}

/* ---- drawing ---- */

static void
draw_ticks(const struct plot *plot, const struct axis_labels *labels,
           scaled top)
{
    const struct axis_scale *scale = labels->scale;
    const struct style *style = plot->figure->axis;
    scaled thick = style->border_top_width;
    scaled text = top + plot_em(plot, LABEL_DISTANCE);
    for (size_t i = 0; i < scale->tick_count; i++) {
        drawing_fill(plot->drawing,
                     plot_x(plot, scale->ticks[i].at) - thick / 2, top, thick,
                     plot_em(plot, TICK_LENGTH), style->border_top_color);
        drawing_label(plot->drawing, &labels->ticks[i],
                      label_x(plot, scale->ticks[i].at, &labels->ticks[i]),
                      text);
    }
}

static void
draw_bands(const struct plot *plot, const struct axis_labels *labels,
           scaled top)
{
    const struct axis_scale *scale = labels->scale;
    scaled y = top + plot_em(plot, LABEL_DISTANCE) +
               highest(labels->ticks, scale->tick_count);
    for (size_t i = 0; i < scale->band_count; i++)
        drawing_label(plot->drawing, &labels->bands[i], band_x(plot, labels, i),
                      y);
}

void
axis_draw(const struct plot *plot, const struct axis_labels *labels, scaled top)
{
    const struct style *style = plot->figure->axis;
    drawing_fill(plot->drawing, plot->left, top, plot->right - plot->left,
                 style->border_top_width, style->border_top_color);
    if (labels->scale == NULL)
        return;
    draw_ticks(plot, labels, top);
    draw_bands(plot, labels, top);
}

static bool
is_covered(const struct plot *plot, scaled x, uint32_t lane,
           const struct plot_text *texts, size_t count)
{
    scaled clearance = plot_em(plot, TEXT_CLEARANCE);
    for (size_t i = 0; i < count; i++)
        if (texts[i].lane == lane && x > texts[i].from - clearance &&
            x < texts[i].to + clearance)
            return true;
    return false;
}

void
grid_draw(const struct plot *plot, const struct axis_labels *labels,
          const scaled *tops, uint32_t lanes, const struct plot_text *texts,
          size_t text_count)
{
    const struct style *style = plot->figure->grid;
    scaled thick = style->border_top_width;
    size_t count = labels->scale != NULL ? labels->scale->tick_count : 0;
    for (size_t i = 0; i < count; i++) {
        scaled x = plot_x(plot, labels->scale->ticks[i].at);
        uint32_t from = 0;
        for (uint32_t lane = 0; lane <= lanes; lane++) {
            if (lane < lanes && !is_covered(plot, x, lane, texts, text_count))
                continue;
            drawing_fill(plot->drawing, x - thick / 2, tops[from], thick,
                         tops[lane] - tops[from], style->border_top_color);
            from = lane + 1;
        }
    }
}
