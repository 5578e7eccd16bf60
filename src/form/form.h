/* Door of form/: the brief to the styled tree.
 *
 * Each part takes the form that the sheet asks for (list, table, sections ...)
 * as a tree of elements with computed styles, in reading order.  Layout knows
 * elements only, not what a brief is. */
#ifndef READOUT_FORM_FORM_H
#define READOUT_FORM_FORM_H

#include "base/role.h"
#include "base/source.h"
#include "base/str.h"
#include "compose/compose.h"
#include "style/style.h"

struct arena;
struct buf;
struct diag;
struct locale;
struct map;

enum element_kind {
    ELEMENT_BOX,       /* children are blocks */
    ELEMENT_PARAGRAPH, /* children are inline */
    ELEMENT_TABLE,     /* children are rows, head rows first */
    ELEMENT_ROW,       /* children are cells, side by side */
    ELEMENT_CELL,      /* children are blocks */
    ELEMENT_GRID,      /* children are cells side by side, as many as fit */
    ELEMENT_IMAGE,     /* a block; `image` is its file */
    ELEMENT_FIGURE,    /* a block; `figure` is what it shows */
    ELEMENT_SPAN,      /* inline, children are inline */
    ELEMENT_TEXT,      /* inline, a leaf */
    ELEMENT_BREAK,     /* inline, a forced line break */
};

/* ---- figures: data to be drawn, with the styles of what is drawn ---- */

struct figure_text { /* on one line */
    struct str text;
    const struct style *style;
    const char *language;
    bool is_right_to_left; /* how text of the language is written */
};

#define SHARE_WHOLE 1000

struct figure_bar {
    struct figure_text name, value;
    const struct style *style; /* of the bar: its colour */
    int32_t share;             /* of the longest bar, in 1/SHARE_WHOLE */
};

struct bar_figure {
    const struct figure_bar *bars;
    size_t count;
};

/* A way to divide an axis: ticks with labels, and below them the longer periods
 * that these stand in. */
struct axis_tick {
    moment at;
    struct figure_text label;
};

struct axis_band {
    moment from, to;
    struct figure_text label, short_label;
};

struct axis_scale {
    const struct axis_tick *ticks;
    size_t tick_count;
    const struct axis_band *bands;
    size_t band_count;
};

struct timeline_row {
    const struct timeline_item *item;
    struct figure_text label, text, when; /* as the item has them */
};

struct timeline_figure {
    moment from, to;
    const struct timeline_row *rows;
    size_t count;
    struct figure_text undated, no_date; /* empty: all have dates */
    const struct axis_scale *scales;     /* the finest first */
    size_t scale_count;
    const struct style *mark; /* colour of marks; background: within them */
    const struct style *axis; /* border-top: the line, and its ticks */
    const struct style *grid; /* border-top: lines at the ticks */
};

struct code_figure {  /* a QR code */
    const bool *dark; /* modules, row by row */
    uint32_t size;    /* of a row */
    const struct style *style;
};

struct coverage_row { /* a topic */
    struct figure_text number, name;
    const struct evidence *paragraphs;
};

struct coverage_figure { /* which paragraphs are on which topic */
    struct figure_text heading;
    const struct coverage_row *rows;
    size_t count;
    uint32_t paragraph_count;
    const struct style *label;  /* of topics: numbers and names */
    const struct style *number; /* of paragraphs, above the cells */
    const struct style *cell; /* its background, and border-top between rows */
    const struct style *mark; /* its background; color: the number on it */
};

enum figure_kind {
    FIGURE_BARS,
    FIGURE_TIMELINE,
    FIGURE_CODE,
    FIGURE_COVERAGE,
};

struct figure {
    enum figure_kind kind;
    union {
        const struct bar_figure *bars;
        const struct timeline_figure *timeline;
        const struct code_figure *code;
        const struct coverage_figure *coverage;
    } as;
};

/* ---- elements ---- */

struct element {
    enum element_kind kind;
    enum role role;
    const char *names; /* for rules: "topic-name" */
    const struct style *style;
    struct element *parent, *first, *last, *next;

