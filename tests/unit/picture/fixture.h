/* Pages made by hand, and pictures of them. */
#ifndef TESTS_PICTURE_FIXTURE_H
#define TESTS_PICTURE_FIXTURE_H

#include "base/arena.h"
#include "base/diag.h"
#include "picture/picture.h"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct picture *picture;
    struct picture_files files;
};

/* 72 pixels an inch, so that a point is a pixel. */
struct fixture fixture_new(enum picture_format format, const char *pages);
void fixture_free(struct fixture *fixture);

/* Hands over a page of 60 by 40 pt. */
void fixture_page(struct fixture *fixture, uint32_t number, bool is_furniture,
                  const struct page_item *items, size_t count);

/* The picture of one page with these items; it is finished. */
struct str fixture_draw(struct fixture *fixture, const struct page_item *items,
                        size_t count);

/* The colour of a pixel, 0xRRGGBB, of an RGB PNG. */
colour pixel_at(struct fixture *fixture, struct str png, uint32_t x,
                uint32_t y);

bool contains(struct str bytes, const char *text);

#endif
