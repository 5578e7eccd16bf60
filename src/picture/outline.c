/* Outlines of glyphs; see outline.h. */
#include "picture/outline.h"

#include "base/arena.h"
#include "font/font.h"

#include <math.h>

/* The outline being read. */
struct drawing {
    struct arena *arena;
    struct {
        VEC(struct path_step);
    } steps;
};

static void
add(void *data, enum path_verb verb, float x, float y)
{
    struct drawing *drawing = data;
    VEC_PUSH(drawing->arena, &drawing->steps,
             (struct path_step){verb, (scaled)lrintf(x * SCALED_PT),
                                (scaled)lrintf(-y * SCALED_PT)});
}

static void
move_to(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x,
        float y, void *user_data)
{
    (void)functions, (void)state, (void)user_data;
    add(data, PATH_MOVE, x, y);
}

static void
line_to(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x,
        float y, void *user_data)
{
    (void)functions, (void)state, (void)user_data;
    add(data, PATH_LINE, x, y);
}

static void
/* NOLINTNEXTLINE(readability-function-size): as HarfBuzz calls it */
curve_to(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state,
         float x1, float y1, float x2, float y2, float x3, float y3,
         void *user_data)
{
    (void)functions, (void)state, (void)user_data;
    add(data, PATH_CURVE, x1, y1);
    add(data, PATH_CURVE, x2, y2);
    add(data, PATH_CURVE, x3, y3);
}

static void
close_path(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state,
           void *user_data)
{
    (void)functions, (void)state, (void)user_data;
    add(data, PATH_CLOSE, 0, 0);
}

/* Without a function for quadratic curves HarfBuzz gives cubic ones. */
void
outlines_init(struct outlines *outlines, struct arena *arena)
{
    hb_draw_funcs_t *functions = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(functions, move_to, NULL, NULL);
    hb_draw_funcs_set_line_to_func(functions, line_to, NULL, NULL);
    hb_draw_funcs_set_cubic_to_func(functions, curve_to, NULL, NULL);
    hb_draw_funcs_set_close_path_func(functions, close_path, NULL, NULL);
    *outlines = (struct outlines){.arena = arena, .functions = functions};
}

void
outlines_release(struct outlines *outlines)
{
    hb_draw_funcs_destroy(outlines->functions);
}

static void
read_outline(struct outlines *outlines, const struct face *face, uint16_t glyph,
             struct outline *outline)
{
    struct drawing drawing = {.arena = outlines->arena};
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(face->hb_font, glyph, outlines->functions, &drawing);
#else
    hb_font_get_glyph_shape(face->hb_font, glyph, outlines->functions,
                            &drawing);
#endif
    outline->is_read = true;
    outline->steps = drawing.steps.at;
    outline->count = drawing.steps.count;
}

struct outline *
outline_find(struct outlines *outlines, const struct face *face, uint16_t glyph)
{
    while (outlines->faces.count <= face->number)
        VEC_PUSH(outlines->arena, &outlines->faces, NULL);
    struct outline **glyphs = &outlines->faces.at[face->number];
    if (*glyphs == NULL)
        *glyphs = ARENA_ARRAY(outlines->arena, struct outline,
                              hb_face_get_glyph_count(face->hb_face));
    struct outline *outline = &(*glyphs)[glyph];
    if (!outline->is_read)
        read_outline(outlines, face, glyph, outline);
    return outline;
}
