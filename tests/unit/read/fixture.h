/* An article read from text, and what was said of it. */
#ifndef READOUT_TEST_READ_FIXTURE_H
#define READOUT_TEST_READ_FIXTURE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "doc/doc.h"
#include "read/read.h"
#include "xml/xml.h"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    const struct article *article; /* NULL: faulty */
    struct buf said;               /* the messages, as printed */
};

struct fixture fixture_read(struct str text);
/* An article with this body, and these parts before and behind it. */
struct fixture fixture_parts(const char *before, const char *body,
                             const char *after);
struct fixture fixture_body(const char *body);
void fixture_release(struct fixture *fixture);

/* How often a message id was printed. */
unsigned fixture_count(const struct fixture *fixture, const char *id);
/* The node with an id, or NULL. */
const struct node *fixture_node(const struct fixture *fixture, const char *id);
/* The tree below a node on one line: "p(One em(two))". */
const char *fixture_tree(struct fixture *fixture, const struct node *node);

#endif
