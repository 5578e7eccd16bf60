/* What the cells of a table hold, before their columns' widths are known. Least
 * and most widths are those of automatic layout in CSS 2.1, 17.5.2.2. */
#include "base/arena.h"
#include "layout/block.h"
#include "layout/inline.h"
#include "layout/table.h"

static struct table_content
paragraph_content(struct layout *layout, const struct element *element)
{
    struct table_content content = {0};
    inline_widths(layout, element, &content.least, &content.most);
    if (content.most > 0)
        content.height = element->style->line_height;
    content.area = (int64_t)content.most * content.height;
    return content;
}

static scaled
edges(const struct style *style)
{
    return style->margin_start + style->margin_end + style->border_start_width +
           style->padding_start + style->padding_end;
}

static struct table_content content_of(struct layout *layout,
                                       const struct element *element);

/* Blocks stand one below the other, the cells of a row side by side. */
static struct table_content
children_content(struct layout *layout, const struct element *element)
{
    struct table_content content = {0};
    bool is_row = element->kind == ELEMENT_ROW;
    for (const struct element *e = element->first; e != NULL; e = e->next) {
        struct table_content own = content_of(layout, e);
        content.area += own.area;
        if (is_row) {
            content.least += own.least;
            content.most += own.most;
            content.height = scaled_larger(content.height, own.height);
        } else {
            content.least = scaled_larger(content.least, own.least);
            content.most = scaled_larger(content.most, own.most);
            content.height += own.height;
        }
    }
    return content;
}

static struct table_content
content_of(struct layout *layout, const struct element *element)
{
    if (element->style->display == DISPLAY_NONE)
        return (struct table_content){0};
    scaled extra = edges(element->style);
    struct table_content content = element->kind == ELEMENT_PARAGRAPH
                                       ? paragraph_content(layout, element)
                                       : children_content(layout, element);
    if (element->kind == ELEMENT_IMAGE || element->kind == ELEMENT_FIGURE)
        content = (struct table_content){SCALED_OF(36), SCALED_OF(200), 0, 0};
    if (element->marker != NULL && element->style->margin_start == 0)
        extra += element->style->marker_width;
    extra += marker_gain(layout, element);
    content.least += extra;
    content.most += extra;
    return content;
}

/* ---- gutters ---- */

static bool
hugs(const struct table_cell *cell, enum keyword side, enum text_align same)
{
    enum keyword align = cell->element->align;
    enum text_align styled = cell->element->style->text_align;
    if (align == KEYWORD_NONE)
        return styled == same || styled == TEXT_ALIGN_CENTER;
    return align == side || align == KEYWORD_CENTER;
}

/* Text that ends at its column's border needs more than its padding before text
 * that begins there. */
static bool
hugs_next(const struct table_cell *cell, bool is_right_to_left)
{
    enum keyword start = is_right_to_left ? KEYWORD_RIGHT : KEYWORD_LEFT;
    enum keyword end = is_right_to_left ? KEYWORD_LEFT : KEYWORD_RIGHT;
    const struct table_cell *next = cell + 1;
    return hugs(cell, end, TEXT_ALIGN_END) &&
           !hugs(next, end, TEXT_ALIGN_END) &&
           (next->element->align == start ||
            next->element->align == KEYWORD_NONE);
}

static void
set_gutters(struct layout *layout, struct table_grid *grid)
{
    bool is_right_to_left = layout->styled->is_right_to_left;
    scaled *gutters =
        ARENA_ARRAY(layout->scratch, scaled, grid->column_count + 1);
    for (size_t i = 0; i + 1 < grid->cell_count; i++) {
        const struct table_cell *cell = &grid->cells[i];
        if (cell->row == cell[1].row && hugs_next(cell, is_right_to_left))
            gutters[cell->column + cell->column_span] =
                cell->element->style->font_size;
    }
    for (size_t i = 0; i < grid->cell_count; i++) {
        struct table_cell *cell = &grid->cells[i];
        cell->gutter = gutters[cell->column + cell->column_span];
    }
}

void
table_measure(struct layout *layout, struct table_grid *grid)
{
    set_gutters(layout, grid);
    for (size_t i = 0; i < grid->cell_count; i++) {
        struct table_cell *cell = &grid->cells[i];
        scaled given = cell->element->style->width;
        cell->content = content_of(layout, cell->element);
        cell->content.least += cell->gutter;
        cell->content.most += cell->gutter;
        cell->frame = edges(cell->element->style) + cell->gutter;
        if (given > 0)
            cell->content.most = scaled_larger(given, cell->content.least);
    }
}
