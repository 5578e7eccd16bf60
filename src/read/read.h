/* Door of read/: the article vocabulary to the article tree.
 *
 * Every fault is reported with its place, what was found and what was
 * expected; then no tree is handed on. */
#ifndef READOUT_READ_READ_H
#define READOUT_READ_READ_H

struct arena;
struct article;
struct diag;
struct source;

/* The article in `source`, checked, decoded and resolved.  NULL: reported.
 * Content lint (a next step without an owner ...) is reported as well and does
 * not stand in the way. */
const struct article *article_read(struct arena *arena,
                                   const struct source *source,
                                   struct diag *diag);

#endif
