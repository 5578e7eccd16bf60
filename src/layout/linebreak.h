/* Breaking a paragraph into lines: Knuth and Plass, "Breaking Paragraphs into
 * Lines", Software: Practice and Experience 11 (1981).  A pure function over
 * boxes, glue and penalties: it knows no fonts and no tree. */
#ifndef READOUT_LAYOUT_LINEBREAK_H
#define READOUT_LAYOUT_LINEBREAK_H

#include "base/unit.h"
#include "text/text.h"

struct arena;

struct linebreak_settings {
    scaled measure;           /* width of a line */
    scaled indent;            /* of the first line; negative hangs out */
    bool is_ragged;           /* glue does not shrink */
    double tolerance;         /* the highest ratio of stretching allowed */
    scaled emergency_stretch; /* of each line beside that of its glue, so that a
                                 line without glue is bad but not impossible
                                 (TeX's \emergencystretch) */
    size_t short_from; /* a line that begins at this item or behind it costs:
                          it holds too little; 0: none does */
    size_t short_but;  /* but not if it begins here */
};

/* How much of a line's first and last item hangs into the margins. */
struct line_hang {
    scaled start, end;
};
struct line_hang line_hanging(const struct item *items, size_t from, size_t to);

/* Spaces that stretch further gape: such a line is left ragged. */
#define LOOSEST_RATIO 5.0

/* A line of items [from, to): `from` is its first box, `to` the item it breaks
 * at.  Glue is set to its width + ratio * stretch (ratio above 0) or shrink. */
struct line {
    size_t from, to;
    double ratio;
};

/* Does a line that begins at this item hold too little? */
bool line_is_short(const struct linebreak_settings *settings, size_t from);

/* The lines with the least total demerits; returns how many.  0: no set of
 * breaks keeps every line within the tolerance.  The items must end with a
 * forced break. */
size_t linebreak_optimal(struct arena *arena, const struct item *items,
                         size_t count,
                         const struct linebreak_settings *settings,
                         struct line **lines);

/* As many items on each line as fit, and at least one box: always has an
 * answer, if an ugly one.  For text that no optimal set of lines can hold. */
size_t linebreak_greedy(struct arena *arena, const struct item *items,
                        size_t count, const struct linebreak_settings *settings,
                        struct line **lines);

/* The parts of the cost, for tests and for who wants to explain a choice. */
enum fitness {
    FITNESS_TIGHT,
    FITNESS_NORMAL,
    FITNESS_LOOSE,
    FITNESS_VERY_LOOSE
};
enum fitness line_fitness(double ratio);

/* A break at the line's end, behind so many lines that end in a hyphen, counted
 * up to HYPHENS_COUNTED. */
double line_demerits(double ratio, const struct item *at, int hyphens_before);
#define HYPHENS_COUNTED 2

#define DEMERITS_FLAGGED 10000.0 /* two running lines end in a hyphen */
#define DEMERITS_LADDER  1e8     /* a third one does */
#define DEMERITS_FINAL   10000.0 /* the last line but one does */
#define DEMERITS_FITNESS 5000.0  /* neighbours more than one class apart */
#define DEMERITS_SHORT   1e5     /* a line that holds too little */
#define DEMERITS_SHORT_RAGGED                                                  \
    1e7 /* the same where the line before may as well be short */

#endif
