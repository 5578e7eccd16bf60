/* Door of render/: pages to PDF.  libharu is known here only.
 *
 * Every file is PDF 1.7, tagged, PDF/A-3A (ISO 19005-3) and PDF/UA-1 (ISO
 * 14289-1), with its source attached; there is no switch. */
#ifndef READOUT_RENDER_RENDER_H
#define READOUT_RENDER_RENDER_H

#include "base/calendar.h"
#include "base/parts.h"
#include "page/page.h"

struct arena;
struct buf;
struct diag;
struct renderer;

struct attachment {
    struct str name;       /* file name shown, "article.xml" */
    struct str media_type; /* "text/xml" */
    struct str description;
    struct str bytes;
};

/* Document properties; all text in UTF-8. */
struct metadata {
    struct str title, subject, keywords;
    const struct str *authors; /* one a person */
    size_t author_count;
    struct str creator;   /* "Readout 0.1.0" */
    const char *language; /* BCP 47 */
    bool is_right_to_left;
    bool is_dated;
    int64_t created;     /* seconds since 1970, UTC; 0 where not dated */
    struct str settings; /* what made it (style, label language, versions), so
                            that a build can be repeated; kept in the XMP, with
                            the fonts and their versions */
    const struct attachment *attachments;
    size_t attachment_count;
};

/* The metadata is copied as needed; attachments' bytes must live until
 * render_finish().  Never NULL. */
struct renderer *render_new(struct arena *arena,
                            const struct metadata *metadata, struct diag *diag);

/* Adds a page, or the furniture of an earlier one. */
void render_page(struct renderer *renderer, const struct page *page);

/* Finishes fonts, tags and the rest and puts the file together, in parts that
 * are in the renderer's arena.  False: reported. */
bool render_finish(struct renderer *renderer, struct parts *parts);

/* Frees what libraries hold; also after a failure. */
void render_free(struct renderer *renderer);

#endif
