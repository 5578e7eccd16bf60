/* Words as shaped, kept so that each is shaped once; for text/ only. */
#ifndef READOUT_TEXT_WORD_H
#define READOUT_TEXT_WORD_H

#include "text/engine.h"

/* The part of a word that is in one face. */
struct word_piece {
    const struct face *face;
    const struct glyph *glyphs; /* visual order; text_at counts in `text` */
    uint32_t glyph_count;
    int32_t units; /* sum of advances */
    struct str text;
};

/* What decides how a word is shaped. */
struct word_key {
    struct str text; /* with neighbours, if size is less than the text's */
    uint32_t at, size;
    const struct shaper *shaper;
    hb_script_t script;
    bool is_right_to_left;
    bool has_hyphen; /* a hyphen is shown behind the text, as at a line end */
};

/* A character of a word that no face has, and what is shown instead. */
struct lack {
    uint32_t character, shown;
    uint32_t at; /* byte of the word */
};

struct word {
    struct word_key key;
    const struct word_piece *pieces; /* in logical order */
    uint32_t piece_count;
    int32_t units;
    /* What the word does to the advance of a space next to it. */
    int32_t space_before, space_after;
    bool is_contextual;      /* words beyond the spaces may change it */
    bool is_hyphenated;      /* `hyphens` is known */
    const uint16_t *hyphens; /* offsets in the text, ascending */
    uint32_t hyphen_count;
    bool is_better_whole; /* a name, or a compound that has a hyphen */
    bool has_fallback;    /* a piece is not in the shaper's face */
    const struct lack *lacks;
    uint32_t lack_count;
};

enum {
    WORD_SIZE_MOST = 1000 /* bytes; glyphs count in 16 bits */
};

/* The word, shaped now or before; it lives as long as the engine.  `where` is
 * for messages about missing glyphs, of which a document gets one for each
 * character. */
struct word *word_find(struct text_engine *engine, const struct word_key *key,
                       struct where where);

void word_table_release(struct word_table *table);

/* Shapes the word: fills in pieces, spaces and what is lacking. */
void word_shape(struct text_engine *engine, struct word *word);

#endif
