/* Door of render/: pages to PDF.  libharu is known here only.
 *
 * Every file is PDF 1.7, tagged, PDF/A-3A (ISO 19005-3) and PDF/UA-1 (ISO
 * 14289-1), with its source attached; there is no switch. */
#ifndef READOUT_RENDER_RENDER_H
#define READOUT_RENDER_RENDER_H

#include "base/origin.h"
#include "base/parts.h"
#include "page/page.h"

struct arena;
struct buf;
struct diag;
struct renderer;

/* How a file that is attached stands to the document (AFRelationship, ISO
 * 19005-3, Annex E). */
enum relation {
    RELATION_SOURCE,
    RELATION_SUPPLEMENT,
};

struct attachment {
    struct str name;       /* a path from nowhere, "images/pier.png" */
    struct str media_type; /* "text/xml" */
    struct str description;
    struct str bytes;
    enum relation relation;
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
    int64_t created; /* seconds since 1970, UTC; 0 where not dated */
    struct str origins[ORIGIN_COUNT]; /* kept in the XMP; empty: not said */
};

/* The metadata is copied as needed.  Never NULL. */
struct renderer *render_new(struct arena *arena,
                            const struct metadata *metadata, struct diag *diag);

/* Adds a page, or the furniture of an earlier one. */
void render_page(struct renderer *renderer, const struct page *page);

/* Says how the document was made, in place of what was said before; copied. */
void render_say(struct renderer *renderer, enum origin origin,
                struct str value);

/* Attaches a file behind those attached before.  Its bytes must live until
 * render_finish(), the rest is copied. */
void render_attach(struct renderer *renderer,
                   const struct attachment *attachment);

/* "libharu=2.3.0 libdeflate=1.14 icc=0123abcd": what the file depends on. */
struct str render_versions(struct arena *arena);

/* Finishes fonts, tags and the rest and puts the file together, in parts that
 * are in the renderer's arena.  False: reported. */
bool render_finish(struct renderer *renderer, struct parts *parts);

/* Frees what libraries hold; also after a failure. */
void render_free(struct renderer *renderer);

#endif
