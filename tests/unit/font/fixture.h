/* A catalogue over the faces of the default style, for the tests of font/. */
#ifndef TESTS_FONT_FIXTURE_H
#define TESTS_FONT_FIXTURE_H

#include "base/buf.h"
#include "base/diag.h"
#include "font/font.h"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct font_catalog *catalog;
};

struct fixture fixture_open(void);
void fixture_close(struct fixture *it);

/* The face of a family in a weight and style. */
const struct face *fixture_face(struct fixture *it, const char *family,
                                uint32_t weight, enum font_style style);
const struct style *fixture_style(struct fixture *it, const char *family,
                                  uint32_t weight, enum font_style style);

/* All messages so far; to be released. */
struct buf fixture_messages(struct fixture *it);

#endif
