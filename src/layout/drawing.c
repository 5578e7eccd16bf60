/* Marks of a figure; see drawing.h. */
#include "layout/drawing.h"

#include "base/arena.h"
#include "layout/inline.h"
#include "layout/paragraph.h"
#include "layout/place.h"
#include "layout/shorten.h"

#include <string.h>

void
drawing_init(struct drawing *drawing, struct layout *layout,
             struct arena *arena, struct tag_scope scope, scaled width)
{
    *drawing = (struct drawing){
        .layout = layout,
        .arena = arena,
        .canvas = {.arena = arena},
        .scope = scope,
        .is_right_to_left = layout->styled->is_right_to_left,
        .width = width,
    };
}

static scaled
left_of(const struct drawing *drawing, scaled x, scaled width)
{
    return drawing->is_right_to_left ? drawing->width - x - width : x;
}

/* ---- text ---- */

struct setting {
    struct drawing *drawing;
    struct text_run run;
    scaled most;
};

static bool
fits(const void *context, struct str text)
{
    const struct setting *setting = context;
    struct text_run run = setting->run;
    run.text = text;
    return text_width(setting->drawing->layout->engine, &run) <= setting->most;
}

static struct label
set_run(struct drawing *drawing, const struct text_run *run,
        bool is_right_to_left)
{
    struct paragraph paragraph = {
        .layout = drawing->layout,
        .arena = drawing->arena,
        .style = run->style,
        .text = {run, 1, is_right_to_left},
        .measure = SCALED_MOST,
        .align = TEXT_ALIGN_START,
        .where = NOWHERE,
    };
    struct paragraph_lines lines = paragraph_break(&paragraph);
    struct strut strut = paragraph_strut(&paragraph, lines.list);
    paragraph.measure = text_width(drawing->layout->engine, run);
    struct line_box *line = paragraph_line(&paragraph, &lines, 0, strut);
    return (struct label){line, paragraph.measure, line->height,
                          line->baseline};
}

struct label
label_set(struct drawing *drawing, const struct figure_text *text, scaled most)
{
    struct arena *scratch = drawing->layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    struct strand strand = {.tag = tag_content(drawing->scope),
                            .scope = drawing->scope};
    struct setting setting = {
        .drawing = drawing,
        .run = {.style = text->style,
                .language = text->language,
                .origin = arena_copy(drawing->arena, &strand, sizeof strand),
                .where = NOWHERE},
        .most = most,
    };
    struct label label = {0};
    if (text->text.size == 0)
        return label;
    setting.run.text =
        shorten_to_words(drawing->arena, text->text, fits, &setting);
    if (setting.run.text.size > 0)
        label = set_run(drawing, &setting.run, text->is_right_to_left);
    arena_reset(scratch, mark);
    return label;
}

void
drawing_label(struct drawing *drawing, const struct label *label, scaled x,
              scaled y)
{
    struct placer placer = {.canvas = &drawing->canvas};
    if (label->line != NULL)
        place_line(&placer, label->line, left_of(drawing, x, label->width), y);
}

/* ---- shapes ---- */

static struct page_item *
add_item(struct drawing *drawing, enum page_item_kind kind, colour color)
{
    struct page_item *item =
        canvas_add(&drawing->canvas, kind, tag_content(drawing->scope));
    item->color = color;
    return item;
}

void
drawing_fill(struct drawing *drawing, scaled x, scaled y, scaled width,
             scaled height, colour color)
{
    if (color == COLOUR_NONE || width <= 0 || height <= 0)
        return;
    struct page_item *item = add_item(drawing, PAGE_FILL, color);
    item->x = left_of(drawing, x, width);
    item->y = y;
    item->width = width;
    item->height = height;
}

static scaled
lesser(scaled a, scaled b)
{
    return a < b ? a : b;
}

void
drawing_path(struct drawing *drawing, const struct path_step *steps,
             size_t count, struct path_pen pen, colour color)
{
    if (color == COLOUR_NONE || count == 0)
        return;
    struct path_step *copy =
        arena_copy(drawing->arena, steps, count * sizeof *steps);
    scaled left = SCALED_MOST, top = SCALED_MOST;
    scaled right = -SCALED_MOST, bottom = -SCALED_MOST;
    for (size_t i = 0; i < count; i++) {
        if (copy[i].verb == PATH_CLOSE)
            continue;
        copy[i].x = left_of(drawing, copy[i].x, 0);
        left = lesser(left, copy[i].x);
        top = lesser(top, copy[i].y);
        right = -lesser(-right, -copy[i].x);
        bottom = -lesser(-bottom, -copy[i].y);
    }
    for (size_t i = 0; i < count; i++) {
        copy[i].x -= left;
        copy[i].y -= top;
    }
    struct page_item *item = add_item(drawing, PAGE_PATH, color);
    item->x = left;
    item->y = top;
    item->width = right - left;
    item->height = bottom - top;
    item->steps = copy;
    item->step_count = count;
    item->pen = pen;
}

void
drawing_line(struct drawing *drawing, struct path_step from,
             struct path_step to, struct path_pen pen, colour color)
{
    const struct path_step steps[] = {{PATH_MOVE, from.x, from.y},
                                      {PATH_LINE, to.x, to.y}};
    drawing_path(drawing, steps, 2, pen, color);
}

void
drawing_circle(struct drawing *drawing, scaled x, scaled y, scaled radius,
               struct path_pen pen, colour color)
{
    /* Four curves, none further than 0.03 % of the radius from the circle:
     * 0.5523 of it is 4/3 (sqrt(2) - 1). */
    scaled r = radius, k = scaled_ratio(radius, 5523, 10000);
    const struct path_step steps[] = {
        {PATH_MOVE, x + r, y},      {PATH_CURVE, x + r, y + k},
        {PATH_CURVE, x + k, y + r}, {PATH_CURVE, x, y + r},
        {PATH_CURVE, x - k, y + r}, {PATH_CURVE, x - r, y + k},
        {PATH_CURVE, x - r, y},     {PATH_CURVE, x - r, y - k},
        {PATH_CURVE, x - k, y - r}, {PATH_CURVE, x, y - r},
        {PATH_CURVE, x + k, y - r}, {PATH_CURVE, x + r, y - k},
        {PATH_CURVE, x + r, y},     {PATH_CLOSE, 0, 0},
    };
    drawing_path(drawing, steps, sizeof steps / sizeof steps[0], pen, color);
}
