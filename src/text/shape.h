/* A word while it is shaped; for shape.c and faces.c only. */
#ifndef READOUT_TEXT_SHAPE_H
#define READOUT_TEXT_SHAPE_H

#include "text/word.h"

/* A word being shaped.  Bytes count in the unit: the word with the spaces or
 * words around it. */
struct shaping {
    struct text_engine *engine;
    struct word *word;
    struct str unit;
    struct str shown;  /* the word's own text, as glyphs refer to it */
    uint32_t from, to; /* the word in the unit */
    bool has_spaces;   /* a space stands on both sides in the unit */
    struct {
        VEC(struct word_piece);
    } pieces;
    struct {
        VEC(struct lack);
    } lacks;
};

/* A part of the unit that is in one face. */
struct segment {
    const struct face *face;
    hb_script_t script;
    uint32_t from, to;
};

/* What HarfBuzz made of the buffer, from the visual left. */
struct shaped {
    hb_glyph_info_t *infos;
    hb_glyph_position_t *positions;
    uint32_t count;
};

/* Shapes a part of the unit; valid until the next call. */
struct shaped shape_segment(const struct shaping *it,
                            const struct segment *segment);

/* Adds the glyphs as a piece of the word. */
void shape_add_piece(struct shaping *it, const struct segment *segment,
                     const struct shaped *shaped);

/* Shapes a word of which the wanted face lacks something. */
void shape_by_faces(struct shaping *it);

#endif
