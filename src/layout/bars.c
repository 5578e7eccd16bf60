/* Horizontal bars, a row each: name, bar, value; see figure.h.
 *
 * Names stand in a column before the bars, in a narrow figure above them. */
#include "layout/figure.h"

#include "base/arena.h"

enum {
    NAMES_SHARE = 3,        /* names take a third of the width at most ... */
    NARROW_EMS = 30,        /* ... in a figure wider than this */
    BAR_HUNDREDTHS = 62,    /* of the name's type size: how high a bar is */
    MIDDLE_HUNDREDTHS = 36, /* of it: half of a capital's height */
};

struct bar_row {
    struct label name, value;
};

struct bars {
    struct drawing *drawing;
    const struct bar_figure *figure;
    struct bar_row *rows;
    scaled gap;                /* between name, bar and value */
    scaled name_width;         /* 0: names stand above */
    scaled bar_left, bar_most; /* where bars begin, how long the longest is */
};

static void
set_labels(struct bars *bars)
{
    struct drawing *drawing = bars->drawing;
    const struct bar_figure *figure = bars->figure;
    scaled em = figure->bars[0].name.style->font_size;
    bool is_narrow = drawing->width < NARROW_EMS * em;
    scaled most = is_narrow ? drawing->width : drawing->width / NAMES_SHARE;
    scaled names = 0, values = 0;
    bars->gap = em * 3 / 4;
    bars->rows = ARENA_ARRAY(drawing->arena, struct bar_row, figure->count);
    for (size_t i = 0; i < figure->count; i++) {
        struct bar_row *row = &bars->rows[i];
        row->name = label_set(drawing, &figure->bars[i].name, most);
        row->value = label_set(drawing, &figure->bars[i].value, SCALED_MOST);
        names = scaled_larger(names, row->name.width);
        values = scaled_larger(values, row->value.width);
    }
    bars->name_width = is_narrow ? 0 : names;
    bars->bar_left = is_narrow ? 0 : names + bars->gap;
    bars->bar_most =
        scaled_larger(drawing->width - bars->bar_left - bars->gap - values, 0);
}

static void
draw_row(struct bars *bars, size_t i)
{
    struct drawing *drawing = bars->drawing;
    const struct figure_bar *bar = &bars->figure->bars[i];
    const struct bar_row *row = &bars->rows[i];
    scaled em = bar->name.style->font_size;
    scaled top = drawing->height, baseline = row->name.baseline;
    drawing_label(drawing, &row->name, 0, top);
    if (bars->name_width == 0) {
        top += row->name.height;
        baseline = row->value.baseline;
    }
    scaled thick = em * BAR_HUNDREDTHS / 100;
    scaled middle = top + baseline - em * MIDDLE_HUNDREDTHS / 100;
    scaled length = scaled_ratio(bars->bar_most, bar->share, SHARE_WHOLE);
    drawing_fill(drawing, bars->bar_left, middle - thick / 2, length, thick,
                 bar->style->color);
    drawing_label(drawing, &row->value, bars->bar_left + length + bars->gap,
                  top + baseline - row->value.baseline);
    drawing->height = top + row->value.height;
    if (bars->name_width == 0 && i + 1 < bars->figure->count)
        drawing->height += bars->gap / 2;
}

void
bars_draw(struct drawing *drawing, const struct figure *figure,
          scaled most_height)
{
    struct bars bars = {.drawing = drawing, .figure = figure->as.bars};
    (void)most_height;
    if (bars.figure->count == 0)
        return;
    set_labels(&bars);
    for (size_t i = 0; i < bars.figure->count; i++)
        draw_row(&bars, i);
}
