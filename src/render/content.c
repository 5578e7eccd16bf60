/* Content streams: marked content, fills, pictures; see content.h.
 *
 * Coordinates are written absolutely, so that no transformation but a picture's
 * own is needed; y is turned over here. */
#include "render/content.h"

#include "render/picture.h"
#include "render/syntax.h"
#include "render/tag.h"

void
content_color(struct content *content, colour color)
{
    if (content->has_color && content->color == color)
        return;
    content->has_color = true;
    content->color = color;
    unsigned red = color >> 16 & 0xFF, green = color >> 8 & 0xFF;
    unsigned blue = color & 0xFF;
    pdf_operand(content->out, (int64_t)(red * 1000 + 127) / 255);
    if (red == green && green == blue) {
        buf_text(content->out, "g\n");
        return;
    }
    pdf_operand(content->out, (int64_t)(green * 1000 + 127) / 255);
    pdf_operand(content->out, (int64_t)(blue * 1000 + 127) / 255);
    buf_text(content->out, "rg\n");
}

static void
end_marked(struct content *content)
{
    glyphs_end(content);
    if (content->is_marked)
        buf_text(content->out, "EMC\n");
    content->is_marked = false;
}

/* Running heads are told from other decoration, so that a reader may hear them
 * where she wants to (ISO 32000-1, 14.8.2.2.2). */
static void
begin_artifact(struct content *content, const struct page_item *item)
{
    if (!content->page->is_furniture) {
        buf_text(content->out, "/Artifact BMC\n");
        return;
    }
    bool is_header = item->y < content->page->height / 2;
    buf_printf(content->out,
               "/Artifact<</Type/Pagination/Subtype/%s/Attached[/%s]>>BDC\n",
               is_header ? "Header" : "Footer", is_header ? "Top" : "Bottom");
}

/* Opens marked content for the item, unless it goes on with the last one's. */
static void
mark(struct content *content, const struct page_item *item)
{
    const struct tag *tag =
        content->page->is_furniture ? NULL : tag_resolve(item->tag);
    bool goes_on = content->is_marked && content->tag == tag &&
                   !content->page->is_furniture;
    if (tag != NULL)
        tags_cover(content->tags, tag, content->page_index, item);
    if (goes_on)
        return;
    end_marked(content);
    content->is_marked = true;
    content->tag = tag;
    if (tag == NULL) {
        begin_artifact(content, item);
        return;
    }
    buf_char(content->out, '/');
    buf_text(content->out, role_name(tag->role));
    buf_text(content->out, "<</MCID ");
    pdf_integer(content->out,
                tags_content(content->tags, tag, content->page_index));
    buf_text(content->out, ">>BDC\n");
}

/* Sizes are differences of rounded edges, so that neighbouring boxes meet. */
static struct box
box_of(const struct content *content, const struct page_item *item)
{
    scaled up = content->page->height - item->y;
    int64_t left = milli_of(item->x), bottom = milli_of(up - item->height);
    return (struct box){left, bottom, milli_of(item->x + item->width) - left,
                        milli_of(up) - bottom};
}

static void
write_fill(struct content *content, const struct page_item *item)
{
    struct box box = box_of(content, item);
    struct buf *out = content->out;
    glyphs_end(content);
    content_color(content, item->color);
    pdf_operand(out, box.left);
    pdf_operand(out, box.bottom);
    pdf_operand(out, box.width);
    pdf_operand(out, box.height);
    buf_text(out, "re f\n");
}

static void
write_image(struct content *content, const struct page_item *item)
{
    struct box box = box_of(content, item);
    glyphs_end(content);
    picture_place(content->pictures, item->image, &box, content->out);
}

static void
write_item(struct content *content, const struct page_item *item)
{
    switch (item->kind) {
    case PAGE_GLYPHS:
        if (item->glyph_count == 0)
            return;
        mark(content, item);
        glyphs_write(content, item);
        return;
    case PAGE_FILL:
        mark(content, item);
        write_fill(content, item);
        return;
    case PAGE_IMAGE:
        mark(content, item);
        write_image(content, item);
        return;
    case PAGE_LINK:
    case PAGE_ANCHOR:
    case PAGE_OUTLINE:
        return;
    }
}

void
content_write(struct content *content)
{
    for (size_t i = 0; i < content->page->count; i++)
        write_item(content, &content->page->items[i]);
    end_marked(content);
}