    struct str text;        /* ELEMENT_TEXT: white space already collapsed */
    const char *language;   /* never NULL */
    bool is_right_to_left;  /* how text of the language is written */
    struct str anchor;      /* links may lead here, or empty */
    struct str link;        /* "#anchor" or a URI, or empty */
    struct str description; /* of a link or an image, for who cannot see it */
    struct element *marker; /* a paragraph that hangs before the first line:
                               number, bullet; or NULL */
    const struct element *widest; /* of a list or note: the marker that its
                                     content makes room for, or NULL */
    struct element *trailer; /* a paragraph that ends the last line: a page's
                                number; or NULL */
    struct element *leader;  /* repeated between the text and the trailer: a
                                paragraph of one text, or NULL */
    struct element *note;    /* ELEMENT_SPAN: the footnote whose mark it is; its
                                blocks stand at the foot of the column */
    uint8_t outline_level;   /* 1 to 6; 0: not in the outline */
    struct str outline_title;

    bool fills_column;              /* ELEMENT_TABLE: however little it holds */
    bool is_head;                   /* row or cell of a table's head */
    enum keyword scope;             /* KEYWORD_ROW or KEYWORD_COL of a TH */
    enum keyword align;             /* of a cell, or KEYWORD_NONE */
    uint32_t column_span, row_span; /* of a cell, from 1 */
    struct str image;               /* path as in the article */
    const struct figure *figure;
    bool is_ordered, is_bulleted;    /* ROLE_L with numbers, with bullets */
    const struct placement *movable; /* of a part: its place, if it has others
                                        to choose from, too */
    struct where where;              /* in the article, for messages */
};

struct styled_region {
    const struct region *region;
    const struct element *root; /* an ELEMENT_BOX */
};

struct styled_band {
    const struct band *band;
    const struct styled_region *regions; /* as many as the band has; a region
                                            without content has an empty box */
    size_t count;
};

/* What a running head is put together from.  A title may be shortened where
 * there is too little room; the numbers are known to layout only. */
enum running_kind {
    RUNNING_TEXT,
    RUNNING_TITLE,
    RUNNING_MARKING,
    RUNNING_PAGE,
    RUNNING_PAGES,
};

struct running_piece {
    enum running_kind kind;
    struct str text; /* of the first three, never empty */
};

struct styled_running {
    const struct running_piece *pieces;
    size_t count; /* 0: no text is printed */
    const struct style *style;
    struct str image; /* beside the text; or empty */
    scaled image_height;
    struct where image_where;
};

/* Pages of one language with running heads of their own: a brief, or what
 * stands before or behind several.  Others of the document follow by `next`,
 * each on a new page. */
struct styled {
    const struct styled *next;
    const struct sheet *sheet;
    const struct brief *brief;     /* NULL: of what is around several */
    const struct dossier *dossier; /* that it belongs to, or NULL */
    size_t number;                 /* of the brief in that, from 0 */
    struct locale *locale;
    struct where where;   /* in the article, for messages about the whole */
    enum role role;       /* of all that is in it: of one among several */
    const char *language; /* of the article, whatever that of the labels */
    bool is_right_to_left;
    const struct str *digits;        /* ten, for the numbers of pages */
    const struct styled_band *bands; /* those that have content */
    size_t band_count;
    struct styled_running running[RUNNING_PLACES];
};

/* NULL: the sheet names a part or form that is not known; reported. */
const struct styled *form_brief(struct arena *arena, const struct brief *brief,
                                const struct sheet *sheet,
                                struct locale *locale, struct diag *diag);

/* A brief of a dossier: its pages, and for each of the bands behind all briefs
 * that stands there once for each, its own. */
struct chapter {
    struct styled *body;
    struct styled **back; /* as many as the sheet has there; NULL: of all */
};

/* The briefs of a dossier, each in its own locale.  NULL: reported. */
const struct chapter *form_chapters(struct arena *arena,
                                    const struct dossier *dossier,
                                    struct locale *const *locales,
                                    const struct sheet *sheet,
                                    struct diag *diag);

/* Puts the chapters between what the sheet has before and behind them.  It
 * prints the pages of anchors: `places` has them as uint32_t, as layout found
 * them; NULL before that.  Once more with other places is allowed: the chapters
 * then belong to the new document.  NULL: reported. */
const struct styled *form_dossier(struct arena *arena,
                                  const struct dossier *dossier,
                                  const struct chapter *chapters,
                                  struct locale *locale,
                                  const struct sheet *sheet,
                                  const struct map *places, struct diag *diag);

/* The same brief with another sheet, one that places the same parts; for what
 * is around several nothing changes. */
const struct styled *form_again(struct arena *arena,
                                const struct styled *styled,
                                const struct sheet *sheet, struct diag *diag);

/* The styled tree as text, for --dump=style. */
void styled_dump(const struct styled *styled, struct buf *out);

#endif
