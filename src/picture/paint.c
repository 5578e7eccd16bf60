/* A page's items through cairo; see paint.h.
 *
 * Glyphs are filled as the paths that they are: cairo 1.16 puts its own glyphs
 * at whole pixels only, which would tear words apart. */
#include "picture/paint.h"

#include "font/font.h"
#include "picture/frame.h"
#include "picture/outline.h"
#include "picture/texture.h"

static double
points(scaled length)
{
    return length / (double)SCALED_PT;
}

static void
set_color(cairo_t *cairo, colour color)
{
    cairo_set_source_rgb(cairo, (color >> 16) / 255.0,
                         (color >> 8 & 0xFF) / 255.0, (color & 0xFF) / 255.0);
}

/* Appends to the path; the steps begin at the origin. */
static void
trace(cairo_t *cairo, const struct path_step *steps, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct path_step *s = &steps[i];
        switch (s->verb) {
        case PATH_MOVE:
            cairo_move_to(cairo, points(s->x), points(s->y));
            break;
        case PATH_LINE:
            cairo_line_to(cairo, points(s->x), points(s->y));
            break;
        case PATH_CURVE:
            cairo_curve_to(cairo, points(s->x), points(s->y), points(s[1].x),
                           points(s[1].y), points(s[2].x), points(s[2].y));
            i += 2;
            break;
        case PATH_CLOSE:
            cairo_close_path(cairo);
            break;
        }
    }
}

static void
paint_glyphs(const struct painter *painter, const struct page_item *item)
{
    cairo_t *cairo = painter->cairo;
    double em = item->face->units_per_em;
    double scale = points(item->size) / em;
    double spacing = item->letter_spacing * em / item->size;
    cairo_save(cairo);
    cairo_translate(cairo, points(item->x), points(item->y));
    cairo_scale(cairo, scale * (1 + item->expansion / 10000.0), scale);
    for (size_t i = 0; i < item->glyph_count; i++) {
        const struct glyph *glyph = &item->glyphs[i];
        const struct outline *outline =
            outline_find(painter->outlines, item->face, glyph->id);
        cairo_translate(cairo, glyph->x_offset, -glyph->y_offset);
        trace(cairo, outline->steps, outline->count);
        cairo_translate(cairo, glyph->advance + spacing - glyph->x_offset,
                        glyph->y_offset);
    }
    cairo_restore(cairo);
    set_color(cairo, item->color);
    cairo_fill(cairo);
}

static void
paint_fill(const struct painter *painter, const struct page_item *item)
{
    set_color(painter->cairo, item->color);
    cairo_rectangle(painter->cairo, points(item->x), points(item->y),
                    points(item->width), points(item->height));
    cairo_fill(painter->cairo);
}

/* Dots are dashes of no length with round ends. */
static void
stroke(cairo_t *cairo, const struct path_pen *pen)
{
    double dashes[] = {points(pen->dash), points(pen->gap)};
    cairo_set_line_width(cairo, points(pen->width));
    if (pen->gap > 0)
        cairo_set_dash(cairo, dashes, 2, 0);
    if (pen->gap > 0 && pen->dash == 0)
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_stroke(cairo);
}

static void
paint_path(const struct painter *painter, const struct page_item *item)
{
    cairo_t *cairo = painter->cairo;
    cairo_save(cairo);
    cairo_translate(cairo, points(item->x), points(item->y));
    set_color(cairo, item->color);
    trace(cairo, item->steps, item->step_count);
    if (item->pen.width > 0)
        stroke(cairo, &item->pen);
    else
        cairo_fill(cairo);
    cairo_restore(cairo);
}

/* Its edges are sharp where the box's are: the outermost pixels go on under
 * them. */
static void
paint_image(const struct painter *painter, const struct page_item *item)
{
    cairo_t *cairo = painter->cairo;
    struct frame frame = frame_of(item);
    cairo_surface_t *texture = texture_new(item->image);
    cairo_pattern_t *pattern = cairo_pattern_create_for_surface(texture);
    cairo_matrix_t axes = {frame.across_x, frame.across_y,  frame.down_x,
                           frame.down_y,   points(frame.x), points(frame.y)};
    cairo_save(cairo);
    cairo_rectangle(cairo, points(item->x), points(item->y),
                    points(item->width), points(item->height));
    cairo_transform(cairo, &axes);
    cairo_scale(cairo,
                points(frame.width) / cairo_image_surface_get_width(texture),
                points(frame.height) / cairo_image_surface_get_height(texture));
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD);
    cairo_set_source(cairo, pattern);
    cairo_fill(cairo);
    cairo_restore(cairo);
    cairo_pattern_destroy(pattern);
    texture_free(texture);
}

void
paint_page(const struct painter *painter, const struct page *page)
{
    static void (*const painters[])(const struct painter *,
                                    const struct page_item *) = {
        [PAGE_GLYPHS] = paint_glyphs, [PAGE_FILL] = paint_fill,
        [PAGE_PATH] = paint_path,     [PAGE_IMAGE] = paint_image,
        [PAGE_LINK] = NULL,           [PAGE_ANCHOR] = NULL,
        [PAGE_OUTLINE] = NULL,
    };
    for (size_t i = 0; i < page->count; i++) {
        const struct page_item *item = &page->items[i];
        if (painters[item->kind] != NULL)
            painters[item->kind](painter, item);
    }
}
