/* Figures as blocks; see block.h and figure.h. */
#include "layout/figure.h"

#include "base/arena.h"
#include "layout/block.h"

static figure_drawer *const drawers[] = {
    [FIGURE_BARS] = bars_draw,
    [FIGURE_TIMELINE] = timeline_draw,
    [FIGURE_CODE] = code_draw,
    [FIGURE_COVERAGE] = coverage_draw,
};

/* The whole figure is a link: the Figure stands within a Link. */
static void
add_link(struct drawing *drawing, const struct element *element,
         const struct tag *tag)
{
    struct page_item *item = canvas_add(&drawing->canvas, PAGE_LINK, tag);
    item->width = drawing->width;
    item->height = drawing->height;
    item->text = element->link;
}

void
figure_build(struct galley *galley, const struct element *element,
             struct room room, struct tag_scope scope)
{
    struct layout *layout = galley->layout;
    bool is_link = element->link.size > 0 && !scope.is_artifact;
    struct tag_scope outer =
        is_link ? tag_enter_as(layout, scope, element, ROLE_LINK) : scope;
    struct tag_scope inner = tag_enter_as(layout, outer, element, ROLE_FIGURE);
    struct room content = block_begin(galley, element, room, inner);
    struct drawing *drawing = ARENA_NEW(galley->arena, struct drawing);
    drawing_init(drawing, layout, galley->arena, inner, content.width);
    drawers[element->figure->kind](drawing, element->figure,
                                   galley->most_height);
    if (drawing->height > 0) {
        if (is_link)
            add_link(drawing, element, outer.tag);
        struct entry *entry = galley_box(galley, ENTRY_FIGURE, drawing->height);
        entry->x = content.x;
        entry->width = content.width;
        entry->as.drawing = drawing;
    }
    block_end(galley, element, room);
}
