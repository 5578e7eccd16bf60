/* Content streams: a page's items as operators.  Internal to render/. */
#ifndef READOUT_RENDER_CONTENT_H
#define READOUT_RENDER_CONTENT_H

#include "base/buf.h"
#include "page/page.h"

struct codes;
struct fonts;
struct pdf_font;
struct pictures;
struct tags;

/* Where text stands while it is written; see glyphs.c. */
struct text_state {
    bool is_open;    /* between BT and ET */
    bool is_showing; /* inside "[(" of a TJ */
    bool has_line;   /* the pen may go on from where it is */
    const struct pdf_font *font;
    uint32_t variant; /* of the font */
    scaled size;
    int32_t expansion;      /* of glyphs, as in struct page_item */
    scaled x, y;            /* where the line began */
    int64_t line_x, line_y; /* the same in 1/1000 pt, from the bottom */
    int64_t pen;            /* from there, in millionths of a (wider) em */
    int64_t gap;            /* what the pen is short of, likewise */
    int64_t rise;           /* 1/1000 pt */
};

struct content {
    struct buf *out;
    struct fonts *fonts;
    struct pictures *pictures;
    struct tags *tags;
    const struct page *page;
    uint32_t page_index;   /* into the page table */
    bool is_marked;        /* between BDC and EMC */
    const struct tag *tag; /* then; NULL: an artifact */
    bool has_color;
    colour color; /* of fills and text */
    struct text_state text;
    struct buf joined; /* what several items read as */
};

/* Writes the marks of all items; links, anchors and the like are passed over.
 */
void content_write(struct content *content);

/* Parts of it, for glyphs.c. */
void content_color(struct content *content, colour color);
void glyphs_write(struct content *content, const struct page_item *item);
/* ET, where text is open. */
void glyphs_end(struct content *content);

#endif
