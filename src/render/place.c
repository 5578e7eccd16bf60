/* Places and areas of pages; see place.h.  Y is turned over here. */
#include "render/place.h"

#include "render/pagetable.h"
#include "render/syntax.h"

void
place_print(const struct place *place, const struct page_table *pages,
            struct buf *out)
{
    const struct page_record *page = &pages->at[place->page];
    buf_char(out, '[');
    pdf_reference(out, page->object);
    buf_text(out, "/XYZ null ");
    pdf_operand(out, milli_of(page->height - place->y));
    buf_text(out, "null]");
}

struct area
area_of(const struct page_item *item, uint32_t page)
{
    return (struct area){page, item->x, item->y, item->x + item->width,
                         item->y + item->height};
}

void
area_print(const struct area *area, const struct page_table *pages,
           struct buf *out)
{
    scaled height = pages->at[area->page].height;
    buf_char(out, '[');
    pdf_operand(out, milli_of(area->left));
    pdf_operand(out, milli_of(height - area->bottom));
    pdf_operand(out, milli_of(area->right));
    pdf_number(out, milli_of(height - area->top));
    buf_char(out, ']');
}
