/* Door of text/: a paragraph's characters to boxes, glue and penalties.
 *
 * Itemises by style, script, direction and face (with fallback), shapes with
 * HarfBuzz word by word through a cache where the face allows it, finds break
 * opportunities (ICU, UAX 14) and hyphenation points (patterns of libhyphen),
 * and puts a chosen line into visual order (UAX 9). */
#ifndef READOUT_TEXT_TEXT_H
#define READOUT_TEXT_TEXT_H

#include "base/source.h"
#include "base/str.h"
#include "base/unit.h"
#include "font/font.h"
#include "style/style.h"

struct arena;
struct buf;
struct diag;
struct glyph; /* page/page.h: glyphs in font units */
struct text_engine;

/* Holds the word cache, break iterators and dictionaries: of one document, or
 * of several in the styles of one sheet. */
struct text_engine *text_engine_new(struct arena *arena,
                                    struct font_catalog *catalog,
                                    struct diag *diag);
/* For the next document, which has its own messages: what is wrong with fonts
 * or patterns is reported to each. */
void text_engine_start(struct text_engine *engine, struct diag *diag);
void text_engine_free(struct text_engine *engine);

/* "harfbuzz=6.0.0 icu=72.1": what lines depend on. */
struct str text_versions(struct arena *arena);

/* The paths of hyphenation dictionaries that were looked for, for the document
 * at hand; empty behind the last. */
struct str text_engine_dictionary(const struct text_engine *engine, size_t i);
/* The hyphenation patterns in use, each with a hash: " hyphen-en=0123abcd". */
void text_print_dictionaries(const struct text_engine *engine, struct buf *out);

/* A piece of a paragraph in one style. */
struct text_run {
    struct str text; /* "\n" is a forced break */
    const struct style *style;
    const char *language;  /* BCP 47 */
    const void *origin;    /* the caller's, kept with the glyphs */
    struct where where;    /* for messages */
    const void *isolate;   /* runs in a row with the same one, but NULL, are put
                              in order apart from what is around them (UAX 9) */
    bool is_right_to_left; /* the way an isolate reads as a whole */
};

/* A paragraph's runs, and the way it reads as a whole. */
struct text_paragraph {
    const struct text_run *runs;
    size_t count;
    bool is_right_to_left;
};

/* Knuth and Plass, "Breaking Paragraphs into Lines" (1981): the paragraph as a
 * list of items. */
enum item_kind {
    ITEM_BOX,
    ITEM_GLUE,
    ITEM_PENALTY
};

#define PENALTY_INFINITE 10000 /* no break; -PENALTY_INFINITE forces one */

struct item {
    enum item_kind kind;
    bool is_flagged; /* penalty: a hyphen is shown, not two running */
    int32_t penalty;
    scaled width; /* natural; of a penalty: added if the line ends there */
    scaled stretch, shrink;      /* glue; box: of its glyphs */
    scaled hang_start, hang_end; /* box, penalty: how much may hang into the
                                    margin at a line's start or end */
    uint32_t chunk; /* what is drawn: index into item_list.chunks */
};

#define CHUNK_NONE UINT32_MAX

/* Does a line end here whatever it looks like; may one end at item `i`? */
bool item_is_forced_break(const struct item *item);
bool items_may_break(const struct item *items, size_t i);

/* A shaped piece in one style and face. */
struct chunk {
    const struct face *face;
    const struct style *style;
    const void *origin;
    const struct glyph *glyphs; /* visual order; font units; shared */
    uint32_t glyph_count;
    uint8_t level; /* bidi embedding level: odd is right to left */
    bool is_space;
    bool is_wide;    /* one of those that stand in squares */
    scaled width;    /* natural, with letter spacing */
    struct str text; /* what the glyphs show; lives as long as the engine or
                        the run's text */
};

struct item_list {
    const struct item *items;
    size_t count;
    const struct chunk *chunks;
    size_t chunk_count;
    bool is_right_to_left; /* base direction */
    bool is_reordered;     /* some chunk has another level than the base */
};

enum text_pass {
    TEXT_PASS_PLAIN,     /* breaks at spaces and explicit opportunities */
    TEXT_PASS_HYPHENS,   /* and at hyphenation points where styles say auto */
    TEXT_PASS_EMERGENCY, /* and between any two clusters of a word wider than
                            `measure` */
};

/* A paragraph's text with all that is the same in every pass: where it may
 * break, its words and their glyphs.  In `arena`. */
struct text_prepared *text_prepare(struct text_engine *engine,
                                   struct arena *arena,
                                   const struct text_paragraph *given);

/* The items of a paragraph in a pass, not in one before it; ended by infinitely
 * stretching glue and a forced break, as in the paper.  Ragged text (runs with
 * a text-align other than justify) gets glue that neither stretches nor shrinks
 * but a stretch at line ends (see the paper, "ragged right"); the line before
 * the place where justified text becomes ragged may be as short as it comes.
 * Runs with break-inside: avoid are broken only where there is no better way.
 * The list is allocated in `lists`, and in `arena` what its lines go on
 * showing: glyphs. */
const struct item_list *text_items(struct text_engine *engine,
                                   struct arena *arena, struct arena *lists,
                                   struct text_prepared *text,
                                   enum text_pass pass, scaled measure);

/* Font expansion, after Thanh (see src/text/hang.c): glyphs of a justified line
 * may be that much wider or narrower, in parts of EXPANSION_WHOLE. */
#define EXPANSION_WHOLE 10000
#define EXPANSION_MOST  200

/* A piece of a finished line, from left to right. */
struct line_piece {
    struct chunk chunk;
    bool is_glue;       /* its width is to be adjusted */
    bool is_expandable; /* its glyphs may be */
    size_t item;        /* index of the item it comes from */
};

/* The pieces of the line of items [from, to) in visual order; `to` is the break
 * item.  Glue at the line's ends is left out, but for one trailing space of no
 * width that keeps words apart in extracted text; the hyphen of a flagged break
 * is put in, with the word's part before it shaped anew. */
size_t text_line(struct arena *arena, const struct item_list *list, size_t from,
                 size_t to, struct line_piece **pieces);

/* Width of a short text in one style, and its glyphs as one line: for markers,
 * running heads, tables' decimal alignment. */
scaled text_width(struct text_engine *engine, const struct text_run *run);

/* Largest and smallest widths: of the paragraph on one line, and of its widest
 * unbreakable part (for table columns; CSS max-content, min-content). */
void text_content_widths(struct text_engine *engine,
                         const struct text_paragraph *paragraph,
                         scaled *min_content, scaled *max_content);

#endif
