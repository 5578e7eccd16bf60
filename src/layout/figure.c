/* Figures as blocks; see block.h and figure.h. */
#include "layout/figure.h"

#include "base/arena.h"
#include "layout/block.h"

static figure_drawer *const drawers[] = {
    [FIGURE_BARS] = bars_draw,
    [FIGURE_TIMELINE] = timeline_draw,
};

void
figure_build(struct galley *galley, const struct element *element,
             struct room room, struct tag_scope scope)
{
    struct layout *layout = galley->layout;
    struct tag_scope inner = tag_enter_as(layout, scope, element, ROLE_FIGURE);
    struct room content = block_begin(galley, element, room, inner);
    struct drawing *drawing = ARENA_NEW(galley->arena, struct drawing);
    drawing_init(drawing, layout, galley->arena, inner, content.width);
    drawers[element->figure->kind](drawing, element->figure,
                                   galley->most_height);
    if (drawing->height > 0) {
        struct entry *entry = galley_box(galley, ENTRY_FIGURE, drawing->height);
        entry->x = content.x;
        entry->width = content.width;
        entry->as.drawing = drawing;
    }
    block_end(galley, element, room);
}
