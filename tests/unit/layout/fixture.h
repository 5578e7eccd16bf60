/* Element trees made by hand, laid out, and what came onto the pages. */
#ifndef READOUT_TESTS_LAYOUT_FIXTURE_H
#define READOUT_TESTS_LAYOUT_FIXTURE_H

#include "base/buf.h"
#include "base/vec.h"
#include "form/form.h"
#include "layout/layout.h"
#include "page/page.h"

struct seen { /* an item as it was when its page was taken */
    struct page_item item;
    uint32_t page;
    bool is_furniture;
};

enum {
    REGIONS_MOST = 8
};

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct font_catalog *fonts;
    struct text_engine *engine;
    struct image_store *images;
    struct sheet sheet; /* 300 by 400 pt, margins of 50: 200 by 300 */
    struct styled styled;
    struct styled_band bands[REGIONS_MOST];
    struct {
        VEC(struct seen);
    } seen;
    uint32_t pages;
    uint32_t pages_before_furniture;
};

/* Text is 10/12 pt Gentium Plus, justified where not said otherwise. */
void fixture_set_up(struct fixture *fixture);
void fixture_tear_down(struct fixture *fixture);

/* The plain style, to be changed before it is used. */
struct style *style_new(struct fixture *fixture);
/* The same, not justified. */
struct style *start_style(struct fixture *fixture);

/* A band of one region, or of two with the second `side` wide; returns the root
 * of the first, the second's by `side_root`. */
struct element *band_new(struct fixture *fixture, uint32_t columns);
struct element *band_new_pair(struct fixture *fixture, scaled side,
                              struct element **side_root);

struct element *element_add(struct fixture *fixture, struct element *parent,
                            enum element_kind kind, enum role role,
                            const struct style *style);
/* A figure in a band of its own. */
void figure_add(struct fixture *fixture, struct figure figure,
                struct str description);
/* A paragraph of tag P with text. */
struct element *paragraph_add(struct fixture *fixture, struct element *parent,
                              const struct style *style, const char *text);
struct element *text_add(struct fixture *fixture, struct element *parent,
                         const char *text);
/* A mark at the paragraph's end with a note of one paragraph. */
void note_add(struct fixture *fixture, struct element *paragraph,
              const char *text);
/* Row by row, cells of one paragraph each. */
struct element *row_add(struct fixture *fixture, struct element *table,
                        const struct style *style, const char *const *cells,
                        size_t count);

/* `count` words, each "word" and a number from 0. */
const char *words(struct fixture *fixture, size_t count);

/* Lays out and keeps what the sink is given. */
void fixture_run(struct fixture *fixture);

/* How often was the message with this id, such as "[wide-word]", reported? */
size_t fixture_count_messages(const struct fixture *fixture, const char *id);
bool fixture_has_message(const struct fixture *fixture, const char *id);

/* The n-th item of the kind, furniture left out; NULL if there are fewer. */
const struct seen *seen_nth(const struct fixture *fixture,
                            enum page_item_kind kind, size_t n);
/* The first glyphs that show this text. */
const struct seen *seen_text(const struct fixture *fixture, const char *text);
size_t seen_count(const struct fixture *fixture, enum page_item_kind kind);

/* In lengths, where several were rounded. */
#define ROUNDING 16

/* Whether what is seen of one item lies over the other. */
bool ink_covers(const struct page_item *a, const struct page_item *b);
/* A style of that colour. */
const struct style *colored(struct fixture *fixture, colour color);
/* Marsaglia's xorshift: the same numbers everywhere. */
uint32_t random_below(uint32_t *state, uint32_t end);

/* An item's right end. */
scaled item_end(const struct seen *seen);

/* All glyphs' text in order, decoration left out. */
struct str seen_all_text(struct fixture *fixture);

#endif
