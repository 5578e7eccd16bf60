/* A QR code, its dark modules as one filled path; see figure.h.
 *
 * Of the four modules that have to be blank around it (ISO/IEC 18004, 5.3.8)
 * those before it and below are the figure's own; behind it and above are
 * margins, so that the code stands in line with the text's edges. */
#include "layout/figure.h"

#include "base/arena.h"

enum {
    QUIET = 4, /* modules */
};

struct code {
    const struct code_figure *figure;
    struct drawing *drawing;
    bool *is_drawn;
    struct path_step *steps;
    size_t count;
};

static scaled
edge(const struct code *code, uint32_t module)
{
    return scaled_ratio(code->drawing->width, module,
                        code->figure->size + QUIET);
}

static size_t
index_of(const struct code *code, uint32_t row, uint32_t column)
{
    return (size_t)row * code->figure->size + column;
}

/* Dark, and not drawn yet. */
static bool
is_open(const struct code *code, uint32_t row, uint32_t column)
{
    size_t i = index_of(code, row, column);
    return code->figure->dark[i] && !code->is_drawn[i];
}

static bool
is_open_row(const struct code *code, uint32_t row, uint32_t from, uint32_t to)
{
    while (from < to && is_open(code, row, from))
        from++;
    return from == to;
}

static void
add_rectangle(struct code *code, uint32_t top, uint32_t bottom, uint32_t from,
              uint32_t to)
{
    uint32_t size = code->figure->size;
    /* A code is not mirrored: what drawing_path() does is undone. */
    bool is_mirrored = code->drawing->is_right_to_left;
    scaled left = edge(code, QUIET + (is_mirrored ? size - to : from));
    scaled right = edge(code, QUIET + (is_mirrored ? size - from : to));
    scaled upper = edge(code, top), lower = edge(code, bottom);
    const struct path_step steps[] = {
        {PATH_MOVE, left, upper},  {PATH_LINE, right, upper},
        {PATH_LINE, right, lower}, {PATH_LINE, left, lower},
        {PATH_CLOSE, 0, 0},
    };
    for (size_t i = 0; i < COUNT(steps); i++)
        code->steps[code->count++] = steps[i];
}

/* The rectangle that begins at an open module: as wide as it can be, then as
 * high. */
static void
merge(struct code *code, uint32_t row, uint32_t column)
{
    uint32_t size = code->figure->size;
    uint32_t to = column + 1, bottom = row + 1;
    while (to < size && is_open(code, row, to))
        to++;
    while (bottom < size && is_open_row(code, bottom, column, to))
        bottom++;
    for (uint32_t y = row; y < bottom; y++)
        for (uint32_t x = column; x < to; x++)
            code->is_drawn[index_of(code, y, x)] = true;
    add_rectangle(code, row, bottom, column, to);
}

void
code_draw(struct drawing *drawing, const struct figure *figure,
          scaled most_height)
{
    uint32_t size = figure->as.code->size;
    size_t modules = (size_t)size * size;
    struct arena *scratch = drawing->layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    struct code code = {
        .figure = figure->as.code,
        .drawing = drawing,
        .is_drawn = ARENA_ARRAY(scratch, bool, modules),
        .steps = ARENA_ARRAY(scratch, struct path_step, modules * 5),
    };
    (void)most_height;
    for (uint32_t row = 0; row < size; row++)
        for (uint32_t column = 0; column < size; column++)
            if (is_open(&code, row, column))
                merge(&code, row, column);
    struct path_pen filled = {0};
    drawing_path(drawing, code.steps, code.count, filled,
                 figure->as.code->style->color);
    drawing->height = drawing->width;
    arena_reset(scratch, mark);
}
