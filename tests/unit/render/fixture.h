/* Pages made by hand, and the PDFs that come of them. */
#ifndef TESTS_RENDER_FIXTURE_H
#define TESTS_RENDER_FIXTURE_H

#include "base/buf.h"
#include "base/vec.h"
#include "font/font.h"
#include "render/render.h"

#define SERIF "/usr/share/fonts/truetype/gentiumplus/GentiumPlus-Regular.ttf"
#define SANS  "/usr/share/fonts/opentype/inter/Inter-Regular.otf"

struct canvas {
    VEC(struct page_item);
};

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct renderer *renderer;
    struct face serif, sans; /* TrueType, CFF */
    struct tag document;
    struct tag tags[4096];
    uint32_t tag_count;
    struct canvas canvas; /* the page being made */
    uint32_t pages;
};

struct fixture *fixture_new(void);
void fixture_free(struct fixture *fixture);

struct face face_of(const char *path, uint32_t number);
void face_drop(struct face *face);

struct tag *tag_add(struct fixture *fixture, enum role role,
                    const struct tag *parent);

/* Shapes the text and puts it at x, y (points); returns the item. */
struct page_item *put_text(struct fixture *fixture, const struct tag *tag,
                           const struct face *face, int size, int x, int y,
                           const char *text);
struct page_item *put(struct fixture *fixture, enum page_item_kind kind,
                      const struct tag *tag, int x, int y, int width,
                      int height);
void end_page(struct fixture *fixture);
void end_furniture(struct fixture *fixture, uint32_t number);

/* Finishes the document and gives the file's bytes (in the arena).  They are
 * kept as NAME.pdf in the folder that READOUT_KEEP names, for other programs
 * to judge. */
struct str finish(struct fixture *fixture, const char *name);

/* Where `text` first stands, or NULL. */
const char *locate(struct str bytes, const char *text);
bool contains(struct str bytes, const char *text);
size_t occurrences(struct str bytes, const char *text);
/* The streams of the file, taken out of their compression, one after the
 * other. */
struct str unpacked(struct fixture *fixture, struct str file);

#endif
