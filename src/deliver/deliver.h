/* Door of deliver/: the styled tree in forms that are not pages of paper. */
#ifndef READOUT_DELIVER_DELIVER_H
#define READOUT_DELIVER_DELIVER_H

#include "base/str.h"

struct arena;
struct buf;
struct image_store;
struct styled;

/* ---- HTML ---- */

struct html_page {
    struct str title, description, keywords; /* may be empty */
    const struct str *authors;
    size_t author_count;
    struct str creator;     /* "Readout 0.1.0" */
    struct str linked_data; /* JSON-LD, or empty */
    struct str marking;     /* TLP:AMBER ..., or empty */
    struct str picture_cid; /* of a mail: the Content-ID of a picture of the
                               first page, or empty */
};

/* One page that holds all it shows: nothing is fetched and nothing runs.  What
 * is wrong with an image is reported by its store, whose page then lacks it. */
void html_write(struct arena *arena, const struct styled *styled,
                struct image_store *images, const struct html_page *page,
                struct buf *out);

/* The same without the source, as mail clients can show it: styles on each
 * element, tables, no picture but that of the first page. */
void html_write_mail(struct arena *arena, const struct styled *styled,
                     const struct html_page *page, struct buf *out);

#endif
