/* A text engine over two faces, and short ways to ask it; for the tests of
 * text/. */
#ifndef TESTS_TEXT_FIXTURE_H
#define TESTS_TEXT_FIXTURE_H

#include "base/buf.h"
#include "base/diag.h"
#include "page/page.h"
#include "text/text.h"

enum fixture_face {
    GENTIUM,
    INTER,
    MEDIUM
};

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct font_catalog *catalog;
    struct text_engine *engine;
    struct style style; /* of every run; justified, 10 pt */
    const char *language;
    bool is_right_to_left;
};

struct fixture fixture_open(enum fixture_face face);
void fixture_close(struct fixture *it);

struct text_run fixture_run(const struct fixture *it, const char *text);
const struct item_list *fixture_items(struct fixture *it, const char *text,
                                      enum text_pass pass);

/* The list in short: words as they are, "_" for glue, "|" for a penalty that
 * allows a break, "-" for one that shows a hyphen, "~" for one that forbids it,
 * "!" for a forced one.  To be released. */
struct buf fixture_shorthand(struct fixture *it, const char *text,
                             enum text_pass pass);

/* The text of the pieces of a line from left to right, in brackets. */
struct buf fixture_line(struct fixture *it, const struct item_list *list,
                        size_t from, size_t to);

/* All messages so far; to be released. */
struct buf fixture_messages(struct fixture *it);

/* Bytes of `inputs` files of the repository, markup left out, one blank between
 * words; NULL if it cannot be read. */
const char *fixture_prose(struct fixture *it, const char *path);

#endif
