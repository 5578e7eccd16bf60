/* Breaking a column of boxes, glue and possible breaks into columns and pages:
 * the paragraph's algorithm turned by a quarter (Plass, "Optimal Pagination
 * Techniques", 1981).  A pure function: it knows no fonts and no tree. */
#ifndef READOUT_LAYOUT_PAGEBREAK_H
#define READOUT_LAYOUT_PAGEBREAK_H

#include "base/unit.h"
#include "layout/columns.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum vertical_kind {
    VERTICAL_BOX,
    VERTICAL_GLUE, /* vanishes at a column's top */
    VERTICAL_BREAK /* where a column may end */
};

struct vertical {
    enum vertical_kind kind;
    bool to_page;  /* a forced break: on to a new page, not only a column */
    int32_t cost;  /* of breaking here; BREAK_NEVER, BREAK_FORCED */
    scaled height; /* box, glue; of a break: what is repeated on top of the next
                      column (the head of a table) */
    scaled foot;   /* box: what it brings to the column's foot (notes) */
};

#define BREAK_NEVER  INT32_MAX
#define BREAK_FORCED INT32_MIN

/* Costs of a break, to be set off against empty room: an empty column costs
 * 10,000, one that lacks a tenth 1,000.  That is in proportion, so that one
 * column is not left short for the next one to be less so. */
enum {
    COST_INSIDE = 100, /* within a paragraph */
    COST_HYPHEN = 400, /* behind a line that ends with a hyphen */
    COST_LONE = 2000,  /* that leaves a single row or item, not a high one */
    COST_WIDOW = 30000,
    COST_AVOID = 150000, /* between what is not to be parted */
    COST_KEEP = 200000,  /* within what is to be kept together */
    COST_TIGHT = 1500,   /* glue as small as it may be; less with the square */
};

struct pagebreak_settings {
    scaled first_height; /* of the columns on the first page */
    scaled height;       /* of those on later pages */
    scaled first_head;   /* repeated on top of the first column */
    scaled foot_rule;    /* height of what stands above a column's notes */
    struct page_columns columns;
    uint32_t columns_most; /* in all; 0: as many as it takes */
    scaled shrink;     /* how much of its glue a column may lose, in 1024ths */
    int32_t emptiness; /* empty room counts so many times more */
    uint32_t told_apart; /* columns: ways to a break that fill another number of
                            them are weighed apart, up to so many */
    int32_t break_most;  /* dearer breaks are not taken; 0: all may be */
    int64_t cost_most;   /* ways that cost more, as height, are not followed; 0:
                            all are */
};

struct column {
    size_t from, to;  /* items [from, to), `from` is a box */
    size_t broken_at; /* the break before it; SIZE_MAX: none */
    uint32_t number;  /* from 0, by the settings' columns */
    scaled used;      /* height of its content with repeats and foot */
    scaled shrunk;    /* by so much less than its glue's own height */
};

/* A set of columns, known by where its last one begins. */
struct pagebreak_end {
    int64_t cost;    /* as height */
    uint32_t number; /* of the last column */
    scaled used;     /* by it */
    const struct reached *way;
};

/* The columns with the least total cost, in `arena`; returns how many, 0 if
 * there are no boxes or if `columns_most` do not hold them.  A box higher than
 * a column stands alone and sticks out.  Of sets that cost the same the one
 * whose earlier columns are fuller.  `cost`, as height, may be NULL. */
size_t pagebreak_optimal(struct arena *arena, const struct vertical *items,
                         size_t count,
                         const struct pagebreak_settings *settings,
                         struct column **columns, int64_t *cost);

/* The best set of columns for each place where the last one may begin; returns
 * how many, with those that cost the same as pagebreak_optimal() has them. */
size_t pagebreak_ends(struct arena *arena, const struct vertical *items,
                      size_t count, const struct pagebreak_settings *settings,
                      struct pagebreak_end **ends);
const struct pagebreak_end *pagebreak_best(const struct pagebreak_end *ends,
                                           size_t count);
size_t pagebreak_columns(struct arena *arena, const struct pagebreak_end *end,
                         struct column **columns);

/* The empty room that a break's cost is worth. */
int64_t cost_as_height(const struct pagebreak_settings *settings, int64_t cost);

#define COST_OVERFULL 1000000000
#define COST_EMPTY    10000

#endif
