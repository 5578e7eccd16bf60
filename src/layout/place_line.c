/* Puts a line's glyphs and links onto the page; see place.h. */
#include "layout/inline.h"
#include "layout/place.h"

/* A link's stretch on a line: pieces of one link that are read in a row. */
struct link_extent {
    const struct strand *strand; /* NULL: none */
    scaled from, to;
};

/* A line being put down. */
struct laying {
    struct placer *placer;
    const struct line_box *line;
    scaled left, top;
    struct link_extent link;
};

static void
add_glyphs(const struct laying *laying, const struct line_piece *piece,
           struct link_extent extent)
{
    const struct chunk *chunk = &piece->chunk;
    if (chunk->glyph_count == 0 && chunk->text.size == 0)
        return;
    const struct strand *strand =
        laying->placer->is_repeat ? NULL : extent.strand;
    struct page_item *item = canvas_add(laying->placer->canvas, PAGE_GLYPHS,
                                        strand != NULL ? strand->tag : NULL);
    item->x = extent.from;
    item->y =
        laying->top + laying->line->baseline - chunk->style->baseline_shift;
    item->width = extent.to - extent.from;
    item->color = chunk->style->color;
    item->face = chunk->face;
    item->size = chunk->style->font_size;
    item->letter_spacing = chunk->style->letter_spacing;
    if (piece->is_expandable)
        item->expansion = laying->line->expansion;
    item->glyphs = chunk->glyphs;
    item->glyph_count = chunk->glyph_count;
    item->text = chunk->text;
}

/* The link is as high as its line. */
static void
end_link(struct laying *laying)
{
    const struct link_extent *link = &laying->link;
    if (link->strand != NULL && !laying->placer->is_repeat) {
        struct page_item *item = canvas_add(laying->placer->canvas, PAGE_LINK,
                                            link->strand->link_tag);
        item->x = link->from;
        item->y = laying->top;
        item->width = link->to - link->from;
        item->height = laying->line->height;
        item->text = link->strand->link->link;
    }
    laying->link.strand = NULL;
}

static void
follow_link(struct laying *laying, struct link_extent piece)
{
    struct link_extent *link = &laying->link;
    if (link->strand == NULL) {
        *link = piece;
        return;
    }
    if (piece.from < link->from)
        link->from = piece.from;
    if (piece.to > link->to)
        link->to = piece.to;
}

static const struct element *
link_of(const struct strand *strand)
{
    return strand != NULL ? strand->link : NULL;
}

static void
lay(struct laying *laying, size_t at)
{
    const struct line_box *line = laying->line;
    const struct line_piece *piece = &line->pieces[at];
    scaled end = at + 1 < line->count ? line->at[at + 1] : line_end(line);
    struct link_extent extent = {
        piece->chunk.origin, laying->left + line->at[at], laying->left + end};
    if (link_of(laying->link.strand) != link_of(extent.strand))
        end_link(laying);
    add_glyphs(laying, piece, extent);
    if (link_of(extent.strand) != NULL)
        follow_link(laying, extent);
}

void
place_line(struct placer *placer, const struct line_box *line, scaled left,
           scaled top)
{
    struct laying laying = {placer, line, left, top, {NULL, 0, 0}};
    for (size_t i = 0; i < line->count; i++)
        lay(&laying, line->order != NULL ? line->order[i] : i);
    end_link(&laying);
}
