/* Door of page/: finished pages as plain data.
 *
 * Layout and render meet only here.  Lengths are in 1/1024 pt; the origin is
 * the page's top left corner, y goes down.  Pages are handed over one by one
 * and are gone after that: who wants to keep something copies it. */
#ifndef READOUT_PAGE_PAGE_H
#define READOUT_PAGE_PAGE_H

#include "base/role.h"
#include "base/str.h"
#include "base/unit.h"

struct arena;
struct buf;
struct face;
struct image;

/* A node of the tag tree.  Children stand in the order of `number`, which is
 * the reading order; content belongs to the tag in the order in which it stands
 * on the pages.  Tags live as long as the document. */
struct tag {
    enum role role;
    uint32_t number;          /* order of making, from 1, over the document */
    const struct tag *parent; /* NULL: the root, a Document */
    const char *language;     /* NULL: the parent's */
    struct str description;   /* Alt of a figure, Contents of a link */
    bool is_column_head, is_row_head; /* Scope of a TH */
    bool is_ordered, is_bulleted;     /* ListNumbering of an L */
    scaled baseline_shift;            /* BaselineShift of a Span; up */
    uint32_t column_span, row_span;   /* of TH and TD; 0 counts as 1 */
};

/* A glyph with its advance and offset in font units. */
struct glyph {
    uint16_t id;
    uint16_t text_at, text_size; /* the bytes of the run's text that it shows;
                                    size 0: shown by a neighbour */
    int16_t advance, x_offset, y_offset; /* y up */
};

/* A step of a path.  A curve is three in a row: two control points and its end
 * (ISO 32000-1, 8.5.2). */
enum path_verb {
    PATH_MOVE,
    PATH_LINE,
    PATH_CURVE,
    PATH_CLOSE, /* has no place of its own */
};

struct path_step {
    enum path_verb verb;
    scaled x, y; /* from the item's x and y */
};

/* How a path is drawn: filled, or as a line of some width. */
struct path_pen {
    scaled width;     /* 0: filled */
    scaled dash, gap; /* of a line; no gap: solid; no dash: round dots */
};

enum page_item_kind {
    PAGE_GLYPHS,
    PAGE_FILL,
    PAGE_PATH,
    PAGE_IMAGE,
    PAGE_LINK,
    PAGE_ANCHOR,
    PAGE_OUTLINE,
};

struct page_item {
    enum page_item_kind kind;
    const struct tag *tag; /* NULL: an artifact */
    scaled x, y;           /* glyphs: start of the base line; else top left */
    scaled width, height;  /* fill, image, link; glyphs: width; path: of the
                              box around its points */
    colour color;          /* glyphs, fill, path */
    /* glyphs, in visual order from the left */
    const struct face *face;
    scaled size;
    scaled letter_spacing; /* added to every advance */
    int32_t expansion;     /* what all this is wider by, in parts of 10,000 */
    const struct glyph *glyphs;
    size_t glyph_count;
    struct str text; /* what the glyphs show, in logical order; also: link
                        target ("#anchor" or URI), anchor name, outline title */
    const struct image *image;
    const struct path_step *steps; /* path */
    size_t step_count;
    struct path_pen pen;
    uint8_t level; /* outline, from 1 */
};

struct page {
    uint32_t number; /* from 1 */
    scaled width, height;
    bool is_furniture; /* running heads of a page handed over before */
    const struct page_item *items;
    size_t count;
};

/* A page that does not change or go when the one given does; images, faces and
 * tags are shared. */
const struct page *page_copy(struct arena *arena, const struct page *page);

/* Takes pages in order; then, once their number is known, the furniture of
 * each in order.  False stops layout. */
struct page_sink {
    void *context;
    bool (*take)(void *context, const struct page *page);
};

/* A page as text, for --dump=page. */
void page_dump(const struct page *page, struct buf *out);

#endif
