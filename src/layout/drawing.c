/* Marks of a figure; see drawing.h. */
#include "layout/drawing.h"

#include "base/arena.h"
#include "layout/inline.h"
#include "layout/paragraph.h"
#include "layout/place.h"
#include "layout/shorten.h"

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
    bool is_right_to_left;
    scaled most;
    size_t lines_most;
};

static struct paragraph
paragraph_of(const struct setting *setting, const struct text_run *run)
{
    return (struct paragraph){
        .layout = setting->drawing->layout,
        .arena = setting->drawing->arena,
        .style = run->style,
        .text = {run, 1, setting->is_right_to_left},
        .measure = setting->lines_most > 1 ? setting->most : SCALED_MOST,
        .align = TEXT_ALIGN_START,
        .where = NOWHERE,
    };
}

static bool
fits(const void *context, struct str text)
{
    const struct setting *setting = context;
    struct arena *arena = setting->drawing->arena;
    struct text_run run = setting->run;
    run.text = text;
    if (text_width(setting->drawing->layout->engine, &run) <= setting->most)
        return true;
    if (setting->lines_most <= 1)
        return false;
    struct arena_mark mark = arena_mark(arena);
    struct paragraph paragraph = paragraph_of(setting, &run);
    size_t count = paragraph_break(&paragraph).count;
    arena_reset(arena, mark);
    return count <= setting->lines_most;
}

/* The lines as a block: as wide as the widest, wherever they are aligned to. */
static struct label
block_of(struct arena *arena, const struct paragraph *paragraph,
         const struct paragraph_lines *lines)
{
    struct strut strut = paragraph_strut(paragraph, lines->list);
    struct label label = {
        .lines = ARENA_ARRAY(arena, struct line_box *, lines->count),
        .count = lines->count,
        .left = SCALED_MOST,
    };
    scaled right = 0;
    for (size_t i = 0; i < lines->count; i++) {
        struct line_box *line = paragraph_line(paragraph, lines, i, strut);
        scaled from = line->count > 0 ? line->at[0] : 0;
        label.lines[i] = line;
        label.left = scaled_lesser(label.left, from);
        right = scaled_larger(right, line_end(line));
        label.last_width = line_end(line) - from;
        label.height += line->height;
    }
    label.width = right - label.left;
    label.baseline = label.lines[0]->baseline;
    return label;
}

static struct label
set_run(const struct setting *setting)
{
    struct paragraph paragraph = paragraph_of(setting, &setting->run);
    struct paragraph_lines lines = paragraph_break(&paragraph);
    if (lines.count == 0)
        return (struct label){0};
    if (lines.count == 1)
        paragraph.measure = text_width(paragraph.layout->engine, &setting->run);
    return block_of(paragraph.arena, &paragraph, &lines);
}

struct label
label_set_lines(struct drawing *drawing, const struct figure_text *text,
                scaled most, size_t lines_most)
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
        .is_right_to_left = text->is_right_to_left,
        .most = most,
        .lines_most = lines_most,
    };
    struct label label = {0};
    if (text->text.size == 0)
        return label;
    setting.run.text =
        shorten_to_words(drawing->arena, text->text, fits, &setting);
    if (setting.run.text.size > 0)
        label = set_run(&setting);
    label.size = setting.run.text.size;
    arena_reset(scratch, mark);
    return label;
}

struct label
label_set(struct drawing *drawing, const struct figure_text *text, scaled most)
{
    return label_set_lines(drawing, text, most, 1);
}

void
drawing_label(struct drawing *drawing, const struct label *label, scaled x,
              scaled y)
{
    struct placer placer = {.canvas = &drawing->canvas};
    scaled left = left_of(drawing, x, label->width) - label->left;
    for (size_t i = 0; i < label->count; i++) {
        place_line(&placer, label->lines[i], left, y);
        y += label->lines[i]->height;
    }
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
        left = scaled_lesser(left, copy[i].x);
        top = scaled_lesser(top, copy[i].y);
        right = scaled_larger(right, copy[i].x);
        bottom = scaled_larger(bottom, copy[i].y);
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
    drawing_path(drawing, steps, COUNT(steps), pen, color);
}
