/* Door of picture/: pages as PNG or SVG files, one a page, that look as the PDF
 * does.  Cairo is known here only. */
#ifndef READOUT_PICTURE_PICTURE_H
#define READOUT_PICTURE_PICTURE_H

#include "base/export.h"
#include "base/ranges.h"
#include "page/page.h"

struct diag;
struct picture;

enum picture_format {
    PICTURE_PNG, /* 8-bit sRGB on white */
    PICTURE_SVG, /* 1.1, lengths in pt, all in one file; text as outlines */
};

enum {
    PICTURE_DPI_LEAST = 36,
    PICTURE_DPI_MOST = 1200,
    PICTURE_DPI = 144,
};

struct picture_settings {
    enum picture_format format;
    uint32_t dpi;         /* PNG; 0: PICTURE_DPI */
    struct ranges wanted; /* pages, from 1 */
    struct str title;
    const char *language; /* of the title; NULL: not known */
};

struct picture_file {
    uint32_t page;
    struct str bytes;
};

struct picture_files {
    VEC(struct picture_file);
};

/* The settings' bytes must live as long as the result, which is in the arena;
 * never NULL. */
EXPORT struct picture *picture_new(struct arena *arena,
                                   const struct picture_settings *settings,
                                   struct diag *diag);

/* Keeps a page that is wanted, or its furniture; in the order of a page_sink.
 */
EXPORT void picture_page(struct picture *picture, const struct page *page);

/* Draws the pages, into the arena, in ascending order.  False: reported; a page
 * is wanted that is not there, or a picture would be too large. */
EXPORT bool picture_finish(struct picture *picture,
                           struct picture_files *files);

/* Frees what libraries hold; also after a failure. */
EXPORT void picture_free(struct picture *picture); /* NULL is allowed */

#endif
