/* Computed styles as CSS.  Private to deliver/. */
#ifndef READOUT_DELIVER_CSS_H
#define READOUT_DELIVER_CSS_H

#include "base/buf.h"
#include "style/style.h"

/* How values are written: a page has variables, a mail plain values. */
struct css_writer {
    struct buf *out;
    const struct style *root; /* lengths are against its font size */
    bool is_right_to_left;
    bool is_plain; /* px and sides, for mail clients */
    bool is_block; /* plain: undo what clients do to paragraphs and headings */
    bool is_link;  /* plain: and to links */
    void *context;
    struct str (*text)(void *context, colour text, colour ground);
    struct str (*line)(void *context, colour line, colour ground);
    struct str (*ground)(void *context, colour ground);
    struct str (*families)(void *context, const struct family_list *list);
};

/* Declarations of what an element with `style` does not have from `above`,
 * which it stands in (NULL: of all), on `ground`. */
void css_declare(const struct css_writer *writer, const struct style *style,
                 const struct style *above, colour ground);

/* A list of families that ends with those that systems have, and a generic one;
 * within double quotes each, or single ones. */
void css_families(struct buf *out, const struct family_list *list, char quote);

/* A string that neither CSS nor HTML takes for anything else. */
void css_string(struct buf *out, struct str text, char quote);

/* value / whole, with at most three decimals. */
void css_ratio(struct buf *out, int64_t value, int64_t whole);

#endif
