/* A galley: lines, pictures, rows and the space between them, one below the
 * other, before they are cut into columns.
 *
 * Every box is preceded by a possible break, whose cost gathers what the blocks
 * that end and begin there ask for, and by glue, the larger of their margins.
 * Positions are from the start side, so that right-to-left documents differ
 * only when things are put on the page. */
#ifndef READOUT_LAYOUT_GALLEY_H
#define READOUT_LAYOUT_GALLEY_H

#include "base/vec.h"
#include "layout/context.h"
#include "layout/pagebreak.h"
#include "layout/tags.h"

struct drawing;  /* drawing.h */
struct line_box; /* line.h */
struct slab;     /* slab.h */

enum entry_kind {
    ENTRY_NONE, /* glue, or empty room */
    ENTRY_BREAK,
    ENTRY_LINE,
    ENTRY_PICTURE,
    ENTRY_FIGURE,
    ENTRY_OPEN,   /* top of a frame: its border and padding */
    ENTRY_CLOSE,  /* its foot */
    ENTRY_SLAB,   /* rows of a table, or a slice of them */
    ENTRY_ANCHOR, /* of no height, at the top of what follows */
};

/* A block with background, bar or borders. */
struct frame {
    const struct style *style;
};

struct slice { /* of a slab, from its top */
    const struct slab *slab;
    scaled from, to;
};

struct picture {
    const struct image *image;
    const struct tag *tag;
    scaled height;
};

struct entry {
    enum entry_kind kind;
    scaled x, width;           /* from the galley's start side */
    const struct stack *notes; /* brought to the column's foot */
    union {
        const struct line_box *line;
        struct picture picture;
        const struct drawing *drawing;
        struct frame frame;
        struct slice slice;
        const struct stack *head; /* of a break: repeated behind it, or NULL */
        struct {
            const struct element *element;
            const struct tag *tag;
        } anchor;
    } as;
};

/* A finished piece of galley that is never broken: a cell's content, a note.
 * A list of them by `next`. */
struct stack {
    const struct vertical *verticals;
    const struct entry *entries;
    size_t count;
    scaled height;
    struct stack *next;
};

/* A marker, which stands beside the first box: a paragraph's number, and that
 * of the list's first item beside it. */
struct marker {
    struct line_box *line;
    scaled x, width;
};

struct galley {
    struct layout *layout;
    struct arena *arena; /* what entries point to */
    struct arena *lists; /* the arrays; lives as long as the galley */
    struct {
        VEC(struct vertical);
    } verticals;
    struct {
        VEC(struct entry);
    } entries;          /* as many, side by side */
    size_t dropped;     /* how many were taken away above */
    int64_t height;     /* of all boxes, glue and feet */
    scaled width;       /* of the column */
    scaled most_height; /* of a column: what is higher has to be divided */

    /* What waits for the next box. */
    bool has_box;
    scaled first_margin; /* above the first box */
    bool starts_page;    /* the first box wants to be on a new page */
    scaled margin;
    int32_t cost;
    bool is_forced, to_page;
    struct {
        VEC(struct entry);
    } anchors;
    struct {
        VEC(struct marker);
    } markers; /* that wait, outer ones first */
    struct stack *notes, **notes_end;

    uint32_t keeps;           /* depth of blocks that are not to be divided */
    uint32_t fresh_keeps;     /* of those, how many have no box yet */
    const struct stack *head; /* repeated at breaks from here on, or NULL */

    /* Notes in cells go to the galley that the table stands in. */
    struct galley *outer;

    /* Called between blocks, when nothing waits; may take entries away from the
     * top and change `arena`. */
    void (*rest)(struct galley *galley, void *context);
    void *rest_context;
};

void galley_init(struct galley *galley, struct layout *layout,
                 struct arena *arena, struct arena *lists, scaled width);

/* A galley for what stands beside others within `outer`. */
void galley_init_inner(struct galley *galley, struct galley *outer,
                       scaled width);

/* Adds a box; its entry is filled by the caller. */
struct entry *galley_box(struct galley *galley, enum entry_kind kind,
                         scaled height);

/* What the break before the next box has to know. */
void galley_margin(struct galley *galley, scaled margin);
void galley_break_cost(struct galley *galley, int32_t cost);
void galley_break_between(struct galley *galley, enum break_between between);
/* Where the next entry will be, counted from the galley's beginning; and the
 * same costs for breaks around what was added from there on, if that is no
 * more than some lines: before it, or behind. */
size_t galley_mark(const struct galley *galley);
void galley_lone_before(struct galley *galley, size_t mark);
void galley_lone_after(struct galley *galley, size_t mark);
void galley_anchor(struct galley *galley, const struct element *element,
                   struct tag_scope scope);
void galley_notes(struct galley *galley, struct stack *notes);

/* Takes the notes away that wait, to be given back with a later box. */
struct stack *galley_take_notes(struct galley *galley);

/* Gives the markers that wait a line of their own: what they stand beside is
 * empty. */
void galley_marker_line(struct galley *galley);

void galley_keep_begin(struct galley *galley);
void galley_keep_end(struct galley *galley);

/* Between two blocks: lets columns be taken away. */
void galley_rest(struct galley *galley);

/* Ends the galley: gives what still waits a place. */
void galley_end(struct galley *galley);

/* Adds what another galley of the same width holds, which is ended. */
void galley_append(struct galley *galley, const struct galley *more);

/* Takes the first `count` entries away. */
void galley_drop(struct galley *galley, size_t count);

/* The whole galley as one piece, without breaks. */
struct stack *galley_stack(const struct galley *galley);

#define NOTE_RULE_HEIGHT SCALED_OF(9) /* what stands above a column's notes */
#define NOTE_RULE_COLOUR 0x6B7280u

#endif
