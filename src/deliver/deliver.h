/* Door of deliver/: the styled tree in forms that are not pages of paper, and
 * the article itself.  Each function appends a whole document to `out`, in
 * UTF-8 with lines that end in LF. */
#ifndef READOUT_DELIVER_DELIVER_H
#define READOUT_DELIVER_DELIVER_H

#include "base/str.h"

struct arena;
struct article;
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

/* ---- plain text, Markdown, the article: nothing can fail ---- */

/* The brief as plain text, no line wider than 72 columns but for a word that
 * cannot be broken.  `has_annex`: with the article behind it, as the sheet has
 * it, or else a line that it is in the PDF attached. */
void text_write(struct arena *arena, const struct styled *styled,
                bool has_annex, struct buf *out);

/* The brief in Markdown: CommonMark, with the tables and the footnotes of
 * GitHub's. */
void markdown_write(struct arena *arena, const struct styled *styled,
                    struct buf *out);

/* The article as the reader understood it, in its own vocabulary.  Reading it
 * and writing it again gives the same bytes. */
void article_write(struct arena *arena, const struct article *article,
                   struct buf *out);

#endif
