/* Puts words, spaces and breaks into a list of items; for text/ only. */
#ifndef READOUT_TEXT_BUILD_H
#define READOUT_TEXT_BUILD_H

#include "text/paragraph.h"
#include "text/word.h"

struct builder {
    struct text_engine *engine;
    struct arena *arena; /* for glyphs */
    struct arena *lists; /* for items and chunks */
    const struct paragraph *paragraph;
    const struct paragraph_run *run; /* at hand */
    uint8_t level;                   /* at hand */
    const struct word *last_word;    /* that of the last box */
    uint32_t last_chunk; /* of the last box; CHUNK_NONE at a line's start */
    scaled last_blank;   /* white behind the last box, if it is wide */
    struct {
        VEC(struct item);
    } items;
    struct {
        VEC(struct chunk);
    } chunks;
};

/* Adds an item, and a chunk to it with what all chunks of the run have in
 * common. */
struct item *build_item(struct builder *it, enum item_kind kind);
struct chunk *build_chunk(struct builder *it, struct item *item);

/* A word whose first byte is at `at` in the paragraph, with the breaks in it;
 * if `is_joined` also with what is between it and the word right before it. */
void build_word(struct builder *it, const struct word *word, uint32_t at,
                bool is_joined);

/* A box that shows the glyphs of `shown`, in the style at hand. */
struct item *build_box(struct builder *it, const struct chunk *shown);

/* A space between two words, either of which may be NULL; its run and level are
 * at hand. */
struct space {
    const struct word *before, *after;
    bool is_break;    /* a line may end here */
    bool is_no_break; /* U+00A0 */
};
void build_space(struct builder *it, const struct space *space);

/* A break at `at`, without a space: between words or within one. */
void build_break(struct builder *it, uint32_t at);

/* White between two boxes that no character stands for. */
struct joint {
    bool is_break; /* a line may end here */
    int32_t penalty;
    scaled width, stretch, shrink;
};
void build_joint(struct builder *it, const struct joint *joint);

/* The end of a paragraph, or of a line by the author's will. */
void build_forced_break(struct builder *it);
/* The same within a paragraph: with a space for text_line() to keep the words
 * of two lines apart. */
void build_line_break(struct builder *it);

#endif
